import { userOf } from "./forward.ts";
import { resolve } from "./git.ts";
import {
  fields,
  invalid,
  json,
  paged,
  problem,
  repoOf,
  type Answer,
  type Call,
  type Handler,
  type World,
} from "./world.ts";

/** Sets a status of a commit. The emulator has none. */
export const createStatus: Handler = async (call, world) => {
  const repo = repoOf(call, world);
  const sha = call.params["sha"] ?? "";
  const known = await world.upstream.send({ method: "GET", path: `/repos/${repo.name}/git/commits/${sha}` });
  if (known.status !== 200) return problem(422, `No commit found for SHA: ${sha}`);
  const refused = overLimits(
    call,
    repo.statuses.filter((status) => status.sha === sha),
  );
  if (refused) return refused;
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

// GitHub keeps at most 1,000 for one context, of 140 characters without those of four bytes.
function overLimits(call: Call, there: { body: Record<string, unknown> }[]): Answer | null {
  const { description, context = "default" } = fields(call) as { description?: string; context?: string };
  const isLong = (description?.length ?? 0) > 140 && "description is too long (maximum is 140 characters)";
  const isOdd =
    /[\u{10000}-\u{10ffff}]/u.test(description ?? "") &&
    "description contains unicode characters above 0xffff";
  if (isLong || isOdd) return invalid("Status", "description", "custom", isLong || isOdd || "");
  const most = there.filter(({ body }) => body["context"] === context).length >= 1000;
  const full = "This SHA and context has reached the maximum number of statuses.";
  return most
    ? problem(422, "Validation Failed", [{ resource: "Status", code: "custom", message: full }])
    : null;
}

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
