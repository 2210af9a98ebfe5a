import { counted } from "../core/counted.ts";
import { oneLine } from "./escape.ts";

/** A line of a file that something was done to, or is to be done to. */
interface Told {
  file: string;
  line: number;
}

/** One thing that was rewritten, as one line. */
export function changeText({ file, line, from, to, why }: Told & { from: string; to: string; why: string }): string {
  return oneLine(`${file}:${line}: ${from} → ${to} (${why})`);
} // prettier-ignore

/** One thing that is left to do by hand, as one line. */
export function leftText({ file, line, message }: Told & { message: string }): string {
  return oneLine(`${file}:${line}: by hand: ${message}`);
}

/** How much was done and is left. */
export function migrationSummary({ changes, left }: { changes: unknown[]; left: unknown[] }): string {
  const done = changes.length === 0 ? "nothing to rewrite" : `${counted(changes.length, "thing")} rewritten`;
  return left.length === 0 ? done : `${done}, ${left.length} left to do by hand`;
}

/** A migration as `migrate --json` prints it: each file with its new text, what was done, and what is left. */
export function migrationAsJson({ files, changes, left }: Migrated): string {
  const texts = files.map(({ name, before, after }) => ({
    file: name,
    changed: before !== after,
    text: after,
  }));
  return JSON.stringify({ files: texts, changes, left }, null, 2);
}

interface Migrated {
  files: { name: string; before: string; after: string }[];
  changes: unknown[];
  left: unknown[];
}
