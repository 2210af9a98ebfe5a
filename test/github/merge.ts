import { commitOf, filesOf, history, type Entry, type Files } from "./git.ts";
import type { World } from "./world.ts";

/** What head has that base has not, since they diverged. Our own, because the emulator's `compare` pages its files. */
export interface Comparison {
  /** Where they diverged, or null if they have no common history. */
  from: string | null;
  /** The commits that only head has, oldest first. */
  commits: string[];
  before: Files;
  after: Files;
}

/** Compares two commits as a pull request does. */
export async function compare(world: World, repo: string, base: string, head: string): Promise<Comparison> {
  const known = new Set((await history(world, repo, base)).map((commit) => commit.sha));
  const all = await history(world, repo, head);
  const from = all.find((commit) => known.has(commit.sha))?.sha ?? null;
  const commits = all.filter((commit) => !known.has(commit.sha)).map((commit) => commit.sha);
  const before: Files = from ? await filesOf(world, repo, from) : new Map();
  return { from, commits: commits.toReversed(), before, after: await filesOf(world, repo, head) };
}

/** The files of base with the changes of head, or null if both changed one file: lines are not merged. */
export async function mergeFiles(
  world: World,
  repo: string,
  base: string,
  head: string,
): Promise<Files | null> {
  const { before, after } = await compare(world, repo, base, head);
  return threeWay(before, await filesOf(world, repo, base), after);
}

/** What one commit changed, applied on top of other files; null on a conflict. */
export async function pick(world: World, repo: string, onto: Files, sha: string): Promise<Files | null> {
  const parent = (await commitOf(world, repo, sha)).parents[0]?.sha;
  const before: Files = parent ? await filesOf(world, repo, parent) : new Map();
  return threeWay(before, onto, await filesOf(world, repo, sha));
}

/** The paths that differ between two trees. */
export function changedPaths(before: Files, after: Files): string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => !equal(before.get(path), after.get(path))).toSorted();
}

function threeWay(before: Files, ours: Files, theirs: Files): Files | null {
  const merged: Files = new Map(ours);
  for (const path of changedPaths(before, theirs)) {
    const [was, mine, wanted] = [before.get(path), ours.get(path), theirs.get(path)];
    if (!equal(was, mine) && !equal(mine, wanted)) return null;
    if (wanted) merged.set(path, wanted);
    else merged.delete(path);
  }
  return merged;
}

function equal(a: Entry | undefined, b: Entry | undefined): boolean {
  return a?.sha === b?.sha && a?.mode === b?.mode;
}
