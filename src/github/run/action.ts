import { setMaxListeners } from "node:events";

import { getInput, setSecret } from "@actions/core";

import { makeSecrets, type Secrets } from "../../core/secrets.ts";
import { type CombinedCheck, makeCombinedCheck } from "../api/combined-check.ts";
import { type Labels, makeLabels } from "../api/labels.ts";
import { makeOverview, type Overview } from "../api/overview.ts";
import type { CommandDesk } from "../commands/desk.ts";
import { type GitHubHost, githubHost } from "../host/host.ts";
import type { Places } from "../host/ports.ts";
import { type Board, makeBoard } from "./board.ts";
import type { Context } from "./context.ts";
import { readGivenEnv } from "./given-env.ts";
import { makeOutputs, type Outputs } from "./outputs.ts";
import { type Log, makeLog } from "./print.ts";
import { workingDirectory } from "./inputs.ts";
import { type RunnerSink, runnerSink } from "./runner-sink.ts";
import { readSetting, type Setting } from "./setting.ts";

/** A workflow run: what all its parts use, and what is known about it so far. */
export interface Action {
  env: NodeJS.ProcessEnv;
  cwd: string;
  signal: AbortSignal;
  secrets: Secrets;
  /** Read once; throws if inputs or event are invalid. */
  setting: () => Setting;
  log: Log;
  runner: RunnerSink;
  /** What the runner masks because of this run. */
  masks: ReadonlySet<string>;
  outputs: Outputs;
  labels: Labels;
  overview: Overview;
  combined: CombinedCheck;
  places: Omit<Places, "sink">;
  /** Reports failures before the stacks are known. */
  host: GitHubHost;
  state: State;
}

interface State {
  setting: Setting | undefined;
  /** Handles comment commands. */
  desk: CommandDesk | undefined;
  board: Board;
  /** What the run printed as its answer. */
  said: string[];
}

/** What the runner tells; throws if that cannot be read. */
export type ReadContext = () => Context;

/** Opens the run that a process was started for. It stops at `failed`, too. */
export function makeAction(process: NodeJS.Process, context: ReadContext, failed?: AbortSignal): Action {
  const { env } = process;
  const masks = new Set<string>();
  const secrets = makeSecrets((spelling) => {
    masks.add(spelling);
    setSecret(spelling);
  });
  const [log, runner] = [makeLog(secrets), runnerSink()];
  const board = makeBoard(true, runner, log);
  const state: State = { setting: undefined, desk: undefined, board, said: [] };
  const setting = settingReader(env, context, secrets, state);
  const labels = makeLabels(setting, log);
  const overview = makeOverview(setting, log);
  const combined = makeCombinedCheck(setting, log);
  const signal = AbortSignal.any([stopSignal(process), ...(failed ? [failed] : [])]);
  setMaxListeners(0, signal);
  const temp = env["RUNNER_TEMP"] ?? ".";
  const places = { temp, folder: folderInput(), labels, overview, combined, signal };
  return {
    env,
    cwd: process.cwd(),
    signal,
    secrets,
    setting,
    log,
    runner,
    masks,
    outputs: makeOutputs(secrets, places.temp, runner, log),
    labels,
    overview,
    combined,
    places,
    host: githubHost(setting, secrets, { ...places, sink: runner }),
    state,
  };
}

// Secrets are registered before anything that can fail is read, and removed from the environment: no process or plugin
// that this one starts needs them.
function settingReader(
  env: NodeJS.ProcessEnv,
  context: ReadContext,
  secrets: Secrets,
  state: State,
): () => Setting {
  secrets.add(getInput("token"));
  const stateKey = getInput("state-key");
  for (const key of stateKey.split("\n")) secrets.add(key);
  const texts = { env: getInput("env"), "plan-env": getInput("plan-env"), vars: getInput("vars") };
  for (const name of ["STATE-KEY", "ENV", "PLAN-ENV"]) delete env[`INPUT_${name}`];
  const read = () => readSetting(context(), env, stateKey, readGivenEnv(texts, secrets));
  return () => (state.setting ??= read());
}

function folderInput(): string {
  const folder = workingDirectory();
  return folder === "." ? "" : `${folder}/`;
}

// To cancel, GitHub sends SIGINT, then SIGTERM 7.5 seconds later, then kills: both ask for a clean stop.
function stopSignal(process: NodeJS.Process): AbortSignal {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop.abort());
  return stop.signal;
}
