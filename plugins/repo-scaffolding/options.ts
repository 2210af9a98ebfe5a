import * as z from "zod";

import { githubProblem } from "../../src/scm/github/only.ts";
import { RepoInfo } from "../../src/scm/repo-info.ts";

/** The options of `repo-scaffolding`. */
export const Options = z
  .strictObject({
    sourceRepo: RepoInfo.describe(
      "The template: a repository on GitHub. Its token is needed only where it is private.",
    ),
    destinationRepo: RepoInfo.describe("The repository to create, on GitHub."),
    vars: z
      .record(z.string(), z.json())
      .default({})
      .describe("Variables for the template, beside `AppName`, `Repo.Name` and `Repo.Owner`."),
  })
  .superRefine(({ sourceRepo, destinationRepo }, context) => {
    const report = (key: string, info: RepoInfo) => {
      const problem = githubProblem(info, "repo-scaffolding");
      if (problem) context.addIssue({ code: "custom", path: [key, problem.key], message: problem.message });
    };
    report("sourceRepo", { token: "not needed", ...sourceRepo });
    report("destinationRepo", destinationRepo);
  });
export type Options = z.infer<typeof Options>;
