import * as z from "zod";

import { Pipeline } from "../../src/scm/ci/options.ts";
import { reachableRepository } from "../../src/scm/reachable.ts";

/** The options of `github-actions`. */
export const Options = z.strictObject({
  scm: reachableRepository({ plugin: "github-actions", on: ["github"] }).describe(
    "The repository that gets the workflows. It must be on GitHub.",
  ),
  pipeline: Pipeline.describe("What the workflows do."),
});
export type Options = z.infer<typeof Options>;
