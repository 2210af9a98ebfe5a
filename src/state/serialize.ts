import { isObject, type Json } from "../core/json.ts";
import type { State, ToolState } from "../core/state.ts";

/** The stored form: keys are sorted, so that the diff of a commit shows only what changed. */
export function serializeState({ tools, ...state }: State): Uint8Array {
  const whole = textOf({ ...state, tools: {} });
  const records = Object.keys(tools)
    .sort()
    .flatMap((key) => {
      const record = tools[key];
      return record ? [`    ${JSON.stringify(key)}: ${recordText(record)}`] : [];
    });
  // Nothing else is written at this depth.
  const text = records.length === 0 ? whole : whole.replace(none, () => some(records));
  return new TextEncoder().encode(`${text}\n`);
}

const none = '\n  "tools": {}';

function some(records: string[]): string {
  return `\n  "tools": {\n${records.join(",\n")}\n  }`;
}

// A record is replaced, never changed, so its text stays: a save writes the whole document, of which little is new.
const texts = new WeakMap<ToolState, string>();

function recordText(record: ToolState): string {
  const known = texts.get(record);
  if (known !== undefined) return known;
  const text = textOf(record).replaceAll("\n", "\n    ");
  texts.set(record, text);
  return text;
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
