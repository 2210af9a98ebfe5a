import type { Hook } from "./hooks.ts";
import type { Match } from "./openapi.ts";
import type { Upstream } from "./upstream.ts";

/** What somebody may do in a repository. */
export type Level = "admin" | "write" | "read" | "none";

/** Whom a token stands for. `app-bot` is an installation such as `github-actions[bot]`, as GITHUB_TOKEN is. */
export interface Actor {
  login: string;
  type: "user" | "app-bot";
  /** By full name of a repository; goes before the repository's own. */
  permissions: Record<string, Level>;
}

/** A request that passed authentication. `body` is undefined where none was sent. */
export interface Call extends Match {
  actor: Actor | null;
  query: URLSearchParams;
  body: unknown;
  /** Path as it was sent, with its query. */
  path: string;
  accept: string | undefined;
}

/** An answer before it is sent: bytes as they are, anything else as JSON, undefined without a body. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** A pull request as kept here; its commits are in the git data. */
export interface Pull {
  number: number;
  issueId: number;
  title: string;
  body: string | null;
  author: string;
  /** Branch the change is on; in the fork, where there is one. */
  headRef: string;
  /** Ref in the base repository that holds the head's commits. */
  headAt: string;
  fork: string | null;
  baseRef: string;
  /** Last known ends; the base's is that before the merge. */
  headSha: string;
  baseSha: string;
  state: "open" | "closed";
  draft: boolean;
  createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  merged: { at: string; by: string; sha: string } | null;
}

/** What a workflow run looks like to the API; `attempt` defaults to 1. */
export interface Run {
  id: number;
  status: "queued" | "in_progress" | "completed";
  conclusion?: "success" | "failure" | "cancelled" | null;
  attempt?: number;
  event?: string;
  sha?: string;
}

/** A file that a run left, as a ZIP archive; `size` is what the API says of it, where that is not so. */
export interface Artifact {
  id: number;
  run: number;
  name: string;
  bytes: Uint8Array;
  size?: number;
  expired?: boolean;
}

/** What the front keeps of a repository; files, commits, issues and comments are with the emulator. */
export interface Repo {
  /** `owner/name`. */
  name: string;
  private: boolean;
  empty: boolean;
  permissions: Record<string, Level>;
  protected: Set<string>;
  keys: { publicKey: Uint8Array; privateKey: Uint8Array } | null;
  secrets: Map<string, { value: string; created: string; updated: string }>;
  hooks: Hook[];
  stars: number;
  forks: number;
  pulls: Map<number, Pull>;
  statuses: { sha: string; body: Record<string, unknown> }[];
  reactions: { comment: number; body: Record<string, unknown> }[];
  runs: Map<string, Run>;
  artifacts: Artifact[];
  /** Login of the App that made a check run, by the run's id. */
  checkAuthors: Map<number, string>;
}

/** Everything the handlers share. */
export interface World {
  url: string;
  upstream: Upstream;
  tokens: Map<string, Actor>;
  /** Members of each organization; they may create repositories in it. */
  orgs: Record<string, string[]>;
  repos: Map<string, Repo>;
  /** Tokens of archive downloads that were handed out. */
  downloads: Set<string>;
  /** Commits and trees that were read; they never change. */
  read: Map<string, Promise<unknown>>;
  nextId: () => number;
}

/** Answers one operation. */
export type Handler = (call: Call, world: World) => Answer | Promise<Answer>;

/** A JSON answer. */
export function json(status: number, body?: unknown, headers: Record<string, string> = {}): Answer {
  return { status, body, headers };
}

/** An error as GitHub words it. */
export function problem(status: number, message: string, errors?: object[]): Answer {
  const url = "https://docs.github.com/rest";
  return json(status, {
    message,
    ...(errors ? { errors } : {}),
    documentation_url: url,
    status: String(status),
  });
}

/** 422 for one field of a resource. */
export function invalid(resource: string, field: string, code: string, message?: string): Answer {
  return problem(422, "Validation Failed", [{ resource, field, code, ...(message ? { message } : {}) }]);
}

/** The repository a call is about; the router lets no call through to a repository that is not there. */
export function repoOf(call: Call, world: World): Repo {
  const name = fullName(call);
  const repo = world.repos.get(name);
  if (!repo) throw new Error(`no repository ${name}`);
  return repo;
}

/** `owner/name` of the call's path. */
export function fullName(call: Match): string {
  return `${call.params["owner"] ?? ""}/${call.params["repo"] ?? ""}`;
}

/** The call's body as an object; the fields are as unsure as the sender. */
export function fields(call: Call): Record<string, unknown> {
  return typeof call.body === "object" && call.body !== null ? (call.body as Record<string, unknown>) : {};
}

/** One page of a list with the `Link` header of the others. */
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

/** A repository with nothing in it. */
export function emptyRepo(name: string, isPrivate: boolean): Repo {
  return {
    name,
    private: isPrivate,
    empty: true,
    permissions: {},
    protected: new Set(),
    keys: null,
    secrets: new Map(),
    hooks: [],
    stars: 0,
    forks: 0,
    pulls: new Map(),
    statuses: [],
    reactions: [],
    runs: new Map(),
    artifacts: [],
    checkAuthors: new Map(),
  };
}
