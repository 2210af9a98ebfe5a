import type { Context } from "../core/plugin.ts";
import type { FileContent } from "./blob.ts";
import type { FileChanges, GitData } from "./git-data.ts";
import type { Purpose } from "./purposes.ts";
import type { RepoUrl } from "./repo-url.ts";
import type { Mistake, Repository, RepositoryOptions } from "./repository.ts";

/** The name of a repository on its host. `owner` is a user, an organization or a group. */
export type RepositoryName = Pick<Repository, "owner" | "name">;

/** What a host says of a repository. After a renaming, name and owner are the new ones. */
export interface Description extends RepositoryName {
  cloneUrl: string;
  defaultBranch: string;
}

/** A file as a host lists it: the hash of its content, as git makes it, and its mode where the host tells it. */
export interface HostedFile {
  sha: string;
  executable?: boolean;
}

/** Where files are pushed, and what for. */
export interface Push {
  branch: string;
  purpose: Purpose;
  /** Whether a branch that is not there is cut from the default one; otherwise that is an error. */
  mayCreateBranch: boolean;
}

/** A webhook that posts JSON to `url`. A repository has at most one for each URL. */
export interface Hook {
  url: string;
  /** What the requests are signed with. A host never tells it, so it is set again each time. */
  secret?: string;
  events: readonly ("push" | "pull-request")[];
}

/**
 * A code host: one server, reached with one token. Every call may fail with `scm-auth`, `scm-forbidden`,
 * `scm-not-found`, `scm-rejected`, `scm-unavailable` or `cancelled`, and can be repeated after any failure.
 */
export interface CodeHost {
  /** null: there is no such repository, or none that the token may see. */
  describe(at: RepositoryName): Promise<Description | null>;
  /** Creates a repository without files. */
  create(at: RepositoryName, options: { isPrivate: boolean }): Promise<Description>;
  /** Deletes a repository with all its history. One that is not there is fine. */
  delete(at: RepositoryName): Promise<void>;
  /** What a delete would destroy that this project did not make, such as `3 issues`. Empty: nothing. */
  losses(at: RepositoryName): Promise<string[]>;
  /** All files at a branch, tag or commit, by path, and that commit. Symbolic links are left out. */
  archive(at: RepositoryName, ref: string): Promise<{ commit: string; files: Map<string, FileContent> }>;
  /** The newest commit of a branch; null: there is no such branch, or nothing was ever pushed to it. */
  head(at: RepositoryName, branch: string): Promise<string | null>;
  /** Those of the paths that are files at a branch or commit. */
  files(at: RepositoryName, ref: string, paths: readonly string[]): Promise<Map<string, HostedFile>>;
  /** The content of a file at a branch or commit; null: there is none. */
  read(at: RepositoryName, ref: string, path: string): Promise<Uint8Array | null>;
  /**
   * Makes files of a branch as they shall be, in one commit on top of whatever is there, and gives that commit; null:
   * there was nothing to do. Goes through a pull request where the branch takes nothing else. An empty repository gets
   * the branch as its default one.
   */
  push(at: RepositoryName, changes: FileChanges, push: Push): Promise<string | null>;
  /** Sets secrets for the pipelines of a repository, by name. */
  setSecrets(at: RepositoryName, secrets: Record<string, string>): Promise<void>;
  /** Those that are not there are fine. */
  removeSecrets(at: RepositoryName, names: readonly string[]): Promise<void>;
  /** Creates the webhook of a URL, or makes it as it shall be. */
  ensureHook(at: RepositoryName, hook: Hook): Promise<void>;
  /** One that is not there is fine. */
  removeHook(at: RepositoryName, url: string): Promise<void>;
  /** The refs and objects of a repository. */
  git(at: RepositoryName): GitData;
  /**
   * The status of a CI run, such as `in_progress` or `completed`; undefined: not known. A run is what the ID of a lock's
   * holder has behind the name of the host.
   */
  runStatus(run: string): Promise<string | undefined>;
}

/** What reaching a code host needs of the run. */
export type Surroundings = Pick<Context, "env" | "signal">;

/** A repository of which owner and name are known, while the rest is filled in. */
export type NamedRepository = RepositoryOptions & Pick<Repository, "scmType" | "owner" | "name">;

/** One kind of code host: how its repositories are spelled, and how its servers are reached. */
export interface CodeHostKind {
  /** Its name in messages. */
  title: string;
  /** Whether an address without `scmType` belongs to it. `host` is the host of the address. */
  claims(host: string): boolean;
  /** Fills in branch, address and server. `url` is the given address, taken apart. */
  complete(repository: NamedRepository, url: RepoUrl | undefined): Repository | Mistake;
  /** Absent: its repositories are understood, but no plugin can work with them. */
  access?: CodeHostAccess;
}

/** How the servers of one kind are reached. */
export interface CodeHostAccess {
  /** Variables of the environment that it reads; the plugins that use it name them. */
  env: Record<string, { public?: boolean }>;
  /** The variable that usually holds a token, for hints. */
  tokenVariable: string;
  /** What a new repository cannot be there; null: it can be created as it is. */
  problem(repository: Repository): Mistake | null;
  /** Base of the API that serves a repository. */
  apiUrl(repository: Repository, ctx: Pick<Surroundings, "env">): string;
  open(server: Server): Promise<CodeHost>;
}

/** A server and the token it is reached with. */
export interface Server {
  apiUrl: string;
  token: string | undefined;
  signal?: AbortSignal;
}
