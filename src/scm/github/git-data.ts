import type { GitData } from "../git-data.ts";
import { asking } from "./asking.ts";
import { commitOn, lookAtBranch } from "./branch-file.ts";
import type { GitHubClient } from "./client.ts";
import { fileAt, shaAt } from "./contents.ts";
import { commitAt, commitLog, storeCommit, storeTree } from "./objects.ts";
import { createRef, moveRef, refAt } from "./refs.ts";
import { remoteOf } from "./remote.ts";

/** The git data of one repository, `owner/name`. */
export function gitData(client: GitHubClient, repository: string): GitData {
  const remote = remoteOf(client, repository);
  return {
    refAt: (ref) => refAt(remote, ref),
    createRef: (ref, oid) => createRef(remote, ref, oid),
    moveRef: (ref, oid, expected) => moveRef(remote, ref, oid, expected),
    log: (oid, path, limit) => commitLog(remote, oid, path, limit),
    commitAt: (oid) => commitAt(remote, oid),
    commit: (commit) => storeCommit(remote, commit),
    tree: (base, changes) => storeTree(remote, base, changes),
    fileAt: (ref, path) => fileAt(remote, ref, path),
    shaAt: (ref, path) => shaAt(remote, ref, path),
    commitOn: (change) => commitOn({ client, repository }, change),
    look: (at) => lookAtBranch({ client, repository }, at),
    async needRepository() {
      await asking(`looking for the repository ${repository}`, () => remote.rest.repos.get(remote.at));
    },
  };
}
