import { code } from "./escape.ts";
import { type Links, runFooter } from "./links.ts";

/** A run for a commit that a later one brought to reality before it. `last` is that later commit. */
export function alreadyMarkdown(stack: string, last: string, links: Links): string {
  const head = `### ✅ ${code(stack)}: applied already`;
  const text = `This was applied as part of the later commit ${code(short(last))}. Nothing is left to do.`;
  return [head, text, runFooter(links)].filter(Boolean).join("\n\n");
}

/** Says above a result why it stands on another pull request than the one whose merge it was. */
export function togetherNote(pull: number | undefined): string {
  return `> Applied together with ${pull === undefined ? "a later merge" : `#${pull}`}, since no run for this merge had come to it.\n\n`;
}

/** A commit's name as people write it. */
export function short(sha: string): string {
  return sha.slice(0, 7);
}
