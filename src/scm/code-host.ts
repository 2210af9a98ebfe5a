import type { Context } from "../core/plugin.ts";
import type { FileContent } from "./blob.ts";
import type { FileChanges, GitData } from "./git-data.ts";
import type { Purpose } from "./purposes.ts";
import type { RepoUrl } from "./repo-url.ts";
import type { Mistake, Repository, RepositoryOptions } from "./repository.ts";

/** Who can see a repository. */
export type Visibility = NonNullable<RepositoryOptions["visibility"]>;

/** The name of a repository on its host. `owner` is a user, an organization or a group. */
export type RepositoryName = Pick<Repository, "owner" | "name">;

/** A host's description of a repository. After a rename, name and owner are the new ones. */
export interface Description extends RepositoryName {
  cloneUrl: string;
  defaultBranch: string;
}

/** A file as a host lists it: git's hash of its content, and its mode if the host tells it. */
export interface HostedFile {
  sha: string;
  executable?: boolean;
}

/** Where to push files, and why. */
export interface Push {
  branch: string;
  purpose: Purpose;
  /** Whether to create a missing branch from the default one; otherwise that is an error. */
  mayCreateBranch: boolean;
}

/** A webhook that posts JSON to `url`. A repository has at most one per URL. */
export interface Hook {
  url: string;
  /** What requests are signed with. A host never reveals it, so it is set again each time. */
  secret?: string;
  events: readonly ("push" | "pull-request")[];
}

/**
 * A code host: one server, used with one token. Every call may fail with `scm-auth`, `scm-forbidden`, `scm-not-found`,
 * `scm-rejected`, `scm-unavailable` or `cancelled`, and can be repeated after any failure.
 */
export interface CodeHost {
  /** null: there is no such repository, or the token cannot see it. */
  describe(at: RepositoryName): Promise<Description | null>;
  /** Creates a repository without files. */
  create(at: RepositoryName, options: { visibility: Visibility }): Promise<Description>;
  /** Deletes a repository with its whole history. Succeeds if there is none. A former name is refused. */
  delete(at: RepositoryName): Promise<void>;
  /** What a delete would destroy that this project did not create, such as `3 issues`. Empty: nothing. */
  losses(at: RepositoryName): Promise<string[]>;
  /** All files at a branch, tag or commit, by path, and that commit. Symbolic links are left out. */
  archive(at: RepositoryName, ref: string): Promise<{ commit: string; files: Map<string, FileContent> }>;
  /** The newest commit of a branch; null: there is no such branch, or nothing was ever pushed to it. */
  head(at: RepositoryName, branch: string): Promise<string | null>;
  /** Those of the paths that are files at a branch or commit. */
  files(at: RepositoryName, ref: string, paths: readonly string[]): Promise<Map<string, HostedFile>>;
  /** The content of a file at a branch or commit; null: it does not exist. */
  read(at: RepositoryName, ref: string, path: string): Promise<Uint8Array | null>;
  /**
   * Pushes files to a branch, in one commit on top of whatever is there, and returns that commit; null: there was
   * nothing to do. Uses a pull request if the branch accepts nothing else. In an empty repository, the branch becomes
   * the default one.
   */
  push(at: RepositoryName, changes: FileChanges, push: Push): Promise<string | null>;
  /** Sets secrets for the pipelines of a repository, by name. */
  setSecrets(at: RepositoryName, secrets: Record<string, string>): Promise<void>;
  /** Removes secrets. Succeeds if they do not exist. */
  removeSecrets(at: RepositoryName, names: readonly string[]): Promise<void>;
  /** Creates or updates the webhook of a URL. */
  ensureHook(at: RepositoryName, hook: Hook): Promise<void>;
  /** Removes the webhook of a URL. Succeeds if there is none. */
  removeHook(at: RepositoryName, url: string): Promise<void>;
  /** The refs and objects of a repository. */
  git(at: RepositoryName): GitData;
  /**
   * The status of the job that holds a lock: `in_progress`, `queued` or `completed`; undefined: not known. `run` is the
   * part of the holder's ID after the name of the host.
   */
  runStatus(run: string): Promise<string | undefined>;
}

/** What a code host needs from the run. */
export type Surroundings = Pick<Context, "env" | "signal">;

/** A repository of which only the URL and the server are not filled in yet. */
export type NamedRepository = RepositoryOptions & Pick<Repository, "scmType" | "owner" | "name" | "branch">;

/** One kind of code host: how its repositories are spelled, and how to reach its servers. */
export interface CodeHostKind {
  /** Its name in messages. */
  title: string;
  /** Whether a URL without `scmType` belongs to it. `host` is the host in the URL. */
  claims(host: string): boolean;
  /** The same in words, for the docs. */
  claimed: string;
  /** The branch of a repository whose options name none. */
  defaultBranch: string;
  /** Fills in URL and server. `url` is the parsed URL from the options. */
  complete(repository: NamedRepository, url: RepoUrl | undefined): Repository | Mistake;
  /** Missing: its repositories are understood, but no plugin can work with them. */
  access?: CodeHostAccess;
}

/** How to reach the servers of one kind. */
export interface CodeHostAccess {
  /** The environment variables that it reads; plugins that use it declare them. */
  env: Record<string, { public?: boolean }>;
  /** The variable that usually has a token, for hints. */
  tokenVariable: string;
  /** Why a new repository cannot be created there as requested; null: it can. */
  problem(repository: Repository): Mistake | null;
  /** The base URL of the API for a repository. */
  apiUrl(repository: Repository, ctx: Pick<Surroundings, "env">): string;
  /** The one name of a server, however its API is addressed: `github.com`. */
  serverOf(apiUrl: string): string;
  open(server: Server): Promise<CodeHost>;
}

/** A server, and the token to use. */
export interface Server {
  apiUrl: string;
  token: string | undefined;
  signal?: AbortSignal;
}
