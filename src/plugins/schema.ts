import * as z from "zod";

import { UserError } from "../core/errors.ts";
import { isObject, type Json, type JsonObject, join, pathOf, valueAt } from "../core/json.ts";
import { jsonSchemaOf } from "../core/json-schema.ts";
import { isDeferred } from "../core/deferred.ts";
import { didYouMean } from "../core/nearest.ts";
import type { Context, LoadedPlugin, Plugin, PluginEnv, PluginSchema } from "../core/plugin.ts";
import { isUnresolved } from "../core/references.ts";
import { wordsOf } from "../core/wording.ts";
import { mayHave } from "./option-path.ts";

/** Prepares a plugin for the engine, whatever its schemas are written in. */
export function makeLoaded(plugin: Plugin, version: string): LoadedPlugin {
  const options = toZod(plugin.options);
  const described = toJson(plugin.options, options);
  const outputs = plugin.outputs && toJson(plugin.outputs, toZod(plugin.outputs));
  return {
    plugin,
    version,
    check: (given) => problemsOf(options, given, described).filter(({ value }) => !isOpen(value)),
    parse: (given) => parse(plugin.name, options, given, described),
    mayHave: (path) => mayHave(described, path),
    secretOptions: secretPaths(described),
    secretOutputs: outputs ? secretPaths(outputs) : [],
    ...envNames(plugin.env),
    outputKeys: outputs ? Object.keys(propertiesOf(outputs)) : undefined,
    ...(plugin.identity ? { identity: (given, env) => identityOf(plugin, given, env) } : {}),
  };
}

// An external plugin may return anything.
function identityOf(plugin: Plugin, options: JsonObject, env: Context["env"]): string {
  const identity: unknown = plugin.identity?.(options, { env });
  if (typeof identity === "string" && identity !== "") return identity;
  throw new UserError("plugin-invalid", `The plugin ${plugin.name} returned no text from identity`, {
    hint: "This is a bug in the plugin; report it to its authors.",
  });
}

/** The description of a plugin: its summary, and its options and outputs as JSON Schema. */
export interface PluginDescription {
  summary: string;
  options: JsonObject;
  outputs: JsonObject;
  replaceOn: string[];
}

/** Describes a plugin. */
export function describePlugin({ summary, options, outputs, replaceOn = [] }: Plugin): PluginDescription {
  const described = (schema: PluginSchema) => toJson(schema, toZod(schema));
  return { summary, options: described(options), outputs: described(outputs ?? {}), replaceOn };
}

function envNames(env: PluginEnv = {}): Pick<LoadedPlugin, "env" | "secretEnv"> {
  if (Array.isArray(env)) return { env, secretEnv: env };
  const names = Object.keys(env);
  return { env: names, secretEnv: names.filter((name) => env[name]?.public !== true) };
}

interface OptionProblem {
  path: string;
  message: string;
  hint?: string;
  value: unknown;
}

function parse(name: string, schema: z.ZodType, given: JsonObject, described: JsonObject): JsonObject {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data as JsonObject;
  const problems = problemsOf(schema, given, described).map(({ path, message, hint }) => ({
    message: `options.${path}: ${message}`,
    ...(hint ? { hint } : {}),
  }));
  throw new UserError(
    "config-invalid",
    `The options do not fit the plugin ${name}: ${problems[0]?.message}`,
    { problems },
  );
}

function problemsOf(schema: z.ZodType, given: JsonObject, described: JsonObject): OptionProblem[] {
  const issues = schema.safeParse(given).error?.issues ?? [];
  return issues.flatMap((issue) => explain(issue, given, described));
}

function explain(issue: z.core.$ZodIssue, given: JsonObject, described: JsonObject): OptionProblem[] {
  const path = pathOf(issue.path);
  const value = valueAt(given, issue.path);
  if (issue.code !== "unrecognized_keys") return [{ path, ...wordsOf(issue, value), value }];
  const known = Object.keys(propertiesOf(schemaAt(described, issue.path)));
  return issue.keys.map((key) => {
    const hint = didYouMean(key, known) ?? `Known keys: ${known.join(", ")}.`;
    return { path: join(path, key), message: `unknown option "${key}"`, hint, value: undefined };
  });
}

// A value from a variable or an output can be checked only once it is known.
function isOpen(value: unknown): boolean {
  return typeof value === "string" && (isDeferred(value) || isUnresolved(value));
}

function toZod(schema: PluginSchema): z.ZodType {
  return isZod(schema) ? schema : z.fromJSONSchema(schema);
}

// Not `instanceof`: an external plugin brings its own copy of Zod.
function isZod(schema: PluginSchema): schema is z.ZodType {
  return "_zod" in schema;
}

function toJson(schema: PluginSchema, zod: z.ZodType): JsonObject {
  if (!isZod(schema)) return schema;
  return jsonSchemaOf(zod);
}

function secretPaths(schema: Json | undefined, path = ""): string[] {
  if (!isObject(schema)) return [];
  const node = schema;
  const here = node["secret"] === true ? [path] : [];
  const branches = ["anyOf", "oneOf", "allOf"].flatMap((word) =>
    Array.isArray(node[word]) ? node[word] : [],
  );
  const properties = Object.entries(propertiesOf(node)).flatMap(([key, one]) =>
    secretPaths(one, join(path, key)),
  );
  return [
    ...here,
    ...properties,
    ...secretPaths(node["items"], `${path}[]`),
    ...branches.flatMap((branch) => secretPaths(branch, path)),
  ];
}

function propertiesOf(schema: Json | undefined): JsonObject {
  const properties = isObject(schema) ? schema["properties"] : undefined;
  return isObject(properties) ? properties : {};
}

function schemaAt(schema: JsonObject, path: readonly PropertyKey[]): Json | undefined {
  return path.reduce<Json | undefined>((node, key) => {
    if (!isObject(node)) return undefined;
    return typeof key === "number" ? node["items"] : propertiesOf(node)[String(key)];
  }, schema);
}
