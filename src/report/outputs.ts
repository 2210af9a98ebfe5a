import { UserError } from "../core/errors.ts";
import type { Json, JsonObject } from "../core/json.ts";
import { didYouMean } from "../core/nearest.ts";
import { oneLine, visible } from "./escape.ts";
import { outputLines } from "./result-text.ts";

type Outputs = Record<string, JsonObject>;

/** The outputs of all tools, of the one that is named, or the named one. Throws `bad-arguments` if there is none. */
export function outputsText(outputs: Outputs, name: string | undefined, { json }: { json: boolean }): string {
  if (name === undefined) return json ? asJson(outputs) : listText(outputs);
  const found = named(outputs, name);
  if (json) return asJson(found.value);
  return found.isTool ? listText({ [name]: found.value as JsonObject }) : single(found.value);
}

function named(outputs: Outputs, name: string): { value: Json; isTool: boolean } {
  const own = Object.hasOwn(outputs, name) ? outputs[name] : undefined;
  if (own) return { value: own, isTool: true };
  const all = Object.entries(outputs).flatMap(([tool, each]) =>
    Object.entries(each).map(([key, value]) => ({ path: `${tool}.${key}`, value })),
  );
  // As references spell it, too.
  const path = name.replace(".outputs.", ".");
  const one = all.find((output) => output.path === path);
  if (one) return { value: one.value, isTool: false };
  const known = [...Object.keys(outputs), ...all.map((output) => output.path)];
  throw new UserError("bad-arguments", `The state has no outputs of "${name}"`, {
    hint: didYouMean(name, known) ?? "`dtm output` prints all of them.",
  });
}

function listText(outputs: Outputs): string {
  const tools = Object.entries(outputs);
  if (tools.length === 0) return "The state has no outputs";
  return tools.flatMap(([tool, own]) => [oneLine(tool), ...outputLines(own)]).join("\n");
}

function single(value: Json): string {
  return typeof value === "string" ? visible(value) : JSON.stringify(value);
}

function asJson(value: Json): string {
  return JSON.stringify(value, null, 2);
}
