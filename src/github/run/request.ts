import { resolve } from "node:path";

import {
  type CommandName,
  type FlagValues,
  requestFor as makeRequest,
  type Request,
} from "../../commands/index.ts";
import type { RunContext } from "../../core/run-context.ts";
import { factsOf } from "../../review/facts.ts";
import type { TriggerFields } from "../../review/trigger.ts";
import { commandFor } from "./command.ts";
import type { Context } from "./context.ts";
import { variablesFor } from "./given-env.ts";
import type { Setting } from "./setting.ts";

/** What this process adds to every request. */
interface Surroundings {
  cwd: string;
  env: NodeJS.ProcessEnv;
  signal: AbortSignal;
}

/** The request of a workflow run. Throws `bad-arguments` for a command that does not match the event. */
export function requestFor(surroundings: Surroundings, setting: Setting): Request {
  const { trigger, inputs } = setting;
  const { asked, comment }: TriggerFields = trigger;
  // A comment may be about some tools only, and is the reason in the log of state commands.
  const command = commandFor(setting);
  const values: FlagValues = {
    refresh: factsOf(trigger).isTrusted,
    lockTimeout: inputs.lockTimeout,
    target: asked?.targets ?? [],
    reason: comment === undefined ? undefined : `requested by ${comment.author}`,
  };
  return makeRequest(command, contextOf(command, surroundings, setting), values);
}

function contextOf(command: CommandName, { cwd, env, signal }: Surroundings, setting: Setting): RunContext {
  const { context, trigger, inputs, token, apiUrl, repository, stateKey } = setting;
  const { isTrusted } = factsOf(trigger);
  const { variables, traits, source } = variablesFor(command, setting.given);
  return {
    cwd: folderOf(cwd, env, setting),
    config: inputs.config,
    json: false,
    holder: holder(setting, env),
    home: { host: "github", token: isTrusted ? token : undefined, apiUrl, repository },
    stateKey: isTrusted ? stateKey : "",
    isolated: !isTrusted,
    checkout: resolve(env["GITHUB_WORKSPACE"] ?? cwd),
    ...commitOf(trigger, context),
    signal,
    // Clients of backends and programs read the process's environment, so variables are added to that.
    // A private repository may pass secrets to forks, but their configuration is shown without any.
    env: isTrusted ? Object.assign(env, variables) : {},
    // Runs that Dependabot starts get other secrets than everybody's.
    envSource: context.actor === "dependabot[bot]" ? "dependabot" : source,
    envTraits: traits,
  };
}

/** The absolute folder that `config` starts from. */
export function folderOf(cwd: string, env: NodeJS.ProcessEnv, { inputs }: Setting): string {
  return resolve(env["GITHUB_WORKSPACE"] ?? cwd, inputs.workingDirectory);
}

function commitOf({ sha = "" }: TriggerFields, context: Context): { sha?: string } {
  const commit = sha || context.sha;
  return commit ? { sha: commit } : {};
}

// The runner tells the job: the environment has neither its ID nor its name.
function holder({ context, repository, links }: Setting, env: NodeJS.ProcessEnv): RunContext["holder"] {
  const { runId, runAttempt, actor } = context;
  const { RUNNER_NAME = "" } = env;
  const runner = RUNNER_NAME === "" ? "" : `@${RUNNER_NAME}`;
  return {
    id: `github:${repository}:${runId || 0}/${runAttempt || 1}${runner}`,
    operation: "apply",
    url: links.run,
    actor,
    at: new Date().toISOString(),
  };
}
