import { UserError } from "../core/errors.ts";
import { isObject, type Json, type JsonObject, mapStrings } from "../core/json.ts";
import type { About, LoadedPlugin, Resource } from "../core/plugin.ts";
import { isSecretOutput } from "../core/secret-path.ts";
import type { Secrets } from "../core/secrets.ts";
import { register, secretPart } from "./vault.ts";

/** What a plugin returned, as it may be kept: secrets symbolic or redacted, secret outputs left out. */
export function redactResource(resource: Resource, loaded: LoadedPlugin, secrets: Secrets): Resource {
  register(secretPart(resource.outputs, loaded), secrets);
  const open = Object.entries(resource.outputs).filter(([key]) => !isSecretOutput(key, loaded.secretOutputs));
  const redact = (text: string) => secrets.redact(text);
  const about = resource.about && (mapStrings({ ...resource.about }, redact) as unknown as About);
  return {
    status: secrets.record(resource.status),
    outputs: secrets.record(Object.fromEntries(open)) as JsonObject,
    ...(about ? { about } : {}),
  };
}

/** Checks what a verb returned; an external plugin may return anything. */
export function checkResource(value: unknown, loaded: LoadedPlugin, verb: string): Resource {
  const resource = isObject(value)
    ? (value as { status?: Json; outputs?: JsonObject; about?: unknown })
    : undefined;
  if (!resource || resource.status === undefined || !isObject(resource.outputs ?? {}))
    throw new UserError(
      "plugin-invalid",
      `The plugin ${loaded.plugin.name} returned no resource from ${verb}: expected { status, outputs }`,
      { hint: "This is a bug in the plugin; report it to its authors." },
    );
  const kept = (name: string, value: unknown): Json => storable(name, value, loaded, verb);
  return {
    status: kept("a status", resource.status),
    outputs: kept("outputs", resource.outputs ?? {}) as JsonObject,
    ...aboutOf(resource.about),
  };
}

// Deeper than any real status, and well within what a stored state may have.
const deepest = 100;

// The state is JSON in UTF-8; a Date, an undefined value or half an emoji must look now as it will when read back.
function storable(name: string, value: unknown, loaded: LoadedPlugin, verb: string): Json {
  try {
    const text = JSON.stringify(value) as string | undefined;
    const stored = text === undefined ? undefined : (JSON.parse(text.replace(halves, "\ufffd")) as Json);
    if (stored !== undefined && isShallow(stored)) return stored;
  } catch (cause) {
    throw notStorable(name, loaded, verb, cause);
  }
  throw notStorable(name, loaded, verb);
}

function isShallow(value: Json, levels = deepest): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1));
}

function notStorable(name: string, { plugin }: LoadedPlugin, verb: string, cause?: unknown): UserError {
  const message = `The plugin ${plugin.name} returned ${name} from ${verb} that cannot be stored as JSON`;
  const hint = `Only text, numbers, true, false, null, lists and objects can be stored, at most ${deepest} levels deep.`;
  return new UserError("plugin-invalid", message, { hint, cause });
}

// Invalid parts are dropped: a name for people is not worth a failure after the effect.
function aboutOf(about: unknown): Pick<Resource, "about"> {
  if (!isObject(about)) return {};
  const { kind, name, url } = about;
  if (typeof kind !== "string" || typeof name !== "string") return {};
  return { about: { kind, name, ...(typeof url === "string" ? { url } : {}) } };
}

// JSON.stringify escapes these, and only these, in lower case.
const halves = /(?<=(?<!\\)(?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g;
