import * as fc from "fast-check";
import { expect, test } from "vitest";

import { findLoop, inOrder } from "../../src/core/graph.ts";

const node = (key: string, ...dependsOn: string[]) => ({ key, dependsOn });
const keys = (nodes: { key: string }[]) => nodes.map((one) => one.key).join(" ");

test.each([
  ["the given order if the dependencies allow it", [node("c"), node("a"), node("b")], "c a b"],
  ["dependencies first", [node("c", "b"), node("b", "a"), node("a")], "a b c"],
  [
    "what could come next in the given order",
    [node("d", "a"), node("b"), node("a"), node("c", "a")],
    "b a d c",
  ],
  ["dependencies that are not nodes as done", [node("a", "elsewhere")], "a"],
  ["a dependency named twice once", [node("b", "a", "a"), node("a")], "a b"],
])("an order takes %s", (_, nodes, order) => {
  expect(keys(inOrder(nodes))).toBe(order);
});

test.each([
  [[node("a", "a")], ["a", "a"]],
  [
    [node("x", "a"), node("a", "b"), node("b", "c"), node("c", "a")],
    ["a", "b", "c", "a"],
  ],
  [[node("a"), node("b", "a")], undefined],
])("a loop is found, and distinguished from what only waits for it: %j", (nodes, loop) => {
  expect(findLoop(nodes)).toEqual(loop);
});

test("in any order each node comes after all it depends on, and nodes are left out only if there is a loop", () => {
  const graphs = fc.integer({ min: 1, max: 12 }).chain((size) =>
    fc.array(fc.array(fc.integer({ min: 0, max: size - 1 }), { maxLength: 4 }), {
      minLength: size,
      maxLength: size,
    }),
  );
  fc.assert(
    fc.property(graphs, (edges) => {
      const nodes = edges.map((to, i) => node(`n${i}`, ...to.map((j) => `n${j}`)));
      const order = inOrder(nodes).map((one) => one.key);
      for (const one of nodes) {
        if (!order.includes(one.key)) continue;
        for (const before of one.dependsOn)
          expect(order.indexOf(before)).toBeLessThan(order.indexOf(one.key));
      }
      expect(order.length === nodes.length).toBe(findLoop(nodes) === undefined);
    }),
    { seed: 7, numRuns: 300 },
  );
});
