import type { Event } from "../core/events.ts";
import type { LoadedPlugin, Resource } from "../core/plugin.ts";
import type { Run } from "./run.ts";
import { register, secretPart } from "./vault.ts";

/**
 * Calls verbs of a plugin. Events of a plugin with secret outputs are withheld until its verbs have ended and their
 * outputs can be redacted; those of other plugins are reported at once.
 */
export async function withholdEvents<T extends Resource | null>(
  run: Run,
  loaded: LoadedPlugin,
  call: (run: Run) => Promise<T>,
): Promise<T> {
  if (loaded.secretOutputs.length === 0) return call(run);
  const withheld: Event[] = [];
  try {
    const resource = await call({ ...run, report: (event) => void withheld.push(event) });
    if (resource) register(secretPart(resource.outputs, loaded), run.secrets.registry);
    return resource;
  } finally {
    for (const event of withheld) run.report(event);
  }
}
