import { userOf } from "./forward.ts";
import { resolve } from "./git.ts";
import { fields, json, paged, problem, repoOf, type Call, type Handler, type World } from "./world.ts";

/** Sets a status of a commit. The emulator has none. */
export const createStatus: Handler = async (call, world) => {
  const repo = repoOf(call, world);
  const sha = call.params["sha"] ?? "";
  const known = await world.upstream.send({ method: "GET", path: `/repos/${repo.name}/git/commits/${sha}` });
  if (known.status !== 200) return problem(422, `No commit found for SHA: ${sha}`);
  const id = world.nextId();
  const now = new Date().toISOString();
  const { state, target_url: target = null, description = null, context = "default" } = fields(call);
  const creator = await userOf(world, call.actor?.login ?? "");
  const body = {
    url: `${world.url}/repos/${repo.name}/statuses/${sha}`,
    avatar_url: creator["avatar_url"],
    id,
    node_id: `SC_${id}`,
    state,
    description,
    target_url: target,
    context,
    created_at: now,
    updated_at: now,
    creator,
  };
  repo.statuses.unshift({ sha, body });
  return json(201, body);
};

/** Statuses of a commit, newest first. */
export const listStatuses: Handler = async (call, world) => {
  const found = await statusesOf(call, world);
  return found ? paged(call, world, found.all) : problem(404, "Not Found");
};

/** The newest status of each context, and the combined state. */
export const combinedStatus: Handler = async (call, world) => {
  const repo = repoOf(call, world);
  const found = await statusesOf(call, world);
  if (!found) return problem(404, "Not Found");
  const newest = [...new Map(found.all.toReversed().map((status) => [status["context"], status])).values()];
  const states = newest.map((status) => status["state"]);
  const failed = states.some((state) => state === "failure" || state === "error");
  const state = failed
    ? "failure"
    : states.length === 0 || states.includes("pending")
      ? "pending"
      : "success";
  const repository = await world.upstream.ask("GET", `/repos/${repo.name}`);
  const at = `${world.url}/repos/${repo.name}/commits/${found.sha}`;
  const body = { state, statuses: newest, sha: found.sha, total_count: newest.length, repository };
  return json(200, { ...body, commit_url: at, url: `${at}/status` });
};

async function statusesOf(
  call: Call,
  world: World,
): Promise<{ sha: string; all: Record<string, unknown>[] } | null> {
  const repo = repoOf(call, world);
  const commit = await resolve(world, repo.name, call.params["ref"] ?? "");
  if (!commit) return null;
  const all = repo.statuses.filter(({ sha }) => sha === commit.sha).map(({ body }) => body);
  return { sha: commit.sha, all };
}
