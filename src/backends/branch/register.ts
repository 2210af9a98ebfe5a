import { sha256 } from "../../core/bytes.ts";
import type { GitData } from "../../scm/git-data.ts";
import { type Entry, markText, readMark, type Register, releasedText, renewedMark } from "../register.ts";

/** A commit whose message is the text of the entry. */
export interface LockCommit extends Entry {
  tree: string;
}

/** The ref of a stack's lock: readable, and unique for each state file. */
export function lockRef({ branch, path }: { branch: string; path: string }): string {
  const readable = path
    .replace(/\.state\.json$/, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .slice(0, 60);
  const own = sha256(`${branch}:${path}`).slice(0, 10);
  return `dtm/locks/${readable}-${own}`;
}

/**
 * A register in a ref: its content is the message of the commit that the ref points to. To replace it, the ref is moved
 * to a child of that commit. Of several such moves the code host accepts one, since the others do not fast-forward. The
 * ref is never deleted, because a deletion has no condition. Commits do not change, so the last one is remembered.
 */
export function refRegister(
  git: Pick<GitData, "refAt" | "createRef" | "moveRef" | "commitAt" | "commit" | "tree">,
  ref: string,
): Register<LockCommit> {
  const commit = async (message: string, parent: LockCommit | null) => {
    const tree = parent?.tree ?? (await git.tree(null, { "README.md": { content: Buffer.from(about) } }));
    const parents = parent ? [parent.version] : [];
    return { version: await git.commit({ message, tree, parents }), tree };
  };
  let last: LockCommit | undefined;
  return {
    async read() {
      const version = await git.refAt(ref);
      if (version === null) return null;
      if (last?.version === version) return last;
      const { message, tree } = await git.commitAt(version);
      return (last = { version, tree, ...readMark(message) });
    },
    async put(mark, expected) {
      const made = await commit(markText(mark, 2), expected);
      const isPut =
        expected === null
          ? await git.createRef(ref, made.version)
          : await git.moveRef(ref, made.version, expected.version);
      if (!isPut) return null;
      return (last = { ...made, isReleased: false, ...mark });
    },
    async remove(expected) {
      const { version } = await commit(releasedText(expected, 2), expected);
      return git.moveRef(ref, version, expected.version);
    },
    async renew(expected) {
      const next = renewedMark(expected);
      const made = await commit(markText(next, 2), expected);
      return (await git.moveRef(ref, made.version, expected.version)) ? (last = { ...next, ...made }) : null;
    },
  };
}

const about = "A lock of dtm: the message of the last commit says who holds it, or that it was released.\n";
