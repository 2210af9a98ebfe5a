import { readFileSync } from "node:fs";

import * as z from "zod";

import { messageOf, UserError } from "../../core/errors.ts";
import { type Asked, readCommand } from "../commands/asked.ts";
import type { Inputs } from "./inputs.ts";

/** What the run was started by, as far as it matters. */
export type Occasion =
  /** `isFinal`: its merge is a push to the default branch, which is applied. */
  | { kind: "pull"; number: number; headSha: string; isFinal: boolean }
  /** Of a fork: its files are shown, and get nothing. */
  | { kind: "fork"; number: number; headSha: string }
  /** Without a merge: its plan is not to be applied any more. */
  | { kind: "closed"; number: number; headSha: string }
  /** `isForced`: the branch was moved to a commit that does not come after the one it was at. */
  | { kind: "push"; before: string; sha: string; branch: string; message: string; isForced?: boolean }
  /** Commits that a merge queue has put together, to see whether they may be merged. */
  | { kind: "queue"; sha: string }
  | { kind: "schedule" }
  /** A run for the pull request of a fork has ended; `from` is `owner/name` of the fork. */
  | { kind: "publish"; runId: number; headSha: string; from: string; branch: string }
  /** On a branch; run again a day later it is still at the commit that the branch had been at. */
  | { kind: "manual"; branch?: string; sha?: string }
  /** A command as a comment on a pull request; nobody has looked yet whether it may be given. */
  | { kind: "comment"; number: number; comment: CommandComment; asked: Asked }
  /** A command that may be given, at the commit that is checked out. */
  | Commanded
  | { kind: "ignored"; why: string };

/** `headSha` is the head of a pull request that is open. */
interface Commanded {
  kind: "command";
  number: number;
  comment: CommandComment;
  asked: Asked;
  sha: string;
  headSha?: string;
  isMerged: boolean;
}

/** The comment that holds a command. `at` is when it was written, ISO 8601. */
export interface CommandComment {
  id: number;
  author: string;
  at: string;
}

type Env = Readonly<Record<string, string | undefined>>;

const Repository = z.object({ default_branch: z.string(), full_name: z.string() });
const PullRequest = z.object({
  action: z.string(),
  number: z.int().positive(),
  changes: z.object({ base: z.unknown().optional() }).nullish(),
  pull_request: z.object({
    draft: z.boolean().nullish(),
    merged: z.boolean().nullish(),
    head: z.object({ sha: z.string(), repo: z.object({ full_name: z.string() }).nullable() }),
    base: z.object({ ref: z.string(), repo: Repository }),
  }),
});
const Push = z.object({
  ref: z.string(),
  before: z.string().default(""),
  after: z.string(),
  deleted: z.boolean().default(false),
  forced: z.boolean().default(false),
  repository: Repository,
  head_commit: z.object({ message: z.string() }).nullish(),
});
const MergeGroup = z.object({ action: z.string(), merge_group: z.object({ head_sha: z.string() }) });
const WorkflowRun = z.object({
  action: z.string(),
  workflow_run: z.object({
    id: z.int().positive(),
    event: z.string(),
    head_sha: z.string(),
    head_branch: z.string().nullable(),
    head_repository: z.object({ full_name: z.string() }).nullable(),
  }),
  repository: Repository,
});

const IssueComment = z.object({
  action: z.string(),
  issue: z.object({ number: z.int().positive(), pull_request: z.object({}).nullish() }),
  comment: z.object({
    id: z.int().positive(),
    body: z.string(),
    created_at: z.string(),
    user: z.object({ login: z.string(), type: z.string() }).nullable(),
  }),
});

const planned = ["opened", "synchronize", "reopened", "ready_for_review"];
const handled =
  "pull_request, push, issue_comment, merge_group, workflow_run, schedule and workflow_dispatch";

/** Reads the event of this run. Throws `event-unsupported`, or `event-invalid` for a file that is not what GitHub sends. */
export function readEvent(env: Env, waits: Pick<Inputs, "drafts">): Occasion {
  const name = env["GITHUB_EVENT_NAME"] ?? "";
  switch (name) {
    case "pull_request":
      return ofPull(payload(env, PullRequest), waits);
    case "push":
      return ofPush(payload(env, Push));
    case "merge_group":
      return ofQueue(payload(env, MergeGroup));
    case "schedule":
      return { kind: "schedule" };
    case "workflow_run":
      return ofRun(payload(env, WorkflowRun));
    case "workflow_dispatch":
      return ofHand(env);
    case "issue_comment":
      return ofComment(payload(env, IssueComment));
    default:
      throw new UserError("event-unsupported", `The event "${name}" is not handled`, {
        hint: `This Action handles ${handled}. Remove the other event from \`on:\` of the workflow.`,
      });
  }
}

