import { mapStrings, type Json, type JsonObject } from "./json.ts";
import { isDeferred } from "./deferred.ts";
import { secretText } from "./plan.ts";
import { isUnresolved } from "./references.ts";

/** Options without literal secrets, and the literals by path. */
export interface RedactedOptions {
  options: JsonObject;
  literals: Record<string, string>;
}

/**
 * Replaces literal values at secret paths by `(secret)`; deferred values are not secrets themselves. `secretPaths` are
 * as in `LoadedPlugin.secretOptions`: `scm.token`, `connections[].password`.
 */
export function redactLiterals(options: JsonObject, secretPaths: string[]): RedactedOptions {
  const literals: Record<string, string> = {};
  const redacted = mapStrings(
    options,
    (text, path) => {
      if (
        !isSecretPath(path, secretPaths) ||
        text === "" ||
        text === secretText ||
        isDeferred(text) ||
        isUnresolved(text)
      )
        return text;
      literals[path] = text;
      return secretText;
    },
    "options",
  );
  return { options: redacted as JsonObject, literals };
}

/** The inverse: replaces `(secret)` by the literal of the same path, if there is one. */
export function restoreLiterals(options: JsonObject, literals: Record<string, string>): JsonObject {
  const put = (text: string, path: string): Json => (text === secretText ? (literals[path] ?? text) : text);
  return mapStrings(options, put, "options") as JsonObject;
}

function isSecretPath(path: string, secretPaths: string[]): boolean {
  const shape = path.replace(/^options\./, "").replace(/\[\d+\]/g, "[]");
  return secretPaths.includes(shape);
}
