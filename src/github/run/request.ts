import { resolve } from "node:path";

import { type Planning, type Request, wholePlan } from "../../core/request.ts";
import { factsOf } from "../../review/facts.ts";
import type { Trigger, TriggerFields } from "../../review/trigger.ts";
import { commandFor } from "./command.ts";
import type { Setting } from "./setting.ts";

/** What this process gives to every request. */
interface Surroundings {
  cwd: string;
  env: NodeJS.ProcessEnv;
  signal: AbortSignal;
}

/** What a workflow run asks for. Throws `bad-arguments` for a command that does not go with the event. */
export function requestFor({ cwd, env, signal }: Surroundings, setting: Setting): Request {
  const { trigger, inputs, token, apiUrl, repository, stateKey } = setting;
  const { isTrusted } = factsOf(trigger);
  const checkout = env["GITHUB_WORKSPACE"] ?? cwd;
  return {
    command: commandFor(setting),
    cwd: folderOf(cwd, env, setting),
    config: inputs.config,
    json: false,
    detailedExitcode: false,
    format: "mermaid",
    ...askedOf(trigger),
    lockTimeout: inputs.lockTimeout,
    run: holder(setting, env),
    github: { token: isTrusted ? token : undefined, apiUrl, repository },
    stateKey: isTrusted ? stateKey : "",
    isolated: !isTrusted,
    checkout: resolve(checkout),
    ...commitOf(trigger, env),
    signal,
    // A private repository may hand secrets to forks; what they propose is shown without.
    env: isTrusted ? env : {},
  };
}

/** The absolute folder that `config` starts from. */
export function folderOf(cwd: string, env: NodeJS.ProcessEnv, { inputs }: Setting): string {
  return resolve(env["GITHUB_WORKSPACE"] ?? cwd, inputs.workingDirectory);
}

// A comment may ask for a part of the tools, or for something done to the state by hand.
function askedOf(trigger: Trigger): Pick<Request, "planning" | "manual"> {
  const { asked, comment }: TriggerFields = trigger;
  if (!asked) return { planning: { ...wholePlan, refresh: factsOf(trigger).isTrusted } };
  const planning: Planning = { ...wholePlan, scope: { goal: "apply", targets: asked.targets } };
  if (asked.verb !== "unlock") return { planning };
  const reason = `asked for by ${comment?.author ?? "a comment"}`;
  return { planning, manual: { verb: "unlock", words: [], force: false, limit: 0, reason } };
}

function commitOf({ sha = "" }: TriggerFields, { GITHUB_SHA = "" }: NodeJS.ProcessEnv): { sha?: string } {
  const commit = sha || GITHUB_SHA;
  return commit ? { sha: commit } : {};
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
