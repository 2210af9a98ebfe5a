import type { CodeHost, Push, RepositoryName } from "../../src/scm/code-host.ts";
import type { FileChanges } from "../../src/scm/git-data.ts";
import type { Fault, FaultHandle } from "../github/faults.ts";

/** Text by path; null deletes the file. */
export type Texts = Record<string, string | null>;

/** A repository before the contract changes it. Without `files` it is empty. */
export interface Seed {
  files?: Texts;
  /** Whether the branch `main` accepts only pull requests. */
  isProtected?: boolean;
  stars?: number;
  forks?: number;
}

/** The token's user: the owner of all repositories, somebody who may only read them, or nobody. */
export type Who = "owner" | "reader" | "nobody";

/** A server of one kind of code host, and what people can do there without the contract. */
export interface CodeHostFixture {
  open(who: Who, signal?: AbortSignal): CodeHost;
  /** A token that belongs to nobody. */
  wrongToken: string;
  /** A name that no repository has yet. */
  fresh(): RepositoryName;
  /** Creates a repository of the owner, with the default branch `main`. */
  repository(seed?: Seed): Promise<RepositoryName>;
  /** Commits as somebody else and returns the commit. */
  commit(at: RepositoryName, branch: string, files: Texts): Promise<string>;
  openIssue(at: RepositoryName): Promise<void>;
  openPull(at: RepositoryName): Promise<void>;
  /** Text by path; empty if there is no such branch. */
  filesOf(at: RepositoryName, branch: string): Promise<Record<string, string>>;
  /** Newest first. */
  messagesOf(at: RepositoryName, branch: string): Promise<string[]>;
  secretsOf(at: RepositoryName): Promise<Record<string, string>>;
  hooksOf(at: RepositoryName): Promise<{ url: string; events: string[]; secret: string | null }[]>;
  fail(fault: Omit<Fault, "method" | "path">): FaultHandle;
}

/** A push to `main`, as in most tests. */
export const toMain: Push = { branch: "main", purpose: "pipeline", mayCreateBranch: true };

/** Files in the form of the contract. */
export function changes(texts: Texts): FileChanges {
  const content = (text: string | null) => (text === null ? null : { content: Buffer.from(text) });
  return Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, content(text)]));
}
