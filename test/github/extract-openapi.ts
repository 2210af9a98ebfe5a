import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

import type { Description, Operation, Schema } from "./openapi.ts";
import { operationIds } from "./operations.ts";

// Builds openapi.json.gz from GitHub's published description: npm run openapi
const source = new URL("../../node_modules/@octokit/openapi/generated/api.github.com.json", import.meta.url);
const published = JSON.parse(readFileSync(source, "utf8")) as Published;
const kept = new Set(
  "type enum format required minimum maximum minLength maxLength minItems maxItems pattern".split(" "),
);
const used = new Map<string, Schema>();

const operations = Object.entries(published.paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([, method]) => operationIds.has(method.operationId))
    .map(([method, found]) => operationOf(path, method.toUpperCase(), found)),
);
schemaOf({ $ref: "#/components/schemas/basic-error" });

const missing = [...operationIds].filter((id) => !operations.some((operation) => operation.id === id));
if (missing.length > 0) throw new Error(`not in GitHub's description: ${missing.join(", ")}`);

const description: Description = {
  operations,
  schemas: Object.fromEntries([...used].toSorted(([a], [b]) => a.localeCompare(b))),
};
const bytes = gzipSync(JSON.stringify(description), { level: 9 });
writeFileSync(new URL("openapi.json.gz", import.meta.url), bytes);

interface Published {
  paths: Record<string, Record<string, Found>>;
  components: Record<string, Record<string, Record<string, unknown>>>;
}

interface Found {
  operationId: string;
  parameters?: Record<string, unknown>[];
  requestBody?: { required?: boolean; content: Content };
  responses: Record<string, Record<string, unknown>>;
}

type Content = Record<string, { schema?: unknown }>;

function operationOf(path: string, method: string, found: Found): Operation {
  const body = found.requestBody;
  return {
    id: found.operationId,
    method,
    path,
    parameters: (found.parameters ?? []).map(resolved).map((parameter) => ({
      name: String(parameter["name"]),
      in: String(parameter["in"]),
      required: parameter["required"] === true,
      multi: parameter["x-multi-segment"] === true,
      schema: schemaOf(parameter["schema"]),
    })),
    body: body ? jsonSchema(body.content) : null,
    bodyRequired: body?.required === true,
    responses: Object.fromEntries(
      Object.entries(found.responses).map(([status, response]) => [
        status,
        jsonSchema((resolved(response)["content"] ?? {}) as Content),
      ]),
    ),
  };
}

function jsonSchema(content: Content): Schema | null {
  const schema = content["application/json"]?.schema;
  return schema === undefined ? null : schemaOf(schema);
}

function resolved(value: Record<string, unknown>): Record<string, unknown> {
  const ref = value["$ref"];
  if (typeof ref !== "string") return value;
  const [, , kind = "", name = ""] = ref.split("/");
  const found = published.components[kind]?.[name];
  if (!found) throw new Error(`${ref} leads nowhere`);
  return found;
}

/** The schema as plain JSON Schema (null is a type), without prose; what it refers to is collected in `used`. */
function schemaOf(value: unknown): Schema {
  const { nullable, ...schema } = value as Record<string, unknown>;
  const ref = schema["$ref"];
  if (typeof ref === "string") {
    const name = ref.split("/").at(-1) ?? "";
    if (!used.has(name)) {
      used.set(name, {});
      used.set(name, schemaOf(resolved(schema)));
    }
    return { $ref: `github#/definitions/${name}` };
  }
  const plain = Object.fromEntries(
    Object.entries(schema).flatMap(([key, inner]) => {
      // GitHub's alternatives overlap (every error fits several), so one fitting is enough.
      const name = key === "oneOf" ? "anyOf" : key;
      const value = keyword(name, inner);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return nullable === true ? orNull(plain) : plain;
}

function keyword(key: string, value: unknown): unknown {
  if (kept.has(key)) return value;
  if (key === "properties") {
    const entries = Object.entries(value as Record<string, unknown>);
    return Object.fromEntries(entries.map(([name, inner]) => [name, schemaOf(inner)]));
  }
  if (["allOf", "anyOf"].includes(key)) return (value as unknown[]).map(schemaOf);
  if (["items", "not"].includes(key)) return schemaOf(value);
  if (key === "additionalProperties") return typeof value === "boolean" ? value : schemaOf(value);
  return undefined;
}

function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: "null" }] };
}
