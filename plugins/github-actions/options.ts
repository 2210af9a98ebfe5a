import * as z from "zod";

import { Pipeline } from "../../src/scm/ci/options.ts";
import { githubProblem } from "../../src/scm/github/only.ts";
import { RepoInfo } from "../../src/scm/repo-info.ts";

/** The options of `github-actions`. */
export const Options = z
  .strictObject({
    scm: RepoInfo.describe("The repository that gets the workflows. It must be on GitHub."),
    pipeline: Pipeline.describe("What the workflows do."),
  })
  .superRefine(({ scm }, context) => {
    const problem = githubProblem(scm, "github-actions");
    if (problem) context.addIssue({ code: "custom", path: ["scm", problem.key], message: problem.message });
  });
export type Options = z.infer<typeof Options>;
