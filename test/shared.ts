import { existsSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { root } from "../scripts/sources.ts";

/**
 * A suite that reads a folder of `../shared`, which is beside the project and not part of it. If the folder is
 * missing, the suite says so in one line and counts as one skipped test.
 */
export function describeShared(
  title: string,
  path: string,
  suite: (folder: string) => void | Promise<void>,
): void {
  const folder = join(root, "../shared", path);
  const isThere = existsSync(folder);
  if (!isThere) process.stderr.write(`\nSKIPPED, BECAUSE ../shared/${path} IS MISSING: ${title}\n`);
  const unread = () => {
    test("exists", () => expect(folder).toSatisfy(existsSync));
  };
  describe.runIf(isThere)(`${title} (../shared/${path})`, () => (isThere ? suite(folder) : unread()));
}
