import { isObject, type Json } from "../core/json.ts";
import type { State, ToolState } from "../core/state.ts";

/** The stored form: keys are sorted, so that the diff of a commit shows only what changed. */
export function serializeState({ tools, ...state }: State): Uint8Array {
  const whole = `${textOf({ ...state, tools: {} })}\n`;
  const keys = Object.keys(tools).sort();
  const records = keys.flatMap((key) => (tools[key] ? [bytesOf(key, tools[key])] : []));
  // Each starts with the comma that separates it from the one before.
  const [first, ...others] = records;
  if (!first) return Buffer.from(whole);
  const [head = "", tail = ""] = whole.split(none);
  return Buffer.concat([
    Buffer.from(`${head}${opened}`),
    first.subarray(1),
    ...others,
    Buffer.from(closed + tail),
  ]);
}

// Nothing else is written at this depth.
const none = '\n  "tools": {}';
const [opened, closed] = ['\n  "tools": {', "\n  }"];

// A record is replaced, never changed, so its text stays: a save writes the whole document, of which little is new.
const known = new WeakMap<ToolState, { key: string; bytes: Buffer }>();

function bytesOf(key: string, record: ToolState): Buffer {
  const before = known.get(record);
  if (before?.key === key) return before.bytes;
  const text = textOf(record).replaceAll("\n", "\n    ");
  const bytes = Buffer.from(`,\n    ${JSON.stringify(key)}: ${text}`);
  known.set(record, { key, bytes });
  return bytes;
}

function textOf(value: object): string {
  return JSON.stringify(sorted(value as Json), null, 2);
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  // Without a prototype, so that `__proto__` is a key like any other; several times faster than from entries.
  const all = Object.create(null) as { [key: string]: Json };
  for (const key of Object.keys(value).sort()) if (value[key] !== undefined) all[key] = sorted(value[key]);
  return all;
}
