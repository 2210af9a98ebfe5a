import { eachMention, mapKeys, mapStrings, mentions, type Json, type JsonObject } from "./json.ts";

/** An output reference `${{ name.instance.outputs.key }}` found at `path`. `tool` is `name.instance`. */
export interface Reference {
  tool: string;
  key: string;
  path: string;
  /** It is in the key at this path, not in a value. */
  isKey?: true;
}

// The instance may contain dots; `name` and `key` may not. A workflow inside options has expressions of the same form:
// these start with GitHub's own contexts.
/** Finds references; the groups are the name, the instance and the key. */
export const referencePattern =
  /\$\{\{\s*(?!(?:steps|needs|jobs)\.)([^.\s{}]+)\.([^\s{}]+?)\.outputs\.([^.\s{}]+)\s*\}\}/g;

const opener = "${{";

/** Every output reference inside a value, at any depth, in order. */
export function findReferences(value: Json, path = "options"): Reference[] {
  const found: Reference[] = [];
  eachMention(
    value,
    opener,
    (text, at, isKey) => {
      for (const [, name = "", instance = "", key = ""] of text.matchAll(referencePattern))
        found.push({ tool: `${name}.${instance}`, key, path: at, ...(isKey ? { isKey } : {}) });
    },
    path,
  );
  return found;
}

/** Every `${{ name.instance… }}` that names a tool, according to `isTool`, but is not an output reference. */
export function findStray(
  value: Json,
  isTool: (key: string) => boolean,
  path = "options",
): { text: string; tool: string; path: string }[] {
  const found: { text: string; tool: string; path: string }[] = [];
  const look = (text: string, at: string, isKey: boolean): void => {
    const rest = isKey ? "" : text.replaceAll(referencePattern, "");
    if (!rest.includes(opener)) return;
    for (const [whole, inside = ""] of rest.matchAll(/\$\{\{\s*([^{}]*?)\s*\}\}/g)) {
      const tool = inside.split(".").slice(0, 2).join(".");
      if (isTool(tool)) found.push({ text: whole, tool, path: at });
    }
  };
  eachMention(value, opener, look, path);
  return found;
}

/**
 * Fills in outputs. `outputsOf` returns a tool's outputs, or undefined while they are unknown: such references stay as
 * they are. A reference that is the whole text keeps the output's type. A key that the tool does not return is passed
 * to `missing` and stays, too.
 */
export function resolveReferences(
  value: Json,
  outputsOf: (tool: string, path: string) => JsonObject | undefined,
  missing: (reference: Reference) => unknown = () => {},
): Json {
  if (!mentions(value, opener)) return value;
  return mapStrings(
    value,
    (text, path) => {
      const lookup = (name: string, instance: string, key: string): Json | undefined => {
        const tool = `${name}.${instance}`;
        const outputs = outputsOf(tool, path);
        if (outputs !== undefined && !Object.hasOwn(outputs, key)) missing({ tool, key, path });
        return outputs && Object.hasOwn(outputs, key) ? outputs[key] : undefined;
      };
      const whole = [...text.matchAll(referencePattern)][0];
      if (whole?.[0] === text.trim()) {
        const output = lookup(whole[1] ?? "", whole[2] ?? "", whole[3] ?? "");
        return output === undefined ? text : output;
      }
      return text.replace(referencePattern, (match, name: string, instance: string, key: string) => {
        const output = lookup(name, instance, key);
        if (output === undefined) return match;
        return typeof output === "string" ? output : JSON.stringify(output);
      });
    },
    "options",
  );
}

/** Whether a text contains a reference whose output is not known yet. */
export function isUnresolved(text: string): boolean {
  return text.includes(opener) && text.search(referencePattern) >= 0;
}

/** Changes every reference to the tool `from` into one to the tool `to`. */
export function renameReferences(value: Json, from: string, to: string): Json {
  const rename = (text: string) =>
    text.replace(referencePattern, (match, name: string, instance: string, key: string) =>
      `${name}.${instance}` === from ? `\${{ ${to}.outputs.${key} }}` : match,
    );
  return mapKeys(mapStrings(value, rename), rename);
}
