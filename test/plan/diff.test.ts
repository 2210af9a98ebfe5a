import { expect, test } from "vitest";

import type { Json } from "../../src/core/json.ts";
import { diff } from "../../src/plan/diff.ts";

const alice = { name: "alice", role: "admin" };
const bob = { name: "bob", role: "read" };

test.each<[string, Json[], Json[], string[]]>([
  ["the first of two removed", ["a", "b"], ["b"], ['[0]: "a" →']],
  ["one added in front", ["b"], ["a", "b"], ['[0]: → "a"']],
  ["one added at the end", ["a"], ["a", "b"], ['[1]: → "b"']],
  ["one in the middle changed", ["a", "b", "c"], ["a", "x", "c"], ['[1]: "b" → "x"']],
  ["two that are apart removed", ["a", "b", "c", "d"], ["b", "d"], ['[0]: "a" →', '[2]: "c" →']],
  ["one moved to the end", ["a", "b", "c"], ["b", "c", "a"], ['[0]: "a" →', '[2]: → "a"']],
  [
    "removed before another is added",
    ["r", "s", "a", "b"],
    ["a", "n", "b"],
    ['[0]: "r" →', '[1]: "s" → "n"'],
  ],
  ["an object removed", [alice, bob], [bob], ['[0].name: "alice" →', '[0].role: "admin" →']],
  ["an object changed", [alice, bob], [alice, { ...bob, role: "write" }], ['[1].role: "read" → "write"']],
  [
    "an object changed behind a new one",
    [bob],
    [alice, bob, { name: "carol" }].with(1, { ...bob, role: "write" }),
    [
      '[0].name: "bob" → "alice"',
      '[0].role: "read" → "admin"',
      '[1].name: → "bob"',
      '[1].role: → "write"',
      '[2].name: → "carol"',
    ],
  ],
  ["all of them removed", ["a"], [], ['[0]: "a" →']],
  ["nothing", [alice, ["a"]], [{ ...alice }, ["a"]], []],
])("of a list, %s is shown as that", (_, before, after, shown) => {
  const text = (value: Json | undefined) => (value === undefined ? "" : JSON.stringify(value));
  const lines = diff(before, after, "list").map(({ path, before: a, after: b }) =>
    `${path.replace(/^list/, "")}: ${text(a)} → ${text(b)}`.replaceAll(/ +/g, " ").trim(),
  );
  expect(lines).toEqual(shown);
});

test("lists that have little in common are compared in time", () => {
  const list = (from: number) => Array.from({ length: 20_000 }, (_, i) => `item ${from + i}`);
  expect(diff(list(0), list(50_000), "list")).toHaveLength(20_000);
});
