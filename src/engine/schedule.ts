import { dependentsOf, inOrder, type Node } from "../core/graph.ts";

/** What came of one task: it did its work, failed, or was not begun. `cause`: the failed task, or why none began. */
export type Ended<T> =
  | { status: "done"; value: T }
  | { status: "failed"; error: unknown }
  | { status: "skipped"; cause: string };

/** A task and the keys it waits for; keys that are no tasks count as done. */
export interface Task<T> {
  key: string;
  after: string[];
  work(): Promise<T>;
}

/**
 * Works through a graph by readiness: a task starts as soon as all it waits for is done, at most `parallelism` at
 * once; of those that could start, the one with the longest chain behind it does. A failure skips what waits for it and
 * nothing else. After `signal` no task starts; those that run are awaited.
 */
export async function schedule<T>(
  tasks: Task<T>[],
  parallelism: number,
  signal: AbortSignal,
): Promise<Map<string, Ended<T>>> {
  const byKey = new Map(tasks.map((task) => [task.key, task]));
  const nodes = tasks.map(({ key, after }) => ({ key, dependsOn: after }));
  const dependents = dependentsOf(nodes);
  const chains = chainLengths(nodes, dependents);
  const open = new Map(
    tasks.map(({ key, after }) => [key, new Set(after.filter((other) => byKey.has(other))).size]),
  );
  const ended = new Map<string, Ended<T>>();
  const ready: Task<T>[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  let running = 0;

  const end = (key: string, how: Ended<T>): void => {
    if (ended.has(key)) return;
    ended.set(key, how);
    for (const next of dependents.get(key) ?? []) {
      if (how.status !== "done")
        end(next, { status: "skipped", cause: how.status === "failed" ? key : how.cause });
      else release(next);
    }
  };
  const release = (key: string): void => {
    const left = (open.get(key) ?? 1) - 1;
    open.set(key, left);
    const task = byKey.get(key);
    if (left === 0 && task) queue(task);
  };
  // Longest chain last, where it is taken from; among equals the one that was given first.
  const queue = (task: Task<T>): void => {
    const length = chains.get(task.key) ?? 0;
    const at = ready.findIndex((other) => (chains.get(other.key) ?? 0) >= length);
    ready.splice(at < 0 ? ready.length : at, 0, task);
  };
  const start = async (task: Task<T>): Promise<void> => {
    running += 1;
    end(task.key, await attempt(task));
    running -= 1;
    fill();
  };
  const fill = (): void => {
    while (running < parallelism && !signal.aborted) {
      const task = ready.pop();
      if (!task) break;
      if (!ended.has(task.key)) void start(task);
    }
    if (running === 0) resolve();
  };

  for (const task of tasks) if (open.get(task.key) === 0) queue(task);
  fill();
  await promise;
  const cause = signal.aborted ? "the run was cancelled" : "it is on a dependency loop";
  for (const { key } of tasks) end(key, { status: "skipped", cause });
  return ended;
}

/** For each task, how many follow one another from it to the last that waits for it. */
function chainLengths(nodes: Node[], dependents: Map<string, string[]>): Map<string, number> {
  const lengths = new Map<string, number>();
  for (const { key } of inOrder(nodes).reverse())
    lengths.set(key, 1 + Math.max(0, ...(dependents.get(key) ?? []).map((next) => lengths.get(next) ?? 0)));
  return lengths;
}

async function attempt<T>(task: Task<T>): Promise<Ended<T>> {
  try {
    return { status: "done", value: await task.work() };
  } catch (error) {
    return { status: "failed", error };
  }
}
