import { UserError } from "../core/errors.ts";
import { isObject } from "../core/json.ts";
import type { LoadedPlugin, Preview } from "../core/plugin.ts";

/** Checks what a plugin returned from its preview: an external plugin may return anything. */
export function checkPreview(found: unknown, loaded: LoadedPlugin): Preview {
  if (!isObject(found)) throw noPreview(loaded);
  const { pins, files, secrets, loses } = found;
  const isGood =
    (pins === undefined || (isObject(pins) && areTexts(Object.values(pins)))) &&
    (secrets === undefined || areTexts(secrets)) &&
    (loses === undefined || areTexts(loses)) &&
    (files === undefined || (Array.isArray(files) && files.every(isFile)));
  if (!isGood) throw noPreview(loaded);
  return found;
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
