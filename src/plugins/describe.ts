import { builtIn } from "../../plugins/index.ts";
import { type PluginDescription, describePlugin } from "./schema.ts";

/** The built-in plugins by name, with their descriptions. */
export async function describeBuiltIn(): Promise<Record<string, PluginDescription>> {
  const all = Object.entries(builtIn).map(async ([name, load]) => {
    const { default: plugin } = await load();
    return [name, describePlugin(plugin)] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}
