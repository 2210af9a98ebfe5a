import { statSync } from "node:fs";

const isWindows = process.platform === "win32";

/** What a system lacks, for `test.skipIf`. Each is the reason why a test that needs it is skipped there. */
export const lacking = {
  /** Creating a symbolic link takes a privilege on Windows. */
  links: isWindows,
  /** Windows has no files that are devices. */
  devices: isWindows,
  /** `fs.glob` came with Node 22. Only the Action uses it, and that runs on Node 24. */
  glob: Number.parseInt(process.versions.node) < 22,
};

/** The permission bits of a file; Windows has none, so there it is those that are asked for. */
export function modeOf(path: string, asked: number): number {
  return isWindows ? asked : statSync(path).mode & 0o777;
}
