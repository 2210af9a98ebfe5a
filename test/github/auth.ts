import { fullName, problem, type Actor, type Answer, type Level, type Repo, type World } from "./world.ts";
import type { Match } from "./openapi.ts";
import { lackedScopes } from "./scopes.ts";
import { restrictionOn } from "./restrictions.ts";

const ranks: Record<Level, number> = { none: 0, read: 1, write: 2, admin: 3 };

/** The user of the `authorization` header; null without one, or the refusal. */
export function actorOf(header: string | undefined, world: World): Actor | null | Answer {
  if (header === undefined) return null;
  const token = header.replace(/^(bearer|token) +/i, "").trim();
  return world.tokens.get(token) ?? problem(401, "Bad credentials");
}

/** What somebody may do in a repository; without a user, public ones can be read. */
export function levelOf(actor: Actor | null, repo: Repo): Level {
  const given = actor ? (actor.permissions[repo.name] ?? repo.permissions[actor.login]) : undefined;
  if (given) return given === "none" && !repo.private ? "read" : given;
  if (actor && repo.name.startsWith(`${actor.login}/`)) return "admin";
  return repo.private ? "none" : "read";
}

/** The refusal of a call, or null if it is allowed. Hidden repositories are "Not Found", as on GitHub. */
export function refusal(match: Match, actor: Actor | null, world: World): Answer | null {
  const { id } = match.operation;
  if (!("repo" in match.params)) return accountRefusal(id, actor);
  const repo = world.repos.get(fullName(match));
  const level = repo ? levelOf(actor, repo) : "none";
  if (level === "none") return problem(404, "Not Found");
  const restricted = repo && restrictionOn(repo, match, actor);
  if (restricted) return restricted;
  const lacked = repo && actor?.scopes ? lackedScopes(match, actor.scopes, repo) : null;
  if (lacked !== null && actor)
    return { ...notAccessible(actor), headers: { "x-accepted-github-permissions": lacked } };
  const needed = neededLevel(match, actor);
  if (ranks[level] >= ranks[needed] && !outOfReach(id, actor)) return null;
  if (!actor) return problem(401, "Requires authentication");
  return notAccessible(actor);
}

function accountRefusal(id: string, actor: Actor | null): Answer | null {
  const open = ["rate-limit/get", "users/get-by-username"];
  if (open.includes(id)) return null;
  if (!actor) return problem(401, "Requires authentication");
  return actor.type === "app-bot" ? notAccessible(actor) : null;
}

function neededLevel({ operation: { id, method } }: Match, actor: Actor | null): Level {
  if (id === "repos/delete" || id === "repos/update" || id.includes("webhook")) return "admin";
  if (id.startsWith("actions/") && id.includes("secret")) return method === "GET" ? "write" : "admin";
  if (id === "actions/get-repo-public-key") return "write";
  if (id === "repos/get-collaborator-permission-level") return actor ? "read" : "write";
  if (method === "GET") return "read";
  // People with read access may comment, open issues and pull requests; tokens of Apps need the permission.
  const anyone =
    /^(issues\/create|issues\/create-comment|reactions\/create-for-issue-comment|pulls\/create)$/;
  return actor?.type === "user" && anyone.test(id) ? "read" : "write";
}

// GITHUB_TOKEN never has permission for secrets and webhooks; check runs are only for Apps.
function outOfReach(id: string, actor: Actor | null): boolean {
  if (actor?.login === "github-actions[bot]")
    return /secret|public-key|webhook/.test(id) || id === "repos/delete";
  return actor?.type === "user" && (id === "checks/create" || id === "checks/update");
}

function notAccessible(actor: Actor): Answer {
  const kind = actor.type === "app-bot" ? "integration" : "personal access token";
  return problem(403, `Resource not accessible by ${kind}`);
}
