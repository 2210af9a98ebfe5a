import { keyOf, type Tool } from "../core/config.ts";
import { UserError } from "../core/errors.ts";
import { deferredEnv, envNames } from "../core/deferred.ts";
import { type JsonObject, mapStrings } from "../core/json.ts";
import { type RedactedOptions, redactLiterals } from "../core/literals.ts";
import type { DesiredTool } from "../core/plan.ts";
import type { LoadedPlugin, PluginSet } from "../core/plugin.ts";
import { quotedAround } from "../core/recorded-text.ts";
import type { Secrets } from "../core/secrets.ts";
import { variesByRun } from "../core/varying.ts";
import type { SecretLookup } from "./run.ts";
import { withPublic } from "./variables.ts";
import { plaintextOf, register } from "./vault.ts";

/** A configured tool with what the planner compares, and what the engine needs to call its plugin. */
export interface PreparedTool {
  desired: DesiredTool;
  tool: Tool;
  loaded: LoadedPlugin;
  literals: RedactedOptions["literals"];
}

/** Prepares every tool of a configuration. Registers each known secret before anything can print it. */
export function prepare(tools: Tool[], plugins: PluginSet, lookup: SecretLookup): Map<string, PreparedTool> {
  registerEnv(plugins, lookup);
  const prepared = tools.map((tool): PreparedTool => {
    const loaded = pluginOf(tool.name, plugins);
    const { options, literals, beside } = redactLiterals(tool.options, loaded.secretOptions);
    register([literals, beside], lookup.registry);
    const symbolic = withPublic(quotedOptions(options, literals), loaded.secretOptions, lookup);
    const desired: DesiredTool = {
      tool: keyOf(tool),
      dependsOn: tool.dependsOn,
      options: symbolic,
      secrets: digestSecrets(envNames(symbolic), literals, lookup),
      secretOptions: loaded.secretOptions,
      secretOutputs: loaded.secretOutputs,
      replaceOn: loaded.plugin.replaceOn ?? [],
      plugin: { name: tool.name, version: loaded.version },
      lifecycle: tool.lifecycle,
      source: tool.source,
    };
    return { desired, tool, loaded, literals };
  });
  return new Map(prepared.map((one) => [one.desired.tool, one]));
}

function quotedOptions(options: JsonObject, literals: RedactedOptions["literals"]): JsonObject {
  const quote = (text: string, path: string) => (Object.hasOwn(literals, path) ? text : quotedAround(text));
  return mapStrings(options, quote, "options") as JsonObject;
}

/** Registers the literal secrets in a configuration, before an error can show their line. */
export function registerLiterals(tools: Tool[], plugins: PluginSet, secrets: Secrets): void {
  for (const { name, options } of tools) {
    const { literals, beside } = redactLiterals(options, plugins.get(name)?.secretOptions ?? []);
    register([literals, beside], secrets);
  }
}

// All at once rather than when a plugin asks: a tool that is read earlier must be redacted in the same way.
function registerEnv(plugins: PluginSet, { env, traits, registry }: SecretLookup): void {
  for (const { secretEnv } of plugins.values())
    for (const name of secretEnv) if (!traits.public.has(name)) registry.add(env[name] ?? "");
}

/**
 * Keyed digests of literal secrets, and of the variables that are set, one per key. There is none of a variable that is
 * another one in every run, or in an apply.
 */
export function digestSecrets(
  names: string[],
  literals: RedactedOptions["literals"],
  lookup: SecretLookup,
): Record<string, string[]> {
  const digests: Record<string, string[]> = {};
  for (const name of names) {
    const value = lookup.env[name] ?? "";
    if (value === "") continue;
    lookup.registry.add(value, deferredEnv(name));
    if (variesByRun(name, value, lookup.env) || lookup.traits.planOnly.has(name)) continue;
    digests[name] = lookup.digests(value);
  }
  register(literals, lookup.registry);
  for (const [path, value] of Object.entries(literals)) digests[path] = lookup.digests(plaintextOf(value));
  return digests;
}

/** The digest of each secret that is recorded; none before there is a state to record it in. */
export function recordable(digests: Record<string, string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(digests).flatMap(([name, [first]]) => (first ? [[name, first]] : [])),
  );
}

/** A plugin by name. Unknown ones in the configuration were refused, so a missing one comes from the state. */
export function pluginOf(name: string, plugins: PluginSet): LoadedPlugin {
  const loaded = plugins.get(name);
  if (loaded) return loaded;
  throw new UserError("plugin-unknown", `The state has a tool of the plugin "${name}", which is not loaded`, {
    hint: `Declare it under \`plugins:\` in the configuration, so that the tool can be deleted.`,
  });
}
