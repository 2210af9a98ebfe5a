/** The event that started a run, reduced to what matters. A new kind needs a row in `facts.ts`. */
export type Trigger =
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
  | { kind: "comment"; number: number; comment: CommandComment; asked: CommentCommand }
  /** A command that may be given, at the commit that is checked out. `headSha` is that of an open pull request. */
  | {
      kind: "command";
      number: number;
      comment: CommandComment;
      asked: CommentCommand;
      sha: string;
      headSha?: string;
      isMerged: boolean;
    }
  | { kind: "ignored"; why: string };

/** Triggers of one kind. */
export type TriggerOf<Kind extends Trigger["kind"]> = Extract<Trigger, { kind: Kind }>;

/** What a trigger may carry, for readers that do not ask for its kind. */
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
  runId?: number;
  comment?: CommandComment;
  asked?: CommentCommand;
}

/** The comment that holds a command. `at` is when it was written, ISO 8601. */
export interface CommandComment {
  id: number;
  author: string;
  at: string;
}

/** What `/dtm …` can ask for. */
export const commentVerbs = ["plan", "apply", "unlock", "help"] as const;

/** A command that somebody wrote as a comment; `problem` says what is wrong with one that cannot be understood. */
export type CommentCommand =
  | { verb: (typeof commentVerbs)[number]; targets: string[]; problem?: undefined }
  | { verb: "help"; targets: []; problem: string };
