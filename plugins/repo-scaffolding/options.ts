import * as z from "zod";

import { reachableRepository } from "../../src/scm/reachable.ts";

const plugin = "repo-scaffolding";

/** The options of `repo-scaffolding`. */
export const Options = z.strictObject({
  sourceRepo: reachableRepository({ plugin, isSource: true }).describe(
    "The template repository. Its token is needed only where it is private.",
  ),
  destinationRepo: reachableRepository({ plugin }).describe("The repository to create."),
  vars: z
    .record(z.string(), z.json())
    .default({})
    .describe("Variables for the template, beside `AppName`, `Repo.Name` and `Repo.Owner`."),
});
export type Options = z.infer<typeof Options>;
