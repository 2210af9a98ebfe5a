import * as z from "zod";

import { decodeUtf8 } from "../core/bytes.ts";
import { keyOf } from "../core/config.ts";
import { UserError } from "../core/errors.ts";
import { isObject, type Json, parseJson } from "../core/json.ts";
import type { State } from "../core/state.ts";
import { mistakeIn } from "../core/wording.ts";
import { migrate } from "./devstream.ts";

// Whatever JSON.parse returns is one.
const Value = (z.unknown() as z.ZodType as z.ZodType<Json>).meta({
  id: "value",
  description: "Any JSON value.",
});
const Values = z.record(z.string(), Value);

const Intent = z
  .strictObject({
    action: z.enum(["create", "update", "replace", "delete"]),
    run: z.string().describe("The run that saved it."),
    at: z.string().describe("When; ISO 8601."),
    pins: z
      .record(z.string(), z.string())
      .exactOptional()
      .describe("The exact version of each input that can move, with which it began."),
    wanted: z.string().exactOptional().describe("A digest of the desired options and the pins."),
    change: z
      .strictObject({ key: z.string(), desired: z.string() })
      .exactOptional()
      .describe("The idempotency key of the change, and a digest of the desired options that it is for."),
    failed: z.string().exactOptional().describe("Why the verb failed."),
  })
  .describe(
    "The intent, saved before a verb is called. If it is still there later, the verb failed or the run was interrupted.",
  );

const Lifecycle = z.strictObject({
  preventDestroy: z.boolean().optional(),
  ignoreChanges: z.array(z.string()).optional(),
  adopt: z.boolean().optional(),
});

const About = z
  .strictObject({ kind: z.string(), name: z.string(), url: z.string().exactOptional() })
  .describe("The resource, as people know it.");

const ToolState = z.strictObject({
  name: z.string().min(1),
  instanceID: z.string().min(1),
  dependsOn: z.array(z.string()).describe("Keys of the tools that it depends on."),
  options: Values.describe(
    "As configured. Secrets are `(secret)`, or the `[[ env X ]]` that they come from.",
  ),
  secrets: z
    .record(z.string(), z.string())
    .describe("Keyed digests of secrets, by variable or by path, to detect changes."),
  quoted: z
    .literal(true)
    .exactOptional()
    .describe("Texts from outside are quoted where they look like `[[ env X ]]`, a reference or `***`."),
  sealed: z
    .record(z.string(), z.strictObject({ key: z.string(), age: z.base64() }))
    .exactOptional()
    .describe("Secret outputs, each encrypted (age); `key` names the state key."),
  resource: z
    .strictObject({ status: Value, outputs: Values, about: About.exactOptional() })
    .nullable()
    .describe("What the plugin last returned; null while the first create is pending."),
  identity: z
    .string()
    .exactOptional()
    .describe("Which resource it is, by its plugin; a keyed digest if secrets are part of that."),
  plugin: z.strictObject({ name: z.string(), version: z.string() }),
  lifecycle: Lifecycle.exactOptional(),
  pending: Intent.exactOptional(),
  created: z.string().exactOptional().describe("When the resource was created; ISO 8601."),
});

const Tools = z.record(z.string(), ToolState).superRefine((tools, context) => {
  for (const [key, tool] of Object.entries(tools))
    if (key !== keyOf(tool))
      context.addIssue({ code: "custom", path: [key], message: `is the tool ${keyOf(tool)}` });
});

const SaveInfo = z.strictObject({
  at: z.string(),
  by: z.string(),
  why: z.string(),
  url: z.string().exactOptional(),
});

