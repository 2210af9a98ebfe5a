import { link } from "./escape.ts";

/** How a plan that is shown comes to be applied. */
export type Way = "merge" | "other-branch" | "queue" | "comment" | "hand";

/** What the report can point to. */
export interface Links {
  /** The page of this run. */
  run?: string | undefined;
  /** The files at the commit that was planned, as `https://…/blob/SHA`. */
  files?: string | undefined;
  /** Short name of that commit. */
  commit?: string | undefined;
  /** How a plan shown here comes to be applied; undefined: not to be said. */
  way?: Way | undefined;
}

/** The last line of a comment: commit, what else there is to say, and the run with its full summary. */
export function footer({ run, commit }: Links, ...more: string[]): string {
  const parts = [
    ...(commit ? [`commit ${commit}`] : []),
    ...more,
    ...(run ? [link("run and full summary", run)] : []),
  ];
  return small(parts.join(" · "));
}

/** The last line of a comment that says all there is: the run. */
export function runFooter({ run }: Links): string {
  return small(run ? link("run", run) : "");
}

/** A text without its last line of these: what remains is equal when it says the same. */
export function withoutFooter(text: string): string {
  return text.replace(/\n+<sub>[^\n]*<\/sub>\s*$/, "");
}

/** The address of a line at the commit that was planned. */
export function lineUrl({ files }: Links, at: { file: string; line: number }): string | undefined {
  if (files === undefined) return undefined;
  return `${files}/${at.file.split("/").map(encodeURIComponent).join("/")}#L${at.line}`;
}

function small(text: string): string {
  return text === "" ? "" : `<sub>${text}</sub>`;
}
