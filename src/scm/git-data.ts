import type { FileContent } from "./blob.ts";

/** Files by path; null: the file is deleted. */
export type FileChanges = Record<string, FileContent | null>;

/** A commit as a log lists it; `at` is when it was committed, in ISO 8601. */
export interface LoggedCommit {
  oid: string;
  at: string;
  message: string;
}

/** The refs and objects of one repository. Refs are named without `refs/`: `heads/dtm-state`. */
export interface GitData {
  /** The commit a ref points to; null: there is no such ref. */
  refAt(ref: string): Promise<string | null>;
  /** False: the ref exists already. */
  createRef(ref: string, oid: string): Promise<boolean>;
  /** False: what the ref points to is no ancestor of the commit, or the ref is gone, so somebody else was faster. */
  moveRef(ref: string, oid: string): Promise<boolean>;
  /** The commits up to `oid` that touched a file, newest first. */
  log(oid: string, path: string, limit: number): Promise<LoggedCommit[]>;
  commitAt(oid: string): Promise<{ tree: string; message: string }>;
  commit(commit: { message: string; tree: string; parents: string[] }): Promise<string>;
  /** A tree with these files changed and everything else as in `base`; null: from nothing. */
  tree(base: string | null, changes: FileChanges): Promise<string>;
  /** The content of a file; null: there is none. `ref` is a branch or a commit. */
  fileAt(ref: string, path: string): Promise<Uint8Array | null>;
  /** The hash of a file's content, without reading the content; null: there is no such file. */
  shaAt(ref: string, path: string): Promise<string | null>;
  /** Throws when the repository is not there for this token. */
  needRepository(): Promise<void>;
}
