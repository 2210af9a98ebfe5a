import { setOutput, summary } from "@actions/core";

import { stacksMarkdown } from "../../report/stacks.ts";

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

/** The runner itself, which gets each output and each part of the summary at once. */
export const toRunner: Sink = {
  set: setOutput,
  async summary(markdown) {
    if (process.env["GITHUB_STEP_SUMMARY"]) await summary.addRaw(markdown, true).write();
  },
};

/** A board. A single stack writes to the runner directly; of several, each is written when it has ended. */
export function makeBoard(isAlone: boolean): Board {
  const entries: Entry[] = [];
  return {
    sink(name, title) {
      const entry: Entry = { name, title, values: {}, parts: [] };
      entries.push(entry);
      return sinkOf(entry, isAlone);
    },
    async ended(name, exitCode) {
      const entry = entries.find((one) => one.name === name);
      if (entry) entry.result = resultOf(entry, exitCode);
      const over = entries.filter(({ result }) => result !== undefined);
      setOutput("stacks", over.map(listed));
      if (!isAlone) return tellAll(over, entries);
      if (entry && entry.result !== entry.values["result"]) setOutput("result", entry.result);
    },
  };
}

function sinkOf(entry: Entry, isAlone: boolean): Sink {
  return {
    set(output, value) {
      entry.values[output] = value;
      if (isAlone) toRunner.set(output, value);
    },
    async summary(markdown) {
      entry.parts.push(markdown);
      if (isAlone) await toRunner.summary(markdown);
    },
  };
}

async function tellAll(over: Entry[], entries: Entry[]): Promise<void> {
  const unended = over.length < entries.length ? { result: "failed" } : {};
  const outputs = { ...together(over), ...unended };
  for (const [output, value] of Object.entries(outputs)) setOutput(output, value);
  await rewriteSummary(entries);
}

// A plan with blocked tools is a plan, but nobody should take it for a success.
function resultOf({ values }: Entry, exitCode: number): string {
  const result = String(values["result"] ?? "success");
  return exitCode !== 0 && (result === "success" || result === "no-changes") ? "failed" : result;
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
  // Each is already JSON, and redacted.
  const outputs = over.flatMap(({ name, values }) =>
    values["outputs"] === undefined ? [] : `${JSON.stringify(name)}:${String(values["outputs"])}`,
  );
  return {
    "has-changes": over.some(({ values }) => values["has-changes"] === true),
    ...Object.fromEntries(counts.map((name) => [name, sum(name)])),
    result,
    ...(failed === undefined ? {} : { "failure-reason": failed }),
    ...(outputs.length > 0 ? { outputs: `{${outputs.join(",")}}` } : {}),
  };
}

// Written again each time, so that a run that is killed leaves what it has so far.
async function rewriteSummary(entries: Entry[]): Promise<void> {
  if (!process.env["GITHUB_STEP_SUMMARY"]) return;
  const rows = entries.map(({ title, result, values }) => ({
    title,
    result,
    counts: counts.map((name) => values[name] as number | undefined),
    commentUrl: values["comment-url"] as string | undefined,
  }));
  summary.addRaw(stacksMarkdown(rows), true);
  for (const part of entries.flatMap(({ parts }) => parts)) summary.addRaw(part, true);
  await summary.write({ overwrite: true });
}
