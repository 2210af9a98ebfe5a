import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Gives all tests of a run one folder for temporary files, by its real name, and removes it after the run. */
export default async function temporaryFolder(): Promise<() => Promise<void>> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "dtm-tests-")));
  // Windows uses the last two.
  for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = folder;
  return () => rm(folder, { recursive: true, force: true, maxRetries: 3 });
}
