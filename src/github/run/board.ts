import { stacksMarkdown } from "../../report/stacks.ts";
import { type FittingEntries, fittingEntries, whyLeft } from "./large-outputs.ts";
import type { Log } from "./print.ts";
import type { RunnerSink } from "./runner-sink.ts";

/** Where the outputs and the summary of a stack go. Neither contains secrets. */
export interface Sink {
  set: (name: string, value: Value) => void;
  summary: (markdown: string) => Promise<void>;
}

/** The combined outputs of a run's stacks. */
export interface Board {
  /** The sink of one stack. `name` is its path from `working-directory`, `title` the one from the repository root. */
  sink(name: string, title: string): Sink;
  /** Records the result of a stack, once all of it is known. */
  ended(name: string, exitCode: number): Promise<void>;
}

/** The types of outputs. */
export type Value = string | number | boolean;

interface Entry {
  name: string;
  title: string;
  values: Record<string, Value>;
  parts: string[];
  result?: string;
}

/** A board. A single stack writes to the runner directly; of several, each is written when it has ended. */
export function makeBoard(isAlone: boolean, runner: RunnerSink, log: Pick<Log, "warn">): Board {
  const entries: Entry[] = [];
  return {
    sink(name, title) {
      const entry: Entry = { name, title, values: {}, parts: [] };
      entries.push(entry);
      return sinkOf(entry, isAlone ? runner : undefined);
    },
    async ended(name, exitCode) {
      const entry = entries.find((one) => one.name === name);
      if (entry) entry.result = resultOf(entry, exitCode);
      const over = entries.filter(({ result }) => result !== undefined);
      runner.set("stacks", JSON.stringify(listedAll(over)));
      if (!isAlone) return tellAll(over, entries, runner, log);
      if (entry && entry.result !== entry.values["result"]) runner.set("result", entry.result ?? "");
    },
  };
}

function sinkOf(entry: Entry, runner: RunnerSink | undefined): Sink {
  return {
    set(output, value) {
      entry.values[output] = value;
      runner?.set(output, value);
    },
    async summary(markdown) {
      entry.parts.push(markdown);
      await runner?.summary(markdown);
    },
  };
}

async function tellAll(
  over: Entry[],
  entries: Entry[],
  runner: RunnerSink,
  log: Pick<Log, "warn">,
): Promise<void> {
  const isLast = over.length === entries.length;
  const tools = toolOutputs(over);
  const outputs = {
    ...together(over),
    ...(tools ? { outputs: tools.text } : {}),
    ...(isLast ? {} : { result: "failed" }),
  };
  for (const [output, value] of Object.entries(outputs)) runner.set(output, value);
  if (isLast && tools && tools.left.length > 0) log.warn(whyLeft("outputs", tools.left, whereLeft));
  await runner.rewrite(summaryOf(entries));
}

const whereLeft =
  "Each stack in the output `stacks` has an `outputs-file`, the path of a file with all of its outputs.";

// A plan with blocked tools is a plan, but nobody should take it for a success.
function resultOf({ values }: Entry, exitCode: number): string {
  const result = String(values["result"] ?? "success");
  return exitCode !== 0 && (result === "success" || result === "no-changes") ? "failed" : result;
}

// Of many stacks, only what each of them came to.
function listedAll(over: Entry[]): object[] {
  const whole = over.map(listed);
  const most = 100_000;
  if (JSON.stringify(whole).length <= most) return whole;
  return over.map(({ name, result }) => ({ stack: name, result }));
}

// The outputs of all tools may be large, and have a separate place.
function listed({ name, values, result }: Entry) {
  const others = Object.entries(values).filter(([output]) => output !== "outputs");
  return { stack: name, ...Object.fromEntries(others), result };
}

const counts = ["create", "update", "replace", "delete"];
// Ordered by how much attention they need.
const results = ["skipped", "no-changes", "success", "drift", "cancelled", "locked", "stale-plan", "failed"];

function together(over: Entry[]): Record<string, Value> {
  const sum = (name: string) => over.reduce((all, { values }) => all + Number(values[name] ?? 0), 0);
  const result = results.findLast((one) => over.some((entry) => entry.result === one)) ?? "skipped";
  const failed = over.find((entry) => entry.result === result)?.values["failure-reason"];
  return {
    "has-changes": over.some(({ values }) => values["has-changes"] === true),
    ...Object.fromEntries(counts.map((name) => [name, sum(name)])),
    result,
    ...(failed === undefined ? {} : { "failure-reason": failed }),
  };
}

// By stack. Each is already JSON, and redacted.
function toolOutputs(over: Entry[]): FittingEntries | undefined {
  const texts = over.flatMap(({ name, values: { outputs } }) =>
    outputs === undefined ? [] : [[name, String(outputs)] as const],
  );
  return texts.length === 0 ? undefined : fittingEntries(Object.fromEntries(texts));
}

// Written again each time, so that a run that is killed leaves what it has so far.
function summaryOf(entries: Entry[]): string {
  const rows = entries.map(({ title, result, values }) => ({
    title,
    result,
    counts: counts.map((name) => values[name] as number | undefined),
    commentUrl: values["comment-url"] as string | undefined,
  }));
  return [stacksMarkdown(rows), ...entries.flatMap(({ parts }) => parts)].join("\n");
}
