/**
 * Why this project pushes to repositories. Each purpose has DevStream's commit message, and the start of the branch
 * name for pull requests. Commits and pull requests with other names are other people's work.
 */
export const purposes = {
  scaffold: { message: "init by devstream", transit: "init-by-devstream" },
  rescaffold: { message: "update by devstream", transit: "update-by-devstream" },
  pipeline: { message: "update ci config", transit: "feat-repo-ci-update" },
  "pipeline-removal": { message: "delete ci files", transit: "feat-repo-ci-update" },
} as const;

/** One of them. */
export type Purpose = keyof typeof purposes;
