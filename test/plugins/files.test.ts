import { createHash } from "node:crypto";
import { mkdtemp, mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeEach, expect, test } from "vitest";

import { digestOf } from "../../src/plugins/files.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dtm-files-"));
  await mkdir(join(folder, "lib"));
});
const write = (name: string, text: string) => writeFile(join(folder, name), text);
const digest = () => digestOf(join(folder, "plugin.mjs"));

test("a plugin of one file has the digest of that file", async () => {
  const text = 'import fs from "node:fs"; export default {};';
  await write("plugin.mjs", text);
  expect(await digest()).toBe(createHash("sha256").update(text).digest("hex"));
});

test.each([
  ["imports", 'import { a } from "./lib/a.mjs"; export default { a };'],
  ["exports again", 'export * from "./lib/a.mjs";'],
  ["imports when it runs", 'export default { a: () => import("./lib/a.mjs") };'],
  ["requires", 'module.exports = { a: require("./lib/a.mjs") };'],
  ["requires by its folder", 'module.exports = require("./lib");'],
])("what it %s is part of it, and so is what that imports", async (_, text) => {
  await write("plugin.mjs", text);
  await write("lib/a.mjs", 'import "./b.mjs"; import "../plugin.mjs"; export const a = 1;');
  await write("lib/b.mjs", "1");
  await write("lib/index.js", 'require("./a.mjs");');
  const seen = [await digest()];
  for (const [name, content] of [
    ["lib/b.mjs", "2"],
    ["lib/a.mjs", 'import "./b.mjs"; export const a = 2;'],
    ["plugin.mjs", `${text} // changed`],
  ] as const) {
    await write(name, content);
    seen.push(await digest());
  }
  expect(new Set(seen).size).toBe(seen.length);
  await write("lib/c.mjs", "is not imported");
  expect(await digest()).toBe(seen.at(-1));
});

test("what is missing, or cannot be read as JavaScript, is left to the loader", async () => {
  await write("plugin.mjs", 'import "./gone.mjs"; export default {');
  expect(await digest()).toMatch(/^[0-9a-f]{64}$/);
  await expect(digestOf(join(folder, "none.mjs"))).rejects.toThrow(/ENOENT/);
});
