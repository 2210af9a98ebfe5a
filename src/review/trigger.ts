/** The event that started a run, reduced to what matters. A new kind needs a row in `facts.ts`. */
export type Trigger =
  /** `isFinal`: its merge is a push to the default branch, which is applied. */
  | { kind: "pull"; number: number; headSha: string; isFinal: boolean }
  /** From a fork: its files are shown, and get no credentials. */
  | { kind: "fork"; number: number; headSha: string }
  /** Closed without merging: its plan will not be applied. */
  | { kind: "closed"; number: number; headSha: string }
  /** `isForced`: the branch was moved to a commit that is not a descendant of the old one. */
  | { kind: "push"; before: string; sha: string; branch: string; message: string; isForced?: boolean }
  /** Commits that a merge queue combined, to check whether they can be merged. */
  | { kind: "queue"; sha: string }
  | { kind: "schedule" }
  /** A run for a fork's pull request has ended; `from` is `owner/name` of the fork. */
  | { kind: "publish"; runId: number; headSha: string; from: string; branch: string }
  /**
   * Started on a branch by `starter`. A run that is repeated a day later still has the old commit of the branch.
   * `isDefault: false`: it is not the default branch.
   */
  | { kind: "manual"; branch?: string; sha?: string; isDefault?: boolean; starter?: string }
  /** A command in a comment on a pull request or, if `isIssue`, on an issue; permissions are not checked yet. */
  | { kind: "comment"; number: number; comment: CommandComment; asked: CommentCommand; isIssue?: boolean }
  /** A permitted command, at the commit that is checked out. `headSha` is that of an open pull request. */
  | {
      kind: "command";
      number: number;
      comment: CommandComment;
      asked: CommentCommand;
      sha: string;
      headSha?: string;
      isMerged: boolean;
      /** The stack whose drift issue has the comment; missing: it is on a pull request. */
      drift?: string;
    }
  | { kind: "ignored"; why: string };

/** Triggers of one kind. */
export type TriggerOf<Kind extends Trigger["kind"]> = Extract<Trigger, { kind: Kind }>;

/** What a trigger may have, for readers that do not depend on its kind. */
export interface TriggerFields {
  kind: Trigger["kind"];
  number?: number;
  headSha?: string;
  sha?: string;
  before?: string;
  branch?: string;
  message?: string;
  isFinal?: boolean;
  isForced?: boolean;
  isDefault?: boolean;
  starter?: string;
  runId?: number;
  drift?: string;
  comment?: CommandComment;
  asked?: CommentCommand;
}

/** The comment with a command. `at` is when it was written, ISO 8601. */
export interface CommandComment {
  id: number;
  author: string;
  at: string;
}

/** The verbs of `/dtm …`. */
export const commentVerbs = ["plan", "apply", "unlock", "help"] as const;

/** A command from a comment; `problem` says what is wrong with one that cannot be understood. */
export type CommentCommand =
  | { verb: (typeof commentVerbs)[number]; targets: string[]; problem?: undefined }
  | { verb: "help"; targets: []; problem: string };
