import * as fc from "fast-check";
import { expect, test } from "vitest";

import { schedule, type Task } from "../../src/engine/schedule.ts";

const never = new AbortController().signal;

/** Tasks that record when they start and end, and let others run in between. */
function noting(graph: Record<string, string[]>, failing: string[] = []) {
  const notes: string[] = [];
  const tasks: Task<string>[] = Object.entries(graph).map(([key, after]) => ({
    key,
    after,
    work: async () => {
      notes.push(`+${key}`);
      await new Promise((resolve) => setImmediate(resolve));
      notes.push(`-${key}`);
      if (failing.includes(key)) throw new Error(key);
      return key;
    },
  }));
  return { notes, tasks };
}

test("a task starts as soon as what it waits for is done, not when its whole level is", async () => {
  const { notes, tasks } = noting({ a: [], slow: [], b: ["a"], c: ["slow", "b"] });
  const [, slow, b] = tasks as [Task<string>, Task<string>, Task<string>];
  const { promise, resolve } = Promise.withResolvers<string>();
  const asBefore = b.work.bind(b);
  slow.work = () => promise;
  b.work = () => asBefore().finally(() => resolve("slow"));
  await schedule(tasks, 10, never);
  expect(notes).toEqual(["+a", "-a", "+b", "-b", "+c", "-c"]);
});

test("at most `parallelism` tasks run at once", async () => {
  const { notes, tasks } = noting(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`t${i}`, []])));
  await schedule(tasks, 3, never);
  let running = 0;
  for (const note of notes) {
    running += note.startsWith("+") ? 1 : -1;
    expect(running).toBeLessThanOrEqual(3);
  }
  expect(notes).toHaveLength(40);
});

test("a failure skips everything that waits for it, directly or not, and is named as the cause", async () => {
  const { tasks } = noting({ a: [], b: ["a"], c: ["b"], d: [] }, ["a"]);
  const ended = await schedule(tasks, 2, never);
  expect(Object.fromEntries([...ended].map(([key, end]) => [key, end.status]))).toEqual({
    a: "failed",
    b: "skipped",
    c: "skipped",
    d: "done",
  });
  expect(ended.get("c")).toEqual({ status: "skipped", cause: "a" });
});

test("tasks on a loop are skipped instead of being awaited forever", async () => {
  const { tasks } = noting({ a: ["b"], b: ["a"], c: [] });
  const ended = await schedule(tasks, 2, never);
  expect(ended.get("a")).toEqual({ status: "skipped", cause: "it is on a dependency loop" });
  expect(ended.get("c")?.status).toBe("done");
});

test("in any graph every task ends once, after everything it waits for, and failures reach only what depends on them", async () => {
  const graphs = fc.array(
    fc.record({ back: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }), fails: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 15,
    },
  );
  await fc.assert(
    fc.asyncProperty(graphs, fc.integer({ min: 1, max: 5 }), async (shape, parallelism) => {
      const after = (i: number) => (shape[i]?.back ?? []).map((back) => i - back).filter((j) => j >= 0);
      const failing = shape.flatMap(({ fails }, i) => (fails ? [`n${i}`] : []));
      const graph = Object.fromEntries(shape.map((_, i) => [`n${i}`, after(i).map((j) => `n${j}`)]));
      const { notes, tasks } = noting(graph, failing);
      const ended = await schedule(tasks, parallelism, never);
      for (const { key, after: waits } of tasks) {
        const lost = waits.some((other) => ended.get(other)?.status !== "done");
        const expected = lost ? "skipped" : failing.includes(key) ? "failed" : "done";
        expect(ended.get(key)?.status).toBe(expected);
        const late = waits.filter((other) => notes.indexOf(`-${other}`) > notes.indexOf(`+${key}`));
        expect(lost ? [] : late).toEqual([]);
      }
    }),
    { seed: 3, numRuns: 150 },
  );
});

test("what a task does ahead takes no slot, starts when its own dependencies are done, and is waited for", async () => {
  const { notes, tasks } = noting({ slow: [], a: [], b: ["a", "slow"] });
  const [, a, b] = tasks;
  if (!a || !b) throw new Error("no tasks");
  let free = () => {};
  a.ahead = { needs: [], work: () => new Promise<void>((resolve) => (free = resolve)) };
  b.ahead = { needs: ["slow"], work: async () => (notes.push("ahead b"), free()) };
  const ended = await schedule(tasks, 1, never);
  expect(notes).toEqual(["+slow", "-slow", "ahead b", "+a", "-a", "+b", "-b"]);
  expect([...ended.values()].every((end) => end.status === "done")).toBe(true);
});

test("a task whose ahead fails has failed, and what waits for it is skipped", async () => {
  const { notes, tasks } = noting({ a: [], b: ["a"], c: [] });
  if (tasks[0]) tasks[0].ahead = { needs: [], work: () => Promise.reject(new Error("no")) };
  const ended = await schedule(tasks, 2, never);
  expect(ended.get("a")).toEqual({ status: "failed", error: new Error("no") });
  expect(ended.get("b")).toEqual({ status: "skipped", cause: "a" });
  expect(notes).toEqual(["+c", "-c"]);
});

test("the reason of a signal says why the rest was not started", async () => {
  const { tasks } = noting({ a: [] });
  const ended = await schedule(tasks, 2, AbortSignal.abort("the store is gone"));
  expect(ended.get("a")).toEqual({ status: "skipped", cause: "the store is gone" });
});

test("of the tasks that could start, the one with the longest chain behind it does", async () => {
  const { notes, tasks } = noting({ short: [], other: [], a: [], b: ["a"], c: ["b"] });
  await schedule(tasks, 1, never);
  expect(notes.filter((note) => note.startsWith("+"))).toEqual(["+a", "+b", "+short", "+other", "+c"]);
});
