import { readFile } from "node:fs/promises";

import { debug, isDebug, saveState, setOutput } from "@actions/core";

import type { Host } from "../../core/events.ts";
import { fileFailure } from "../../core/file-failure.ts";
import { jsonMistake } from "../../core/json-mistake.ts";
import { requestsMade } from "../../scm/github/requests.ts";
import { type Action, makeAction, type ReadContext } from "./action.ts";
import type { Context } from "./context.ts";
import { invalidEvent } from "./events/payload.ts";
import { runsOf, stackRuns } from "./jobs.ts";
import { droppedOutputs } from "./dropped.ts";
import { settingIfAny } from "./setting.ts";
import { eachStack, type Run, type Work } from "./stacks.ts";

/** A workflow run. */
export interface WorkflowRun {
  /** Reports failures before the stacks are known. */
  host: Host;
  /** The work on each stack; none if there is nothing to do, which the log says. */
  runs: () => Promise<Run[]>;
  /** The work that the main step of this run had, for the post step. */
  left: () => Promise<Run[]>;
  /** Does work on each stack and returns the worst exit code. Failures are reported. */
  each: (runs: Run[], work: Work) => Promise<number>;
  /** Shows what still waits for an answer of GitHub, and replies to comments; call it last. */
  end: (code: number) => Promise<void>;
}

/** Opens the run that this process was started for. It stops at `failed`, too. */
export async function openAction(
  process: NodeJS.Process,
  failed?: AbortSignal,
  runner = () => import("./context.ts"),
): Promise<WorkflowRun> {
  const action = makeAction(process, await contextOf(runner, process.env), failed);
  return {
    host: action.host,
    runs: () => runsOf(action),
    left: () => stackRuns(action),
    each: (runs, work) => eachStack(runs, action.state.board, work),
    end: (code) => end(code, action),
  };
}

// The package reads the event file while it is imported, and fails with the parser's own error.
async function contextOf(
  runner: () => Promise<{ runnerContext: Context }>,
  { GITHUB_EVENT_PATH: path = "" }: NodeJS.ProcessEnv,
): Promise<ReadContext> {
  try {
    const { runnerContext } = await runner();
    return () => runnerContext;
  } catch (cause) {
    const error = invalidEvent(await mistakeIn(path), cause);
    return () => {
      throw error;
    };
  }
}

async function mistakeIn(path: string): Promise<string> {
  try {
    return jsonMistake(await readFile(path, "utf8"), path).message;
  } catch (cause) {
    return fileFailure(cause);
  }
}

/** Records for the post step, and for readers of the outputs of a killed run, that an apply has begun. */
export function noteBegin(runs: Run[]): void {
  if (!runs.some(({ request }) => request.command === "apply")) return;
  saveState("apply", "begun");
  setOutput("result", "failed");
}

/** Records for the post step that the apply has ended cleanly, so that there is nothing to release. */
export function noteEnd(): void {
  saveState("apply", "ended");
}

async function end(code: number, action: Action): Promise<void> {
  const { host, labels, overview, combined, secrets, state } = action;
  await host.end();
  await labels.show();
  await overview.show();
  await combined.show(code);
  await state.desk?.close(code, state.said.join("\n"));
  warnOfDropped(action);
  const requests = requestsMade();
  if (isDebug()) debug(secrets.redact(`Requests to GitHub: ${requests.length}. ${requests.join(", ")}`));
}

function warnOfDropped({ runner, masks, log, setting }: Action): void {
  const given = settingIfAny(setting)?.given;
  const dropped = droppedOutputs(runner.sent, masks, { ...given?.["plan-env"], ...given?.env });
  if (dropped !== undefined) log.warn(dropped);
}
