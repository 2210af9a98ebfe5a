import * as z from "zod";

import { isPlainPath } from "./place.ts";

/** The options of `state.backend: branch`. */
export const BranchOptions = z.strictObject({
  branch: z
    .string()
    .regex(/^(?!.*(\.\.|\/\/|\.lock(\/|$)))[\w][\w./-]*(?<![./])$/, "Expected the name of a branch")
    .default("dtm-state")
    .describe("The branch that has the state. It shares no commits with other branches."),
  path: z
    .string()
    .refine(isPlainPath, "Expected a path inside the branch, without `..` and without a leading `/`")
    .exactOptional()
    .describe("The file on the branch. Default: the path of the configuration, with `.state.json` appended."),
  repository: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, "Expected `owner/name`")
    .exactOptional()
    .describe("The repository of the branch, as `owner/name`. Default: the repository of the workflow."),
});
export type BranchOptions = z.infer<typeof BranchOptions>;
