import { resolve } from "node:path";

import { getInput, getState, saveState, setSecret } from "@actions/core";

import type { Host } from "../core/events.ts";
import { type Planning, type Request, wholePlan } from "../core/request.ts";
import { makeSecrets } from "../core/secrets.ts";
import { commandFor } from "./command.ts";
import { readGivenEnv } from "./given-env.ts";
import type { Occasion } from "./event.ts";
import { githubHost } from "./host.ts";
import type { CommandDesk } from "./commands.ts";
import { makeOutputs } from "./outputs.ts";
import { makeLog } from "./print.ts";
import { readSetting, type Setting, withOccasion } from "./setting.ts";

/** A workflow run: its host, and what it is to do. `request` gives undefined when there is nothing (more) to do, said in the log. */
export interface Opened {
  host: Host;
  request: () => Promise<Request | undefined>;
  /** What the main step of this run was to do, for the post step. */
  left: () => Promise<Request | undefined>;
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
  const places = { temp: env["RUNNER_TEMP"] ?? ".", folder: folder === "" ? "" : `${folder}/` };
  const signal = stopSignal(process);
  const host = githubHost(setting, secrets, { ...places, signal });
  const outputs = makeOutputs(secrets, places.temp);
  const left = () => requestFor({ cwd: process.cwd(), env, signal }, setting(), host, outputs);
  let desk: CommandDesk | undefined;
  const said: string[] = [];
  return {
    host: { ...host, print: (text) => (said.push(secrets.redact(text)), host.print(text)) },
    left,
    async request() {
      const asked = setting();
      const { occasion } = asked;
      if (occasion.kind === "comment") {
        const { commandDesk } = await import("./commands.ts");
        const where = { folder: folderOf(process.cwd(), env, asked), base: env["GITHUB_SHA"] ?? "" };
        desk = commandDesk(occasion, asked, where, makeLog(secrets));
        known = withOccasion(asked, env, await desk.open());
      }
      if (occasion.kind !== "publish") return left();
      const { publish } = await import("./publish.ts");
      await publish(occasion, asked, { log: makeLog(secrets), outputs, folder: places.folder });
      return undefined;
    },
    async end(code) {
      await host.end();
      await desk?.close(code, said.join("\n"));
    },
  };
}

/** Notes for the post step that an apply has begun. */
export function noteBegin(request: Request): void {
  if (request.command === "apply") saveState("apply", "begun");
}

/** Notes for the post step that the apply has ended in good order, so that nothing is left to release. */
export function noteEnd(): void {
  saveState("apply", "ended");
}

/** Whether the main step began an apply and was ended before it could give back the lock. */
export function wasKilled(): boolean {
  return getState("apply") === "begun";
}

async function requestFor(
  process: { cwd: string; env: NodeJS.ProcessEnv; signal: AbortSignal },
  setting: Setting,
  host: ReturnType<typeof githubHost>,
  outputs: ReturnType<typeof makeOutputs>,
): Promise<Request | undefined> {
  const { occasion, inputs, token, apiUrl, repository, stateKey } = setting;
  const { cwd, env, signal } = process;
  if (occasion.kind === "ignored") {
    host.print(`Nothing to do: ${occasion.why}.`);
    outputs.skipped();
    return undefined;
  }
  if (occasion.kind === "closed") {
    host.print("The pull request is closed without merging: nothing of its plan will be applied.");
    await host.retire();
    outputs.skipped();
    return undefined;
  }
  const isFork = occasion.kind === "fork";
  const checkout = env["GITHUB_WORKSPACE"] ?? cwd;
  return {
    command: commandFor(setting),
    cwd: folderOf(cwd, env, setting),
    config: inputs.config,
    json: false,
    detailedExitcode: false,
    format: "mermaid",
    ...askedOf(occasion),
    lockTimeout: inputs.lockTimeout,
    run: holder(setting, env),
    github: { token: isFork ? undefined : token, apiUrl, repository },
    stateKey: isFork ? "" : stateKey,
    isolated: isFork,
    checkout: resolve(checkout),
    ...commitOf(occasion, env),
    signal,
    // A private repository may hand secrets to forks; what they propose is shown without.
    env: isFork ? {} : env,
  };
}

function folderOf(cwd: string, env: NodeJS.ProcessEnv, { inputs }: Setting): string {
  return resolve(env["GITHUB_WORKSPACE"] ?? cwd, inputs.workingDirectory);
}

// A comment may ask for a part of the tools, or for something done to the state by hand.
function askedOf(occasion: Occasion): Pick<Request, "planning" | "manual"> {
  if (occasion.kind !== "command" && occasion.kind !== "comment")
    return { planning: { ...wholePlan, refresh: occasion.kind !== "fork" } };
  const { asked, comment } = occasion;
  const planning: Planning = { ...wholePlan, scope: { goal: "apply", targets: asked.targets } };
  if (asked.verb !== "unlock") return { planning };
  const reason = `asked for by ${comment.author}`;
  return { planning, manual: { verb: "unlock", words: [], force: false, limit: 0, reason } };
}

function commitOf(occasion: Occasion, env: NodeJS.ProcessEnv): { sha?: string } {
  const sha = occasion.kind === "command" || occasion.kind === "queue" ? occasion.sha : env["GITHUB_SHA"];
  return sha ? { sha } : {};
}

function holder({ repository, links }: Setting, env: NodeJS.ProcessEnv): Request["run"] {
  return {
    id: `github:${repository}:${env["GITHUB_RUN_ID"] ?? "0"}/${env["GITHUB_RUN_ATTEMPT"] ?? "1"}`,
    operation: "apply",
    url: links.run,
    actor: env["GITHUB_ACTOR"],
    at: new Date().toISOString(),
  };
}

// GitHub cancels with SIGINT, then SIGTERM 7.5 seconds later, then kills: both ask for the same good order.
function stopSignal(process: NodeJS.Process): AbortSignal {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stop.abort());
  return stop.signal;
}
