import type { Context, Plugin } from "../core/plugin.ts";
import { callPlugin } from "../process/calls.ts";
import type { VerbCall } from "./context.ts";

type Verbs = Pick<Plugin, "read" | "create" | "update" | "delete">;

/** Calls a verb. What it prints goes to its tool's log, and what it throws is an error. */
export function callVerb<Verb extends keyof Verbs>(
  { key, loaded }: Pick<VerbCall, "key" | "loaded">,
  verb: Verb,
  context: Context,
): Promise<Awaited<ReturnType<Verbs[Verb]>>> {
  return callPlugin(
    { tool: key, say: (line) => context.log(line) },
    () => loaded.plugin[verb](context) as ReturnType<Verbs[Verb]>,
  );
}
