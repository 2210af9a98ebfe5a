import * as z from "zod";

import { UserError } from "../core/errors.ts";
import { parseRepoUrl, type RepoUrl } from "./repo-url.ts";

const Fields = z.strictObject({
  url: z
    .string()
    .exactOptional()
    .meta({
      description: "Address of the repository; owner and name are taken from it.",
      examples: ["github.com/acme/shop", "git@github.com:acme/shop.git"],
    }),
  scmType: z
    .enum(["github", "gitlab"])
    .exactOptional()
    .describe(
      "Kind of code host. Left out: `github` where the host of `url` has that in its name, else `gitlab`.",
    ),
  owner: z.string().exactOptional().describe("User, or organization, that has the repository."),
  org: z.string().exactOptional().describe("Organization that has the repository; instead of `owner`."),
  name: z.string().exactOptional().describe("Name of the repository."),
  branch: z
    .string()
    .exactOptional()
    .describe("Branch to work on: `main` on GitHub and `master` on GitLab, if left out."),
  visibility: z
    .enum(["public", "internal", "private"])
    .exactOptional()
    .describe(
      "Who may see the repository once it is created: everybody, if left out. `internal` is for GitLab.",
    ),
  token: z.string().exactOptional().meta({ description: "Token of the code host's API.", secret: true }),
  apiURL: z
    .url()
    .exactOptional()
    .describe("Base of the code host's API, for GitHub Enterprise (`https://HOST/api/v3`) and own GitLabs."),
  baseURL: z
    .url()
    .exactOptional()
    .describe("Address of the GitLab server; `https://gitlab.com` if left out."),
  nameSpace: z.string().exactOptional().describe("GitLab group in which a new repository is created."),
  sshPrivateKey: z.string().exactOptional().meta({
    description: "Private key with which Jenkins clones a GitLab repository.",
    secret: true,
  }),
});

/** Where a repository is, as options spell it: by `url`, or by `scmType`, `owner` or `org`, and `name`. */
export const RepoInfo = Fields.superRefine((given, context) => {
  const found = resolve(given);
  if ("message" in found) context.addIssue({ code: "custom", path: [found.key], message: found.message });
});
export type RepoInfo = z.infer<typeof RepoInfo>;

/** Repository info with every field that can be known filled in. It is repository info too, and stays as it is. */
export interface Repo extends RepoInfo {
  scmType: "github" | "gitlab";
  /** User or organization; empty where neither the fields nor `url` name one. `org` is the same when it was given. */
  owner: string;
  name: string;
  branch: string;
  /** Empty where there is no owner. */
  url: string;
}

/** What is wrong with repository info, and which of its fields is to blame. */
export interface Wrong {
  key: keyof RepoInfo;
  message: string;
}

/** Fills in what can be known. `path` is where the info stands in the options, for messages. */
export function normalise(given: RepoInfo, path: string): Repo {
  const found = resolve(given);
  if ("message" in found) throw new UserError("config-invalid", `${path}.${found.key}: ${found.message}`);
  return found;
}

/** The same without throwing. */
export function resolve(all: RepoInfo): Repo | Wrong {
  const given = withoutEmpty(all);
  if (given.owner && given.org && given.owner !== given.org)
    return { key: "org", message: `owner (${given.owner}) and org (${given.org}) cannot both be set` };
  const url = given.url === undefined ? undefined : parseRepoUrl(given.url);
  if (typeof url === "string") return { key: "url", message: url };
  const scmType = given.scmType ?? (url && (url.host.includes("github") ? "github" : "gitlab"));
  if (!scmType) return { key: "scmType", message: "is required where there is no url: github or gitlab" };
  const name = (given.scmType ? given.name : undefined) ?? url?.name ?? given.name;
  if (!name) return { key: "name", message: "is required where there is no url" };
  const owner = given.org ?? given.owner ?? url?.owner ?? "";
  const { baseURL: _, ...rest } = given;
  const named = { ...rest, scmType, owner, name };
  return scmType === "github" ? onGitHub(named, url) : onGitLab({ ...named, ...baseOf(given, url) }, url);
}

type Named = RepoInfo & Pick<Repo, "scmType" | "owner" | "name">;

function onGitHub(repo: Named, url: RepoUrl | undefined): Repo {
  const plain = repo.owner && `${url?.origin ?? "https://github.com"}/${repo.owner}/${repo.name}`;
  return { ...repo, branch: repo.branch ?? "main", url: kept(repo, url) ?? plain };
}

function onGitLab(repo: Named, url: RepoUrl | undefined): Repo | Wrong {
  if (repo.baseURL === undefined)
    return {
      key: "url",
      message: "must begin with http:// or https://, or else apiURL must name the server",
    };
  const plain = repo.owner && `${repo.baseURL}/${repo.owner}/${repo.name}.git`;
  return { ...repo, branch: repo.branch ?? "master", url: kept(repo, url) ?? plain };
}

// An address is kept as it was written while it names the repository that is meant.
function kept(repo: Named, url: RepoUrl | undefined): string | undefined {
  return url?.owner === repo.owner && url.name === repo.name ? url.text : undefined;
}

function baseOf(given: RepoInfo, url: RepoUrl | undefined): Pick<RepoInfo, "baseURL"> {
  if (given.baseURL) return { baseURL: given.baseURL.replace(/\/+$/, "") };
  if (url && given.apiURL) return { baseURL: new URL(given.apiURL).origin };
  if (!url) return { baseURL: "https://gitlab.com" };
  return url.isHttp ? { baseURL: url.origin } : {};
}

function withoutEmpty(given: RepoInfo): RepoInfo {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
}