/** The document as it is stored: this schema checks it, and its published JSON Schema is generated from it. */
export const StateDocument = z
  .strictObject({
    version: z.literal(2),
    lineage: z.string().min(1).describe("The ID of this state, the same in all its versions."),
    serial: z.int().nonnegative().describe("Grows by one with every save."),
    fence: z
      .int()
      .nonnegative()
      .describe("Grows by one with every lease: a save with an older fence is refused."),
    writeId: z.string().describe("Identifies the save, so that one whose response was lost is recognized."),
    owner: z
      .strictObject({
        repository: z.string().exactOptional(),
        repositoryId: z.string().exactOptional(),
        config: z.string(),
      })
      .describe("The configuration that the state belongs to. Others are refused.")
      .exactOptional(),
    saved: SaveInfo.describe("This save: when, by whom and why.").exactOptional(),
    lastApplied: z
      .strictObject({ sha: z.string(), run: z.string(), at: z.string() })
      .describe("The last commit whose configuration was applied in full.")
      .exactOptional(),
    movedTo: z
      .strictObject({ backend: z.string().min(1), options: Values, at: z.string() })
      .describe("Where the state continues, as in `config.state`. A document with this is no longer used.")
      .exactOptional(),
    tools: Tools.describe("By key: `name.instanceID`."),
  })
  .meta({
    title: "State of dtm, version 2",
    description: "The tools that `dtm` manages.",
  }) satisfies z.ZodType<State>;

/** The content of stored bytes. `migrated`: they are DevStream's own, so the first save changes the format. */
export interface ParsedState {
  /** Null: it is empty so far. */
  state: State | null;
  migrated: boolean;
}

/** Reads a state, ours or DevStream's. Anything else is refused, so that it is never overwritten. */
export async function parseState(bytes: Uint8Array, where: string): Promise<ParsedState> {
  const text = decode(bytes, where);
  if (text.trim() === "") return { state: null, migrated: false };
  const value = parseJson(text);
  if (nestsDeeper(value, deepest)) throw damaged(where, `it is nested more than ${deepest} levels deep`);
  if (isObject(value) && "version" in value) return { state: parseOurs(value, where), migrated: false };
  // Truncated JSON never comes from DevStream, which writes block YAML.
  if (value === undefined && text.trimStart().startsWith("{"))
    throw damaged(where, "it is truncated or not JSON");
  const state = await migrate(bytes, text, (why) => damaged(where, why));
  return { state, migrated: state !== null };
}

const SaveMark = z.object({
  writeId: z.string(),
  fence: z.int().catch(0),
  saved: SaveInfo.optional().catch(undefined),
});

/** The save that wrote these bytes, according to them; undefined if they are not a state of ours. */
export function saveOf(bytes: Uint8Array): z.infer<typeof SaveMark> | undefined {
  return SaveMark.safeParse(parseJson(new TextDecoder().decode(bytes))).data;
}

/** Whether a newer dtm wrote these bytes: then they are intact, and must not be overwritten. */
export function isNewer(bytes: Uint8Array): boolean {
  const value = parseJson(new TextDecoder().decode(bytes));
  return isObject(value) && typeof value["version"] === "number" && value["version"] > 2;
}

function decode(bytes: Uint8Array, where: string): string {
  const text = decodeUtf8(bytes);
  if (text === undefined) throw damaged(where, "it is not text");
  return text;
}

// No record comes close to this depth, and recursive readers must not overflow the stack.
const deepest = 200;

function nestsDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => nestsDeeper(inner, levels - 1));
}

function parseOurs(value: Record<string, unknown>, where: string): State {
  const { version } = value;
  if (typeof version === "number" && version > 2) throw newer(where, version);
  const parsed = StateDocument.safeParse(value);
  // Not the parsed data, which lacks keys such as `__proto__`.
  if (parsed.success) return value as unknown as State;
  throw damaged(where, mistakeIn(parsed.error, value));
}

function newer(where: string, version: number): UserError {
  return new UserError(
    "state-invalid",
    `The state in ${where} has format ${version}; this dtm supports formats up to 2`,
    {
      hint: "A newer dtm wrote it. Use that version or a later one. Nothing was changed.",
    },
  );
}

/** The error for a document that cannot be read. */
export function damaged(where: string, why: string): UserError {
  return new UserError("state-invalid", `The state in ${where} cannot be read: ${why}`, {
    hint: "Nothing was changed. `dtm state history` lists earlier versions, `dtm state rollback ID` returns to one.",
  });
}
