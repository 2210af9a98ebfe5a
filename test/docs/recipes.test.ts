import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import manifest from "../../package.json" with { type: "json" };
import { builds, root } from "../../scripts/sources.ts";

const pages = [".github/CONTRIBUTING.md", "README.md", "docs/design.md", "docs/github.md", "docs/state.md"];
const readPage = (page: string) => readFileSync(join(root, page), "utf8");
// A file of a recipe: a paragraph that begins with its path, followed by a block of code.
const recipe = /^`((?:src|plugins|test)\/[\w./-]+\.ts)`[^\n]*\n\n```ts\n([\s\S]*?)^```$/gm;
const files = new Map(
  [...readPage(".github/CONTRIBUTING.md").matchAll(recipe)].map(([, path = "", text = ""]) => [path, text]),
);

test("the recipes compile where they say they belong", async () => {
  await mkdir(builds, { recursive: true });
  const folder = await mkdtemp(join(builds, "recipes-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const settings = {
    extends: "../../tsconfig.json",
    // Files in the folder see the project's files as if they were among them.
    compilerOptions: { rootDirs: [root, folder] },
    include: [".", "../../src/**/*.d.ts"],
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(settings));
  expect(await problemsIn(folder)).toBe("");
});

test("each registry has a recipe", () => {
  const folders = [...files.keys()].map((path) => path.split("/").slice(0, -1).join("/"));
  expect(new Set(folders)).toEqual(
    new Set([
      "plugins/text-file",
      "src/backends/http",
      "src/commands",
      "src/github/run/events",
      "src/report",
      "src/scm/gitea",
    ]),
  );
});

test.each(pages)("%s names files and commands that exist", (page) => {
  const text = readPage(page).replaceAll(/^```.*?^```$/gms, "");
  const paths = [...text.matchAll(/`((?:src|test|plugins|scripts|docs|examples|\.ci)\/[\w./-]*)`/g)];
  const missing = paths
    .map(([, path = ""]) => path)
    .filter((path) => !existsSync(join(root, path)) && !isOfRecipe(path));
  const commands = [...readPage(page).matchAll(/npm run (?:-s |--silent )?([a-z:]+)/g)];
  const unknown = commands.map(([, name = ""]) => name).filter((name) => !(name in manifest.scripts));
  expect([...missing, ...unknown]).toEqual([]);
});

function isOfRecipe(path: string): boolean {
  return (
    /^plugins\/text-file\/|^test\/backends\/http\.test\.ts$|^plugins\/NAME\//.test(path) || files.has(path)
  );
}

function problemsIn(folder: string): Promise<string> {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  return new Promise((done) => {
    execFile(process.execPath, [tsc, "-p", folder], (_error, stdout) => done(stdout));
  });
}
