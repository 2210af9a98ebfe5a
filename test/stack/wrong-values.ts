import { isObject, type Json, type JsonObject } from "../../src/core/json.ts";

/** A document that a schema describes, with everything that it may have. */
export function sampleOf(schema: Json | undefined, root: JsonObject): Json {
  if (!isObject(schema)) return {};
  const node = schema;
  if (typeof node["$ref"] === "string") return sampleOf(resolved(node["$ref"], root), root);
  const [known] = [
    node["const"],
    node["default"],
    ...listOf(node["examples"]),
    ...listOf(node["enum"]),
  ].filter((value) => value !== undefined);
  if (known !== undefined) return known;
  const forms = [...listOf(node["anyOf"]), ...listOf(node["oneOf"])].filter(
    (form) => !(isObject(form) && (form["type"] === "null" || form["$ref"] === "#/$defs/Template")),
  );
  if (forms.length > 0) return sampleOf(forms[0], root);
  if (node["type"] === "array") return [sampleOf(listOf(node["prefixItems"])[0] ?? node["items"], root)];
  if (isObject(node["properties"]))
    return Object.fromEntries(
      Object.entries(node["properties"]).map(([key, value]) => [key, sampleOf(value, root)]),
    );
  if (node["type"] === "object") return { "some.key": sampleOf(node["additionalProperties"], root) };
  return (
    { string: "text", number: 1, integer: 1, boolean: true }[
      typeof node["type"] === "string" ? node["type"] : ""
    ] ?? null
  );
}

const strange: Json[] = [null, 7, -1, "", "x y", [], [[]], {}, true];

/** The same document with one mistake each: another value, a value that is missing, and a key that nobody knows. */
export function* wrongly(document: Json): Generator<Json> {
  for (const path of pathsIn(document)) {
    for (const value of strange) yield changed(document, path, () => value);
    yield changed(document, path, () => undefined);
    yield changed(document, path, (value) => (isObject(value) ? { ...value, unknwon: 1 } : [value]));
  }
}

type Path = (string | number)[];

function pathsIn(value: Json, path: Path = []): Path[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((item, i) => pathsIn(item, [...path, i]))];
  if (!isObject(value)) return [path];
  return [path, ...Object.entries(value).flatMap(([key, item]) => pathsIn(item, [...path, key]))];
}

function changed(value: Json, [step, ...rest]: Path, change: (value: Json) => Json | undefined): Json {
  if (step === undefined) return change(value) ?? null;
  if (Array.isArray(value)) return value.map((item, i) => (i === step ? changed(item, rest, change) : item));
  const { [step]: old = null, ...others } = value as JsonObject;
  const next = rest.length === 0 ? change(old) : changed(old, rest, change);
  return next === undefined ? others : { ...others, [step]: next };
}

function resolved(ref: string, root: JsonObject): Json | undefined {
  return ref
    .replace(/^#\/?/, "")
    .split("/")
    .filter((step) => step !== "")
    .reduce<Json | undefined>((node, step) => (isObject(node) ? node[step] : undefined), root);
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}
