import { createHash } from "node:crypto";

import { decodeUtf8, sha256 } from "../core/bytes.ts";
import { canonical, type Json } from "../core/json.ts";
import type { PlannedFile, PreviewedChange } from "../core/plan.ts";
import type { ChangedBy, Preview, PreviewFile } from "../core/plugin.ts";
import type { Secrets } from "../core/secrets.ts";

const mostLosses = 20;
const mostLetters = 200;
const mostNames = 100;
// In characters.
const mostText = 100_000;
// More than this is not looked at as text.
const mostBytes = 1_000_000;

/** How much one change of a plan may show: files, and characters of all of them together. */
export interface Room {
  files: number;
  text: number;
}

/** The room for each of so many changes, so that all of them fit into memory. */
export function roomFor(changes: number): Room {
  const share = (most: number, ofAll: number) => Math.min(most, Math.floor(ofAll / Math.max(changes, 1)));
  return { files: share(2000, 200_000), text: share(1_000_000, 40_000_000) };
}

/** What would be lost, as it is shown. */
export function lossesIn({ loses = [] }: Preview, registry: Secrets): string[] {
  const texts = loses.filter((text) => text.trim() !== "");
  const told = texts.slice(0, mostLosses).map((text) => registry.redact(text).slice(0, mostLetters));
  return texts.length > mostLosses ? [...told, `${texts.length - mostLosses} more`] : told;
}

/** What a change would write, as it is shown. Secrets are redacted before anything else is done with the contents. */
export function shownOf({ pins, files, secrets }: Preview, registry: Secrets, room: Room): PreviewedChange {
  const redact = (text: string) => registry.redact(text);
  const names = secrets?.map((name) => redact(name).slice(0, mostLetters)).sort();
  const read = files?.flatMap((file) => readFile(file, redact)).sort(byPath);
  return {
    ...(pins && Object.keys(pins).length > 0 ? { pins } : {}),
    ...(read ? listed(read, room) : {}),
    ...(names && names.length > 0 ? { secrets: names.slice(0, mostNames) } : {}),
    ...(read || names ? { contents: digestOf(read ?? [], names ?? []) } : {}),
  };
}

/** A file with its contents as text, or as no more than their size and digest. */
interface ReadFile extends Pick<PlannedFile, "path" | "executable" | "changedBy"> {
  before?: Side;
  after?: Side;
  /** The contents differ only in secrets. */
  isRedactedAway?: true;
}

interface Side {
  text?: string;
  size: number;
  digest: string;
}

// None: it stays as it is.
function readFile(
  { path, executable, changedBy, ...file }: PreviewFile,
  redact: (text: string) => string,
): ReadFile[] {
  const before = file.before === undefined ? undefined : sideOf(file.before, redact);
  const after = file.after === undefined ? undefined : sideOf(file.after, redact);
  const isUntouched = isSame(file.before, file.after);
  if (isUntouched && !executable) return [];
  return [
    {
      path: redact(path),
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
      ...(!isUntouched && before?.digest === after?.digest ? { isRedactedAway: true as const } : {}),
      ...(executable ? { executable } : {}),
      ...(changedBy ? { changedBy: namedBy(changedBy, redact) } : {}),
    },
  ];
}

// By the contents themselves: redacted, two different secrets are the same text.
function isSame(before: PreviewFile["before"], after: PreviewFile["after"]): boolean {
  if (before === undefined || after === undefined) return before === after;
  return Buffer.from(before).equals(Buffer.from(after));
}

function namedBy({ author, url, at }: ChangedBy, redact: (text: string) => string): ChangedBy {
  return {
    author: redact(author).slice(0, mostLetters),
    ...(url === undefined ? {} : { url: redact(url) }),
    ...(at === undefined ? {} : { at }),
  };
}

function sideOf(content: string | Uint8Array, redact: (text: string) => string): Side {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const size = bytes.length;
  const text = size > mostBytes || bytes.includes(0) ? undefined : decodeUtf8(bytes, { keepsMark: true });
  if (text === undefined) return { size, digest: sha256(bytes) };
  const shown = redact(text);
  return { text: shown, size, digest: sha256(shown) };
}

function listed(files: ReadFile[], room: Room): Pick<PreviewedChange, "files" | "moreFiles"> {
  let left = room.text;
  const shown = files.slice(0, room.files).map((file) => {
    const planned = plannedFile(file, left);
    left -= (planned.before?.length ?? 0) + (planned.after?.length ?? 0);
    return planned;
  });
  const more = files.length - shown.length;
  return { files: shown, ...(more > 0 ? { moreFiles: more } : {}) };
}

function plannedFile({ path, before, after, isRedactedAway, ...rest }: ReadFile, room: number): PlannedFile {
  const sides = [before, after].filter((side) => side !== undefined);
  const size = { ...(before ? { before: before.size } : {}), ...(after ? { after: after.size } : {}) };
  const length = (side: Side | undefined) => side?.text?.length ?? 0;
  const omitted =
    omission(sides, length(before) + length(after) > room) ?? (isRedactedAway ? "secret" : undefined);
  if (omitted !== undefined) return { path, size, omitted, ...rest };
  const texts = {
    ...(before?.text === undefined ? {} : { before: before.text }),
    ...(after?.text === undefined ? {} : { after: after.text }),
  };
  return { path, size, ...texts, ...rest };
}

function omission(sides: Side[], isFull: boolean): PlannedFile["omitted"] {
  if (sides.some(({ size, text }) => size > mostBytes || (text?.length ?? 0) > mostText)) return "large";
  if (sides.some(({ text }) => text === undefined)) return "binary";
  return isFull ? "room" : undefined;
}

// Of the redacted texts: a digest of a secret that can be guessed would reveal it.
function digestOf(files: ReadFile[], names: string[]): string {
  const hash = createHash("sha256");
  const add = (value: Json) => hash.update(`${canonical(value)}\n`);
  add(names);
  for (const { path, before, after, executable = false } of files)
    add([path, before?.digest ?? null, after?.digest ?? null, executable]);
  return `sha256:${hash.digest("hex")}`;
}

function byPath({ path: a }: ReadFile, { path: b }: ReadFile): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
