import { expect, test } from "vitest";

import { droppedOutputs } from "../../src/github/run/dropped.ts";
import { fittingEntries, whyLeft } from "../../src/github/run/large-outputs.ts";
import { withinBytes } from "../../src/github/run/runner-sink.ts";

test.each([
  ["all that fit, in their order", { b: "1", a: "2" }, 100, '{"b":1,"a":2}', []],
  [
    "the small ones if one is too large",
    { a: "1", b: `"${"x".repeat(50)}"`, c: "3" },
    40,
    '{"a":1,"c":3}',
    ["b"],
  ],
  ["none if even the smallest is too large", { a: `"${"x".repeat(50)}"` }, 40, "{}", ["a"]],
  ["nothing of nothing", {}, 40, "{}", []],
] as const)("an output has %s", (_, entries, most, text, left) => {
  expect(fittingEntries(entries, most)).toEqual({ text, left });
  expect(text.length).toBeLessThanOrEqual(most);
});

test("a warning names what is left out, but not hundreds of tools", () => {
  const names = Array.from({ length: 12 }, (_, i) => `t.${i}`);
  expect(whyLeft("outputs", names, "")).toContain(
    "without t.0, t.1, t.2, t.3, t.4, t.5, t.6, t.7, t.8, t.9 and 2 more:",
  );
});

test.each([
  ["a short text is whole", "# Plan\n\none\n", 1000, "# Plan\n\none\n"],
  [
    "a long one ends between two lines",
    "データ\n".repeat(100),
    400,
    expect.stringMatching(/^(データ\n)+データ\n\n… The rest is left out/),
  ],
  ["where nothing fits, nothing is written", "x".repeat(100), 50, ""],
])("a summary is cut by its bytes: %s", (_, text, most, shown) => {
  const cut = withinBytes(text, most);
  expect(cut).toEqual(shown);
  expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(most);
});

test("outputs that the runner drops are named, with the variables whose values are in them", () => {
  const outputs = new Map([
    ["plan-digest", "sha256:00123400"],
    ["result", "success"],
    ["outputs", '{"t.a":{"url":"https://ZXhhbXBsZQ"}}'],
  ]);
  const variables = { PORT: "1234", NAME: "unused" };
  expect(droppedOutputs(outputs, ["1234", "unused", "ZXhhbXBsZQ"], variables)).toMatch(
    /the value of PORT: `plan-digest`, `outputs`\. .*`vars`/,
  );
  expect(droppedOutputs(outputs, ["nowhere"], variables)).toBeUndefined();
});
