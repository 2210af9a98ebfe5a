import { expect, test } from "vitest";

import { concurrencyGroup } from "./queue.ts";

const arrivals = (given: Parameters<typeof concurrencyGroup>[0], count: number) => {
  const group = concurrencyGroup<number>(given);
  const canceled = Array.from({ length: count }, (_, run) => group.arrive(run)).flat();
  const ran: number[] = [];
  for (; group.running !== undefined; group.end()) ran.push(group.running);
  return { canceled, ran };
};

test.each([
  ["keeps only the last waiting run", {}, 4, { ran: [0, 3], canceled: [1, 2] }],
  ["keeps every waiting run in order", { queue: "max" }, 4, { ran: [0, 1, 2, 3], canceled: [] }],
  ["cancels what is in progress", { "cancel-in-progress": true }, 3, { ran: [2], canceled: [0, 1] }],
] as const)("a group %s", (_, given, count, expected) => {
  expect(arrivals(given, count)).toEqual(expected);
});

test("with `queue: max`, a hundred runs wait, and GitHub cancels the next one", () => {
  const { ran, canceled } = arrivals({ queue: "max" }, 103);
  expect([ran.length, canceled]).toEqual([101, [101, 102]]);
});
