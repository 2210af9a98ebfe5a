import { dependentsOf, inOrder, type Node } from "../core/graph.ts";

/** What came of one task: it did its work, failed, or was not begun. `cause`: the failed task, or why none began. */
export type TaskEnd<T> =
  | { status: "done"; value: T }
  | { status: "failed"; error: unknown }
  | { status: "skipped"; cause: string };

/** A task and the keys it waits for; keys that are no tasks count as done. */
export interface Task<T> {
  key: string;
  after: string[];
  /** What has to come before the work and takes no place; it begins as soon as all of `needs`, a part of `after`, is done. */
  ahead?: { needs: string[]; work(): Promise<unknown> };
  work(): Promise<T>;
}

/**
 * Works through a graph by readiness: a task starts as soon as all it waits for is done, at most `parallelism` at
 * once; of those that could start, the one with the longest chain behind it does. A failure skips what waits for it and
 * nothing else. After `signal` no task starts; those that run are awaited. The signal's reason may be a text that says why.
 * `heard` is told of each end when it comes.
 */
export async function schedule<T>(
  tasks: Task<T>[],
  parallelism: number,
  signal: AbortSignal,
  heard: (key: string, how: TaskEnd<T>) => void = () => {},
): Promise<Map<string, TaskEnd<T>>> {
  const byKey = new Map(tasks.map((task) => [task.key, task]));
  const nodes = tasks.map(({ key, after }) => ({ key, dependsOn: after }));
  const dependents = dependentsOf(nodes);
  const chains = chainLengths(nodes, dependents);
  const count = (keys: string[] = []) => new Set(keys.filter((key) => byKey.has(key))).size;
  const open = new Map(tasks.map(({ key, after, ahead }) => [key, count(after) + (ahead ? 1 : 0)]));
  const needs = new Map(tasks.map(({ key, ahead }) => [key, count(ahead?.needs)]));
  const ended = new Map<string, TaskEnd<T>>();
  const ready: Task<T>[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  let running = 0;
  let preparing = 0;

  const end = (key: string, how: TaskEnd<T>): void => {
    if (ended.has(key)) return;
    ended.set(key, how);
    heard(key, how);
    for (const next of dependents.get(key) ?? []) {
      if (how.status !== "done")
        end(next, { status: "skipped", cause: how.status === "failed" ? key : how.cause });
      else release(next, key);
    }
  };
  const release = (key: string, by: string): void => {
    const task = byKey.get(key);
    if (!task) return;
    if (task.ahead?.needs.includes(by) && lower(needs, key) === 0) void prepare(task);
    if (lower(open, key) === 0) queue(task);
  };
  const prepare = async (task: Task<T>): Promise<void> => {
    const { ahead } = task;
    if (!ahead || signal.aborted) return;
    preparing += 1;
    const how = await attempt(() => ahead.work());
    preparing -= 1;
    if (how.status === "done") release(task.key, task.key);
    else end(task.key, how);
    fill();
  };
  // Longest chain last, where it is taken from; among equals the one that was given first.
  const queue = (task: Task<T>): void => {
    const length = chains.get(task.key) ?? 0;
    const at = ready.findIndex((other) => (chains.get(other.key) ?? 0) >= length);
    ready.splice(at < 0 ? ready.length : at, 0, task);
  };
  const start = async (task: Task<T>): Promise<void> => {
    running += 1;
    end(task.key, await attempt(() => task.work()));
    running -= 1;
    fill();
  };
  const fill = (): void => {
    while (running < parallelism && !signal.aborted) {
      const task = ready.pop();
      if (!task) break;
      if (!ended.has(task.key)) void start(task);
    }
    if (running === 0 && preparing === 0) resolve();
  };

  for (const task of tasks) {
    if (open.get(task.key) === 0) queue(task);
    if (needs.get(task.key) === 0) void prepare(task);
  }
  fill();
  await promise;
  const cause = signal.aborted ? reasonOf(signal) : "it is on a dependency loop";
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

function reasonOf({ reason }: AbortSignal): string {
  return typeof reason === "string" ? reason : "the run was cancelled";
}

function lower(counts: Map<string, number>, key: string): number {
  const left = (counts.get(key) ?? 1) - 1;
  counts.set(key, left);
  return left;
}

async function attempt<T>(work: () => Promise<T>): Promise<Exclude<TaskEnd<T>, { status: "skipped" }>> {
  try {
    return { status: "done", value: await work() };
  } catch (error) {
    return { status: "failed", error };
  }
}
