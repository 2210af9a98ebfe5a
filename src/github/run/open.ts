import { debug, getInput, getState, isDebug, saveState, setSecret } from "@actions/core";

import { UserError } from "../../core/errors.ts";
import type { Host } from "../../core/events.ts";
import { makeSecrets } from "../../core/secrets.ts";
import { requestsMade } from "../../scm/github/requests.ts";
import { type Board, makeBoard, toRunner } from "./board.ts";
import type { CommandDesk } from "../commands/desk.ts";
import { configsIn, isSeveral } from "./configs.ts";
import { readGivenEnv } from "./given-env.ts";
import { githubHost, type GitHubHost } from "./host.ts";
import { makeLabels } from "../api/labels.ts";
import { makeOutputs } from "./outputs.ts";
import { makeOverview } from "./overview.ts";
import { makeLog } from "./print.ts";
import { folderOf, requestFor } from "./request.ts";
import { ofStack, readSetting, type Setting, withTrigger } from "./setting.ts";
import { eachStack, type Run, type Work } from "./stacks.ts";

/** A workflow run. */
export interface Opened {
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
export function openAction(process: NodeJS.Process): Opened {
  const { env } = process;
  const secrets = makeSecrets(setSecret);
  secrets.add(getInput("token"));
  const stateKey = getInput("state-key");
  for (const key of stateKey.split("\n")) secrets.add(key);
  const given = getInput("env");
  // Nobody whom this process starts or loads has any use for them.
  for (const name of ["INPUT_STATE-KEY", "INPUT_ENV"]) delete env[name];
  let known: Setting | undefined;
  const setting = () => (known ??= readSetting(Object.assign(env, readGivenEnv(given, secrets)), stateKey));
  const folder = getInput("working-directory").replace(/^(\.\/)+|^\.$|\/+$/g, "");
  const signal = stopSignal(process);
  const labels = makeLabels(setting, makeLog(secrets));
  const overview = makeOverview(setting, makeLog(secrets));
  const places = {
    temp: env["RUNNER_TEMP"] ?? ".",
    folder: folder === "" ? "" : `${folder}/`,
    labels,
    overview,
    signal,
  };
  const host = githubHost(setting, secrets, { ...places, sink: toRunner });
  const outputs = makeOutputs(secrets, places.temp, toRunner);
  let desk: CommandDesk | undefined;
  let board: Board = makeBoard(true);
  const said: string[] = [];

  const hostOf = (one: Setting, count: number): GitHubHost => {
    const name = one.stack ?? "";
    const sink = board.sink(name, `${places.folder}${name}`);
    const own = githubHost(() => one, secrets, { ...places, sink, count });
    const say = (text: string) => said.push(secrets.redact(text));
    return {
      ...own,
      print: (text) => (say(text), own.print(text)),
      failed: (error) => (say(textOf(error)), own.failed(error)),
    };
  };
  const skip = (why: string): Run[] => {
    host.print(why);
    outputs.skipped();
    return [];
  };
  const left = async (): Promise<Run[]> => {
    const whole = setting();
    const { trigger } = whole;
    if (trigger.kind === "ignored") return skip(`Nothing to do: ${trigger.why}.`);
    const settings = await settingsOf(whole, env, process.cwd());
    const count = settings.length;
    board = makeBoard(count === 1);
    if (trigger.kind === "closed") {
      for (const one of settings) await hostOf(one, count).retire();
      return skip("The pull request is closed without merging: nothing of its plan will be applied.");
    }
    return settings.map((one) => ({
      name: one.stack ?? "",
      request: requestFor({ cwd: process.cwd(), env, signal }, one),
      host: hostOf(one, count),
    }));
  };
  // Gives nothing to do: that is for other jobs.
  const discover = async (whole: Setting): Promise<Run[]> => {
    const { trigger } = whole;
    if (trigger.kind === "ignored") return skip(`Nothing to do: ${trigger.why}.`);
    const { changedFiles, changedStacks } = await import("./discover.ts");
    const all = (await settingsOf(whole, env, process.cwd())).map(({ stack = "" }) => stack);
    const at = { folder: folderOf(process.cwd(), env, whole), below: folder };
    const stacks = changedStacks(all, await changedFiles(whole), at);
    host.print(JSON.stringify(stacks));
    outputs.discovered(stacks);
    return [];
  };
  return {
    host,
    left,
    async runs() {
      const asked = setting();
      const { trigger } = asked;
      if (asked.inputs.command === "discover") return discover(asked);
      if (trigger.kind === "comment") {
        const { commandDesk } = await import("../commands/desk.ts");
        const where = { folder: folderOf(process.cwd(), env, asked), base: env["GITHUB_SHA"] ?? "" };
        desk = commandDesk(trigger, asked, where, makeLog(secrets));
        known = withTrigger(asked, env, await desk.open());
      }
      if (trigger.kind !== "publish") return left();
      const { publish } = await import("../forks/publish.ts");
      await publish(trigger, asked, { log: makeLog(secrets), outputs, folder: places.folder });
      return [];
    },
    each: (runs, work) => eachStack(runs, board, work),
    async end(code) {
      await host.end();
      await labels.show();
      await overview.show();
      await desk?.close(code, said.join("\n"));
      const requests = requestsMade();
      if (isDebug()) debug(secrets.redact(`Requests to GitHub: ${requests.length}. ${requests.join(", ")}`));
    },
  };
}

async function settingsOf(whole: Setting, env: NodeJS.ProcessEnv, cwd: string): Promise<Setting[]> {
  const { config } = whole.inputs;
  const folder = folderOf(cwd, env, whole);
  if (!isSeveral(folder, config)) return [whole];
  return (await configsIn(folder, config)).map((path) => ofStack(whole, env, path));
}

function textOf(error: unknown): string {
  return error instanceof UserError ? [error.message, error.hint].filter(Boolean).join(". ") : "";
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

// GitHub cancels with SIGINT, then SIGTERM 7.5 seconds later, then kills: both ask for the same good order.
function stopSignal(process: NodeJS.Process): AbortSignal {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stop.abort());
  return stop.signal;
}
