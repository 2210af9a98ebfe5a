import { debug, getState, isDebug, saveState } from "@actions/core";

import type { Host } from "../../core/events.ts";
import { requestsMade } from "../../scm/github/requests.ts";
import { type Action, makeAction } from "./action.ts";
import { runsOf, stackRuns } from "./jobs.ts";
import { eachStack, type Run, type Work } from "./stacks.ts";

/** A workflow run. */
export interface WorkflowRun {
  /** Tells what goes wrong before it is known which stacks there are. */
  host: Host;
  /** What is to be done with each stack; none when there is nothing to do, said in the log. */
  runs: () => Promise<Run[]>;
  /** What the main step of this run was to do, for the post step. */
  left: () => Promise<Run[]>;
  /** Does something with each stack; gives the worst exit code. What fails is told. */
  each: (runs: Run[], work: Work) => Promise<number>;
  /** Shows what still waits for GitHub's word, and answers who asked by a comment; to be called last. */
  end: (code: number) => Promise<void>;
}

/** Opens the run that this process was started for. */
export function openAction(process: NodeJS.Process): WorkflowRun {
  const action = makeAction(process);
  return {
    host: action.host,
    runs: () => runsOf(action),
    left: () => stackRuns(action),
    each: (runs, work) => eachStack(runs, action.state.board, work),
    end: (code) => end(code, action),
  };
}

/** Notes for the post step that an apply has begun. */
export function noteBegin(runs: Run[]): void {
  if (runs.some(({ request }) => request.command === "apply")) saveState("apply", "begun");
}

/** Notes for the post step that the apply has ended in good order, so that nothing is left to release. */
export function noteEnd(): void {
  saveState("apply", "ended");
}

/** Whether the main step began an apply and was ended before it could give back the lock. */
export function wasKilled(): boolean {
  return getState("apply") === "begun";
}

async function end(code: number, { host, labels, overview, secrets, state }: Action): Promise<void> {
  await host.end();
  await labels.show();
  await overview.show();
  await state.desk?.close(code, state.said.join("\n"));
  const requests = requestsMade();
  if (isDebug()) debug(secrets.redact(`Requests to GitHub: ${requests.length}. ${requests.join(", ")}`));
}
