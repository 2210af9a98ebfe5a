import { bytesOf, type Files } from "./git.ts";
import { changedPaths } from "./merge.ts";
import type { World } from "./world.ts";

/** The entries of a pull request's "Files changed", with a patch of whole lines. A rename is shown as two. */
export async function fileDiffs(
  world: World,
  repo: string,
  before: Files,
  after: Files,
  head: string,
): Promise<Diff[]> {
  const diffs: Diff[] = [];
  for (const path of changedPaths(before, after)) {
    const [was, is] = [before.get(path), after.get(path)];
    const old = was ? await blobText(world, repo, was.sha) : "";
    const now = is ? await blobText(world, repo, is.sha) : "";
    const counted = old === null || now === null ? { additions: 0, deletions: 0 } : lineDiff(old, now);
    const at = `${head}/${path.split("/").map(encodeURIComponent).join("/")}`;
    diffs.push({
      sha: (is ?? was)?.sha ?? "",
      filename: path,
      status: was ? (is ? "modified" : "removed") : "added",
      ...counted,
      changes: counted.additions + counted.deletions,
      blob_url: `${world.url}/${repo}/blob/${at}`,
      raw_url: `${world.url}/${repo}/raw/${at}`,
      contents_url: `${world.url}/repos/${repo}/contents/${at.slice(head.length + 1)}?ref=${head}`,
    });
  }
  return diffs;
}

/** One changed file as the API shows it. */
export interface Diff {
  sha: string;
  filename: string;
  status: "added" | "removed" | "modified";
  additions: number;
  deletions: number;
  changes: number;
  blob_url: string;
  raw_url: string;
  contents_url: string;
  patch?: string;
}

async function blobText(world: World, repo: string, sha: string): Promise<string | null> {
  const bytes = await bytesOf(world, repo, sha);
  return bytes.includes(0) ? null : bytes.toString("utf8");
}

// One hunk from the first to the last line that differs: not minimal, but it applies and the counts agree with it.
function lineDiff(old: string, now: string): { additions: number; deletions: number; patch: string } {
  const [a, b] = [lines(old), lines(now)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const removed = a.slice(start, a.length - end);
  const added = b.slice(start, b.length - end);
  const head = `@@ -${range(start, removed.length)} +${range(start, added.length)} @@`;
  const patch = [head, ...removed.map((line) => `-${line}`), ...added.map((line) => `+${line}`)].join("\n");
  return { additions: added.length, deletions: removed.length, patch };
}

function range(start: number, count: number): string {
  return `${count === 0 ? start : start + 1},${count}`;
}

function lines(text: string): string[] {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}
