import type { FileContent } from "./blob.ts";

/** Files by path; null: the file is deleted. */
export type FileChanges = Record<string, FileContent | null>;

/** A commit as a log lists it; `at` is when it was committed, in ISO 8601, `url` is its page. */
export interface LoggedCommit {
  oid: string;
  at: string;
  message: string;
  author: string;
  url: string;
}

/** A change of one file on a branch, in a commit on top of `parent`. */
export interface BranchChange {
  branch: string;
  parent: string;
  path: string;
  content: Uint8Array;
  message: string;
}

/** What one request tells about a file on a branch, and about another ref. */
export interface BranchLook {
  /** The newest commit of the branch; null: there is no such branch. */
  head: string | null;
  /** The content of the file in that commit; null: it does not exist. */
  content: Uint8Array | null;
  /** The commit that the other ref points to; null: there is no such ref. */
  ref: { oid: string; tree: string; message: string } | null;
  /** The tree of the default branch, for commits that need any tree; null: there is none. */
  defaultTree: string | null;
}

/** The refs and objects of one repository. Refs are named without `refs/`: `heads/dtm-state`. */
export interface GitData {
  /** The commit that a ref points to; null: there is no such ref. */
  refAt(ref: string): Promise<string | null>;
  /** False: the ref already exists, at another commit. */
  createRef(ref: string, oid: string): Promise<boolean>;
  /** Moves a ref forward from `expected`. False: it points to another commit or is gone, because someone was faster. */
  moveRef(ref: string, oid: string, expected: string): Promise<boolean>;
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
  /**
   * Saves a file with one request, where the host has it. Null: the branch no longer points to the parent. Undefined:
   * the host cannot do this, or not for this file. May be repeated: a second time, the parent is not the head.
   */
  commitOn?(change: BranchChange): Promise<string | null | undefined>;
  /** Reads both with one request, where the host has it. Undefined: it cannot. */
  look?(at: { branch: string; path: string; ref: string }): Promise<BranchLook | undefined>;
  /** Throws if this token cannot see the repository. */
  needRepository(): Promise<void>;
}
