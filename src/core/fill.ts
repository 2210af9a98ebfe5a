import { envPattern, isDeferred } from "./deferred.ts";
import { type Json, type JsonObject, mapKeys, mapStrings } from "./json.ts";
import { secretText } from "./plan.ts";
import { isUnresolved, referencePattern } from "./references.ts";
import { isLost, quotePattern } from "./recorded-text.ts";

/** What is filled into symbolic texts; undefined: it is not known, and the text stays as it is. */
export interface Lookups {
  env: (name: string) => string | undefined;
  output: (tool: string, key: string, path: string) => Json | undefined;
  /** The literal secret at a path that starts with `options`. */
  literal: (path: string) => Json | undefined;
  /** Called with the path of each text that is not known in full. */
  unknown?: (path: string) => unknown;
}

const symbolic = new RegExp(
  [quotePattern, envPattern, referencePattern].map(({ source }) => source).join("|"),
  "g",
);

/**
 * Turns symbolic options, desired or recorded, into values, in one pass: what is filled in is never looked at again. A
 * reference that is the whole text keeps the output's type.
 */
export function fillOptions(options: JsonObject, lookups: Lookups): JsonObject {
  const put = (text: string, path: string): Json => {
    if (text !== secretText) return fillText(text, path, lookups);
    const literal = lookups.literal(path);
    if (literal === undefined) lookups.unknown?.(path);
    return literal ?? text;
  };
  const values = mapStrings(options, put, "options");
  return mapKeys(values, (key) => fillKey(key, lookups)) as JsonObject;
}

function fillKey(key: string, lookups: Lookups): string {
  if (!isDeferred(key) && !isUnresolved(key)) return key;
  const value = fillText(key, "", lookups);
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The same for a recorded status or outputs, which hold variables at most. */
export function fillVariables(value: Json, lookups: Pick<Lookups, "env" | "unknown">, path = ""): Json {
  const all: Lookups = { ...lookups, output: () => undefined, literal: () => undefined };
  // Plugins get it, and must not be able to change what is recorded.
  const copy = mapKeys(value, (key) => key);
  return mapStrings(copy, (text, at) => fillText(text, at, all), path);
}

function fillText(text: string, path: string, { env, output, unknown }: Lookups): Json {
  if (isLost(text)) unknown?.(path);
  if (!text.includes("[[") && !text.includes("${{")) return text;
  const look = (groups: (string | undefined)[]): Json | undefined => {
    const [quoted, variable, name, instance = "", key = ""] = groups;
    if (quoted !== undefined) return quoted;
    const value = variable === undefined ? output(`${name}.${instance}`, key, path) : env(variable);
    if (value === undefined) unknown?.(path);
    return value;
  };
  const [first] = text.matchAll(symbolic);
  if (!first) return text;
  if (first[0] === text.trim()) {
    const value = look(first.slice(1));
    if (value === undefined) return text;
    return typeof value === "string" && first[3] === undefined ? text.replace(first[0], () => value) : value;
  }
  return text.replace(symbolic, (match, ...groups: string[]) => {
    const value = look(groups.slice(0, 5));
    if (value === undefined) return match;
    return typeof value === "string" ? value : JSON.stringify(value);
  });
}
