import * as z from "zod";

import type { JsonObject } from "../../core/json.ts";
import { ManifestSchema } from "./manifest.ts";

const id = z.int().positive().describe("The number of a call; the answer has the same.");
const object = z.record(z.string(), z.json()) as z.ZodType<JsonObject>;
const variables = z
  .record(z.string(), z.string())
  .describe("The variables that the plugin lists in `env`, as far as they are set.");
const withheld = z
  .array(
    z.object({
      path: z.array(z.union([z.string(), z.int()])),
      message: z.string(),
      hint: z.string().exactOptional(),
    }),
  )
  .exactOptional()
  .describe("Values that are not known: whoever needs one fails with its message.");

const verb = z.object({
  tool: z.object({ name: z.string(), instanceID: z.string() }),
  options: object.describe("Checked against the schema, with defaults and secrets filled in."),
  prior: z
    .object({ options: object, status: z.json(), outputs: object })
    .exactOptional()
    .describe("The recorded resource, if there is one."),
  pins: z
    .record(z.string(), z.string())
    .exactOptional()
    .describe("The pins of the plan that is applied: use exactly these inputs."),
  action: z
    .enum(["create", "update", "delete"])
    .exactOptional()
    .describe("For `preview`: what would be done."),
  idempotencyKey: z.string().describe("The same for a change that is begun again."),
  env: variables,
  baseDir: z.string().describe("The folder of the configuration. Absolute."),
  withheld,
});
const describe = z.object({
  protocol: z.string().describe("The version that the program speaks."),
  name: z.string().describe("The plugin's name in the configuration."),
  source: z.string(),
});
const identity = z.object({
  of: z
    .array(z.object({ options: object, env: variables, withheld }))
    .describe("The options of several tools."),
});

const call = (method: string, params: z.ZodType) =>
  z.object({ jsonrpc: z.literal("2.0"), id, method: z.literal(method), params });
const notification = (method: string, params: z.ZodType) =>
  z.object({ jsonrpc: z.literal("2.0"), method: z.literal(method), params });

const resource = z.object({
  status: z.json().describe("What a later read must see again."),
  outputs: object.exactOptional(),
  about: z
    .object({ kind: z.string(), name: z.string(), url: z.string().exactOptional() })
    .exactOptional()
    .describe("How people know the resource."),
});
const content = z.union([z.string(), z.object({ base64: z.string() })]);
const preview = z.object({
  pins: z.record(z.string(), z.string()).exactOptional(),
  files: z
    .array(z.object({ path: z.string(), before: content.exactOptional(), after: content.exactOptional() }))
    .exactOptional(),
  secrets: z.array(z.string()).exactOptional(),
  loses: z.array(z.string()).exactOptional(),
});
const identities = z.object({
  identities: z.array(z.union([z.object({ identity: z.string() }), z.object({ error: z.string() })])),
});

/** What the program sends to a plugin. */
const ToPlugin = z.union([
  call("describe", describe),
  call("identity", identity),
  ...["preview", "read", "create", "update", "delete"].map((method) => call(method, verb)),
  z.object({ jsonrpc: z.literal("2.0"), id: z.literal(0), method: z.literal("ping"), params: z.object({}) }),
  notification("cancel", z.object({ id })),
]);

/** What a plugin sends. */
const FromPlugin = z.union([
  z.object({
    jsonrpc: z.literal("2.0"),
    id: z.int(),
    result: z.union([ManifestSchema, identities, resource, preview, z.null()]),
  }),
  z.object({
    jsonrpc: z.literal("2.0"),
    id,
    error: z.object({
      code: z.int(),
      message: z.string(),
      data: z.object({ code: z.string().exactOptional(), hint: z.string().exactOptional() }).exactOptional(),
    }),
  }),
  notification("log", z.object({ id: id.exactOptional(), text: z.string() })),
  notification(
    "progress",
    z.object({ id, text: z.string(), fraction: z.number().min(0).max(1).exactOptional() }),
  ),
  notification("failed", z.object({ text: z.string() })),
]);

/** Every message of the plugin protocol. */
export const ProtocolMessage = z.union([ToPlugin, FromPlugin]);
