import type * as z from "zod";

import type { Config, PluginSource } from "../core/config.ts";
import { place, type Problem } from "../core/errors.ts";
import { isDeferred } from "../core/deferred.ts";
import { check, usablePart } from "./check.ts";
import { type Data, dataAt, isMapData, mapData, toObject } from "./data.ts";
import { Plugin, settingsOf } from "./schema.ts";
import { positionOf, problemAt } from "./source.ts";

/** The `config` section. `backends` has the name of the backend that each spelling means. */
export function readSettings(
  data: Data,
  backends: Record<string, string>,
  problems: Problem[],
): Pick<Config, "state" | "parallelism"> | undefined {
  const schema = settingsOf(Object.keys(backends));
  const lower = lowerBackend(data);
  const checked = check(schema, lower, "config", problems) ?? usablePart(schema, lower)?.value;
  if (!checked) return undefined;
  const { backend } = checked.state;
  const options = dataAt(data, ["state", "options"]);
  return {
    state: {
      backend: backends[backend] ?? backend,
      options: isMapData(options) ? toObject(options) : {},
    },
    parallelism: checked.parallelism,
  };
}

// `S3` and `s3` are the same backend, as they were for DevStream.
function lowerBackend(data: Data): Data {
  const state = dataAt(data, ["state"]);
  const backend = isMapData(state) ? state.entries.get("backend") : undefined;
  const outer = isMapData(data) ? data.entries.get("state") : undefined;
  if (!isMapData(data) || !isMapData(state) || !outer || backend?.value.kind !== "scalar") return data;
  const value = { ...backend.value, text: lowered(backend.value.text) };
  const lowerState = mapData(state.at, new Map(state.entries).set("backend", { ...backend, value }));
  return mapData(data.at, new Map(data.entries).set("state", { ...outer, value: lowerState }));
}

function lowered(name: string): string {
  return isDeferred(name) ? name : name.toLowerCase();
}

/** The `plugins` section. */
export function readPlugins(items: Data[], problems: Problem[]): PluginSource[] {
  const byName = new Map<string, PluginSource>();
  for (const item of items) {
    const plugin = check(Plugin, item, "plugin", problems);
    const earlier = plugin && byName.get(plugin.name);
    if (earlier)
      problems.push(
        problemAt(
          item.at,
          `the plugin "${plugin.name}" is declared twice; first at ${place(earlier.at)}`,
          "Remove one of the two.",
        ),
      );
    else if (plugin) byName.set(plugin.name, sourceOf(plugin, item, problems));
  }
  return [...byName.values()];
}

function sourceOf(plugin: z.infer<typeof Plugin>, item: Data, problems: Problem[]): PluginSource {
  const { name, source, version, "require-provenance": requireProvenance } = plugin;
  const only = (["version", "require-provenance"] as const).find((key) => plugin[key] !== undefined);
  if (only !== undefined && !source.startsWith("npm:"))
    problems.push(
      problemAt(
        dataAt(item, [only])?.at ?? item.at,
        `plugin ${name}: \`${only}\` is for packages on npm, and ${source} is none`,
        `Remove \`${only}\`, or name a source that starts with \`npm:\`.`,
      ),
    );
  return {
    name,
    source,
    ...(version === undefined ? {} : { version }),
    ...(requireProvenance === true ? { requireProvenance } : {}),
    at: positionOf(item.at),
  };
}
