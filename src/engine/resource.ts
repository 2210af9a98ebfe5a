import { UserError } from "../core/errors.ts";
import { isObject, type Json, type JsonObject, mapStrings } from "../core/json.ts";
import type { About, LoadedPlugin, Resource } from "../core/plugin.ts";
import type { Secrets } from "../core/secrets.ts";
import { register, secretPart } from "./vault.ts";

/** What a plugin returned, as it may be kept: registered secrets redacted, secret outputs left out. */
export function redactResource(resource: Resource, loaded: LoadedPlugin, secrets: Secrets): Resource {
  register(secretPart(resource.outputs, loaded), secrets);
  const redact = (value: Json) => mapStrings(value, (text) => secrets.redact(text));
  const open = Object.entries(resource.outputs).filter(([key]) => !loaded.secretOutputs.includes(key));
  const about = resource.about && (redact({ ...resource.about }) as unknown as About);
  return {
    status: redact(resource.status),
    outputs: redact(Object.fromEntries(open)) as JsonObject,
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
  return {
    status: plain(resource.status),
    outputs: plain(resource.outputs ?? {}) as JsonObject,
    ...aboutOf(resource.about),
  };
}

// Invalid parts are dropped: a name for people is not worth a failure after the effect.
function aboutOf(about: unknown): Pick<Resource, "about"> {
  if (!isObject(about)) return {};
  const { kind, name, url } = about;
  if (typeof kind !== "string" || typeof name !== "string") return {};
  return { about: { kind, name, ...(typeof url === "string" ? { url } : {}) } };
}

// The state is JSON; a Date or an undefined value must look now as it will when read back.
function plain(value: Json): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