function ofPull(event: z.infer<typeof PullRequest>, { drafts }: Pick<Inputs, "drafts">): Occasion {
  const { action, number, pull_request: pull } = event;
  const { head, base } = pull;
  if (action === "closed" && pull.merged)
    return ignored("the pull request is closed; what it merged is applied by the push");
  const isPlanned = planned.includes(action) || (action === "edited" && event.changes?.base !== undefined);
  if (action !== "closed" && !isPlanned) return ignored(`"${action}" changes nothing that a plan could show`);
  const isFork = head.repo?.full_name !== base.repo.full_name;
  if (action === "closed")
    return isFork
      ? ignored("the pull request is closed, and the plan of a fork counts for nothing")
      : { kind: "closed", number, headSha: head.sha };
  if (pull.draft && !drafts)
    return ignored("the pull request is a draft, which `drafts: false` plans once it is ready for review");
  if (isFork) return { kind: "fork", number, headSha: head.sha };
  return { kind: "pull", number, headSha: head.sha, isFinal: base.ref === base.repo.default_branch };
}

function ofPush(event: z.infer<typeof Push>): Occasion {
  const { ref, before, after, deleted, forced, repository, head_commit: head } = event;
  const branch = ref.replace(/^refs\/heads\//, "");
  if (deleted) return ignored(`${ref} was deleted`);
  if (ref !== `refs/heads/${repository.default_branch}`)
    return ignored(`${ref} is not the default branch, ${repository.default_branch}`);
  return {
    kind: "push",
    before,
    sha: after,
    branch,
    message: head?.message ?? "",
    ...(forced ? { isForced: true } : {}),
  };
}

function ofHand({ GITHUB_REF: ref = "", GITHUB_SHA: sha = "" }: Env): Occasion {
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  return branch === undefined || sha === "" ? { kind: "manual" } : { kind: "manual", branch, sha };
}

function ofQueue({ action, merge_group: group }: z.infer<typeof MergeGroup>): Occasion {
  if (action !== "checks_requested") return ignored("the merge queue has let go of these commits");
  return { kind: "queue", sha: group.head_sha };
}

// What was edited is not what people answered to, and a bot's word is nobody's.
function ofComment({ action, issue, comment }: z.infer<typeof IssueComment>): Occasion {
  const { id, body, user, created_at: at } = comment;
  if (action !== "created") return ignored(`a comment was ${action}; only a new one can be a command`);
  if (!issue.pull_request) return ignored("the comment is on an issue, not on a pull request");
  const asked = readCommand(body);
  if (!asked) return ignored("the comment does not begin with `/dtm`");
  if (user?.type !== "User") return ignored(`${user?.login ?? "its author"} is no person`);
  return { kind: "comment", number: issue.number, comment: { id, author: user.login, at }, asked };
}

function ofRun({ action, workflow_run: run, repository }: z.infer<typeof WorkflowRun>): Occasion {
  if (action !== "completed") return ignored("the run has not ended yet");
  if (run.event !== "pull_request") return ignored(`run ${run.id} was not for a pull request`);
  const from = run.head_repository?.full_name;
  if (from === repository.full_name)
    return ignored(`run ${run.id} was for no fork, so it told its plan itself`);
  if (from === undefined || run.head_branch === null) return ignored(`the fork of run ${run.id} is gone`);
  return { kind: "publish", runId: run.id, headSha: run.head_sha, from, branch: run.head_branch };
}

function ignored(why: string): Occasion {
  return { kind: "ignored", why };
}

function payload<T extends z.ZodType>(env: Env, schema: T): z.infer<T> {
  const path = env["GITHUB_EVENT_PATH"] ?? "";
  const parsed = schema.safeParse(readJson(path));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw invalid(path, `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw invalid(path, messageOf(cause), cause);
  }
}

function invalid(path: string, why: string, cause?: unknown): UserError {
  return new UserError(
    "event-invalid",
    `The event file ${path || "(GITHUB_EVENT_PATH is not set)"} is not what GitHub sends: ${why}`,
    {
      hint: "The Action is to be started by GitHub Actions, which writes that file.",
      cause,
    },
  );
}
