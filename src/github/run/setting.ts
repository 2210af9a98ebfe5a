import { existsSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

import { getInput } from "@actions/core";

import { UserError } from "../../core/errors.ts";
import type { Links } from "../../report/links.ts";
import type { GitHubClient } from "../../scm/github/client.ts";
import { isSeveral } from "./configs.ts";
import { type Occasion, readEvent } from "./event.ts";
import { type Inputs, readInputs } from "./inputs.ts";
import type { Repo } from "../api/pulls.ts";

/** All that a workflow run says of itself. */
export interface Setting {
  inputs: Inputs;
  occasion: Occasion;
  repo: Repo;
  repository: string;
  token: string;
  /** The state's keys as they were given; empty: none. */
  stateKey: string;
  apiUrl: string;
  /** A client of GitHub's API, loaded and made when it is first needed. */
  client: () => Promise<GitHubClient>;
  /** The pull request that this run is about, or whose merge it is about; looked for once. */
  pull: () => Promise<{ number: number; headSha?: string } | null>;
  links: Links;
  /** The stack's name before its configuration is read; undefined: it is one of several. */
  stack: string | undefined;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Reads inputs, event and environment of this run. Throws what is wrong with them; a token must be there. */
export function readSetting(env: Env, stateKey = ""): Setting {
  const inputs = readInputs();
  const occasion = readEvent(env, inputs);
  const repository = env["GITHUB_REPOSITORY"] ?? "";
  const [owner = "", repo = ""] = repository.split("/");
  const token = getInput("token");
  if (token === "") throw noToken();
  const apiUrl = env["GITHUB_API_URL"] ?? "https://api.github.com";
  let opened: Promise<GitHubClient> | undefined;
  const client = () =>
    (opened ??= import("../../scm/github/client.ts").then(({ githubClient }) =>
      githubClient({ token, apiUrl }),
    ));
  return {
    inputs,
    occasion,
    repo: { owner, repo },
    repository,
    token,
    stateKey,
    apiUrl,
    client,
    pull: pullOnce(occasion, client, { owner, repo }),
    links: linksOf(env, occasion, inputs.workingDirectory),
    stack: isSeveral(folderOf(env, inputs), inputs.config) ? undefined : stackOf(env, inputs),
  };
}

/** The setting of one stack among several; the client is the same. */
export function ofStack(setting: Setting, env: Env, config: string): Setting {
  const inputs = { ...setting.inputs, config };
  return { ...setting, inputs, stack: stackOf(env, inputs) };
}

/** The same run when it is known what a comment asks for: the word of who may give the command is taken for a yes. */
export function withOccasion(setting: Setting, env: Env, occasion: Occasion): Setting {
  const { client, repo } = setting;
  const inputs = { ...setting.inputs, confirm: occasion.kind === "command" };
  const links = linksOf(env, occasion, inputs.workingDirectory);
  return { ...setting, inputs, occasion, links, pull: pullOnce(occasion, client, repo) };
}

// What was refused once may be answered when the next stack asks.
function pullOnce(...about: Parameters<typeof pullOf>): Setting["pull"] {
  let found: ReturnType<Setting["pull"]> | undefined;
  return () =>
    (found ??= pullOf(...about).catch((error: unknown) => {
      found = undefined;
      throw error;
    }));
}

async function pullOf(
  occasion: Occasion,
  client: Setting["client"],
  repo: Repo,
): ReturnType<Setting["pull"]> {
  const { kind } = occasion;
  if (kind === "pull" || kind === "closed" || kind === "command") return occasion;
  if (kind !== "push") return null;
  return (await import("../api/pulls.ts")).mergedPull(await client(), repo, occasion);
}

function noToken(): UserError {
  return new UserError("scm-auth", "The input `token` is empty", {
    hint: "Leave it out to use the workflow's own token, or set it to a secret that is there.",
  });
}

// A failure before the configuration is read must go to the comment that the plan will have: the names are the same.
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

function linksOf(env: Env, occasion: Occasion, folder: string): Links {
  const sha = commitOf(occasion) ?? env["GITHUB_SHA"];
  const home = `${env["GITHUB_SERVER_URL"] ?? "https://github.com"}/${env["GITHUB_REPOSITORY"] ?? ""}`;
  const below = folder === "." ? "" : `/${folder.replace(/^\.\/|\/$/g, "")}`;
  const run = occasion.kind === "publish" ? occasion.runId : env["GITHUB_RUN_ID"];
  return {
    run: run ? `${home}/actions/runs/${run}` : undefined,
    files: sha ? `${home}/blob/${sha}${below}` : undefined,
    commit: sha?.slice(0, 7),
    way: wayOf(occasion),
  };
}

// What GitHub checks out for a pull request is a merge that nobody can look at.
function commitOf(occasion: Occasion): string | undefined {
  if ("headSha" in occasion) return occasion.headSha;
  return occasion.kind === "queue" || occasion.kind === "command" ? occasion.sha : undefined;
}

function wayOf(occasion: Occasion): Links["way"] {
  if (occasion.kind === "queue") return "queue";
  if (occasion.kind === "command") return "comment";
  if (occasion.kind !== "pull") return "hand";
  return occasion.isFinal ? "merge" : "other-branch";
}

/** The setting, if it can be read. Where inputs or event are wrong, the log says so already. */
export function settingIfAny(setting: () => Setting): Setting | undefined {
  try {
    return setting();
  } catch {
    return undefined;
  }
}
