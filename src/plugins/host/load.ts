import { createRequire } from "node:module";

import type { JsonObject } from "../../core/json.ts";
import type { Plugin } from "../../core/plugin.ts";
import { checkDefinition } from "../definition.ts";
import type { DescribeParams, IdentityParams, IdentityResult, Manifest } from "../external/protocol.ts";
import { protocolVersion } from "../external/protocol.ts";
import { withhold } from "../external/wire.ts";
import { thrownText } from "../../core/thrown.ts";

/** A plugin's definition, loaded in its process. */
export interface Definition {
  plugin: Plugin;
  manifest: Manifest;
  /** Checks and completes options. */
  optionsOf: (options: JsonObject) => JsonObject;
  identify: (item: IdentityParams["of"][number]) => IdentityResult["identities"][number];
}

/** Loads a plugin's file and checks what it exports. Throws what loading it throws, or "plugin-invalid". */
export async function loadDefinition(path: string, { name, source }: DescribeParams): Promise<Definition> {
  // `require` loads ES modules, too, and unlike `import()` it is left alone by the bundler.
  const module = createRequire(path)(path) as { default?: unknown };
  const at = { file: "", line: 1, column: 1 };
  const plugin = checkDefinition(module.default ?? module, { name, source, at });
  const parts = await partsOf(plugin);
  const { optionsOf, ...described } = parts;
  return {
    plugin,
    manifest: manifestOf(plugin, described),
    optionsOf,
    identify: identifier(plugin, optionsOf),
  };
}

interface Parts extends Pick<Manifest, "options" | "outputs" | "secretOptions" | "secretOutputs"> {
  optionsOf: Definition["optionsOf"];
}

// Most plugins bring plain JSON Schema, and need no Zod of ours.
async function partsOf({ options, outputs, ...plugin }: Plugin): Promise<Parts> {
  if (!("_zod" in options) && !(outputs && "_zod" in outputs))
    return { options, ...(outputs ? { outputs } : {}), optionsOf: (given) => given };
  const { describePlugin, makeLoaded } = await import("../schema.ts");
  const loaded = makeLoaded({ ...plugin, options, ...(outputs ? { outputs } : {}) }, "");
  const described = describePlugin(loaded.plugin);
  const { secretOptions, secretOutputs } = loaded;
  return {
    options: described.options,
    ...(outputs ? { outputs: described.outputs } : {}),
    secretOptions,
    secretOutputs,
    optionsOf: (given) => loaded.parse(given),
  };
}

function manifestOf(plugin: Plugin, parts: Omit<Parts, "optionsOf">): Manifest {
  const { name, summary, replaceOn, env, exec, write } = plugin;
  return {
    protocol: protocolVersion,
    name,
    summary: typeof summary === "string" ? summary : "",
    ...parts,
    identity: plugin.identity !== undefined,
    preview: plugin.preview !== undefined,
    ...(replaceOn ? { replaceOn } : {}),
    ...(env ? { env } : {}),
    ...(exec ? { exec } : {}),
    ...(write ? { write } : {}),
    ping: true,
  };
}

function identifier(plugin: Plugin, optionsOf: Definition["optionsOf"]): Definition["identify"] {
  return ({ options, env, withheld = [] }) => {
    try {
      const given = { options: withheld.length > 0 ? options : optionsOf(options) };
      withhold(given.options, withheld);
      const identity: unknown = plugin.identity?.(given.options, {
        env: (name) => (Object.hasOwn(env, name) ? env[name] : undefined),
      });
      if (typeof identity === "string" && identity !== "") return { identity };
      return { error: `The plugin ${plugin.name} returned no text from identity` };
    } catch (error) {
      return { error: thrownText(error) };
    }
  };
}
