import type { CommandComment, CommentCommand, Trigger, TriggerFields, TriggerOf } from "./trigger.ts";

// Everything that depends on the trigger is a column here. No other code may compare kinds, because a new kind would be
// decided by default, without notice.

/** What is true of every trigger of a kind. A row can only claim what its triggers have, such as a head commit. */
export interface Facts<T = Required<TriggerFields>> {
  /** The event, as it is named in workflows. */
  event: string;
  /** The purpose of the run: work on stacks, or one of a few other jobs. */
  job: "stacks" | "withdraw" | "publish" | "command" | "nothing";
  /** The default command for a stack, then other allowed ones; "asked": the one in the comment. */
  commands: readonly StackCommand[] | (T extends { asked: CommentCommand } ? "asked" : never);
  /** Whether the files may have credentials, the state and plugins. */
  isTrusted: boolean;
  /** The pull request to comment on: the trigger's own, or the one whose merge it is. */
  pull:
    | "none"
    | (T extends { number: number } ? "own" : never)
    | (T extends { sha: string; branch: string; message: string } ? "merged" : never);
  /** The commit that gets the check. */
  check:
    | "none"
    | (T extends { headSha: string } ? "head" : never)
    | (T extends { sha: string } ? "commit" : never);
  /** Where annotations go: on lines in the diff of the pull request, or on the page of the run. */
  annotations: "run" | (T extends { number: number; headSha: string } ? "diff" : never);
  /** Which changes to use for discovering stacks. */
  changes:
    | "unknown"
    | (T extends { number: number } ? "pull" : never)
    | (T extends { before: string; sha: string } ? "push" : never);
  /** The purpose of a shown plan: the merge is compared with it, a comment can apply it, or neither. */
  plan: "reviewed" | "offered" | "unkept";
  /** How a shown plan can be applied. */
  way: "queue" | "comment" | "hand" | (T extends { isFinal: boolean } ? "merge" : never);
  /** What approves an apply: the reviewed plan, the input `confirm`, or the permission of the comment's author. */
  approval: "none" | "confirm" | "review" | (T extends { comment: CommandComment } ? "comment" : never);
  /** What to do with a commit that is part of the last applied one. Moving a branch back means wanting that commit. */
  olderCommit:
    | "apply"
    | ("sha" | "branch" extends keyof T ? "skip-unless-head" : never)
    | ("isForced" extends keyof T ? "skip-unless-forced" : never);
}

type StackCommand = "plan" | "apply" | "drift";

/** The triggers whose run is for a job. */
export type TriggerFor<Job extends Facts["job"]> = {
  [Kind in Trigger["kind"]]: (typeof facts)[Kind]["job"] extends Job ? TriggerOf<Kind> : never;
}[Trigger["kind"]];

/** The facts about a trigger. */
export function factsOf({ kind }: Trigger): Facts {
  return facts[kind];
}

/** The commands that are allowed for a stack, the default one first. */
export function commandsOf(trigger: Trigger): readonly string[] {
  const { commands } = factsOf(trigger);
  const { asked }: TriggerFields = trigger;
  return commands === "asked" ? [asked?.verb ?? "help"] : commands;
}

/** The pull request that a run comments on, if the trigger has one. */
export function ownPull(trigger: Trigger): { number: number; headSha?: string } | null {
  const { number, headSha }: TriggerFields = trigger;
  if (factsOf(trigger).pull !== "own" || number === undefined) return null;
  return headSha === undefined ? { number } : { number, headSha };
}

/** The push whose pull request a run comments on, if it was a merge. */
export function mergeOf(trigger: Trigger): { sha: string; branch: string; message: string } | null {
  const { sha = "", branch = "", message = "" }: TriggerFields = trigger;
  return factsOf(trigger).pull === "merged" ? { sha, branch, message } : null;
}

/** The commit that gets the check. */
export function checkedCommit(trigger: Trigger): string | undefined {
  const { headSha, sha }: TriggerFields = trigger;
  return { none: undefined, head: headSha, commit: sha }[factsOf(trigger).check];
}

/** How a shown plan can be applied; a merge into another branch applies nothing. */
export function wayOf(trigger: Trigger): Facts["way"] | "other-branch" {
  const { way } = factsOf(trigger);
  const { isFinal = true }: TriggerFields = trigger;
  return way === "merge" && !isFinal ? "other-branch" : way;
}

// Plans nothing and applies nothing.
const noStacks = {
  commands: ["plan"],
  isTrusted: true,
  pull: "none",
  check: "none",
  annotations: "run",
  changes: "unknown",
  plan: "unkept",
  way: "hand",
  approval: "none",
  olderCommit: "apply",
} as const satisfies Omit<Facts, "event" | "job">;

const facts = {
  pull: {
    event: "pull_request",
    job: "stacks",
    commands: ["plan"],
    isTrusted: true,
    pull: "own",
    check: "head",
    annotations: "diff",
    changes: "pull",
    plan: "reviewed",
    way: "merge",
    approval: "none",
    olderCommit: "apply",
  },
  fork: {
    event: "pull_request",
    job: "stacks",
    commands: ["plan"],
    isTrusted: false,
    pull: "none",
    check: "none",
    annotations: "run",
    changes: "pull",
    plan: "unkept",
    way: "hand",
    approval: "none",
    olderCommit: "apply",
  },
  closed: { ...noStacks, event: "pull_request", job: "withdraw", pull: "own", changes: "pull" },
  push: {
    event: "push",
    job: "stacks",
    commands: ["apply", "plan"],
    isTrusted: true,
    pull: "merged",
    check: "commit",
    annotations: "run",
    changes: "push",
    plan: "unkept",
    way: "hand",
    approval: "review",
    olderCommit: "skip-unless-forced",
  },
  queue: {
    event: "merge_group",
    job: "stacks",
    commands: ["plan"],
    isTrusted: true,
    pull: "none",
    check: "commit",
    annotations: "run",
    changes: "unknown",
    plan: "unkept",
    way: "queue",
    approval: "none",
    olderCommit: "apply",
  },
  schedule: {
    event: "schedule",
    job: "stacks",
    commands: ["drift", "plan"],
    isTrusted: true,
    pull: "none",
    check: "none",
    annotations: "run",
    changes: "unknown",
    plan: "unkept",
    way: "hand",
    approval: "none",
    olderCommit: "apply",
  },
  publish: { ...noStacks, event: "workflow_run", job: "publish" },
  manual: {
    event: "workflow_dispatch",
    job: "stacks",
    commands: ["plan", "apply", "drift"],
    isTrusted: true,
    pull: "none",
    check: "none",
    annotations: "run",
    changes: "unknown",
    plan: "unkept",
    way: "hand",
    approval: "confirm",
    olderCommit: "skip-unless-head",
  },
  comment: { ...noStacks, event: "issue_comment", job: "command", commands: "asked", changes: "pull" },
  command: {
    event: "issue_comment",
    job: "stacks",
    commands: "asked",
    isTrusted: true,
    pull: "own",
    check: "none",
    annotations: "run",
    changes: "pull",
    plan: "offered",
    way: "comment",
    approval: "comment",
    olderCommit: "apply",
  },
  ignored: { ...noStacks, event: "an event that is ignored", job: "nothing" },
} as const satisfies { [Kind in Trigger["kind"]]: Facts<TriggerOf<Kind>> };
