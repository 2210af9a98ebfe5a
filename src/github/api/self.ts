import { UserError } from "../../core/errors.ts";
import { githubError } from "../../scm/github/asking.ts";
import type { GitHubClient } from "../../scm/github/client.ts";
import { repeatable } from "../../scm/github/repeat.ts";
import type { Repo } from "./pulls.ts";

const logins = new WeakMap<GitHubClient, Promise<string>>();

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

/** The status of a pull request, and the token's owner, with one request; null if GraphQL does not tell. */
export async function lookAt(
  client: GitHubClient,
  { owner, repo: name }: Repo,
  number: number,
): Promise<{ state: "open" | "closed" | "merged"; headSha: string } | null> {
  const found = await ask<OwnLook>(client, lookQuery, { owner, name, number });
  const pull = found?.repository?.pullRequest;
  if (!found || !pull) return null;
  logins.set(client, Promise.resolve(found.viewer.login));
  const state = pull.state === "MERGED" ? "merged" : pull.state === "OPEN" ? "open" : "closed";
  return { state, headSha: pull.headRefOid };
}

interface OwnLook {
  viewer: { login: string };
  repository: { pullRequest: { state: string; headRefOid: string } | null } | null;
}

const lookQuery = `query ($owner: String!, $name: String!, $number: Int!) {
  viewer { login }
  repository(owner: $owner, name: $name) { pullRequest(number: $number) { state headRefOid } }
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
