import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

import { Ajv, type ValidateFunction } from "ajv";

/** A JSON Schema. */
export type Schema = Record<string, unknown>;

/** One operation of GitHub's published description, as `extract-openapi.ts` writes it. */
export interface Operation {
  id: string;
  method: string;
  path: string;
  parameters: { name: string; in: string; required: boolean; multi: boolean; schema: Schema }[];
  body: Schema | null;
  bodyRequired: boolean;
  /** By status; null for any body. */
  responses: Record<string, Schema | null>;
}

/** The content of `openapi.json.gz`. */
export interface Description {
  operations: Operation[];
  schemas: Record<string, Schema>;
}

/** A request or answer that GitHub's description does not allow. */
export interface Violation {
  kind: "request" | "response";
  operation: string | null;
  method: string;
  path: string;
  message: string;
}

/** A request's operation with the values of its path. */
export interface Match {
  operation: Operation;
  params: Record<string, string>;
}

const text = gunzipSync(readFileSync(new URL("openapi.json.gz", import.meta.url))).toString("utf8");
const description = JSON.parse(text) as Description;
const formats = {
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  uri: (value: string) => URL.canParse(value),
  // GitHub's description leaves braces, times and other kinds of hosts to the reader.
  ...Object.fromEntries(
    [
      "email",
      "hostname",
      "int32",
      "int64",
      "float",
      "timestamp",
      "repo.nwo",
      "ipv4",
      "ipv6",
      "uri-template",
      "binary",
      "date",
    ].map((name) => [name, true]),
  ),
};
const basicError: Schema = { $ref: "github#/definitions/basic-error" };
const shared = { strict: false, allErrors: true, formats };
const exact = new Ajv(shared);
const lenient = new Ajv({ ...shared, coerceTypes: true });
for (const ajv of [exact, lenient]) ajv.addSchema({ definitions: description.schemas }, "github");
const compiled = new Map<Schema, ValidateFunction>();

const patterns = description.operations
  .map((operation) => ({ operation, pattern: patternOf(operation) }))
  .toSorted((a, b) => literals(b.operation) - literals(a.operation));

/** The operation of a method and a path (still encoded, without a query). */
export function matchOperation(method: string, path: string): Match | null {
  for (const { operation, pattern } of patterns) {
    const found = operation.method === method ? pattern.exec(path) : null;
    if (!found) continue;
    const names = operation.path.match(/\{\w+\}/g) ?? [];
    const values = names.map((name, i) => [name.slice(1, -1), decodeURIComponent(found[i + 1] ?? "")]);
    return { operation, params: Object.fromEntries(values) };
  }
  return null;
}

/** What is wrong with a request, one message per problem. */
export function requestProblems(
  { operation, params }: Match,
  query: URLSearchParams,
  body: unknown,
): string[] {
  const known = operation.parameters.filter((parameter) => parameter.in === "query");
  const values = [
    ...operation.parameters
      .filter((parameter) => parameter.in === "path")
      .map((p) => ({ ...p, value: params[p.name] })),
    ...known.map((parameter) => ({ ...parameter, value: query.get(parameter.name) ?? undefined })),
  ];
  return [
    ...[...query.keys()]
      .filter((name) => !known.some((parameter) => parameter.name === name))
      .map((name) => `query parameter "${name}" does not exist`),
    ...values.flatMap(({ name, required, schema, value }) => {
      if (value === undefined) return required ? [`parameter "${name}" is missing`] : [];
      return problems(schema, [value], lenient, true).map((message) => `parameter "${name}" ${message}`);
    }),
    ...bodyProblems(operation, body),
  ];
}

/** What is wrong with an answer; `undefined` means no body. */
export function responseProblems(operation: Operation, status: number, body: unknown): string[] {
  const schema = operation.responses[status];
  if (schema) return body === undefined ? [`${status} needs a body`] : problems(schema, body);
  if (schema === null || status === 304) return [];
  // Most operations do not list every error they can answer with.
  if (status >= 400) return problems(basicError, body);
  return [`status ${status} is not described`];
}

function bodyProblems(operation: Operation, body: unknown): string[] {
  if (body === undefined) return operation.bodyRequired ? ["a body is required"] : [];
  if (!operation.body) return ["takes no body"];
  return [...problems(operation.body, body), ...unknownFields(operation.body, body)];
}

// GitHub ignores fields it does not know; a client that sends one has misspelled something.
function unknownFields(schema: Schema, body: unknown): string[] {
  const properties = schema["properties"] as Record<string, unknown> | undefined;
  if (!properties || schema["additionalProperties"] || typeof body !== "object" || body === null) return [];
  return Object.keys(body)
    .filter((name) => !(name in properties))
    .map((name) => `body field "${name}" does not exist`);
}

function problems(schema: Schema, value: unknown, ajv = exact, wrapped = false): string[] {
  const validate = compiled.get(schema) ?? ajv.compile(wrapped ? { type: "array", items: schema } : schema);
  compiled.set(schema, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    (error) => `${error.instancePath || "/"} ${error.message ?? "is wrong"}`,
  );
}

function patternOf(operation: Operation): RegExp {
  const multi = new Set(operation.parameters.filter((p) => p.multi || p.name === "ref").map((p) => p.name));
  const source = operation.path
    .replaceAll(".", "\\.")
    .replace(/\{(\w+)\}/g, (_, name: string) => (multi.has(name) ? "(.*)" : "([^/]+)"));
  return new RegExp(`^${source.replace(/\/\(\.\*\)$/, "(?:/(.*))?")}$`);
}

function literals(operation: Operation): number {
  return operation.path.split("/").filter((part) => !part.startsWith("{")).length;
}
