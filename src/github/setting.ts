import { existsSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

import { getInput } from "@actions/core";

import { UserError } from "../core/errors.ts";
import type { Links } from "../report/markdown.ts";
import type { GitHubClient } from "../scm/client.ts";
import { type Occasion, readEvent } from "./event.ts";
import { type Inputs, readInputs } from "./inputs.ts";
import type { Repo } from "./pulls.ts";

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
  links: Links;
  /** The stack's name before its configuration is read. */
  stack: string;
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
  let client: Promise<GitHubClient> | undefined;
  return {
    inputs,
    occasion,
    repo: { owner, repo },
    repository,
    token,
    stateKey,
    apiUrl,
    client: () => {
      client ??= import("../scm/client.ts").then(({ githubClient }) => githubClient({ token, apiUrl }));
      return client;
    },
    links: linksOf(env, occasion, inputs.workingDirectory),
    stack: stackOf(env, inputs),
  };
}

/** The same run when it is known what a comment asks for: the word of who may give the command is taken for a yes. */
export function withOccasion(setting: Setting, env: Env, occasion: Occasion): Setting {
  const inputs = { ...setting.inputs, confirm: occasion.kind === "command" };
  return { ...setting, inputs, occasion, links: linksOf(env, occasion, inputs.workingDirectory) };
}

function noToken(): UserError {
  return new UserError("github-auth", "The input `token` is empty", {
    hint: "Leave it out to use the workflow's own token, or set it to a secret that is there.",
  });
}

// A failure before the configuration is read must go to the comment that the plan will have: the names are the same.
function stackOf(env: Env, { config, workingDirectory }: Inputs): string {
  const folder = resolve(env["GITHUB_WORKSPACE"] ?? ".", workingDirectory);
  const isThere = (name: string) => existsSync(join(folder, name));
  const path = config ?? (!isThere("dtm.yaml") && isThere("config.yaml") ? "config.yaml" : "dtm.yaml");
  return relative(folder, resolve(folder, path)).replaceAll(sep, "/") || ".";
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
