import { dump } from "js-yaml";

import type { StateSettings } from "../core/config.ts";
import type { Json } from "../core/json.ts";
import { type FieldChange, secretText } from "../core/plan.ts";
import type { Intent, State, ToolState } from "../core/state.ts";
import { oneLine, visible } from "./escape.ts";
import { diffLines } from "./fields.ts";

/** Whether the answer is for a program. */
interface Form {
  json: boolean;
}

/** The tools in a state, one per line: key, plugin, and what an interrupted run left unfinished. */
export function listText(state: State | null, { json }: Form): string {
  const tools = Object.entries(state?.tools ?? {})
    .map(([tool, { plugin, pending }]) => ({ tool, plugin, ...(pending ? { pending } : {}) }))
    .toSorted((a, b) => (a.tool < b.tool ? -1 : 1));
  if (json) return asJson({ tools });
  if (tools.length === 0) return "The state has no tools";
  return columns(
    tools.map(({ tool, plugin, pending }) => [
      tool,
      `${plugin.name} ${plugin.version}`,
      pending ? pendingText(pending) : "",
    ]),
  );
}

function pendingText({ action, at, run, failed }: Intent): string {
  const begun = `${action} started at ${at} by ${run}`;
  return failed === undefined ? begun : `${begun}, failed: ${oneLine(failed)}`;
}

/** The record of one tool. Digests of secrets and sealed values are of no use to a reader. */
export function toolRecord({ secrets, sealed, ...tool }: ToolState): string {
  const hidden = (values: object) =>
    Object.fromEntries(Object.keys(values).map((name) => [name, secretText]));
  return asJson({ ...tool, secrets: hidden(secrets), ...(sealed ? { sealed: hidden(sealed) } : {}) });
}

/** Versions of a state, one per line, the current one first. */
export function historyText(
  versions: { id: string; at: string; serial?: number; why?: string; by?: string }[],
  { json }: Form,
): string {
  if (json) return asJson({ versions });
  if (versions.length === 0) return "There is no state yet";
  return columns(
    versions.map(({ id, at, serial, why = "", by }) => [
      id,
      serial === undefined ? "no serial" : `serial ${serial}`,
      at,
      by === undefined ? why : `${why} (${by})`,
    ]),
  );
}

/** The differences between two states, tool by tool, field by field. */
export function differencesText(
  tools: { tool: string; change: "added" | "removed" | "changed"; fields: FieldChange[] }[],
  { json }: Form,
): string {
  if (json) return asJson({ tools });
  if (tools.length === 0) return "No differences";
  const signs = { added: "+", removed: "-", changed: "~" };
  return tools
    .map(({ tool, change, fields }) => {
      const lines = visible(diffLines(fields));
      return [`${signs[change]} ${oneLine(tool)}`, ...(lines === "" ? [] : [lines.replace(/^/gm, "    ")])];
    })
    .flat()
    .join("\n");
}

function columns(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => oneLine(row[i] ?? "").length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => oneLine(cell).padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function asJson(value: Json | object): string {
  return JSON.stringify(value, null, 2);
}

/** What is left to do after a state was moved. */
export function movedText(from: string, to: string, { backend, options }: StateSettings): string {
  const settings = dump({ config: { state: { backend, options } } }, { lineWidth: -1 }).trimEnd();
  return [
    `The state is now in ${to}. The copy was read back and is identical.`,
    `The state in ${from} is marked as moved, and is no longer read or written.`,
    "",
    "Before you run anything else, write this into the configuration:",
    "",
    settings,
  ].join("\n");
}
