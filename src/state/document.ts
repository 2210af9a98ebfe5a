import * as z from "zod";

import { decodeUtf8 } from "../core/bytes.ts";
import { keyOf } from "../core/config.ts";
import { UserError } from "../core/errors.ts";
import { isObject, type Json } from "../core/json.ts";
import type { State } from "../core/state.ts";
import { migrate } from "./devstream.ts";

const Value = z.json().meta({ id: "value" });
const Values = z.record(z.string(), Value);

const Intent = z
  .strictObject({
    action: z.enum(["create", "update", "replace", "delete"]),
    run: z.string().describe("The run that began it."),
    at: z.string().describe("When; ISO 8601."),
  })
  .describe("What was about to be done, written before it was. Still there later: that run was interrupted.");

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
  dependsOn: z.array(z.string()).describe("Keys of the tools that it was made after."),
  options: Values.describe("As configured. Secrets are `(secret)` or the `[[ env X ]]` they come from."),
  secrets: z
    .record(z.string(), z.string())
    .describe("Keyed digests of secrets, by variable or by path, so that a change of one shows."),
  sealed: z
    .record(z.string(), z.strictObject({ key: z.string(), age: z.base64() }))
    .exactOptional()
    .describe("Secret outputs, each encrypted (age); `key` names the state key."),
  resource: z
    .strictObject({ status: Value, outputs: Values, about: About.exactOptional() })
    .nullable()
    .describe("What the plugin last gave back; null while the first create is under way."),
  identity: z
    .string()
    .exactOptional()
    .describe("Which resource it is, by its plugin; a keyed digest if secrets are part of that."),
  plugin: z.strictObject({ name: z.string(), version: z.string() }),
  lifecycle: Lifecycle.exactOptional(),
  pending: Intent.exactOptional(),
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

/** The document as it is stored: what checks it, and what its published JSON Schema is made from. */
export const StateDocument = z
  .strictObject({
    version: z.literal(2),
    lineage: z.string().min(1).describe("The same for all versions of one state, and no other's."),
    serial: z.int().nonnegative().describe("Grows with every save."),
    fence: z
      .int()
      .nonnegative()
      .describe("Grows each time the lock is taken: a save with an older one is refused."),
    writeId: z.string().describe("Names the save, so that one whose answer got lost is recognized."),
    saved: SaveInfo.describe("This save: when, by whom and why.").exactOptional(),
    lastApplied: z
      .strictObject({ sha: z.string(), run: z.string(), at: z.string() })
      .describe("The last commit whose configuration was applied in full.")
      .exactOptional(),
    movedTo: z
      .strictObject({ backend: z.string().min(1), options: Values, at: z.string() })
      .describe("Where the state goes on, as in `config.state`. What has this is not used any more.")
      .exactOptional(),
    tools: Tools.describe("By key: `name.instanceID`."),
  })
  .meta({
    title: "State of dtm, version 2",
    description: "What `dtm` knows of the tools it made.",
  }) satisfies z.ZodType<State>;

/** What stored bytes say. `migrated`: they are DevStream's own, so the first save will replace another format. */
export interface ParsedState {
  /** Null: there is nothing in it yet. */
  state: State | null;
  migrated: boolean;
}

/** Reads a state, ours or DevStream's. What it does not understand is refused, so it is never written over. */
export async function parseState(bytes: Uint8Array, where: string): Promise<ParsedState> {
  const text = decode(bytes, where);
  if (text.trim() === "") return { state: null, migrated: false };
  const value = asJson(text);
  if (nestsDeeper(value, deepest)) throw damaged(where, `it is nested more than ${deepest} levels deep`);
  if (isObject(value) && "version" in value) return { state: parseOurs(value, where), migrated: false };
  // JSON that is cut short never comes from DevStream, which writes block YAML.
  if (value === undefined && text.trimStart().startsWith("{"))
    throw damaged(where, "it is cut short or is no JSON");
  const state = await migrate(bytes, text, (why) => damaged(where, why));
  return { state, migrated: state !== null };
}

/** The stored form: keys sorted, so that a commit of it shows what changed and nothing else. */
export function serializeState(state: State): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(sorted(state as unknown as Json), null, 2)}\n`);
}

const SaveMark = z.object({
  writeId: z.string(),
  fence: z.int().catch(0),
  saved: SaveInfo.optional().catch(undefined),
});

/** The save that wrote these bytes, by what they say themselves; undefined when they are not a state of ours. */
export function saveOf(bytes: Uint8Array): z.infer<typeof SaveMark> | undefined {
  return SaveMark.safeParse(asJson(new TextDecoder().decode(bytes))).data;
}

/** Whether a newer dtm wrote these bytes: they are whole, and nobody's to write over. */
export function isNewer(bytes: Uint8Array): boolean {
  const value = asJson(new TextDecoder().decode(bytes));
  return isObject(value) && typeof value["version"] === "number" && value["version"] > 2;
}

function decode(bytes: Uint8Array, where: string): string {
  const text = decodeUtf8(bytes);
  if (text === undefined) throw damaged(where, "it is no text");
  return text;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

// No tool's record comes near it, and what reads one recursively must not run out of stack.
const deepest = 200;

function nestsDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => nestsDeeper(inner, levels - 1));
}

function parseOurs(value: Record<string, unknown>, where: string): State {
  const { version } = value;
  if (typeof version === "number" && version > 2) throw newer(where, version);
  const parsed = StateDocument.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw damaged(where, `${issue?.path.join(".") || "the document"}: ${issue?.message ?? "not valid"}`);
}

function newer(where: string, version: number): UserError {
  return new UserError(
    "state-invalid",
    `The state in ${where} has format ${version}; this dtm knows up to 2`,
    {
      hint: "A newer dtm wrote it. Use that version or a later one here too. Nothing was changed.",
    },
  );
}

/** The error for a document that cannot be read. */
export function damaged(where: string, why: string): UserError {
  return new UserError("state-invalid", `The state in ${where} cannot be read: ${why}`, {
    hint: "Nothing was changed. `dtm state history` lists earlier versions, `dtm state rollback ID` goes back to one.",
  });
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  // Without a prototype, so that a key `__proto__` is a key like any other; several times faster than from entries.
  const all = Object.create(null) as { [key: string]: Json };
  for (const key of Object.keys(value).sort()) if (value[key] !== undefined) all[key] = sorted(value[key]);
  return all;
}
