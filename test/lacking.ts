import { statSync } from "node:fs";

const isWindows = process.platform === "win32";

/** What a system lacks, for `test.skipIf`. Each is a reason to skip the tests that need it there. */
export const lacking = {
  /** Creating a symbolic link needs a privilege on Windows. */
  links: isWindows,
  /** Windows has no device files. */
  devices: isWindows,
  /** `fs.glob` came with Node 22. Only the Action uses it, and that runs on Node 24. */
  glob: Number.parseInt(process.versions.node) < 22,
};

/** The permission bits of a file; Windows has none, so there it returns the expected ones. */
export function modeOf(path: string, asked: number): number {
  return isWindows ? asked : statSync(path).mode & 0o777;
}
