import { expect, test } from "vitest";
import * as z from "zod";

import type { JsonObject } from "../../src/core/json.ts";
import { redactLiterals } from "../../src/core/literals.ts";
import type { Plugin, PluginSchema } from "../../src/core/plugin.ts";
import { makeLoaded } from "../../src/plugins/schema.ts";

const secret = { type: "string", secret: true };
const mark = () => z.string().meta({ secret: true });

function load(options: PluginSchema, outputs: PluginSchema = {}) {
  const verbs = { read: null, create: null, update: null, delete: null } as unknown as Plugin;
  return makeLoaded({ ...verbs, name: "p", summary: "-", options, outputs }, "1");
}

// Everything that is called `x…` in these options is secret.
test.each<[string, JsonObject, JsonObject]>([
  ["a property", { properties: { a: secret } }, { a: "x", b: "y" }],
  ["a nested one", { properties: { a: { properties: { b: secret } } } }, { a: { b: "x", c: "y" } }],
  [
    "every value of a map",
    { properties: { m: { additionalProperties: secret } } },
    { m: { K: "x", "a b": "x" } },
  ],
  ["values by pattern", { properties: { m: { patternProperties: { "^K": secret } } } }, { m: { K: "x" } }],
  ["items", { properties: { l: { items: secret } } }, { l: ["x1", "x2"] }],
  ["a whole list", { properties: { l: { items: { type: "string" }, secret: true } } }, { l: ["x1", ["x2"]] }],
  ["a whole object", { properties: { o: { secret: true } } }, { o: { a: "x", b: { c: "x" } } }],
  ["a part of a tuple", { properties: { t: { prefixItems: [secret, {}] } } }, { t: ["x", "y"] }],
  ["a reference", { properties: { r: { $ref: "#/$defs/S" } }, $defs: { S: secret } }, { r: "x" }],
  ["a branch", { properties: { a: { anyOf: [{ type: "number" }, { allOf: [secret] }] } } }, { a: "x" }],
  ["all options", { secret: true }, { a: "x", b: { c: ["x"] } }],
])("a mark in JSON Schema on %s covers everything below it", (_, schema, options) => {
  const { secretOptions } = load({ type: "object", ...schema });
  const redacted = JSON.stringify(redactLiterals(options, secretOptions).options);
  expect(redacted).toBe(JSON.stringify(options).replace(/"x\d?"/g, '"(secret)"'));
});

test.each<[string, z.ZodType, JsonObject]>([
  ["a record", z.record(z.string(), mark()), { API_KEY: "x" }],
  ["a list", z.array(z.string()).meta({ secret: true }), ["x"] as unknown as JsonObject],
  ["an object", z.object({ a: z.string() }).meta({ secret: true }), { a: "x" }],
  ["an optional text", z.object({ a: mark().optional(), b: mark().nullable() }), { a: "x", b: "x" }],
  ["a tuple", z.tuple([z.string(), mark()]), ["y", "x"] as unknown as JsonObject],
  ["a union", z.union([z.number(), z.object({ a: mark() })]), { a: "x" }],
  ["what is converted first", z.object({ a: z.preprocess(String, mark()) }), { a: "x" }],
  ["what is converted later", z.object({ a: mark().transform(Number) }), { a: "x" }],
])("a mark in Zod on %s covers everything below it", (_, schema, value) => {
  const { secretOptions } = load(z.object({ v: schema }));
  const redacted = JSON.stringify(redactLiterals({ v: value }, secretOptions).options);
  expect(redacted).toBe(JSON.stringify({ v: value }).replaceAll('"x"', '"(secret)"'));
});

test("numbers and booleans are secret where they are marked", () => {
  const schema = z.object({ pin: z.number().meta({ secret: true }), on: z.boolean().meta({ secret: true }) });
  const { options, literals } = redactLiterals({ pin: 739105, on: true }, load(schema).secretOptions);
  expect(options).toEqual({ pin: "(secret)", on: "(secret)" });
  expect(literals).toEqual({ "options.pin": 739105, "options.on": true });
});

test.each<[JsonObject, string[]]>([
  [{ properties: { creds: { properties: { user: {}, token: secret } }, id: {} } }, ["creds"]],
  [{ properties: { tokens: { items: secret }, map: { additionalProperties: secret } } }, ["tokens", "map"]],
  [{ additionalProperties: secret }, ["*"]],
])("an output is secret as a whole if a mark is anywhere in it: %j", (schema, keys) => {
  expect(load({}, schema).secretOutputs).toEqual(keys);
});

const tree: z.ZodType = z.lazy(() => z.object({ token: mark(), children: z.array(tree) }));

test.each<[string, PluginSchema]>([
  ["under an unknown word", { "x-parts": { a: secret } }],
  ["behind a loop", z.object({ tree })],
  ["in a set", z.object({ all: z.set(mark()) })],
  ["that is a string", { properties: { a: { type: "string", secret: "yes" } } }],
  ["behind a reference by name", { properties: { a: { $dynamicRef: "#s" } }, $defs: { S: secret } }],
])("a plugin with a mark %s is refused", (_, schema) => {
  expect(() => load(schema)).toThrow(expect.objectContaining({ code: "plugin-invalid" }) as Error);
});

test("a schema that contains itself is accepted if nothing in it is secret", () => {
  const plain: z.ZodType = z.lazy(() => z.object({ name: z.string(), children: z.array(plain) }));
  expect(load(z.object({ token: mark(), tree: plain })).secretOptions).toEqual(["token"]);
});
