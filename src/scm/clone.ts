import { readFile, realpath, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

import { parseRepoUrl } from "./repo-url.ts";

/** A clone of a repository on this machine. */
export interface Clone {
  root: string;
  /** The repositories that its remotes name, such as `github.com/acme/shop`; `origin` comes first. */
  remotes: string[];
}

/** The clone that a folder is in. Reads files only: git need not be installed. */
export async function cloneAround(folder: string): Promise<Clone | undefined> {
  for (let at = await realpath(folder); ; at = dirname(at)) {
    const git = join(at, ".git");
    const found = await stat(git).catch(() => undefined);
    if (found) return { root: at, remotes: remotesIn(await configOf(git, found.isDirectory())) };
    if (at === dirname(at)) return undefined;
  }
}

// In a worktree or a submodule, `.git` is a file that leads to the folder.
async function configOf(git: string, isFolder: boolean): Promise<string> {
  const text = (path: string) => readFile(path, "utf8").catch(() => "");
  if (isFolder) return await text(join(git, "config"));
  const folder = resolve(dirname(git), /^gitdir: (.*)$/m.exec(await text(git))?.[1] ?? ".");
  const common = (await text(join(folder, "commondir"))).trim();
  return await text(join(folder, common, "config"));
}

function remotesIn(config: string): string[] {
  const sections = [...config.matchAll(/^\s*\[remote "([^"\n]+)"\]([^[]*)/gm)];
  const named = sections.flatMap(([, remote = "", lines = ""]) => {
    const url = /^\s*url\s*=\s*(\S+)\s*$/m.exec(lines)?.[1];
    const parsed = url === undefined ? "" : parseRepoUrl(url);
    return typeof parsed === "string"
      ? []
      : [{ remote, name: `${parsed.host.replace(/^ssh\./, "")}/${parsed.owner}/${parsed.name}` }];
  });
  return named
    .toSorted((a, b) => Number(b.remote === "origin") - Number(a.remote === "origin"))
    .map(({ name }) => name);
}
