import { context } from "@actions/github";

// The package's types say that the runner always sets these.
type Told = "eventName" | "sha" | "ref" | "actor";

/** What the runner tells about a run: the event, the repository, the number of the run. */
export type Context = Omit<typeof context, Told> & Record<Told, string | undefined>;

/** This run. The package reads it when it is imported, and throws if the event file is not JSON. */
export const runnerContext: Context = context;
