import { type Json, type JsonObject, mapScalars, mapStrings } from "./json.ts";
import { envPattern, isDeferred } from "./deferred.ts";
import { secretText } from "./plan.ts";
import { isUnresolved, referencePattern } from "./references.ts";
import { isRandom, secretParts } from "./secret-parts.ts";
import { isSecretPath } from "./secret-path.ts";

/** Options without literal secrets, and the literals by path. */
export interface RedactedOptions {
  options: JsonObject;
  literals: Record<string, Json>;
  /** By path, the secrets in clear beside a variable or a reference, which stay in the options. */
  beside: Record<string, string[]>;
}

/**
 * Replaces literal values at secret paths by `(secret)`; deferred values are not secrets themselves. `secretPaths` are
 * as in `LoadedPlugin.secretOptions`.
 */
export function redactLiterals(options: JsonObject, secretPaths: string[]): RedactedOptions {
  const literals: Record<string, Json> = {};
  const beside: Record<string, string[]> = {};
  if (secretPaths.length === 0) return { options, literals, beside };
  const redacted = mapScalars(
    options,
    (value, path) => {
      if (!isSecretPath(path, secretPaths) || value === null || value === "" || value === secretText)
        return value;
      if (typeof value === "string" && (isDeferred(value) || isUnresolved(value))) {
        const found = secretsBeside(value);
        if (found.length > 0) beside[path] = found;
        return value;
      }
      literals[path] = value;
      return secretText;
    },
    "options",
  );
  return { options: redacted as JsonObject, literals, beside };
}

// `Bearer [[ env X ]]` has none, and `postgres://user:password@[[ env HOST ]]` has one.
function secretsBeside(text: string): string[] {
  const filler = "x9q";
  const around = text.replace(envPattern, filler).replace(referencePattern, filler);
  const drawn = around.split(filler).filter(isRandom);
  return [...secretParts(around), ...drawn].filter((part) => !part.includes(filler));
}

/** The inverse: replaces `(secret)` by the literal of the same path, if there is one. */
export function restoreLiterals(options: JsonObject, literals: Record<string, Json>): JsonObject {
  const put = (text: string, path: string): Json => (text === secretText ? (literals[path] ?? text) : text);
  return mapStrings(options, put, "options") as JsonObject;
}
