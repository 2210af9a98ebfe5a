import { isObject, type Json, type JsonObject } from "../core/json.ts";
import { jsonSchemaOf } from "../core/json-schema.ts";
import { configFile } from "./schema.ts";
import { schemaUrl } from "./schema-url.ts";

/** What the schema offers besides the sections: built-in plugins, and the backends with their options. */
export interface Offers {
  plugins: Record<string, { summary: string; options: JsonObject }>;
  backends: Record<string, { summary: string; options: JsonObject }>;
  /** The name of the backend that each spelling means. */
  backendNames: Record<string, string>;
}

/**
 * The JSON Schema (draft 2020-12) of a configuration file. Editors use it to complete and to check while people type,
 * so a variable (`[[ x ]]`) or an output reference (`${{ x }}`) is valid wherever a value is.
 */
export function configSchema(offers: Offers): JsonObject {
  const { $schema = "", ...file } = jsonSchemaOf(configFile(Object.keys(offers.backendNames)));
  const plugins = Object.entries(offers.plugins).map(([name, { options }]) => [pluginDef(name), options]);
  const backends = Object.entries(offers.backends).map(([name, { options }]) => [backendDef(name), options]);
  const parts: Record<string, JsonObject> = Object.fromEntries([...plugins, ...backends]);
  return {
    $schema,
    $id: schemaUrl,
    title: "DevStream configuration",
    ...offering(lenient(file) as JsonObject, offers),
    $defs: { Template: template, ...mapValues(parts, (part, name) => lenient(rebased(part, name))) },
  };
}

// Without quotes, `[[ x ]]` is a list in a list in YAML.
const template: JsonObject = {
  description:
    "A variable `[[ x ]]`, an environment variable `[[ env X ]]`, or an output `${{ a.b.outputs.c }}`.",
  anyOf: [
    { type: "string", pattern: "\\[\\[|\\$\\{\\{" },
    { type: "array", items: { type: "array" }, minItems: 1, maxItems: 1 },
  ],
};

const pluginDef = (name: string): string => `plugin.${name}`;
const backendDef = (name: string): string => `backend.${name}`;
const ref = (def: string): JsonObject => ({ $ref: `#/$defs/${def}` });

// The name of a plugin or backend determines its options.
function offering(file: JsonObject, { plugins, backendNames }: Offers): JsonObject {
  const [tool, app] = [inside(file, "tools", "items"), inside(file, "apps", "items")];
  const name = inside(tool, "name");
  const names = Object.entries(plugins).map(([known, { summary }]) => ({
    const: known,
    description: summary,
  }));
  name["anyOf"] = [...names, ...listOf(name["anyOf"])];
  tool["allOf"] = Object.keys(plugins).map((known) => optionsWhen("name", known, ref(pluginDef(known))));
  inside(file, "config", "state")["allOf"] = Object.entries(backendNames).map(([spelling, known]) =>
    optionsWhen("backend", spelling, ref(backendDef(known))),
  );
  const pipelines = [
    inside(file, "pipelineTemplates", "items"),
    ...["ci", "cd"].map((key) => inside(app, key, "items")),
  ];
  for (const pipeline of pipelines) pipeline["allOf"] = pipelineOptions(plugins);
  return file;
}

function pipelineOptions(plugins: Offers["plugins"]): Json[] {
  return Object.entries(plugins).flatMap(([name, { options }]) => {
    const properties = options["properties"];
    const pipeline = isObject(properties) ? properties["pipeline"] : undefined;
    return pipeline === undefined ? [] : [optionsWhen("type", name, lenient(partial(pipeline)))];
  });
}

function optionsWhen(key: string, value: string, options: Json): JsonObject {
  const branch = { properties: { options } };
  // oxlint-disable-next-line unicorn/no-thenable -- a JSON Schema keyword
  return { if: { properties: { [key]: { const: value } }, required: [key] }, then: branch };
}

// The schema inside another one, by keys of its objects; sections that may be empty are one branch of an `anyOf`.
function inside(schema: JsonObject, ...path: string[]): JsonObject {
  return path.reduce<JsonObject>((node, key) => {
    const places = [node, node["properties"] ?? null, ...listOf(node["anyOf"])];
    const found = places.map((place) => isObject(place) && place[key]).find(isObject);
    if (!found) throw new Error(`the schema of the configuration has no ${path.join(".")}`);
    return found as JsonObject;
  }, schema);
}

// A schema that is embedded in another one must find its own definitions there.
function rebased(part: JsonObject, def: string): Json {
  return mapSchemas(without(part, "$schema"), (node) =>
    typeof node["$ref"] === "string" ? { ...node, $ref: node["$ref"].replace("#", `#/$defs/${def}`) } : node,
  );
}

// A pipeline's options may be split between a template and an app, so neither needs to have all of them.
function partial(node: Json): Json {
  return mapSchemas(node, (one) => without(one, "required"));
}

function lenient(node: Json): Json {
  return mapSchemas(node, (one) => (isLeaf(one) ? openLeaf(one) : without(one, "propertyNames")));
}

function isLeaf(node: JsonObject): boolean {
  return "enum" in node || ["string", "number", "integer", "boolean"].some((type) => node["type"] === type);
}

const annotations = new Set(["description", "default", "examples", "secret"]);

// Descriptions stay on top, where editors look for them. A string may look like a number.
function openLeaf(leaf: JsonObject): JsonObject {
  const entries = Object.entries(leaf);
  const said = entries.filter(([key]) => annotations.has(key));
  const rule = Object.fromEntries(entries.filter(([key]) => !annotations.has(key)));
  const number = leaf["type"] === "string" && !("enum" in leaf) ? [{ type: "number" }] : [];
  return { ...Object.fromEntries(said), anyOf: [rule, ...number, ref("Template")] };
}

/** Changes every schema inside a schema, innermost first. */
function mapSchemas(node: Json, change: (node: JsonObject) => JsonObject): Json {
  if (!isObject(node)) return node;
  const within = (child: Json) => mapSchemas(child, change);
  return change(
    mapValues(node, (value, key) => {
      if (["items", "additionalProperties"].includes(key)) return within(value);
      if (["anyOf", "oneOf", "allOf"].includes(key)) return listOf(value).map(within);
      return ["properties", "$defs"].includes(key) && isObject(value) ? mapValues(value, within) : value;
    }),
  );
}

function without(node: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(node).filter(([name]) => name !== key));
}

function mapValues<Value>(
  values: Record<string, Value>,
  change: (value: Value, key: string) => Json,
): JsonObject {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value, key)]));
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}
