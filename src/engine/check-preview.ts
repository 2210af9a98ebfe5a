import { UserError } from "../core/errors.ts";
import { isObject } from "../core/json.ts";
import type { LoadedPlugin, Pins, Preview } from "../core/plugin.ts";
import type { Secrets } from "../core/secrets.ts";

const mostPins = 20;
const mostLetters = 200;

/** Checks what a plugin returned from its preview: an external plugin may return anything. */
export function checkPreview(found: unknown, loaded: LoadedPlugin, registry: Secrets): Preview {
  if (!isObject(found)) throw noPreview(loaded);
  const { pins, files, secrets, loses } = found;
  const isGood =
    (pins === undefined || (isObject(pins) && areTexts(Object.values(pins)))) &&
    (secrets === undefined || areTexts(secrets)) &&
    (loses === undefined || areTexts(loses)) &&
    (files === undefined || (Array.isArray(files) && files.every(isFile)));
  if (!isGood) throw noPreview(loaded);
  refusePins((pins ?? {}) as Pins, loaded, registry);
  return found;
}

// They are used again as they are, so nothing of them can be left out or redacted.
function refusePins(pins: Pins, { plugin }: LoadedPlugin, registry: Secrets): void {
  const entries = Object.entries(pins);
  const isLong = entries.flat().some((text) => text.length > mostLetters);
  const isSecret = entries.flat().some((text) => registry.redact(text) !== text);
  if (entries.length <= mostPins && !isLong && !isSecret) return;
  const why = isSecret
    ? "contain a secret"
    : `are more than ${mostPins}, or longer than ${mostLetters} characters`;
  throw new UserError("plugin-invalid", `The plugin ${plugin.name} returned pins that ${why}`, {
    hint: "A pin names the version of an input, such as a commit or a digest.",
  });
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function isFile(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { path, before, after, executable, changedBy } = value;
  const isContent = (content: unknown) =>
    content === undefined || typeof content === "string" || content instanceof Uint8Array;
  return (
    typeof path === "string" &&
    isContent(before) &&
    isContent(after) &&
    (executable === undefined || typeof executable === "boolean") &&
    (changedBy === undefined || (isObject(changedBy) && typeof changedBy["author"] === "string"))
  );
}

function noPreview({ plugin }: LoadedPlugin): UserError {
  return new UserError(
    "plugin-invalid",
    `The plugin ${plugin.name} returned no preview: expected { pins, files: [{ path, before, after }], secrets: […], loses: […] }`,
    { hint: "This is a bug in the plugin; report it to its authors." },
  );
}
