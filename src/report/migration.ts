import { counted } from "../core/counted.ts";
import { oneLine } from "./escape.ts";

/** A line of a file that was changed, or has to be. */
interface Remark {
  file: string;
  line: number;
}

interface Rewrite extends Remark {
  from: string;
  to: string;
  why: string;
}

/** One thing that was rewritten, on one line. */
export function changeText({ file, line, from, to, why }: Rewrite): string {
  return oneLine(`${file}:${line}: ${from} → ${to} (${why})`);
}

/** One thing that is left to do by hand, on one line. */
export function leftText({ file, line, message }: Remark & { message: string }): string {
  return oneLine(`${file}:${line}: to do: ${message}`);
}

/** How much was done, and how much is left. */
export function migrationSummary({ changes, left }: { changes: unknown[]; left: unknown[] }): string {
  const done = changes.length === 0 ? "no changes" : counted(changes.length, "change");
  return left.length === 0 ? done : `${done}, ${left.length} left for you to do`;
}

/** A migration as `migrate --json` prints it: each file with its new text, what was changed, and what is left. */
export function migrationAsJson({ files, changes, left }: MigratedFile): string {
  const texts = files.map(({ name, before, after }) => ({
    file: name,
    changed: before !== after,
    text: after,
  }));
  return JSON.stringify({ files: texts, changes, left }, null, 2);
}

interface MigratedFile {
  files: { name: string; before: string; after: string }[];
  changes: unknown[];
  left: unknown[];
}
