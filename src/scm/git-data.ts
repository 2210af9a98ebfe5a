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
  /** The commit that a ref points to; null: there is no such ref. */
  refAt(ref: string): Promise<string | null>;
  /** False: the ref already exists. */
  createRef(ref: string, oid: string): Promise<boolean>;
  /** False: the ref no longer points to an ancestor of the commit, or is gone, because someone else was faster. */
  moveRef(ref: string, oid: string): Promise<boolean>;
  /** The commits up to `oid` that touched a file, newest first. */
  log(oid: string, path: string, limit: number): Promise<LoggedCommit[]>;
  commitAt(oid: string): Promise<{ tree: string; message: string }>;
  commit(commit: { message: string; tree: string; parents: string[] }): Promise<string>;
  /** A tree with these files changed and everything else as in `base`; null: from nothing. */
  tree(base: string | null, changes: FileChanges): Promise<string>;
  /** The content of a file; null: it does not exist. `ref` is a branch or a commit. */
  fileAt(ref: string, path: string): Promise<Uint8Array | null>;
  /** The hash of a file's content, without reading the content; null: it does not exist. */
  shaAt(ref: string, path: string): Promise<string | null>;
  /** Throws if this token cannot see the repository. */
  needRepository(): Promise<void>;
}
