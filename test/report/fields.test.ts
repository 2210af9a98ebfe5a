import { describe, expect, test, vi } from "vitest";

import { diffLines } from "../../src/report/fields.ts";
import { prepareDiff, wholeLines } from "../../src/report/line-diff.ts";

const changed = (before: string, after: string) => diffLines([{ path: "options.text", before, after }]);
const numbered = (count: number, change: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => change(i + 1)).join("\n");
const prepare = () => prepareDiff([{ path: "", before: "a\nb", after: "b\na" }]);

test("without preparation, both texts are shown whole", async () => {
  // Other tests may have prepared.
  vi.resetModules();
  const { lineDiff } = await import("../../src/report/line-diff.ts");
  const { diffLines } = await import("../../src/report/fields.ts");
  const field = { path: "options.text", before: "a\nb", after: "a\nc" };
  expect(lineDiff("a\nb", "a\nc")).toBeUndefined();
  expect(diffLines([field])).toBe("- options.text:\n-   a\n-   b\n+ options.text:\n+   a\n+   c");
});

describe("a long text", () => {
  test("is shown as the lines that change, with their neighbors", async () => {
    await prepare();
    const text = (word: string) => numbered(300, (i) => (i === 150 ? `line 150 ${word}` : `line ${i}`));
    expect(changed(text("one"), text("two")).split("\n")).toEqual([
      "  options.text:",
      "    … 146 unchanged lines",
      "    line 147",
      "    line 148",
      "    line 149",
      "-   line 150 one",
      "+   line 150 two",
      "    line 151",
      "    line 152",
      "    line 153",
      "    … 147 unchanged lines",
    ]);
  });

  test("says what its change forces", async () => {
    await prepare();
    const field = { path: "options.text", before: "a\nb", after: "a\nc", forces: "replace" } as const;
    expect(diffLines([field]).split("\n")[0]).toBe("  options.text:  # forces replacement");
  });

  test("that is another one altogether is shown whole", async () => {
    await prepare();
    const [before, after] = [numbered(3000, (i) => `old ${i}`), numbered(3000, (i) => `new ${i}`)];
    expect(changed(before, after).split("\n")).toHaveLength(6002);
  });
});

test.each([
  ["line endings", "a\nb", "a\r\nb", ["a", "a\\u000d"]],
  ["trailing spaces", "a\nb", "a  \nb", ["a", "a\\u0020\\u0020"]],
  ["a tab for a blank", "a b\nc", "a\tb\nc", ["a b", "a\\u0009b"]],
  ["a composed letter", "café\nb", "cafe\u0301\nb", ["caf\\u00e9", "cafe\\u0301"]],
])("texts that differ in %s are told apart, as a diff and whole", async (_, before, after, [old, fresh]) => {
  await prepare();
  const lines = changed(before, after).split("\n");
  expect(lines).toContain(`-   ${old}`);
  expect(lines).toContain(`+   ${fresh}`);
  const whole = wholeLines(before, after);
  expect([whole.old[0], whole.fresh[0]]).toEqual([old, fresh]);
});

test.each([
  ["a no-break space", "a b", "a\u00a0b", ['"a b"', '"a\\u00a0b"']],
  ["a composed letter", "café", "cafe\u0301", ['"caf\\u00e9"', '"cafe\\u0301"']],
  ["a letter that is not shown", "ab", "a\u200bb", ['"ab"', '"a\\u200bb"']],
])("values that differ in %s are told apart", (_, before, after, [old, fresh]) => {
  expect(changed(before, after)).toBe(`- options.text: ${old}\n+ options.text: ${fresh}`);
});

test("letters of other languages are shown as they are where they do not deceive", () => {
  expect(changed("café", "thé")).toBe('- options.text: "café"\n+ options.text: "thé"');
});
