import { type Json, type JsonObject, mapScalars, mapStrings } from "./json.ts";
import { isDeferred } from "./deferred.ts";
import { secretText } from "./plan.ts";
import { isUnresolved } from "./references.ts";
import { isSecretPath } from "./secret-path.ts";

/** Options without literal secrets, and the literals by path. */
export interface RedactedOptions {
  options: JsonObject;
  literals: Record<string, Json>;
}

/**
 * Replaces literal values at secret paths by `(secret)`; deferred values are not secrets themselves. `secretPaths` are
 * as in `LoadedPlugin.secretOptions`.
 */
export function redactLiterals(options: JsonObject, secretPaths: string[]): RedactedOptions {
  const literals: Record<string, Json> = {};
  if (secretPaths.length === 0) return { options, literals };
  const redacted = mapScalars(
    options,
    (value, path) => {
      if (!isSecretPath(path, secretPaths) || value === null || value === "" || value === secretText)
        return value;
      if (typeof value === "string" && (isDeferred(value) || isUnresolved(value))) return value;
      literals[path] = value;
      return secretText;
    },
    "options",
  );
  return { options: redacted as JsonObject, literals };
}

/** The inverse: replaces `(secret)` by the literal of the same path, if there is one. */
export function restoreLiterals(options: JsonObject, literals: Record<string, Json>): JsonObject {
  const put = (text: string, path: string): Json => (text === secretText ? (literals[path] ?? text) : text);
  return mapStrings(options, put, "options") as JsonObject;
}
