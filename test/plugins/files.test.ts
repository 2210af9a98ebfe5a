import { createHash } from "node:crypto";
import { mkdtemp, mkdir, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { beforeEach, expect, test } from "vitest";

import { digestOf } from "../../src/plugins/files.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dtm-files-"));
  await mkdir(join(folder, "lib"));
});
async function write(name: string, text: string) {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), text);
}
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

const required = 'import { createRequire } from "node:module"; const req = createRequire(import.meta.url);';
const here = "const here = dirname(fileURLToPath(import.meta.url));";

test.each([
  ["a computed import", "lib/b.mjs", "export const a = (name) => import(`./lib/${name}.mjs`);"],
  ["an import of any name", "lib/b.mjs", "export const a = (name) => import(name);"],
  ["a template without values", "lib/b.mjs", "export const a = () => import(`./lib/b.mjs`);"],
  ["require under another name", "lib/b.cjs", `${required} req("./lib/b.cjs");`],
  ["require with backticks", "lib/b.cjs", "module.exports = require(`./lib/b.cjs`);"],
  ["a computed require", "lib/b.cjs", "module.exports = (name) => require(`./lib/${name}`);"],
  [
    "a path that is imported later",
    "lib/b.mjs",
    'const b = "./lib/b.mjs"; export const a = () => import(b);',
  ],
  ["JSON", "lib/b.json", 'import b from "./lib/b.json" with { type: "json" };'],
  ["a package", "node_modules/kit/src/deep.js", 'import "kit";'],
  ["a part of a package", "node_modules/@acme/kit/x.js", 'import "@acme/kit/x";'],
  ["what a package depends on", "node_modules/base/index.js", 'import "kit";'],
  ["a name in the imports of package.json", "lib/b.mjs", 'import "#lib";'],
  ["a pattern in the imports of package.json", "lib/b.mjs", 'import "#any/b";'],
  ["a data file by URL", "b.txt", 'readFileSync(new URL("b.txt", import.meta.url));'],
  [
    "a data file beside one that it writes",
    "b.txt",
    'writeFileSync("a.txt", readFileSync(new URL("b.txt", import.meta.url)));',
  ],
  ["a data file by its folder", "lib/b.txt", 'readFileSync(join(import.meta.dirname, "lib", "b.txt"));'],
  ["a data file by a folder with a name", "lib/b.txt", `${here} readFileSync(join(here, "lib/b.txt"));`],
  ["a data file in a template", "lib/b.txt", "readFileSync(`${__dirname}/lib/b.txt`);"],
  ["a folder of data files", "lib/deep/b.txt", 'readdirSync(new URL("lib", import.meta.url));'],
])("%s is part of it", async (_, file, text) => {
  await write("package.json", '{ "imports": { "#lib": "./lib/b.mjs", "#any/*": "./lib/*.mjs" } }');
  await write(
    "node_modules/kit/package.json",
    '{ "main": "./src/index.js", "dependencies": { "base": "1" } }',
  );
  await write("plugin.mjs", text);
  await write(file, "1");
  const before = await digest();
  await write(file, "2");
  expect(await digest()).not.toBe(before);
});

test("an absolute import is part of it", async () => {
  await write("lib/b.mjs", "1");
  await write("plugin.mjs", `import "${join(folder, "lib/b.mjs")}";`);
  const before = await digest();
  await write("lib/b.mjs", "2");
  expect(await digest()).not.toBe(before);
});

test("a link is what it leads to, and its imports start there", async () => {
  await write("real/plugin.mjs", 'import "./b.mjs";');
  await write("real/b.mjs", "1");
  await write("b.mjs", "beside the link");
  await symlink(join(folder, "real/plugin.mjs"), join(folder, "plugin.mjs"));
  const before = await digest();
  await write("b.mjs", "is not loaded");
  expect(await digest()).toBe(before);
  await write("real/b.mjs", "2");
  expect(await digest()).not.toBe(before);
});

test.each([
  'writeFileSync(new URL("b.txt", import.meta.url), readFileSync(new URL("b.txt", import.meta.url)));',
  'const file = new URL("./b.txt", import.meta.url); await appendFile(file, await readFile(file));',
])("what the plugin itself writes is not part of it: %s", async (text) => {
  await write("plugin.mjs", text);
  await write("b.txt", "1");
  const before = await digest();
  await write("b.txt", "2");
  expect(await digest()).toBe(before);
});

test("what is missing, or cannot be read as JavaScript, is left to the loader", async () => {
  await write("plugin.mjs", 'import "./gone.mjs"; export default {');
  expect(await digest()).toMatch(/^[0-9a-f]{64}$/);
  await expect(digestOf(join(folder, "none.mjs"))).rejects.toThrow(/ENOENT/);
});
