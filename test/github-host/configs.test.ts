import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { expect, test } from "vitest";

import { lacking } from "../lacking.ts";
import { configsIn, isSeveral } from "../../src/github/run/configs.ts";

const folder = mkdtempSync(join(tmpdir(), "configs-"));
const files = ["a/dtm.yaml", "b/dtm.yaml", "b/c/dtm.yaml", "node_modules/x/dtm.yaml", "[z].yaml", "z.yaml"];
for (const file of files) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), "");
}

test.skipIf(lacking.glob).each([
  ["*/dtm.yaml", ["a/dtm.yaml", "b/dtm.yaml"]],
  ["**/dtm.yaml", ["a/dtm.yaml", "b/c/dtm.yaml", "b/dtm.yaml"]],
  ["{a,b}/dtm.yaml", ["a/dtm.yaml", "b/dtm.yaml"]],
  ["b/c/\n./a/dtm.yaml\n\n a/*\n", ["a/dtm.yaml", "b/c"]],
  ["missing.yaml\nz.yaml", ["missing.yaml", "z.yaml"]],
])("%j are the stacks %j", async (config, stacks) => {
  expect(isSeveral(folder, config)).toBe(true);
  expect(await configsIn(folder, config)).toEqual(stacks);
});

test.each([undefined, "a/dtm.yaml", "b", "[z].yaml"])(
  "%j is one stack, whatever the name contains",
  (config) => {
    expect(isSeveral(folder, config)).toBe(false);
  },
);

test.skipIf(lacking.glob)("a pattern that matches nothing is refused and named", async () => {
  await expect(configsIn(folder, "a/dtm.yaml\nx/*")).rejects.toMatchObject({
    code: "config-not-found",
    message: 'No file matches "x/*", a line of the input `config`',
  });
});
