import * as z from "zod";

import { UserError } from "../core/errors.ts";
import type { CodeHostKind } from "./code-host.ts";
import { type HostName, hostNames, hosts } from "./hosts.ts";
import { parseRepoUrl } from "./repo-url.ts";

const text = () => z.string().exactOptional();
const address = () => z.string().meta({ format: "uri" }).exactOptional();

const Fields = z.strictObject({
  url: text().meta({
    description: "Address of the repository. Owner and name are taken from it.",
    examples: ["github.com/acme/shop", "git@github.com:acme/shop.git"],
  }),
  scmType: z
    .enum(hostNames)
    .exactOptional()
    .describe(`Kind of code host. Default: ${eachHost((name, { claimed }) => `\`${name}\` ${claimed}`)}.`),
  owner: text().describe("User or organization that owns the repository."),
  org: text().describe("Organization that owns the repository. Use it instead of `owner`."),
  name: text().describe("Name of the repository."),
  branch: text().describe(
    `Branch to work on. Default: ${eachHost((_, kind) => `\`${kind.defaultBranch}\` on ${kind.title}`)}.`,
  ),
  visibility: z
    .enum(["public", "internal", "private"])
    .exactOptional()
    .describe("Who can see a new repository. Default: `public`. `internal` exists on GitLab only."),
  token: text().meta({ description: "Token of the code host's API.", secret: true }),
  apiURL: address().describe(
    "Base URL of the code host's API, for GitHub Enterprise (`https://HOST/api/v3`) and self-hosted GitLab.",
  ),
  baseURL: address().describe("Address of the GitLab server. Default: `https://gitlab.com`."),
  nameSpace: text().describe("GitLab group in which to create the repository."),
  namespace: text().describe("Another spelling of `nameSpace`."),
  sshPrivateKey: text().meta({
    description: "Private key that Jenkins uses to clone a GitLab repository.",
    secret: true,
  }),
  workPath: text().describe("No effect. Accepted because DevStream accepts it."),
  needAuth: z.boolean().exactOptional().describe("No effect. Accepted because DevStream accepts it."),
});

/**
 * Where a repository is, as a configuration spells it: by `url`, or by `scmType`, `owner` or `org`, and `name`. This is
 * the only list of these keys: plugin options, `repo` and `repoTemplate` of apps, `dtm migrate` and the docs are
 * derived from it.
 */
export const RepositoryOptions = Fields.superRefine((given, context) => {
  const key = (["apiURL", "baseURL"] as const).find((name) => given[name] && !URL.canParse(given[name]));
  const wrong = key && { key, message: "must be a URL, such as `https://HOST/api`" };
  const found = wrong ?? resolveRepository(given);
  if ("message" in found) context.addIssue({ code: "custom", path: [found.key], message: found.message });
});
export type RepositoryOptions = z.infer<typeof RepositoryOptions>;

/** A repository with everything filled in that can be derived. These are also options, and resolve to themselves. */
export interface Repository extends RepositoryOptions {
  scmType: HostName;
  /** User or organization; empty if neither the fields nor `url` name one. `org` is the same, if it was given. */
  owner: string;
  name: string;
  branch: string;
  /** Empty if there is no owner. */
  url: string;
}

/** What is wrong with the options, and which option to blame. */
export interface Mistake {
  key: keyof RepositoryOptions;
  message: string;
}

/** The mistake of options without an owner, where one is needed. */
export const ownerless: Mistake = { key: "owner", message: "is required without org or url" };

/** Fills in what can be derived. `path` is where the options are, for messages. */
export function repositoryOf(options: RepositoryOptions, path: string): Repository {
  const found = resolveRepository(options);
  if ("message" in found) throw new UserError("config-invalid", `${path}.${found.key}: ${found.message}`);
  return found;
}

/** The same without throwing. */
export function resolveRepository(options: RepositoryOptions): Repository | Mistake {
  const given = canonicalOptions(options);
  if (given.owner && given.org && given.owner !== given.org)
    return { key: "org", message: `owner (${given.owner}) and org (${given.org}) cannot both be set` };
  const url = given.url === undefined ? undefined : parseRepoUrl(given.url);
  if (typeof url === "string") return { key: "url", message: url };
  const scmType = given.scmType ?? (url && hostNames.find((name) => hosts[name].claims(url.host)));
  if (!scmType) return { key: "scmType", message: `is required without a url: ${hostNames.join(" or ")}` };
  const name = (given.scmType ? given.name : undefined) ?? url?.name ?? given.name;
  if (!name) return { key: "name", message: "is required without a url" };
  const owner = given.org ?? given.owner ?? url?.owner ?? "";
  const branch = given.branch ?? hosts[scmType].defaultBranch;
  return hosts[scmType].complete({ ...given, scmType, owner, name, branch }, url);
}

function eachHost(words: (name: HostName, kind: CodeHostKind) => string): string {
  return hostNames.map((name) => words(name, hosts[name])).join(", ");
}

/** The options that have a value, each under one name. */
export function canonicalOptions({ namespace, ...options }: RepositoryOptions): RepositoryOptions {
  const all = { ...options, nameSpace: options.nameSpace || namespace };
  const isGiven = ([, value]: [string, unknown]) => value !== undefined && value !== "" && value !== false;
  return Object.fromEntries(Object.entries(all).filter(isGiven));
}
