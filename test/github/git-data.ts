import { filesOf, storeTree, type Files } from "./git.ts";
import { refRefusal } from "./restrictions.ts";
import { forward, needsCommits } from "./forward.ts";
import { fields, json, problem, repoOf, type Answer, type Call, type Handler, type World } from "./world.ts";

/** Creates a blob, tree or commit; refused while the repository is empty. */
export const createObject: Handler = needsCommits(forward);

/** Creates a tree. Our own, because the emulator leaves an entry for a folder whose last file was deleted. */
export const createTree: Handler = needsCommits(async (call, world) => {
  const entries = (fields(call)["tree"] as TreeEntry[]).map((entry) => ({
    type: typeOf(entry.mode),
    ...entry,
  }));
  if (!entries.some((entry) => entry.sha === null))
    return forward({ ...call, body: { ...fields(call), tree: entries } }, world);
  const { name } = repoOf(call, world);
  const base = await world.upstream.send({
    method: "GET",
    path: `/repos/${name}/git/trees/${String(fields(call)["base_tree"])}`,
  });
  if (base.status !== 200) return problem(422, "GitRPC::BadObjectState");
  const files: Files = await filesOf(world, name, (base.body as { sha: string }).sha);
  const gone = entries.filter((entry) => entry.sha === null).map((entry) => entry.path);
  if (gone.some((path) => !files.delete(path))) return problem(422, "GitRPC::BadObjectState");
  const kept = await storeTree(world, name, files);
  const body = { base_tree: kept, tree: entries.filter((entry) => entry.sha !== null) };
  if (body.tree.length > 0) return forward({ ...call, body }, world);
  const path = `/repos/${name}/git/trees/${kept}`;
  return json(201, await world.upstream.ask("GET", path));
});

/** Reads a ref; in an empty repository there is nothing to read from. */
export const getRef: Handler = needsCommits(forward);

/** Creates a ref in any namespace, unless it exists. */
export const createRef: Handler = needsCommits(async (call, world) => {
  const refused = refRefusal(repoOf(call, world), String(fields(call)["ref"]), "create");
  return refused ?? reworded(await forward(call, world), { "Invalid sha": "Object does not exist" });
});

/** Moves a ref; without `force` only forward. */
export const updateRef: Handler = needsCommits(async (call, world) => {
  const refused = refRefusal(repoOf(call, world), call.params["ref"] ?? "", "update");
  if (refused) return refused;
  if (isProtected(call, world)) return problem(422, "Protected branch update failed");
  return absent(
    reworded(await forward(call, world), {
      "Update is not a fast-forward": "Update is not a fast forward",
      "Invalid sha": "Object does not exist",
    }),
  );
});

/** Deletes a ref; a missing one is an error. */
export const deleteRef: Handler = needsCommits(async (call, world) => {
  const refused = refRefusal(repoOf(call, world), call.params["ref"] ?? "", "delete");
  if (refused) return refused;
  if (isProtected(call, world)) return problem(422, "Protected branch update failed");
  return absent(await forward(call, world));
});

/** Writes one file; protected branches accept only pull requests. */
export const writeFile: Handler = async (call, world) => {
  const repo = repoOf(call, world);
  const { default_branch: main } = await world.upstream.ask<{ default_branch: string }>(
    "GET",
    `/repos/${repo.name}`,
  );
  const branch = (fields(call)["branch"] as string | undefined) ?? main;
  if (repo.protected.has(branch)) return problem(409, `Could not update file: Protected branch ${branch}`);
  return forward(call, world);
};

interface TreeEntry {
  path: string;
  mode: string;
  sha?: string | null;
}

function typeOf(mode: string): string {
  if (mode === "040000") return "tree";
  return mode === "160000" ? "commit" : "blob";
}

function isProtected(call: Call, world: World): boolean {
  return repoOf(call, world).protected.has((call.params["ref"] ?? "").replace(/^(refs\/)?heads\//, ""));
}

// GitHub answers 422 where the emulator answers 404.
function absent(answer: Answer): Answer {
  return answer.status === 404 ? problem(422, "Reference does not exist") : answer;
}

function reworded(answer: Answer, words: Record<string, string>): Answer {
  const message = (answer.body as { message?: string } | undefined)?.message ?? "";
  const better = answer.status >= 400 ? words[message] : undefined;
  return better ? problem(answer.status, better) : answer;
}
