import type { Match } from "./openapi.ts";
import type { Repo } from "./world.ts";

/** The permissions of a workflow's token that our operations need. */
const names = ["actions", "checks", "contents", "issues", "pull-requests", "statuses"] as const;
type Scope = (typeof names)[number];

/** What a job's `permissions:` say; what is missing is "none". */
export type Scopes = Partial<Record<Scope, "none" | "read" | "write">>;

const ranks = { none: 0, read: 1, write: 2 };

/** Which permissions would do for an operation, if the scopes have none of them; null: they do. */
export function lackedScopes(match: Match, scopes: Scopes, repo: Repo): string | null {
  const enough = scopesFor(match, repo);
  const level = match.operation.method === "GET" ? "read" : "write";
  if (enough.length === 0 || enough.some((name) => ranks[scopes[name] ?? "none"] >= ranks[level]))
    return null;
  return enough.map((name) => `${name.replace("-", "_")}=${level}`).join("; ");
}

/** The lower of two levels for each permission: what a called workflow's job gets. */
export function atMost(granted: Scopes, asked: Scopes): Scopes {
  const lower = (name: Scope) => {
    const [a, b] = [granted[name] ?? "none", asked[name] ?? "none"];
    return ranks[a] < ranks[b] ? a : b;
  };
  return Object.fromEntries(names.map((name) => [name, lower(name)]));
}

// Everybody may read the description of a repository, and what somebody may do in it.
const open = /^(repos\/(get|get-collaborator-permission-level)|rate-limit\/get)$/;
const ofStatus = /^repos\/(create-commit-status|get-combined-status-for-ref|list-commit-statuses-for-ref)$/;

function scopesFor({ operation: { id }, params }: Match, repo: Repo): Scope[] {
  if (open.test(id)) return [];
  if (id.startsWith("actions/")) return ["actions"];
  if (id.startsWith("checks/")) return ["checks"];
  if (ofStatus.test(id)) return ["statuses"];
  if (id.startsWith("pulls/") || id === "repos/list-pull-requests-associated-with-commit")
    return ["pull-requests"];
  if (!/^(issues|reactions)\//.test(id)) return ["contents"];
  const isIssue = params["issue_number"] !== undefined && !repo.pulls.has(Number(params["issue_number"]));
  return isIssue || id === "issues/create" ? ["issues"] : ["issues", "pull-requests"];
}
