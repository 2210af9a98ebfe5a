import { UserError } from "../../core/errors.ts";
import { githubError } from "../../scm/github/asking.ts";
import type { GitHubClient } from "../../scm/github/client.ts";
import { repeatable } from "../../scm/github/repeat.ts";
import type { Repo } from "./pulls.ts";

const logins = new WeakMap<GitHubClient, Promise<string>>();
const changed = new WeakMap<GitHubClient, { number: number; files: Files }>();

/**
 * The login of the token's owner; requested once. GraphQL tells any token its owner. REST refuses this for tokens of
 * Apps, including a workflow's own, whose login is `github-actions[bot]`.
 */
export async function ownLogin(client: GitHubClient): Promise<string> {
  const known = logins.get(client) ?? askLogin(client);
  logins.set(client, known);
  try {
    return await known;
  } catch (error) {
    logins.delete(client);
    throw error;
  }
}

async function askLogin(client: GitHubClient): Promise<string> {
  const found = await ask<{ viewer: { login: string } }>(client, "query { viewer { login } }");
  return found?.viewer.login ?? "github-actions[bot]";
}

/** The status of a pull request, its files and the token's owner, with one request; null if GraphQL does not tell. */
export async function lookAt(
  client: GitHubClient,
  { owner, repo: name }: Repo,
  number: number,
): Promise<{ state: "open" | "closed" | "merged"; headSha: string } | null> {
  const asked = ask<OwnLook>(client, lookQuery, { owner, name, number });
  expectLogin(client, asked);
  const found = await asked;
  const pull = found?.repository?.pullRequest;
  if (!found || !pull) return null;
  if (pull.files) changed.set(client, { number, files: pull.files });
  const state = pull.state === "MERGED" ? "merged" : pull.state === "OPEN" ? "open" : "closed";
  return { state, headSha: pull.headRefOid };
}

// Whoever needs the login meanwhile waits for this answer in place of asking as well.
function expectLogin(client: GitHubClient, asked: Promise<OwnLook | null>): void {
  if (logins.has(client)) return;
  const login = asked.then((found) => found?.viewer.login ?? askLogin(client));
  login.catch(() => logins.delete(client));
  logins.set(client, login);
}

/** The files of a pull request, if a look at it has shown all of them. */
export function filesSeen(client: GitHubClient, number: number): string[] | undefined {
  const seen = changed.get(client);
  const { nodes = [], totalCount = 0 } = seen?.number === number ? seen.files : {};
  return nodes.length > 0 && nodes.length === totalCount ? nodes.map(({ path }) => path) : undefined;
}

/**
 * When a comment or issue of the token's owner was last edited, and who else did that, if it was somebody else. GitHub
 * records this, and nobody can change it. Null: never, or GitHub does not tell.
 */
export async function lastEdit(
  client: GitHubClient,
  nodeId: string,
): Promise<{ at: string; by: string | undefined } | null> {
  const found = await ask<Edited>(client, editorQuery, { id: nodeId });
  if (!found?.node?.lastEditedAt) return null;
  logins.set(client, Promise.resolve(found.viewer.login));
  const name = loginOf(found.node.editor ?? null);
  return { at: found.node.lastEditedAt, by: name === found.viewer.login ? undefined : name };
}

/** Who else was the last to edit a comment of the token's owner; undefined: nobody else, or GitHub does not tell. */
export async function otherEditor(client: GitHubClient, nodeId: string): Promise<string | undefined> {
  return (await lastEdit(client, nodeId))?.by;
}

// GraphQL leaves out the end of an App's login, except in `viewer`. A deleted account is called "ghost".
function loginOf(actor: { __typename: string; login: string } | null): string {
  if (!actor) return "ghost";
  return actor.__typename === "Bot" ? `${actor.login.replace(/\[bot\]$/, "")}[bot]` : actor.login;
}

interface Edited {
  viewer: { login: string };
  node: { lastEditedAt?: string | null; editor?: { __typename: string; login: string } | null } | null;
}

const editorQuery = `query ($id: ID!) {
  viewer { login }
  node(id: $id) {
    ... on IssueComment { lastEditedAt editor { __typename login } }
    ... on Issue { lastEditedAt editor { __typename login } }
  }
}`;

interface OwnLook {
  viewer: { login: string };
  repository: { pullRequest: Pull | null } | null;
}

interface Pull {
  state: string;
  headRefOid: string;
  files?: Files | null;
}

interface Files {
  totalCount: number;
  nodes: { path: string }[];
}

const lookQuery = `query ($owner: String!, $name: String!, $number: Int!) {
  viewer { login }
  repository(owner: $owner, name: $name) { pullRequest(number: $number) { state headRefOid files(first: 100) { totalCount nodes { path } } } }
}`;

async function ask<T>(client: GitHubClient, query: string, variables = {}): Promise<T | null> {
  try {
    return await client.graphql<T>(query, { ...variables, request: repeatable });
  } catch (error) {
    const known = githubError(error, "asking whose token this is");
    const mayPass = known instanceof UserError && ["scm-auth", "scm-unavailable"].includes(known.code);
    if (mayPass) throw known;
    return null;
  }
}
