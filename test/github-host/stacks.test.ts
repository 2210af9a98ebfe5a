import { expect, test } from "vitest";

import { UserError } from "../../src/core/errors.ts";
import type { Request } from "../../src/commands/index.ts";
import { makeSecrets } from "../../src/core/secrets.ts";
import type { Board } from "../../src/github/run/board.ts";
import { eachStack, type Run } from "../../src/github/run/stacks.ts";

function stacks(count: number, signal = new AbortController().signal) {
  const told: string[] = [];
  const board: Board = {
    sink: () => ({ set: () => {}, summary: async () => {} }),
    ended: async (name, code) => void told.push(`${name} ended with ${code}`),
  };
  const runs = Array.from({ length: count }, (_, index): Run => {
    const name = `stack ${index + 1}`;
    const request = { context: { signal } } as Request;
    const host: Run["host"] = {
      secrets: makeSecrets(),
      report: () => {},
      print: () => {},
      planned: async () => {},
      approve: async () => true,
      confirm: async () => {},
      applied: async () => {},
      failed: async (error) => void told.push(`${name} failed: ${(error as UserError).code}`),
      leave: (why) => void told.push(`${name} left: ${why}`),
      withdraw: async () => {},
      interrupted: async () => {},
      end: async () => {},
    };
    return { name, request, host };
  });
  return { told, board, runs };
}

test.each([
  [[0, 0], 0],
  [[0, 5, 4], 4],
  [[5, 3], 3],
  [[3, 1, 4], 1],
])("stacks that end with %j end with %i together", async (codes, worst) => {
  const { runs, board } = stacks(codes.length);
  expect(await eachStack(runs, board, async (run) => codes[runs.indexOf(run)] ?? 0)).toBe(worst);
});

test("a canceled run starts no other stack, and says so for each", async () => {
  const stop = new AbortController();
  const { runs, board, told } = stacks(3, stop.signal);
  const code = await eachStack(runs, board, async () => {
    stop.abort();
    return 0;
  });
  expect(code).toBe(1);
  expect(told).toEqual([
    "stack 1 ended with 0",
    "stack 2 failed: cancelled",
    "stack 2 ended with 1",
    "stack 3 failed: cancelled",
    "stack 3 ended with 1",
  ]);
});

test.each([
  [[0], ["stack 1 ended with 0", "stack 2 left: no t.x", "stack 2 ended with 0"], 0],
  [
    [],
    [
      "stack 1 left: no t.x",
      "stack 1 ended with 0",
      "stack 2 failed: target-unknown",
      "stack 2 ended with 3",
    ],
    3,
  ],
])(
  "a target that only some stacks have (%j) does not affect the others; one that none has is an error",
  async (having, ends, code) => {
    const { runs, board, told } = stacks(2);
    const ended = await eachStack(runs, board, async (run) => {
      if (having.includes(runs.indexOf(run))) return 0;
      throw new UserError("target-unknown", "no t.x");
    });
    expect(told).toEqual(ends);
    expect(ended).toBe(code);
  },
);
