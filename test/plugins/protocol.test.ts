import { readFileSync } from "node:fs";

import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import * as z from "zod";

import { ProtocolMessage } from "../../src/plugins/external/message-schema.ts";

const page = readFileSync(new URL("../../docs/plugin-protocol.md", import.meta.url), "utf8");
const schema = z.toJSONSchema(ProtocolMessage);
const fits = new Ajv2020({ strict: false }).compile(schema);

test("every message of the page fits the published schema", () => {
  const lines = [...page.matchAll(/^[→←] (.*)$/gm)].map(([, text = ""]) => JSON.parse(text) as unknown);
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.filter((message) => !fits(message))).toEqual([]);
});

test.each([
  ["an answer with neither a result nor an error", { jsonrpc: "2.0", id: 1 }],
  ["a method that does not exist", { jsonrpc: "2.0", id: 1, method: "destroy", params: {} }],
  ["another version of JSON-RPC", { id: 1, result: null }],
  [
    "a share beyond the whole",
    { jsonrpc: "2.0", method: "progress", params: { id: 1, text: "x", fraction: 2 } },
  ],
])("%s does not fit it", (_, message) => {
  expect(fits(message)).toBe(false);
});

test("the page names every key of the manifest and every parameter of a verb", () => {
  const text = JSON.stringify(schema);
  for (const name of [
    "protocol",
    "summary",
    "replaceOn",
    "exec",
    "write",
    "ping",
    "withheld",
    "idempotencyKey",
  ]) {
    expect(text).toContain(`"${name}"`);
    expect(page).toContain(`\`${name}\``);
  }
});
