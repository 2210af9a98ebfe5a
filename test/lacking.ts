import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

const isWindows = process.platform === "win32";

/** What a system lacks, for `test.skipIf`. Each is a reason to skip the tests that need it there. */
export const lacking = {
  /** Creating a symbolic link needs a privilege on Windows. */
  links: isWindows,
  /** Windows has no device files. */
  devices: isWindows,
  /** Examples of plugins are in these languages, too. */
  python: !runs("python3", "--version"),
  go: !runs("go", "version"),
  /** `fs.glob` came with Node 22. Only the Action uses it, and that runs on Node 24. */
  glob: Number.parseInt(process.versions.node) < 22,
};

function runs(program: string, ...args: string[]): boolean {
  return spawnSync(program, args).status === 0;
}

/** The permission bits of a file; Windows has none, so there it returns the expected ones. */
export function modeOf(path: string, asked: number): number {
  return isWindows ? asked : statSync(path).mode & 0o777;
}
