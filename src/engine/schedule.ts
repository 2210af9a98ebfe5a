import { messageOf } from "../core/errors.ts";
import { stopFailure } from "../core/stop.ts";
import { dependentsOf, inOrder, type Node } from "../core/graph.ts";

/** How one task ended: done, failed, or skipped. `cause`: the failed task, or why none was started. */
export type TaskEnd<T> =
  | { status: "done"; value: T }
  | { status: "failed"; error: unknown }
  | { status: "skipped"; cause: string };

/** A task and the keys it waits for; unknown keys count as done. */
export interface Task<T> {
  key: string;
  after: string[];
  /** What has to come before the work and takes no slot; it begins once all of `needs`, a part of `after`, is done. */
  ahead?: { needs: string[]; work(): Promise<unknown> };
  work(): Promise<T>;
}

/**
 * Works through a graph: a task starts as soon as everything it waits for is done, at most `parallelism` at once, and
 * the one with the longest chain of dependents first. A failure skips its dependents and nothing else. After `signal`
 * no task starts, and running ones are awaited. The signal's reason may be a text that says why. `heard` is called
 * whenever a task ends.
 */
export async function schedule<T>(
  tasks: Task<T>[],
  parallelism: number,
  signal: AbortSignal,
  heard: (key: string, how: TaskEnd<T>) => void = () => {},
): Promise<Map<string, TaskEnd<T>>> {
  const board = boardOf(tasks, parallelism, signal, heard);
  for (const task of tasks) {
    if (board.open.get(task.key) === 0) queue(board, task);
    if (board.needs.get(task.key) === 0) void prepare(board, task);
  }
  fill(board);
  await board.done.promise;
  const cause = signal.aborted ? reasonOf(signal) : "it is on a dependency loop";
  for (const { key } of tasks) end(board, key, { status: "skipped", cause });
  return board.ended;
}

/** How far the work has come. */
interface Board<T> {
  tasks: ReadonlyMap<string, Task<T>>;
  parallelism: number;
  signal: AbortSignal;
  heard: (key: string, how: TaskEnd<T>) => void;
  dependents: ReadonlyMap<string, string[]>;
  chains: ReadonlyMap<string, number>;
  /** How many keys each task still waits for: before its work, and before what comes ahead of it. */
  open: Map<string, number>;
  needs: Map<string, number>;
  /** Sorted so that the longest chain is last, where tasks are taken from. */
  ready: Task<T>[];
  running: number;
  preparing: number;
  ended: Map<string, TaskEnd<T>>;
  done: PromiseWithResolvers<void>;
}

function boardOf<T>(
  tasks: Task<T>[],
  parallelism: number,
  signal: AbortSignal,
  heard: Board<T>["heard"],
): Board<T> {
  const byKey = new Map(tasks.map((task) => [task.key, task]));
  const nodes = tasks.map(({ key, after }) => ({ key, dependsOn: after }));
  const dependents = dependentsOf(nodes);
  const count = (keys: string[] = []) => new Set(keys.filter((key) => byKey.has(key))).size;
  return {
    tasks: byKey,
    parallelism,
    signal,
    heard,
    dependents,
    chains: chainLengths(nodes, dependents),
    open: new Map(tasks.map(({ key, after, ahead }) => [key, count(after) + (ahead ? 1 : 0)])),
    needs: new Map(tasks.map(({ key, ahead }) => [key, count(ahead?.needs)])),
    ready: [],
    running: 0,
    preparing: 0,
    ended: new Map(),
    done: Promise.withResolvers<void>(),
  };
}

function end<T>(board: Board<T>, key: string, how: TaskEnd<T>): void {
  if (how.status === "done") return done(board, key, how);
  const skipped: TaskEnd<T> = { status: "skipped", cause: how.status === "failed" ? key : how.cause };
  // Not recursive: a chain of dependents may be thousands long.
  const left: [string, TaskEnd<T>][] = [[key, how]];
  for (let one = left.pop(); one; one = left.pop()) {
    const dependents = note(board, ...one) ? (board.dependents.get(one[0]) ?? []) : [];
    left.push(...dependents.toReversed().map((next): [string, TaskEnd<T>] => [next, skipped]));
  }
}

function done<T>(board: Board<T>, key: string, how: TaskEnd<T>): void {
  if (!note(board, key, how)) return;
  for (const next of board.dependents.get(key) ?? []) release(board, next, key);
}

function note<T>(board: Board<T>, key: string, how: TaskEnd<T>): boolean {
  if (board.ended.has(key)) return false;
  board.ended.set(key, how);
  board.heard(key, how);
  return true;
}

function release<T>(board: Board<T>, key: string, by: string): void {
  const task = board.tasks.get(key);
  if (!task) return;
  if (task.ahead?.needs.includes(by) && lower(board.needs, key) === 0) void prepare(board, task);
  if (lower(board.open, key) === 0) queue(board, task);
}

async function prepare<T>(board: Board<T>, { key, ahead }: Task<T>): Promise<void> {
  if (!ahead || board.signal.aborted) return;
  board.preparing += 1;
  const how = await attempt(() => ahead.work());
  board.preparing -= 1;
  if (how.status === "done") release(board, key, key);
  else end(board, key, how);
  fill(board);
}

// Among equals, the first one given.
function queue<T>({ ready, chains }: Board<T>, task: Task<T>): void {
  const length = chains.get(task.key) ?? 0;
  const at = ready.findIndex((other) => (chains.get(other.key) ?? 0) >= length);
  ready.splice(at < 0 ? ready.length : at, 0, task);
}

function fill<T>(board: Board<T>): void {
  while (board.running < board.parallelism && !board.signal.aborted) {
    const task = board.ready.pop();
    if (!task) break;
    if (!board.ended.has(task.key)) void start(board, task);
  }
  if (board.running === 0 && board.preparing === 0) board.done.resolve();
}

async function start<T>(board: Board<T>, task: Task<T>): Promise<void> {
  board.running += 1;
  end(board, task.key, await attempt(() => task.work()));
  board.running -= 1;
  fill(board);
}

/** For each task, the length of the longest chain of dependents. */
function chainLengths(nodes: Node[], dependents: Map<string, string[]>): Map<string, number> {
  const lengths = new Map<string, number>();
  for (const { key } of inOrder(nodes).reverse())
    lengths.set(key, 1 + Math.max(0, ...(dependents.get(key) ?? []).map((next) => lengths.get(next) ?? 0)));
  return lengths;
}

function reasonOf(signal: AbortSignal): string {
  if (typeof signal.reason === "string") return signal.reason;
  const failure = stopFailure(signal);
  return failure ? messageOf(failure) : "the run was canceled";
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
