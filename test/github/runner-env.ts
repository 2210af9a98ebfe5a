import { delimiter, join } from "node:path";

import type { Payload } from "./payloads.ts";
import type { Scopes } from "./scopes.ts";

/** What a run is about. The defaults follow from the event. */
export interface RunOf {
  github: { url: string; jobToken?: (scopes: Scopes) => string };
  eventName: string;
  event: Payload;
  workspace: string;
  /** `owner/name`. Default: the event's. */
  repo?: string;
  sha?: string;
  ref?: string;
  headRef?: string;
  baseRef?: string;
  actor?: string;
  runId?: number;
  runAttempt?: number;
}

interface Places {
  temp: string;
  folder: string;
  files: Record<string, string>;
}

/** The environment the runner gives to every Action, and nothing of this process's own environment except PATH. */
export function runnerEnv(run: RunOf, { temp, folder, files }: Places): Record<string, string> {
  const at = { ...whereabouts(run.event), ...given(run) };
  const repository =
    run.repo ?? (run.event["repository"] as { full_name: string } | undefined)?.full_name ?? "";
  const actor = run.actor ?? (run.event["sender"] as { login: string } | undefined)?.login ?? "";
  return {
    ...files,
    PATH: process.env["PATH"] ?? ["/usr/bin", "/bin"].join(delimiter),
    HOME: join(folder, "home"),
    CI: "true",
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: join(folder, "tools"),
    RUNNER_OS: "Linux",
    RUNNER_ARCH: process.arch === "arm64" ? "ARM64" : "X64",
    RUNNER_NAME: "local",
    RUNNER_ENVIRONMENT: "github-hosted",
    GITHUB_ACTIONS: "true",
    GITHUB_EVENT_NAME: run.eventName,
    GITHUB_EVENT_PATH: join(folder, "event.json"),
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: repository.split("/")[0] ?? "",
    GITHUB_SHA: at.sha,
    GITHUB_REF: at.ref,
    GITHUB_REF_NAME: at.ref.replace(/^refs\/(heads|tags|pull)\//, ""),
    GITHUB_REF_TYPE: at.ref.startsWith("refs/tags/") ? "tag" : "branch",
    GITHUB_HEAD_REF: at.headRef,
    GITHUB_BASE_REF: at.baseRef,
    GITHUB_RUN_ID: String(run.runId ?? 1),
    GITHUB_RUN_NUMBER: "1",
    GITHUB_RUN_ATTEMPT: String(run.runAttempt ?? 1),
    GITHUB_ACTOR: actor,
    GITHUB_TRIGGERING_ACTOR: actor,
    GITHUB_WORKFLOW: "dtm",
    GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/toolchain.yml@${at.ref}`,
    GITHUB_JOB: "dtm",
    GITHUB_ACTION: "__self",
    GITHUB_SERVER_URL: run.github.url,
    ...asGitHub(run.github),
    GITHUB_WORKSPACE: run.workspace,
  };
}

// With the address that users have, requests keep the pace that users' requests keep.
function asGitHub({ url }: RunOf["github"]): Record<string, string> {
  return {
    GITHUB_API_URL: "https://api.github.com",
    GITHUB_GRAPHQL_URL: "https://api.github.com/graphql",
    LOCAL_GITHUB: url,
    NODE_OPTIONS: `--import=${new URL("as-github.mjs", import.meta.url).href}`,
  };
}

interface Whereabouts {
  sha: string;
  ref: string;
  headRef: string;
  baseRef: string;
}

function given({ sha, ref, headRef, baseRef }: RunOf): Partial<Whereabouts> {
  const entries = Object.entries({ sha, ref, headRef, baseRef }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}

// A pull request runs on its merge with the base; once merged, it runs on the base branch.
function whereabouts(event: Payload): Whereabouts {
  const pull = event["pull_request"] as PullOfEvent | undefined;
  if (!pull) return { sha: orEmpty(event["after"]), ref: orEmpty(event["ref"]), headRef: "", baseRef: "" };
  return {
    sha: pull.merge_commit_sha ?? pull.head.sha,
    ref: pull.merged ? `refs/heads/${pull.base.ref}` : `refs/pull/${pull.number}/merge`,
    headRef: pull.head.ref,
    baseRef: pull.base.ref,
  };
}

interface PullOfEvent {
  number: number;
  merged: boolean;
  merge_commit_sha: string | null;
  head: { ref: string; sha: string };
  base: { ref: string };
}

function orEmpty(value: unknown): string {
  return typeof value === "string" ? value : "";
}
