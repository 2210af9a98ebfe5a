import { expect, test } from "vitest";

import { combinedText } from "../../src/report/combined.ts";
import { combined, stacksIn, stacksLine } from "../../src/review/combined.ts";

const [ok, bad] = ["success", "failure"] as const;

test.each([
  ["no stack", {}, [], "success", "no stack is affected"],
  ["one that is fine", { a: ok }, ["a"], "success", "the only stack that is affected is fine"],
  ["all fine", { a: ok, b: ok }, ["a", "b"], "success", "all 2 stacks are fine"],
  ["one that has not ended", { a: ok }, ["a", "b"], undefined, "waiting for 1 of 2 stacks"],
  [
    "one that failed, before the others have ended",
    { a: bad },
    ["a", "b"],
    "failure",
    "1 of 2 stacks failed",
  ],
  ["one that was canceled", { a: ok, b: "cancelled" }, ["a", "b"], "failure", "1 of 2 stacks failed"],
  [
    "one that nobody asked for",
    { a: ok, x: bad },
    ["a"],
    "success",
    "the only stack that is affected is fine",
  ],
] as const)("stacks together: %s", (_, ended, stacks, conclusion, title) => {
  const found = combined(stacks, new Map(Object.entries(ended)));
  expect(found.conclusion).toBe(conclusion);
  expect(combinedText(stacks, found, 1000).title).toBe(title);
});

test("a run that failed before it knew its stacks is a failure without stacks", () => {
  const found = { conclusion: "failure", failed: [], waiting: [] } as const;
  expect(combinedText([], { ...found, failed: [], waiting: [] }, 1000).title).toBe(
    "the run failed; see its log",
  );
});

test("stacks in a hidden line are read back; anything else is none", () => {
  expect(stacksIn(stacksLine(["a/dtm.yaml", "ü"]))).toEqual(["a/dtm.yaml", "ü"]);
  for (const text of ["", "stacks: a", "<!-- dtm:stacks AAAA -->"]) expect(stacksIn(text)).toBeUndefined();
});
