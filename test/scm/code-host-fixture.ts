import type { CodeHost, Push, RepositoryName } from "../../src/scm/code-host.ts";
import type { FileChanges } from "../../src/scm/git-data.ts";
import type { Fault, FaultHandle } from "../github/faults.ts";

/** Text by path; null deletes the file. */
export type Texts = Record<string, string | null>;

/** A repository as people have it before the contract touches it. Without `files` it is empty. */
export interface Seed {
  files?: Texts;
  /** Whether the branch `main` takes pull requests only. */
  isProtected?: boolean;
  stars?: number;
  forks?: number;
}

/** Whose token it is: the owner of all repositories, somebody who may only read them, or nobody's. */
export type Who = "owner" | "reader" | "nobody";

/** A server of one kind of code host, and what people do there without the contract. */
export interface CodeHostFixture {
  open(who: Who, signal?: AbortSignal): CodeHost;
  /** The token that nobody has. */
  wrongToken: string;
  /** A name that no repository has yet. */
  fresh(): RepositoryName;
  /** Makes a repository of the owner, with the default branch `main`. */
  repository(seed?: Seed): Promise<RepositoryName>;
  /** Commits as somebody else and gives the commit. */
  commit(at: RepositoryName, branch: string, files: Texts): Promise<string>;
  openIssue(at: RepositoryName): Promise<void>;
  openPull(at: RepositoryName): Promise<void>;
  /** Text by path; empty where there is no such branch. */
  filesOf(at: RepositoryName, branch: string): Promise<Record<string, string>>;
  /** Newest first. */
  messagesOf(at: RepositoryName, branch: string): Promise<string[]>;
  secretsOf(at: RepositoryName): Promise<Record<string, string>>;
  hooksOf(at: RepositoryName): Promise<{ url: string; events: string[]; secret: string | null }[]>;
  fail(fault: Omit<Fault, "method" | "path">): FaultHandle;
}

/** A push to `main`, as most tests make it. */
export const toMain: Push = { branch: "main", purpose: "pipeline", mayCreateBranch: true };

/** Files as the contract takes them. */
export function changes(texts: Texts): FileChanges {
  const content = (text: string | null) => (text === null ? null : { content: Buffer.from(text) });
  return Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, content(text)]));
}
