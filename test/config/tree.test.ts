import { expect, test } from "vitest";

import { parseTree, type Tree } from "../../src/config/migrate/tree.ts";

// Each value as it is written in the source, in order of the tree; a pair as `key → rest of the pair`.
function written(text: string): string[] {
  const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  const below = (tree: Tree): string[] => {
    if (tree.kind === "list") return tree.items.flatMap((item) => [at(item), ...below(item)]);
    if (tree.kind === "map")
      return tree.pairs.flatMap((pair) => [
        `${at(pair.key)} → ${text.slice(pair.key.end, pair.end)}`,
        ...below(pair.value),
      ]);
    return [];
  };
  return parseTree(text).roots.flatMap(below);
}

test.each([
  { what: "quotes belong to a value", text: `a: 'x'\n"b": "y" # c\n`, pairs: [`a → : 'x'`, `"b" → : "y"`] },
  {
    what: "a block scalar begins at its indicator and ends with its last line",
    text: "a: |- # why\n  x\n\n  y\n\nb: 1\n",
    pairs: ["a → : |- # why\n  x\n\n  y\n", "b → : 1"],
  },
  {
    what: "brackets end a flow collection, whatever precedes them",
    text: "a: [x, 'y', ] # c\nb: { c: , d: &e }\n",
    pairs: ["a → : [x, 'y', ]", "x", "'y'", "b → : { c: , d: &e }", "c → ", "d → "],
  },
  {
    what: "a block ends with the line of its last value",
    text: "a:\n  - b: 1 # c\n  # d\ne: 2\n",
    pairs: ["a → :\n  - b: 1 # c\n", "b: 1 # c\n", "b → : 1", "e → : 2"],
  },
  {
    what: "an alias is the value that it names",
    text: "a: &x { b: 1 }\nc: *x\n",
    pairs: ["a → : &x { b: 1 }", "b → : 1", "c → : *x", "b → : 1"],
  },
  { what: "a pair whose key is not a scalar is skipped", text: "? [a]\n: b\nc: d\n", pairs: ["c → : d"] },
  { what: "every document counts", text: "a: 1\n---\n- b\n", pairs: ["a → : 1", "b"] },
])("$what", ({ text, pairs }) => {
  expect(written(text)).toEqual(pairs);
});

test("a value that is empty, ~ or null is null, and one in quotes is not", () => {
  const [list] = parseTree("[~, null, 'null', x]\n").roots;
  expect(list?.kind === "list" && list.items.map((item) => item.kind === "scalar" && item.isNull)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
