import { readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

// Drafts, and the lock files of those who replace a lock file: `the.state.lock.new-…`, `the.state.lock.00ff`.
const draft = /^(?:\.[\w-]+)*\.new-[0-9a-f]+$/;
const right = /^\.(?:lock|guard)(?:\.[0-9a-f]+)+$/;
// They are needed for milliseconds.
const old = 10 * 60_000;

/**
 * Removes files that killed runs left beside the state at `path`. `fresh` is a file that was just written there: ages
 * are by its clock, which may be that of another machine. What may not be listed or removed stays, and disturbs nobody.
 */
export async function sweep(path: string, fresh: string): Promise<void> {
  const [folder, name] = [dirname(path), basename(path)];
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((one) => one.startsWith(name) && isDraft(one.slice(name.length)));
  if (left.length === 0) return;
  const now = await timeOf(fresh);
  for (const one of left) {
    const file = join(folder, one);
    if (now - (await timeOf(file)) > old) await rm(file, { force: true }).catch(() => {});
  }
}

function isDraft(rest: string): boolean {
  return draft.test(rest) || right.test(rest);
}

// Infinity: it is gone, so there is nothing to remove.
async function timeOf(file: string): Promise<number> {
  return await stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => Infinity,
  );
}
