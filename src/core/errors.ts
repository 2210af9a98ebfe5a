import { thrownText } from "./thrown.ts";

/** A place in a file; line and column start at 1. `via` is what the text was taken from (an app, a template). */
export interface Position {
  file: string;
  line: number;
  column: number;
  via?: Position;
}

/** One problem: what is wrong, where, and what to do. `excerpt` is the source line. */
export interface Problem {
  message: string;
  at?: Position;
  excerpt?: string;
  hint?: string;
}

/**
 * Every failure that a user can cause or must act on, with the exit code of `dtm`:
 * 1 failed, 3 invalid input, 4 locked by another run, 5 stale plan.
 */
export const errorCodes = {
  "config-invalid": {
    exit: 3,
    summary: "The configuration has an error; the message names file, line and column.",
  },
  "config-not-found": { exit: 3, summary: "No configuration file was found or it could not be read." },
  "bad-arguments": { exit: 3, summary: "A command-line argument or an Action input is wrong." },
  "file-exists": { exit: 3, summary: "A file that would be written already exists; it was not changed." },
  "event-unsupported": { exit: 3, summary: "The Action was triggered by an event that it does not handle." },
  "event-invalid": {
    exit: 3,
    summary: "The event file of the run is missing, or is not what GitHub writes.",
  },
  "checkout-wrong": {
    exit: 3,
    summary: "The checkout is not the commit that a comment command is about.",
  },
  "template-invalid": { exit: 3, summary: "A Go template could not be parsed or rendered." },
  "env-missing": { exit: 3, summary: "An environment variable that `[[ env X ]]` needs is not set." },
  "plugin-unknown": { exit: 3, summary: "No plugin of that name is built in or declared under `plugins`." },
  "plugin-invalid": { exit: 3, summary: "A plugin could not be loaded, or lacks a part of the contract." },
  "plugin-unlocked": {
    exit: 3,
    summary:
      "`dtm.lock.yaml` does not pin a plugin that is fetched, or pins it for another source or version.",
  },
  "plugin-integrity": {
    exit: 3,
    summary: "A fetched plugin is not what `dtm.lock.yaml` pins, or not what its registry promised.",
  },
  "output-missing": { exit: 1, summary: "A tool references an output that the other tool did not return." },
  "state-key-missing": {
    exit: 1,
    summary:
      "A secret output is sealed with a state key that this run does not have. The message names the key.",
  },
  "too-many-stacks": {
    exit: 3,
    summary: "A change affects more stacks than a workflow can run in jobs of their own.",
  },
  "target-unknown": {
    exit: 3,
    summary: "Neither the configuration nor the state has the tool that `--target` names.",
  },
  "plugin-failed": { exit: 1, summary: "A plugin's verb failed." },
  "program-missing": { exit: 1, summary: "A program that a plugin needs is not installed." },
  "program-failed": { exit: 1, summary: "A program that a plugin started failed." },
  "apply-failed": {
    exit: 1,
    summary: "At least one tool could not be applied. The result lists all of them.",
  },
  "read-failed": { exit: 1, summary: "A tool could not be read, so it cannot be planned." },
  prevented: { exit: 1, summary: "`lifecycle.preventDestroy` forbids the change." },
  "identity-changed": {
    exit: 1,
    summary: "The options of a tool now mean another resource than the one that the state recorded.",
  },
  exists: { exit: 1, summary: "The resource already exists, but it is not in the state." },
  "state-invalid": {
    exit: 1,
    summary: "The state cannot be read: it is damaged, or was written by a newer version.",
  },
  absent: { exit: 1, summary: "The resource to import does not exist." },
  "state-conflict": { exit: 1, summary: "Another run saved the state after this run had read it." },
  "state-unavailable": { exit: 1, summary: "The backend could not be reached, or refused the request." },
  "state-owner": {
    exit: 3,
    summary: "The state belongs to another configuration, which the message names.",
  },
  "state-moved": { exit: 1, summary: "The state was moved to another backend, which the message names." },
  drifted: {
    exit: 1,
    summary: "There is drift, and `drift-issue: false` makes the run fail for it.",
  },
  locked: { exit: 4, summary: "Another run holds the lock on the state." },
  "plan-stale": { exit: 5, summary: "The plan is not the one that was reviewed." },
  "plan-missing": { exit: 5, summary: "There is no reviewed plan for this push." },
  "plan-unkept": {
    exit: 1,
    summary: "Neither the comment nor the check could keep the plan, so the merge would not find it.",
  },
  "plan-forged": {
    exit: 5,
    summary:
      "The reviewed plan is not signed with the state key, or somebody else edited the comment that keeps it.",
  },
  "scm-auth": {
    exit: 1,
    summary: "The code host refused the token (401), or there is none.",
    formerly: "github-auth",
  },
  "scm-forbidden": {
    exit: 1,
    summary:
      "The code host forbids it (403): the token lacks a permission, or the repository, its organization or its server allows it to nobody from here.",
    formerly: "github-forbidden",
  },
  "scm-not-found": {
    exit: 1,
    summary: "The code host has no such resource, or hides it from the token (404).",
    formerly: "github-not-found",
  },
  "scm-rejected": {
    exit: 1,
    summary: "The code host rejected the request as invalid or conflicting (409, 422).",
    formerly: "github-rejected",
  },
  "scm-unavailable": {
    exit: 1,
    summary: "The code host did not answer, failed (5xx), or takes no more requests for now (429).",
    formerly: "github-unavailable",
  },
  "download-failed": { exit: 1, summary: "A file or an archive could not be fetched." },
  cancelled: { exit: 1, summary: "The run was canceled. Finished changes are kept." },
} as const;

/** The code of a `UserError`. */
export type ErrorCode = keyof typeof errorCodes;

/** A failure that the user can act on. Anything else that is thrown is a bug of ours and shows its stack trace. */
export class UserError extends Error {
  readonly code: ErrorCode;
  readonly problems: Problem[];
  readonly hint: string | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    more: { hint?: string; problems?: Problem[]; cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = "UserError";
    this.code = code;
    this.hint = more.hint;
    this.problems = more.problems ?? [];
  }

  /** The exit code of `dtm` for this failure. */
  get exitCode(): number {
    return errorCodes[this.code].exit;
  }
}

/** The message of a thrown value of any kind, with its causes; that of a `UserError` names them itself. */
export function messageOf(error: unknown): string {
  return error instanceof UserError ? error.message : thrownText(error);
}

/** `file:line:column` of a position. */
export function place(at: Position): string {
  return `${at.file}:${at.line}:${at.column}`;
}

/** The exit code of `dtm` for a thrown value of any kind. */
export function exitCodeOf(error: unknown): number {
  return error instanceof UserError ? error.exitCode : 1;
}
