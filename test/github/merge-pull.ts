import { filesOf, storeCommit } from "./git.ts";
import { compare, mergeFiles, pick } from "./merge.ts";
import { pullNow } from "./pull-view.ts";
import { found, setState } from "./pulls.ts";
import { fields, json, problem, type Handler, type Pull, type Repo, type World } from "./world.ts";

const methods = { merge: mergeCommit, squash, rebase };

/** Merges a pull request into its base branch, also a protected one. */
export const mergePull: Handler = async (call, world) => {
  const { repo, pull } = found(call, world);
  if (!pull) return problem(404, "Not Found");
  await pullNow(world, repo, pull);
  const {
    sha,
    merge_method: method = "merge",
    commit_title: title,
    commit_message: message,
  } = fields(call) as Record<string, string | undefined>;
  if (pull.state === "closed" || pull.draft) return problem(405, "Pull Request is not mergeable");
  if (sha !== undefined && sha !== pull.headSha)
    return problem(409, "Head branch was modified. Review and try the merge again.");
  const words = {
    login: call.actor?.login ?? "",
    ...(title ? { title: title } : {}),
    ...(message ? { message: message } : {}),
  };
  const merged = await mergeInto(world, repo, pull, method as keyof typeof methods, words);
  if (!merged) return problem(405, "Pull Request is not mergeable");
  return json(200, { sha: merged, merged: true, message: "Pull Request successfully merged" });
};

/** Who merges, and the commit message instead of the usual one. */
export interface Words {
  login: string;
  title?: string;
  message?: string;
}

/** Merges and closes; returns the new commit of the base branch, or null on a conflict. */
export async function mergeInto(
  world: World,
  repo: Repo,
  pull: Pull,
  method: keyof typeof methods,
  words: Words,
): Promise<string | null> {
  await pullNow(world, repo, pull);
  const sha = await methods[method](world, repo, pull, words);
  if (!sha) return null;
  const path = `/repos/${repo.name}/git/refs/${encodeURIComponent(`heads/${pull.baseRef}`)}`;
  const moved = await world.upstream.send({ method: "PATCH", path, body: { sha } });
  if (moved.status !== 200) return mergeInto(world, repo, pull, method, words); // somebody pushed meanwhile
  await setState(world, repo, pull, "closed", { by: words.login, sha });
  return sha;
}

async function mergeCommit(world: World, repo: Repo, pull: Pull, words: Words): Promise<string | null> {
  const files = await mergeFiles(world, repo.name, pull.baseSha, pull.headSha);
  const from = `${(pull.fork ?? repo.name).split("/")[0] ?? ""}/${pull.headRef}`;
  const title = words.title ?? `Merge pull request #${pull.number} from ${from}`;
  const message = `${title}\n\n${words.message ?? pull.title}`;
  const parents = [pull.baseSha, pull.headSha];
  return files && storeCommit(world, repo.name, { message, parents, files, login: words.login });
}

async function squash(world: World, repo: Repo, pull: Pull, words: Words): Promise<string | null> {
  const files = await mergeFiles(world, repo.name, pull.baseSha, pull.headSha);
  const title = words.title ?? `${pull.title} (#${pull.number})`;
  const message = words.message ? `${title}\n\n${words.message}` : title;
  return (
    files && storeCommit(world, repo.name, { message, parents: [pull.baseSha], files, login: words.login })
  );
}

async function rebase(world: World, repo: Repo, pull: Pull, words: Words): Promise<string | null> {
  const { commits } = await compare(world, repo.name, pull.baseSha, pull.headSha);
  let tip = pull.baseSha;
  for (const sha of commits) {
    const files = await pick(world, repo.name, await filesOf(world, repo.name, tip), sha);
    if (!files) return null;
    const { message } = await world.upstream.ask<{ message: string }>(
      "GET",
      `/repos/${repo.name}/git/commits/${sha}`,
    );
    tip = await storeCommit(world, repo.name, { message, parents: [tip], files, login: words.login });
  }
  return tip;
}
