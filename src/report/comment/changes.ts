import type { Change } from "../../core/plan.ts";
import { code, link, prose } from "../escape.ts";
import { type Part, shares, sizeOf } from "../fit.ts";
import { aboutMarkdown, afterMarkdown, lossMarkdown } from "../gone.ts";
import { lineUrl, type Links } from "../links.ts";
import { firstFew } from "../table.ts";
import { reasonOf, type Shown, shownAs } from "../words.ts";
import { type Contents, contentsOf, countOf } from "./contents.ts";
import { type Groups, mostUnfolded, type Row, rowText, tables, toolsTo } from "./groups.ts";

const icons: Record<Shown, string> = {
  create: "🟢",
  update: "🟡",
  replace: "🟠",
  delete: "🔴",
  blocked: "⛔",
};

// The end of a long table may be cut, so whatever destroys something comes first.
const groups: Groups = {
  blocked: { title: toolsTo("blocked"), isOpen: true },
  delete: { title: toolsTo("to delete") },
  replace: { title: toolsTo("to replace") },
  update: { title: toolsTo("to update") },
  create: { title: toolsTo("to create") },
};

/** The changes of a plan as tables with their contents inside, and whether some of these had no room. */
export interface ChangeTables {
  parts: Part[];
  isCut: boolean;
}

/** Shows changes in `room` bytes: first all of them, then of each as much as there is room for. */
export function changeTables(changes: Change[], links: Links, room: number): ChangeTables {
  const bare = changes.map((change) => rowOf(change, links));
  const contents = contentsIn(
    changes,
    room - bare.reduce((sum, row) => sum + sizeOf(rowText(row)) + 60, 0),
    changes.length <= mostUnfolded,
  );
  const rows = bare.map((row, i): Row => {
    const { text = "", isCut = false } = contents[i] ?? {};
    const count = text === "" && isCut && changes[i] ? countOf(changes[i]) : "";
    return { ...row, text: count === "" ? row.text : `${row.text}<br>${count}`, details: text };
  });
  return { parts: tables(rows, groups), isCut: contents.some(({ isCut }) => isCut) };
}

/**
 * The contents of changes within `room` bytes: one with much to show does not take the room of the others. `opensShort`
 * as in `Limits`.
 */
export function contentsIn(changes: Change[], room: number, opensShort: boolean): Contents[] {
  const whole = changes.map((change) => contentsOf(change, { room, opensShort }));
  const given = shares(
    whole.map(({ text, isCut }) => (isCut ? room : sizeOf(text))),
    room,
  );
  return changes.map((change, i) => {
    const [one, share = 0] = [whole[i], given[i]];
    const fits = one && !one.isCut && sizeOf(one.text) <= share;
    return fits ? one : contentsOf(change, { room: share, opensShort });
  });
}

function rowOf(change: Change, links: Links): Row {
  const { tool, source } = change;
  const kind = shownAs(change);
  const name = link(code(tool), source && lineUrl(links, source));
  const [first, ...more] = factsOf(change).filter((fact) => fact !== "");
  const text = [first === undefined ? name : `${name}: ${first}`, ...more].join("<br>");
  return { kind, icon: icons[kind], verb: kind, text, details: "" };
}

// Notes and read failures contain words of plugins, so they are code; everything else is our own text.
function factsOf(change: Change): string[] {
  const { about, loses, blocked, note, pins = {}, secrets = [], previewAfter = [] } = change;
  // The message about the block says so again.
  const reason = blocked && change.reason === "exists" ? "" : reasonOf(change);
  return [
    reason,
    about ? aboutMarkdown(about) : "",
    loses ? lossMarkdown(loses) : "",
    afterMarkdown(change),
    blocked ? blockedText(blocked) : "",
    note === undefined ? "" : code(note),
    ...Object.entries(pins).map(
      ([input, pin]) => `made from ${code(input, 60)} at ${code(shortPin(pin), 100)}`,
    ),
    secrets.length > 0 ? `sets the secrets ${firstFew(secrets)}` : "",
    previewAfter.length > 0 ? `what it writes is known once ${firstFew(previewAfter)} is applied` : "",
  ];
}

// The plan has the whole digest.
function shortPin(pin: string): string {
  return pin.replace(/\b([0-9a-f]{12})[0-9a-f]{28,}\b/g, "$1…");
}

function blockedText({ code: kind, message }: NonNullable<Change["blocked"]>): string {
  return kind === "read-failed" || message.includes("\n") ? code(message) : prose(message);
}
