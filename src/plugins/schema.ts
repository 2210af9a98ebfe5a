import * as z from "zod";

import { messageOf, UserError } from "../core/errors.ts";
import { isObject, type Json, type JsonObject, join, pathOf, stepsOf, valueAt } from "../core/json.ts";
import { jsonSchemaOf } from "../core/json-schema.ts";
import { isDeferred } from "../core/deferred.ts";
import { didYouMean } from "../core/nearest.ts";
import type { Context, LoadedPlugin, Plugin, PluginEnv, PluginSchema } from "../core/plugin.ts";
import { isUnresolved } from "../core/references.ts";
import { adviceFor, wordsOf } from "../core/wording.ts";
import { mayHave } from "./option-path.ts";
import { secretMarks } from "./secret-marks.ts";
import { isZod, toZod } from "./zod-schema.ts";

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
    secretOptions: marksOf(plugin, "options"),
    secretOutputs: secretOutputs(plugin),
    ...envNames(plugin.env),
    outputKeys: outputs ? Object.keys(propertiesOf(outputs)) : undefined,
    ...(plugin.identity ? { identity: (given, env) => identityOf(plugin, given, env) } : {}),
  };
}

function marksOf(plugin: Plugin, part: "options" | "outputs"): string[] {
  const schema = plugin[part];
  try {
    return schema ? secretMarks(schema) : [];
  } catch (error) {
    throw new UserError(
      "plugin-invalid",
      `The plugin ${plugin.name} has a secret mark in its ${part} that cannot be followed: ${messageOf(error)}`,
      {
        hint: "Mark the option or output that it is part of with `secret: true`: a mark covers everything below it.",
      },
    );
  }
}

// An output is secret as a whole, wherever in it a mark is.
function secretOutputs(plugin: Plugin): string[] {
  const keys = marksOf(plugin, "outputs").map((path) => String(stepsOf(path)[0] ?? "*"));
  return [...new Set(keys)];
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
  if (issue.code !== "unrecognized_keys") {
    const advice = adviceFor(
      schemaAt(described, issue.path),
      String(issue.path.at(-1) ?? ""),
      issue.code === "invalid_type",
    );
    return [{ path, hint: advice, ...wordsOf(issue, value), value }];
  }
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

function toJson(schema: PluginSchema, zod: z.ZodType): JsonObject {
  if (!isZod(schema)) return schema;
  return jsonSchemaOf(zod);
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
