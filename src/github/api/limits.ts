// GitHub's limits: 65,536 characters in a comment, and 1 MiB in a summary, which all stacks share.

/** The size of a whole comment, in characters. */
export const longestComment = 65_536;

/** The room for texts, in bytes of UTF-8. */
export const rooms = {
  comment: 44_000,
  check: 60_000,
  issue: 60_000,
  /** The summary of a failure. */
  failure: 100_000,
  /** All summaries of a run together. */
  summary: 900_000,
};
