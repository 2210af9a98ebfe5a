// Writes the commit of a release into the reusable workflow: `npm run pin -- COMMIT VERSION`. Whoever pins a call of the
// workflow then runs that Action, too, and not the one of `main`.
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const file = resolve(import.meta.dirname, "../.github/workflows/dtm.yml");
const own = /(uses: devstream-action\/devstream-action@)\S+( # \S+)?$/gm;

/** A workflow whose steps use the Action at a commit. Throws if that is not a whole commit SHA. */
export function pinned(text: string, commit: string, version: string): string {
  if (!/^[0-9a-f]{40}$/.test(commit))
    throw new Error(`${commit} is not a commit: write all 40 digits of its SHA`);
  return text.replace(own, `$1${commit} # ${version}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [commit = "", version = ""] = process.argv.slice(2);
  writeFileSync(file, pinned(readFileSync(file, "utf8"), commit, version));
}
