// Tables of keys, generated from the JSON Schemas that check them.
import { isObject, type Json, type JsonObject } from "../src/core/json.ts";
import { table } from "./table.ts";

/**
 * Key, type, default and meaning of everything in a schema; nested keys as `a.b`, those in lists of maps as `a[].b`.
 */
export function keyTable(schema: JsonObject): string {
  const rows = rowsOf(schema, "");
  return rows.length === 0 ? "None." : table(["Key", "Type", "Default", "Meaning"], rows);
}

/** The outputs of a plugin. */
export function outputKeyTable(schema: JsonObject): string {
  const rows = rowsOf(schema, "").map(([key = "", type = "", , meaning = ""]) => [key, type, meaning]);
  return rows.length === 0 ? "None." : table(["Output", "Type", "Meaning"], rows);
}

function rowsOf(schema: JsonObject, path: string): string[][] {
  const required = listOf(schema["required"]);
  const properties = schema["properties"];
  const entries = isObject(properties) ? Object.entries(properties) : [];
  return entries.flatMap(([key, node]) => {
    if (!isObject(node)) return [];
    const full = path === "" ? key : `${path}.${key}`;
    const bare = withoutNull(node);
    return [rowOf(full, bare, required.includes(key)), ...childRows(bare, full)];
  });
}

function childRows(node: JsonObject, path: string): string[][] {
  const { items } = node;
  return isObject(items) ? rowsOf(items, `${path}[]`) : rowsOf(node, path);
}

function rowOf(path: string, node: JsonObject, isRequired: boolean): string[] {
  const { description = "", default: preset, secret, examples } = node;
  const filled = preset === undefined || isObject(preset) ? "" : `\`${JSON.stringify(preset)}\``;
  const [example] = listOf(examples);
  const meaning = [
    typeof description === "string" ? description : "",
    ...(example === undefined ? [] : [`For example \`${valueText(example)}\`.`]),
    ...(secret === true ? ["Secret."] : []),
  ];
  return [`\`${path}\``, typeOf(node), isRequired && filled === "" ? "required" : filled, meaning.join(" ")];
}

function typeOf(node: JsonObject): string {
  const { type, enum: values, items, anyOf } = node;
  if (Array.isArray(values)) return values.map((value) => `\`${valueText(value)}\``).join(", ");
  if (type === "array") return isObject(items) && items["type"] === "object" ? "list of maps" : "list";
  if (type === "object") return "map";
  if (type === "string") return "string";
  if (type === "boolean") return "true, false";
  if (type === "integer" || type === "number") return "number";
  return Array.isArray(anyOf) ? anyOf.map((one) => typeOf(one as JsonObject)).join(", ") : "anything";
}

// A section that may be empty is one branch of an `anyOf`; its description is outside.
function withoutNull({ anyOf, ...said }: JsonObject): JsonObject {
  const sides = listOf(anyOf).filter((side) => isObject(side) && side["type"] !== "null");
  const [only] = sides;
  if (sides.length === 1 && isObject(only)) return { ...only, ...said };
  return anyOf === undefined ? said : { ...said, anyOf };
}

function valueText(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}
