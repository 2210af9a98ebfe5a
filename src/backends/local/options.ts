import * as z from "zod";

/** The options of `state.backend: local`. */
export const LocalOptions = z.strictObject({
  stateFile: z
    .string()
    .min(1)
    .default("devstream.state")
    .describe("The file that holds the state. A relative path starts from the folder of the configuration."),
  backups: z
    .int()
    .min(0)
    .max(1000)
    .default(10)
    .describe("How many earlier versions are kept beside the file: one for each run that changed it."),
});
export type LocalOptions = z.input<typeof LocalOptions>;
