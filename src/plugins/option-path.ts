import { isObject, type Json } from "../core/json.ts";

type Step = string | number;

/** Whether a JSON Schema allows a value at a path. What the schema does not describe may be anywhere. */
export function mayHave(schema: Json | undefined, path: readonly Step[]): boolean {
  const [step, ...rest] = path;
  if (schema === false) return false;
  if (!isObject(schema) || step === undefined || "$ref" in schema) return true;
  const branches = ["anyOf", "oneOf", "allOf"].flatMap((word) => listIn(schema, word));
  if (branches.some((branch) => mayHave(branch, path))) return true;
  if (branches.length > 0 && !("properties" in schema)) return false;
  return typeof step === "number" ? hasItem(schema, rest) : hasKey(schema, step, rest);
}

type Node = Record<string, Json | undefined>;

function hasItem(schema: Node, rest: readonly Step[]): boolean {
  if (!isOf(schema, "array")) return false;
  return [schema["items"], ...listIn(schema, "prefixItems")].some((item) => mayHave(item, rest));
}

function hasKey(schema: Node, key: string, rest: readonly Step[]): boolean {
  if (!isOf(schema, "object")) return false;
  const { properties, patternProperties } = schema;
  const known = isObject(properties) && Object.hasOwn(properties, key);
  if (known) return mayHave((properties as Node)[key], rest);
  return patternProperties !== undefined || mayHave(schema["additionalProperties"], rest);
}

function isOf(schema: Node, type: string): boolean {
  const found = schema["type"];
  return found === undefined || found === type || (Array.isArray(found) && found.includes(type));
}

function listIn(schema: Node, word: string): Json[] {
  const list = schema[word];
  return Array.isArray(list) ? list : [];
}
