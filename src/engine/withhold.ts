import type { Event } from "../core/events.ts";
import type { LoadedPlugin, Resource } from "../core/plugin.ts";
import type { Calling } from "./context.ts";
import { register, secretPart } from "./vault.ts";

/**
 * Calls verbs of a plugin. What one with secret outputs says is kept back until they have ended and what they gave can be
 * blanked out in it; other plugins are heard at once.
 */
export async function withholdEvents<T extends Resource | null>(
  calling: Calling,
  loaded: LoadedPlugin,
  call: (calling: Calling) => Promise<T>,
): Promise<T> {
  if (loaded.secretOutputs.length === 0) return call(calling);
  const held: Event[] = [];
  try {
    const resource = await call({ ...calling, report: (event) => void held.push(event) });
    if (resource) register(secretPart(resource.outputs, loaded), calling.secrets);
    return resource;
  } finally {
    for (const event of held) calling.report(event);
  }
}
