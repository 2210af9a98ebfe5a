import { actorOf, levelOf } from "./auth.ts";
import { createCommitOnBranch, lookAtBranch } from "./graphql-git.ts";
import { changedPaths, compare } from "./merge.ts";
import { pullNow } from "./pull-view.ts";
import type { Scopes } from "./scopes.ts";
import type { Answer, World } from "./world.ts";

/** Answers the GraphQL queries that we use; any other as GitHub answers what it does not understand. */
export async function graphql(
  authorization: string | undefined,
  body: unknown,
  world: World,
): Promise<Answer> {
  const actor = actorOf(authorization, world);
  if (actor && "status" in actor) return actor;
  const { query = "", variables = {} } = (body ?? {}) as { query?: string; variables?: Variables };
  const asked = query.replace(/\s+/g, " ").trim();
  const git = Object.entries(aboutGit).find(([start]) => asked.startsWith(start))?.[1];
  if (actor && git) return said(await git(variables as Record<string, string>, actor, world));
  if (!actor || !queries.includes(asked))
    return said({ errors: [{ message: "nothing is known of this query" }] });
  const viewer = { login: actor.login };
  if (asked === queries[0]) return said({ data: { viewer } });
  if (asked === queries[2]) {
    const sees = !actor.scopes || may(actor.scopes, "pull-requests") || may(actor.scopes, "issues");
    return said({ data: { viewer, node: sees ? editOf(variables.id ?? "", world) : null } });
  }
  const repo = world.repos.get(`${variables.owner}/${variables.name}`);
  if (!repo || levelOf(actor, repo) === "none")
    return said({
      data: { viewer, repository: null },
      errors: [{ message: "Could not resolve to a Repository" }],
    });
  if (actor.scopes && !may(actor.scopes, "pull-requests"))
    return said({
      data: { viewer, repository: { pullRequest: null } },
      errors: [{ message: "Resource not accessible by integration" }],
    });
  const pull = repo.pulls.get(variables.number ?? 0);
  if (!pull)
    return said({
      data: { viewer, repository: { pullRequest: null } },
      errors: [{ message: "Could not resolve to a PullRequest" }],
    });
  await pullNow(world, repo, pull);
  const state = pull.merged ? "MERGED" : pull.state.toUpperCase();
  const { before, after } = await compare(world, repo.name, pull.baseSha, pull.headSha);
  const paths = changedPaths(before, after).map((path) => ({ path }));
  const files = { totalCount: paths.length, nodes: paths.slice(0, 100) };
  return said({ data: { viewer, repository: { pullRequest: { state, headRefOid: pull.headSha, files } } } });
}

function may(scopes: Scopes, name: keyof Scopes): boolean {
  return (scopes[name] ?? "none") !== "none";
}

// A comment that nobody changed, or whose ID is unknown here, has no editor.
function editOf(id: string, world: World): object {
  const edit = [...world.repos.values()].map(({ edits }) => edits.get(id)).find(Boolean);
  if (!edit) return { lastEditedAt: null, editor: null };
  const isBot = edit.login.endsWith("[bot]");
  const editor = { __typename: isBot ? "Bot" : "User", login: edit.login.replace("[bot]", "") };
  return { lastEditedAt: edit.at, editor };
}

interface Variables {
  id?: string;
  owner?: string;
  name?: string;
  number?: number;
}

// By how they begin.
const aboutGit = {
  "mutation ($input: CreateCommitOnBranchInput!) {": createCommitOnBranch,
  "query ($owner: String!, $name: String!, $branch: String!, $path: String!, $ref: String!) {": lookAtBranch,
};

const queries = [
  "query { viewer { login } }",
  "query ($owner: String!, $name: String!, $number: Int!) { viewer { login } repository(owner: $owner, name: $name) { pullRequest(number: $number) { state headRefOid files(first: 100) { totalCount nodes { path } } } } }",
  "query ($id: ID!) { viewer { login } node(id: $id) { ... on IssueComment { lastEditedAt editor { __typename login } } ... on Issue { lastEditedAt editor { __typename login } } } }",
];

function said(body: object): Answer {
  return { status: 200, headers: {}, body };
}
