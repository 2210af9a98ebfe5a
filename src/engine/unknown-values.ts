import { UserError } from "../core/errors.ts";
import { isObject, join, type Json, type JsonObject } from "../core/json.ts";
import type { LoadedPlugin } from "../core/plugin.ts";

/**
 * A value for a plugin in which what is not known cannot be mistaken for a value: reading it throws an error that names it.
 * @param unknown the paths of what is not known
 */
export function guarded(value: Json, unknown: ReadonlySet<string>, path: string): Json {
  if (unknown.size === 0) return value;
  return guard(value, (at) => (unknown.has(at) ? at : undefined), path);
}

/** The same for options that the plugin's schema checks first, which may add to them and convert them. */
export function parseGuarded(
  loaded: LoadedPlugin,
  options: JsonObject,
  unknown: ReadonlySet<string>,
): JsonObject {
  const [first] = unknown;
  if (first === undefined) return loaded.parse(options);
  let parsed: JsonObject;
  try {
    parsed = loaded.parse(withMarks(options, unknown, "options") as JsonObject);
  } catch {
    throw notRecorded(first);
  }
  const named = (_: string, value: Json | undefined) =>
    typeof value === "string" && value.startsWith(mark) ? value.slice(mark.length) : undefined;
  return guard(parsed, named, "options") as JsonObject;
}

// No text of a configuration has it.
const mark = "\u0000unknown ";

function withMarks(value: Json, unknown: ReadonlySet<string>, path: string): Json {
  if (unknown.has(path)) return `${mark}${path}`;
  if (Array.isArray(value)) return value.map((item, i) => withMarks(item, unknown, `${path}[${i}]`));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [
    key,
    withMarks(item, unknown, join(path, key)),
  ]);
  return Object.fromEntries(entries);
}

function guard(
  value: Json,
  unknownAt: (path: string, value: Json | undefined) => string | undefined,
  path: string,
): Json {
  if (typeof value !== "object" || value === null) return value;
  const copy = (Array.isArray(value) ? [] : {}) as JsonObject;
  for (const [key, item] of Object.entries(value)) {
    const at = Array.isArray(value) ? `${path}[${key}]` : join(path, key);
    const unknown = unknownAt(at, item);
    // Not enumerable, so that a plugin may log or spread what it was given.
    const property =
      unknown === undefined
        ? { value: guard(item, unknownAt, at), writable: true, enumerable: true }
        : refusing(unknown);
    Object.defineProperty(copy, key, { ...property, configurable: true });
  }
  return copy;
}

function refusing(path: string): PropertyDescriptor {
  return {
    get() {
      throw notRecorded(path);
    },
  };
}

function notRecorded(path: string): UserError {
  return new UserError(
    "output-missing",
    `${path} is a secret that was not recorded, or that has changed since`,
    {
      hint: "Set the variable that it comes from as it was before. If that is not possible, run `dtm state rm` and `dtm import`.",
    },
  );
}
