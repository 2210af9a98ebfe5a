import type { Hook } from "./hooks.ts";
import type { Match } from "./openapi.ts";
import type { Scopes } from "./scopes.ts";
import type { RefRule, Restriction } from "./restrictions.ts";
import type { Upstream } from "./upstream.ts";

/** What somebody may do in a repository. */
export type Level = "admin" | "write" | "read" | "none";

/** The user of a token. `app-bot` is an installation such as `github-actions[bot]`, like GITHUB_TOKEN's. */
export interface Actor {
  login: string;
  type: "user" | "app-bot";
  /** By full name of a repository; overrides the repository's own. */
  permissions: Record<string, Level>;
  /** What the job of a workflow's token grants it; missing: everything. */
  scopes?: Scopes;
}

/** A request that passed authentication. `body` is undefined if none was sent. */
export interface Call extends Match {
  actor: Actor | null;
  query: URLSearchParams;
  body: unknown;
  /** The path as it was sent, with the query. */
  path: string;
  accept: string | undefined;
}

/** An answer before it is sent: bytes unchanged, anything else as JSON, undefined without a body. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** Why a pull request can be merged or not. */
export type MergeableState =
  | "behind"
  | "blocked"
  | "clean"
  | "dirty"
  | "draft"
  | "has_hooks"
  | "unknown"
  | "unstable";

/** A pull request as stored here; its commits are in the Git data. */
export interface Pull {
  number: number;
  issueId: number;
  title: string;
  body: string | null;
  author: string;
  /** The branch of the change, in the fork if there is one. */
  headRef: string;
  /** The ref in the base repository that holds the head's commits. */
  headAt: string;
  fork: string | null;
  baseRef: string;
  /** The last known head and base; the base is the one before the merge. */
  headSha: string;
  baseSha: string;
  state: "open" | "closed";
  draft: boolean;
  /** What GitHub says about merging it, whatever its commits are. */
  mergeableState?: MergeableState;
  createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  merged: { at: string; by: string; sha: string } | null;
}

/** A workflow run as the API shows it; `attempt` defaults to 1. */
export interface Run {
  id: number;
  status: "queued" | "in_progress" | "waiting" | "completed";
  conclusion?: "success" | "failure" | "cancelled" | null;
  attempt?: number;
  event?: string;
  sha?: string;
  /** Default: one job with the status of the run, on no runner that is known. */
  jobs?: { status: Run["status"]; runner?: string }[];
}

/** A file that a run uploaded, as a ZIP archive; `size` is what the API claims, if that is different. */
export interface Artifact {
  id: number;
  run: number;
  name: string;
  bytes: Uint8Array;
  size?: number;
  expired?: boolean;
}

/** What our server stores of a repository; the emulator has files, commits, issues and comments. */
export interface Repo {
  /** `owner/name`. */
  name: string;
  private: boolean;
  empty: boolean;
  permissions: Record<string, Level>;
  protected: Set<string>;
  /** Why every request is refused, whatever the token may do. */
  restriction: Restriction | undefined;
  rules: RefRule[];
  /** How many of the next changes of refs are refused for now. */
  busyRefs: number;
  /** The numbers of the locked conversations. */
  locked: Set<number>;
  keys: { publicKey: Uint8Array; privateKey: Uint8Array } | null;
  secrets: Map<string, { value: string; created: string; updated: string }>;
  hooks: Hook[];
  stars: number;
  forks: number;
  pulls: Map<number, Pull>;
  statuses: { sha: string; body: Record<string, unknown> }[];
  /** Who changed a comment last, and when, by the comment's node ID; those that were never changed are missing. */
  edits: Map<string, { login: string; at: string }>;
  reactions: { comment: number; body: Record<string, unknown> }[];
  runs: Map<string, Run>;
  artifacts: Artifact[];
  /** The login of the App that created a check run, by the run's id. */
  checkAuthors: Map<number, string>;
}

/** What GitHub sometimes does and a quick test server does not; each is off until a test asks for it. */
export interface Behavior {
  /** How many requests for the pull requests of a commit find none yet. */
  lateCommitPulls: number;
  /** How many requests for a pull request do not tell yet whether it can be merged. */
  lateMergeable: number;
}

/** Everything the handlers share. */
export interface World {
  url: string;
  upstream: Upstream;
  tokens: Map<string, Actor>;
  /** Members of each organization; they may create repositories in it. */
  orgs: Record<string, string[]>;
  repos: Map<string, Repo>;
  /** The present names of renamed repositories, by the former ones. */
  renamed: Map<string, string>;
  /** The issued tokens for downloads. */
  downloads: Set<string>;
  /** Cached commits and trees; they never change. */
  read: Map<string, Promise<unknown>>;
  behavior: Behavior;
  nextId: () => number;
}

/** Answers one operation. */
export type Handler = (call: Call, world: World) => Answer | Promise<Answer>;

/** A JSON answer. */
export function json(status: number, body?: unknown, headers: Record<string, string> = {}): Answer {
  return { status, body, headers };
}

/** An error in GitHub's words. */
export function problem(status: number, message: string, errors?: object[]): Answer {
  const url = "https://docs.github.com/rest";
  return json(status, {
    message,
    ...(errors ? { errors } : {}),
    documentation_url: url,
    status: String(status),
  });
}

/** A 422 for one field of a resource. */
export function invalid(resource: string, field: string, code: string, message?: string): Answer {
  return problem(422, "Validation Failed", [{ resource, field, code, ...(message ? { message } : {}) }]);
}

/** The repository of a call; the router already refuses those that do not exist. */
export function repoOf(call: Call, world: World): Repo {
  const name = fullName(call);
  const repo = world.repos.get(name);
  if (!repo) throw new Error(`no repository ${name}`);
  return repo;
}

/** The `owner/name` in the call's path. */
export function fullName(call: Match): string {
  return `${call.params["owner"] ?? ""}/${call.params["repo"] ?? ""}`;
}

/** The call's body as an object; the fields can be anything. */
export function fields(call: Call): Record<string, unknown> {
  return typeof call.body === "object" && call.body !== null ? (call.body as Record<string, unknown>) : {};
}

/** One page of a list, with the `Link` header for the others. */
export function paged(
  call: Call,
  world: World,
  list: unknown[],
  wrap = (page: unknown[]): unknown => page,
): Answer {
  const size = Math.min(100, Math.max(1, Number(call.query.get("per_page") ?? 30)));
  const page = Math.max(1, Number(call.query.get("page") ?? 1));
  const last = Math.max(1, Math.ceil(list.length / size));
  const link = (to: number, rel: string) => {
    const url = new URL(call.path, world.url);
    url.searchParams.set("page", String(to));
    return `<${url.href}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, "prev"), link(1, "first")] : []),
    ...(page < last ? [link(page + 1, "next"), link(last, "last")] : []),
  ];
  const body = wrap(list.slice((page - 1) * size, page * size));
  return json(200, body, links.length > 0 ? { link: links.join(", ") } : {});
}

/** An empty repository. */
export function emptyRepo(name: string, isPrivate: boolean): Repo {
  return {
    name,
    private: isPrivate,
    empty: true,
    permissions: {},
    protected: new Set(),
    restriction: undefined,
    rules: [],
    busyRefs: 0,
    locked: new Set(),
    keys: null,
    secrets: new Map(),
    hooks: [],
    stars: 0,
    forks: 0,
    pulls: new Map(),
    statuses: [],
    edits: new Map(),
    reactions: [],
    runs: new Map(),
    artifacts: [],
    checkAuthors: new Map(),
  };
}
