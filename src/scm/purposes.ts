/**
 * What this project pushes to repositories for. Each purpose has DevStream's commit message and the first part of the
 * name of the branch that a pull request comes from. A commit or pull request of another name is somebody else's work.
 */
export const purposes = {
  scaffold: { message: "init by devstream", transit: "init-by-devstream" },
  rescaffold: { message: "update by devstream", transit: "update-by-devstream" },
  pipeline: { message: "update ci config", transit: "feat-repo-ci-update" },
  "pipeline-removal": { message: "delete ci files", transit: "feat-repo-ci-update" },
} as const;

/** One of them. */
export type Purpose = keyof typeof purposes;
