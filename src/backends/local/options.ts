import * as z from "zod";

/** The options of `state.backend: local`. */
export const LocalOptions = z.strictObject({
  stateFile: z
    .string()
    .min(1)
    .default("devstream.state")
    .describe("The file that has the state. A relative path starts at the folder of the configuration."),
  backups: z
    .int()
    .min(0)
    .max(1000)
    .default(10)
    .describe("How many earlier versions to keep next to the file, one per run that changed it."),
});
export type LocalOptions = z.input<typeof LocalOptions>;
