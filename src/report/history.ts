import { code } from "./escape.ts";
import { heading } from "./heading.ts";
import { type Links, runFooter } from "./links.ts";

/** The report of a run for a commit that a later one had already applied. `last` is that later commit. */
export function includedMarkdown(stack: string, last: string, links: Links): string {
  const head = heading(stack, { kind: "included" });
  const text = `This commit was applied as part of the later commit ${code(short(last))}. There is nothing left to do.`;
  return [head, text, runFooter(links)].filter(Boolean).join("\n\n");
}

/** Explains, above a result, why it is on another pull request than the one whose merge triggered the run. */
export function trainNote(pull: number | undefined): string {
  return `> Applied together with ${pull === undefined ? "a later merge" : `#${pull}`}, because no run for this merge had applied it.\n\n`;
}

/** The short form of a commit SHA. */
export function short(sha: string): string {
  return sha.slice(0, 7);
}
