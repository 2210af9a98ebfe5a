import { UserError } from "../../core/errors.ts";
import { asText } from "../../scm/blob.ts";
import { asking, askingMaybe, statusOf } from "../../scm/github/asking.ts";
import type { GitHubClient } from "../../scm/github/client.ts";

/** The few calls of GitHub's Git Data API that a store needs. Refs are named without `refs/`: `heads/dtm-state`. */
export interface GitData {
  /** The commit a ref points to; null: there is no such ref. */
  refAt(ref: string): Promise<string | null>;
  /** False: the ref exists already. */
  createRef(ref: string, oid: string): Promise<boolean>;
  /** False: what the ref points to is no ancestor of the commit, or the ref is gone; so somebody was there. */
  moveRef(ref: string, oid: string): Promise<boolean>;
  /** The commits up to `oid` that touched a file, newest first. */
  log(oid: string, path: string, limit: number): Promise<{ oid: string; at: string; message: string }[]>;
  commitAt(oid: string): Promise<{ tree: string; message: string }>;
  commit(commit: { message: string; tree: string; parents: string[] }): Promise<string>;
  /** A tree in which one file is replaced and everything else is as in `base`. */
  treeWith(base: string | null, path: string, bytes: Uint8Array): Promise<string>;
  fileAt(commit: string, path: string): Promise<Uint8Array | null>;
  /** Names the content of a file without reading it. */
  blobAt(commit: string, path: string): Promise<string | null>;
  /** Throws when the repository is not there for this token. */
  needRepository(): Promise<void>;
}

/** The calls for one repository, `owner/name`. */
export function gitData(github: GitHubClient, repository: string): GitData {
  const [owner = "", repo = ""] = repository.split("/");
  const at = { owner, repo };
  const { git, repos } = github.rest;
  const named = (what: string) => `${what} of ${repository}`;
  return {
    async refAt(ref) {
      const found = await askingMaybe(named(`reading refs/${ref}`), () => git.getRef({ ...at, ref }));
      return found?.data.object.sha ?? null;
    },
    createRef: (ref, oid) =>
      unless(/already exists/i, named(`creating refs/${ref}`), () =>
        git.createRef({ ...at, ref: `refs/${ref}`, sha: oid }),
      ),
    moveRef: (ref, oid) =>
      unless(/fast.?forward|does not exist/i, named(`moving refs/${ref}`), () =>
        git.updateRef({ ...at, ref, sha: oid, force: false }),
      ),
    async log(oid, path, limit) {
      const found = [];
      const per_page = Math.min(limit, 100);
      for (let page = 1; found.length === (page - 1) * per_page && found.length < limit; page += 1) {
        const { data } = await asking(named(`listing the commits of ${path}`), () =>
          repos.listCommits({ ...at, sha: oid, path, per_page, page }),
        );
        found.push(...data);
      }
      return found.slice(0, limit).map(({ sha, commit }) => ({
        oid: sha,
        at: commit.committer?.date ?? "",
        message: commit.message,
      }));
    },
    async commitAt(oid) {
      const { data } = await asking(named(`reading commit ${oid}`), () =>
        git.getCommit({ ...at, commit_sha: oid }),
      );
      return { tree: data.tree.sha, message: data.message };
    },
    async commit(commit) {
      return (await asking(named("making a commit"), () => git.createCommit({ ...at, ...commit }))).data.sha;
    },
    async treeWith(base, path, bytes) {
      // Text goes inside the tree, which saves a request for every save; whatever else goes as a blob.
      const text = asText(bytes);
      const content = text === null ? { sha: await blob(bytes) } : { content: text };
      const tree = [{ path, mode: "100644" as const, type: "blob" as const, ...content }];
      const more = base === null ? {} : { base_tree: base };
      return (await asking(named("making a tree"), () => git.createTree({ ...at, ...more, tree }))).data.sha;
    },
    async fileAt(commit, path) {
      const found = await askingMaybe(named(`reading ${path}`), () =>
        repos.getContent({
          ...at,
          path,
          ref: commit,
          mediaType: { format: "raw" },
          request: { parseSuccessResponseBody: false },
        }),
      );
      // With that setting the client hands over the unread body: bytes stay bytes, of up to 100 MB.
      return found === null ? null : await new Response(found.data as unknown as ReadableStream).bytes();
    },
    async blobAt(commit, path) {
      const found = await askingMaybe(named(`reading ${path}`), () =>
        repos.getContent({ ...at, path, ref: commit, mediaType: { format: "object" } }),
      );
      return found === null || Array.isArray(found.data) ? null : found.data.sha;
    },
    async needRepository() {
      await asking(`looking for the repository ${repository}`, () => repos.get(at));
    },
  };

  async function blob(bytes: Uint8Array): Promise<string> {
    const content = Buffer.from(bytes).toString("base64");
    const make = () => git.createBlob({ ...at, content, encoding: "base64" });
    return (await asking(named("storing a file"), make)).data.sha;
  }
}

// GitHub answers 422 for a race that was lost and for what it rejects for good; its words are all that tells them apart.
async function unless(lost: RegExp, doing: string, call: () => Promise<unknown>): Promise<boolean> {
  try {
    await asking(doing, call);
    return true;
  } catch (error) {
    const status = error instanceof UserError ? statusOf(error.cause) : undefined;
    if (status === 409 || (status === 422 && lost.test(String(error)))) return false;
    throw error;
  }
}
