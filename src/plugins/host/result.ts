import { UserError } from "../../core/errors.ts";
import { isObject, type Json } from "../../core/json.ts";
import { bytesToJson } from "../external/wire.ts";
import type { VerbMethod } from "../external/protocol.ts";

/** What a verb returned, as JSON. Throws "plugin-invalid" that names the part which is not. */
export function resultOf(returned: unknown, name: string, verb: VerbMethod): Json {
  if (verb === "delete" || returned === undefined || returned === null) return null;
  if (!isObject(returned)) return jsonOf(returned, "a result", name, verb);
  if (verb === "preview") return jsonOf(withoutBytes(returned), "a preview", name, verb);
  const { status, outputs, about } = returned;
  return {
    ...(status === undefined ? {} : { status: jsonOf(status, "a status", name, verb) }),
    ...(outputs === undefined ? {} : { outputs: jsonOf(outputs, "outputs", name, verb) }),
    ...(about === undefined ? {} : { about: jsonOf(about, "an about", name, verb) }),
  };
}

function withoutBytes(preview: Record<string, unknown>): unknown {
  const { files } = preview;
  if (!Array.isArray(files)) return preview;
  const side = (value: unknown) => (value instanceof Uint8Array ? bytesToJson(value) : value);
  const read = files.map((file: unknown) =>
    isObject(file) ? { ...file, before: side(file["before"]), after: side(file["after"]) } : file,
  );
  return { ...preview, files: read };
}

function jsonOf(value: unknown, what: string, name: string, verb: VerbMethod): Json {
  try {
    const text = JSON.stringify(value) as string | undefined;
    if (text !== undefined) return JSON.parse(text) as Json;
  } catch (cause) {
    throw notJson(what, name, verb, cause);
  }
  throw notJson(what, name, verb);
}

function notJson(what: string, name: string, verb: VerbMethod, cause?: unknown): UserError {
  const message = `The plugin ${name} returned ${what} from ${verb} that cannot be stored as JSON`;
  const hint = "Only text, numbers, true, false, null, lists and objects can be stored.";
  return new UserError("plugin-invalid", message, { hint, cause });
}
