import * as z from "zod";

import { isPlainPath } from "./place.ts";

/** The options of `state.backend: branch`. */
export const BranchOptions = z.strictObject({
  branch: z
    .string()
    .regex(/^(?!.*(\.\.|\/\/|\.lock(\/|$)))[\w][\w./-]*(?<![./])$/, "Expected the name of a branch")
    .default("dtm-state")
    .describe("The branch that holds the state. It has no commits in common with the others."),
  path: z
    .string()
    .refine(isPlainPath, "Expected a path inside the branch, with neither `..` nor a `/` at its start")
    .exactOptional()
    .describe("The file in the branch. Left out: the path of the configuration with `.state.json` added."),
  repository: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, "Expected `owner/name`")
    .exactOptional()
    .describe("The repository that has the branch, `owner/name`. Left out: the one the workflow runs in."),
});
export type BranchOptions = z.infer<typeof BranchOptions>;
