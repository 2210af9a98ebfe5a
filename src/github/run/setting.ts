import { existsSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

import { getInput } from "@actions/core";

import { UserError } from "../../core/errors.ts";
import type { Links } from "../../report/links.ts";
import type { GitHubClient } from "../../scm/github/client.ts";
import { isSeveral } from "./configs.ts";
import { factsOf, mergeOf, ownPull, wayOf } from "../../review/facts.ts";
import type { Trigger, TriggerFields } from "../../review/trigger.ts";
import type { Context } from "./context.ts";
import { readEvent } from "./event.ts";
import { type Env, invalidEvent } from "./events/payload.ts";
import type { GivenEnv } from "./given-env.ts";
import { type Inputs, readInputs } from "./inputs.ts";
import type { Repo } from "../api/pulls.ts";

/** Everything that a workflow run is told. */
export interface Setting {
  inputs: Inputs;
  trigger: Trigger;
  context: Context;
  repo: Repo;
  repository: string;
  token: string;
  /** The state keys as given; empty: none. */
  stateKey: string;
  /** The variables that inputs pass. */
  given: GivenEnv;
  apiUrl: string;
  /** A client for GitHub's API, loaded and created when first needed. */
  client: () => Promise<GitHubClient>;
  /** The pull request of this run, or the one whose merge triggered it; looked up once. */
  pull: () => Promise<{ number: number; headSha?: string } | null>;
  links: Links;
  /** The stack's name before its configuration is read; undefined: it is one of several. */
  stack: string | undefined;
}

/** Reads inputs, event and environment of this run. Throws if they are invalid; there must be a token. */
export function readSetting(context: Context, env: Env, stateKey: string, given: GivenEnv): Setting {
  const inputs = readInputs();
  const trigger = readEvent(context, inputs, env);
  const repo = repoOf(context);
  const token = getInput("token");
  if (token === "") throw noToken();
  const { apiUrl } = context;
  let opened: Promise<GitHubClient> | undefined;
  const client = () =>
    (opened ??= import("../../scm/github/client.ts").then(({ githubClient }) =>
      githubClient({ token, apiUrl }),
    ));
  return {
    inputs,
    trigger,
    context,
    repo,
    repository: `${repo.owner}/${repo.repo}`,
    token,
    stateKey,
    given,
    apiUrl,
    client,
    pull: pullOnce(trigger, client, repo),
    links: linksOf(context, env, trigger, inputs.workingDirectory),
    stack: isSeveral(folderOf(env, inputs), inputs.config) ? undefined : stackOf(env, inputs),
  };
}

/** The setting of one stack among several; the client is the same. */
export function ofStack(setting: Setting, env: Env, config: string): Setting {
  const inputs = { ...setting.inputs, config };
  return { ...setting, inputs, stack: stackOf(env, inputs) };
}

/** The same run once it is known what a comment asks for; a permitted command counts as confirmed. */
export function withTrigger(setting: Setting, env: Env, trigger: Trigger): Setting {
  const { client, repo } = setting;
  const inputs = { ...setting.inputs, confirm: factsOf(trigger).approval === "comment" };
  const links = linksOf(setting.context, env, trigger, inputs.workingDirectory);
  return { ...setting, inputs, trigger, links, pull: pullOnce(trigger, client, repo) };
}

// A refused request may succeed when the next stack tries.
function pullOnce(...about: Parameters<typeof pullOf>): Setting["pull"] {
  let found: ReturnType<Setting["pull"]> | undefined;
  return () =>
    (found ??= pullOf(...about).catch((error: unknown) => {
      found = undefined;
      throw error;
    }));
}

async function pullOf(trigger: Trigger, client: Setting["client"], repo: Repo): ReturnType<Setting["pull"]> {
  const merge = mergeOf(trigger);
  if (!merge) return ownPull(trigger);
  return (await import("../api/pulls.ts")).mergedPull(await client(), repo, merge);
}

/** Whether other jobs may have other stacks: only if an input says which one this is. */
export function mayHaveCompany({ inputs }: Pick<Setting, "inputs">): boolean {
  return inputs.config !== undefined || inputs.workingDirectory !== ".";
}

function noToken(): UserError {
  return new UserError("scm-auth", "The input `token` is empty", {
    hint: "Leave it out to use the workflow's own token, or set it to a secret that exists.",
  });
}

// A failure before the configuration is read has to go to the same comment as the plan, so the names must be equal.
function stackOf(env: Env, inputs: Inputs): string {
  const { config } = inputs;
  const folder = folderOf(env, inputs);
  const isThere = (name: string) => existsSync(join(folder, name));
  const path = config ?? (!isThere("dtm.yaml") && isThere("config.yaml") ? "config.yaml" : "dtm.yaml");
  return relative(folder, resolve(folder, path)).replaceAll(sep, "/") || ".";
}

function folderOf(env: Env, { workingDirectory }: Inputs): string {
  return resolve(env["GITHUB_WORKSPACE"] ?? ".", workingDirectory);
}

function linksOf(context: Context, env: Env, trigger: Trigger, folder: string): Links {
  const { owner, repo } = repoOf(context);
  // What GitHub checks out for a pull request is a merge commit that nobody can browse.
  const { headSha, sha: own = context.sha, runId }: TriggerFields = trigger;
  const sha = headSha ?? own;
  const run = runId ?? context.runId;
  const home = `${context.serverUrl}/${owner}/${repo}`;
  const below = folder === "." ? "" : `/${folder}`;
  return {
    run: run ? `${home}/actions/runs/${run}` : undefined,
    ...workflowOf(env, home),
    files: sha ? `${home}/blob/${sha}${below}` : undefined,
    commit: sha?.slice(0, 7),
    way: wayOf(trigger),
    onPull: factsOf(trigger).pull !== "none",
  };
}

// Of a called workflow, GitHub names the caller, which is the one that people start.
function workflowOf(env: Env, home: string): Pick<Links, "workflow"> {
  const file = /\/\.github\/workflows\/([^/@]+)@/.exec(env["GITHUB_WORKFLOW_REF"] ?? "")?.[1];
  return file === undefined ? {} : { workflow: `${home}/actions/workflows/${encodeURIComponent(file)}` };
}

// The package throws a plain error where the runner names no repository.
function repoOf(context: Context): Repo {
  try {
    return context.repo;
  } catch (cause) {
    throw invalidEvent("GITHUB_REPOSITORY is not set", cause);
  }
}

/** The setting, if it can be read. If inputs or event are invalid, the log already says so. */
export function settingIfAny(setting: () => Setting): Setting | undefined {
  try {
    return setting();
  } catch {
    return undefined;
  }
}
