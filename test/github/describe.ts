import { userOf } from "./forward.ts";
import { commitOf, filesOf } from "./git.ts";
import { changedPaths } from "./merge.ts";
import { showPull } from "./pull-view.ts";
import type { World } from "./world.ts";

/** The objects of webhooks and of the API. */
export interface Describe {
  pull(name: string, number: number): Promise<Record<string, unknown>>;
  repository(name: string): Promise<Record<string, unknown>>;
  user(login: string): Promise<Record<string, unknown>>;
  commit(name: string, sha: string): Promise<Record<string, unknown>>;
}

/** Describes the objects of one server. */
export function makeDescribe(world: World): Describe {
  return {
    pull: (name, number) => {
      const repo = world.repos.get(name);
      const pull = repo?.pulls.get(number);
      if (!repo || !pull) throw new Error(`no pull request #${number} in ${name}`);
      return showPull(world, repo, pull, true);
    },
    repository: (name) => world.upstream.ask("GET", `/repos/${name}`),
    user: (login) => userOf(world, login),
    commit: (name, sha) => pushedCommit(world, name, sha),
  };
}

async function pushedCommit(world: World, name: string, sha: string): Promise<Record<string, unknown>> {
  const commit = await commitOf(world, name, sha);
  const parent = commit.parents[0]?.sha;
  const before = parent ? await filesOf(world, name, parent) : new Map();
  const after = await filesOf(world, name, sha);
  const paths = changedPaths(before, after);
  return {
    id: sha,
    tree_id: commit.tree.sha,
    distinct: true,
    message: commit.message,
    timestamp: commit.author.date,
    url: `${world.url}/${name}/commit/${sha}`,
    author: commit.author,
    committer: commit.author,
    added: paths.filter((path) => !before.has(path)),
    removed: paths.filter((path) => !after.has(path)),
    modified: paths.filter((path) => before.has(path) && after.has(path)),
  };
}
