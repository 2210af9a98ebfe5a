import { forward, needsCommits } from "./forward.ts";
import { resolve } from "./git.ts";
import { problem, repoOf, type Handler } from "./world.ts";

/** One commit by branch, tag or hash; only its hash if the client accepts that. */
export const showCommit: Handler = needsCommits(async (call, world) => {
  const { name } = repoOf(call, world);
  const ref = call.params["ref"] ?? "";
  const commit = await resolve(world, name, ref);
  if (!commit) return problem(422, `No commit found for SHA: ${ref}`);
  if (!/\.sha\b/.test(call.accept ?? ""))
    return forward({ ...call, path: `/repos/${name}/commits/${commit.sha}` }, world);
  const headers = { "content-type": "application/vnd.github.sha; charset=utf-8" };
  return { status: 200, headers, body: Buffer.from(commit.sha) };
});
