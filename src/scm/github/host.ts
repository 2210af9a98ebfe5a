import type { DownloadOnce } from "../archives.ts";
import type { CodeHost, RepositoryName } from "../code-host.ts";
import { downloadFiles } from "./archive.ts";
import type { GitHubClient } from "./client.ts";
import { fileAt } from "./contents.ts";
import { filesAt } from "./files.ts";
import { isBegun } from "./first-commit.ts";
import { gitData } from "./git-data.ts";
import { headOf } from "./head.ts";
import { ensureHook, removeHook } from "./hooks.ts";
import { lossesOf } from "./losses.ts";
import { pushFiles } from "./push.ts";
import { remoteOf } from "./remote.ts";
import { createRepository, deleteRepository, describeRepository } from "./repository.ts";
import { runStatus } from "./runs.ts";
import { removeSecrets, setSecrets } from "./secrets.ts";

/** A GitHub server as a code host. `once` keeps what was downloaded. */
export function githubHost(client: GitHubClient, once: DownloadOnce = (_, download) => download()): CodeHost {
  const remote = ({ owner, name }: RepositoryName) => remoteOf(client, `${owner}/${name}`);
  return {
    describe: (at) => describeRepository(remote(at)),
    create: (at, { visibility }) => createRepository(remote(at), visibility),
    delete: (at) => deleteRepository(remote(at)),
    losses: (at) => lossesOf(remote(at)),
    archive: (at, ref) => downloadFiles(remote(at), ref, once),
    async head(at, branch) {
      const head = await headOf(remote(at), branch);
      return head && !isBegun(head) ? head.commit : null;
    },
    files: (at, ref, paths) => filesAt(remote(at), ref, paths),
    read: (at, ref, path) => fileAt(remote(at), ref, path),
    push: (at, changes, push) => pushFiles(remote(at), changes, push),
    setSecrets: (at, secrets) => setSecrets(remote(at), secrets),
    removeSecrets: (at, names) => removeSecrets(remote(at), names),
    ensureHook: (at, hook) => ensureHook(remote(at), hook),
    removeHook: (at, url) => removeHook(remote(at), url),
    git: ({ owner, name }) => gitData(client, `${owner}/${name}`),
    runStatus: (run) => runStatus(client, run),
  };
}
