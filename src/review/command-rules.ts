import type { CommentCommand } from "./trigger.ts";

/** The current pull request, on any code host. */
export interface PullRequest {
  state: "open" | "closed" | "merged";
  isFork: boolean;
  isDraft: boolean;
  headSha: string;
  baseRef: string;
  /** Its merge is a push to the default branch. */
  isFinal: boolean;
  /** Whether it can be merged. "blocked": reviews or checks are missing; "behind": it must have its base's commits. */
  merge: "ready" | "conflicts" | "blocked" | "behind" | "unknown";
}

/** Why a command is not executed, and what to do. */
export interface Obstacle {
  why: string;
  hint: string;
}

/** Why a command cannot be executed on the current pull request; undefined: it can. */
export function obstacleTo(verb: CommentCommand["verb"], pull: PullRequest): Obstacle | undefined {
  if (pull.isFork)
    return {
      why: "The pull request comes from a fork, and a fork's files get no credentials or plugins",
      hint: "Push its commits to a branch of this repository and open a pull request from there.",
    };
  if (verb === "unlock") return undefined;
  if (pull.state === "closed")
    return { why: "The pull request was closed without merging", hint: "Reopen it to plan it again." };
  if (pull.state === "merged" && !pull.isFinal)
    return {
      why: "The pull request was not merged into the default branch",
      hint: "Write the command on the pull request that merges it there.",
    };
  return verb === "apply" && pull.state === "open" ? obstacleToApply(pull) : undefined;
}

const hint = "A pull request that cannot be merged yet is not applied before it is merged.";
const merges: Record<PullRequest["merge"], Obstacle | undefined> = {
  ready: undefined,
  conflicts: { why: "The pull request has conflicts with its base", hint },
  blocked: { why: "Reviews or checks that the merge needs are missing", hint },
  behind: {
    why: "The pull request is behind its base, and a rule wants it up to date before it is merged",
    hint: "Update it from its base. Then look at the new plan and write the command again.",
  },
  unknown: { why: "GitHub does not say yet whether the pull request can be merged", hint: "Try again." },
};

// What cannot be merged cannot be applied either.
function obstacleToApply({ isDraft, isFinal, merge }: PullRequest): Obstacle | undefined {
  if (!isFinal)
    return {
      why: "The base of the pull request is not the default branch",
      hint: "Only pull requests to the default branch are applied.",
    };
  return isDraft ? { why: "The pull request is a draft", hint } : merges[merge];
}
