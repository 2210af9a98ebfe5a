import * as z from "zod";

import { reachableRepository } from "../../src/scm/reachable.ts";

const plugin = "repo-scaffolding";

/** The options of `repo-scaffolding`. */
export const Options = z.strictObject({
  sourceRepo: reachableRepository({ plugin, isSource: true }).describe(
    "The template repository. It needs a token only if it is private.",
  ),
  destinationRepo: reachableRepository({ plugin }).describe("The repository to create."),
  vars: z
    .record(z.string(), z.json())
    .default({})
    .describe("Variables for the template, in addition to `AppName`, `Repo.Name` and `Repo.Owner`."),
});
export type Options = z.infer<typeof Options>;
