import { link } from "./escape.ts";

/** The ways in which a shown plan can be applied. */
export type Way = "merge" | "other-branch" | "queue" | "comment" | "hand";

/** What a report can link to. */
export interface Links {
  /** The page of this run. */
  run?: string | undefined;
  /** The page of its workflow, which starts it by hand. */
  workflow?: string | undefined;
  /** The files at the commit that was planned, as `https://…/blob/SHA`. */
  files?: string | undefined;
  /** The short SHA of that commit. */
  commit?: string | undefined;
  /** How the shown plan can be applied; undefined: not mentioned. */
  way?: Way | undefined;
  /** Whether comments on a pull request can be written in answer. */
  onPull?: boolean | undefined;
}

/** The last line of a comment: commit, other facts, the run with its full summary, and how to start one by hand. */
export function footer({ run, workflow, commit }: Links, ...more: string[]): string {
  const parts = [
    ...(commit ? [`commit ${commit}`] : []),
    ...more,
    ...(run ? [link("run and full summary", run)] : []),
    ...(workflow ? [link("start by hand", workflow)] : []),
  ];
  return small(parts.join(" · "));
}

/** The last line of a complete comment: the run. */
export function runFooter({ run }: Links): string {
  return small(run ? link("run", run) : "");
}

/** The URL of a line at the commit that was planned. */
export function lineUrl({ files }: Links, at: { file: string; line: number }): string | undefined {
  if (files === undefined) return undefined;
  return `${files}/${at.file.split("/").map(encodeURIComponent).join("/")}#L${at.line}`;
}

function small(text: string): string {
  return text === "" ? "" : `<sub>${text}</sub>`;
}
