import { mkdtemp, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { loadFailure, unloadable } from "../../src/plugins/load-failure.ts";

async function failureOf(text: string, name = "p.mjs") {
  const folder = await mkdtemp(join(tmpdir(), "dtm-load-"));
  const path = join(folder, name);
  await writeFile(path, text);
  try {
    createRequire(path)(path);
  } catch (error) {
    return await loadFailure(error, path, folder);
  }
  throw new Error("it was loaded");
}

test.each([
  ["const a = 1;\nexport default {\n  a: 1 b: 2,\n};\n", "p.mjs", /^p\.mjs:3: syntax error: /],
  ["const a = 1;\nmodule.exports = { a: 1 b: 2 };\n", "p.cjs", /^p\.cjs:2: syntax error: /],
  ["await 1;\nexport default {};\n", "p.mjs", /^top-level await is not supported in plugins$/],
  ['import "./gone.mjs";\n', "p.mjs", /^Cannot find module .*gone\.mjs/],
])("%j in %s is explained", async (text, name, why) => {
  expect((await failureOf(text, name)).why).toMatch(why);
});

test("TypeScript is refused with the Node version it needs, where Node cannot load it", () => {
  const why = expect.stringMatching(/^TypeScript needs Node 22\.18 or newer; this is Node \d/) as string;
  for (const path of ["/x/p.ts", "/x/p.mts", "/x/p.cts"])
    expect(unloadable(path)?.why).toEqual(process.features.typescript ? undefined : why);
  expect(unloadable("/x/p.mjs")).toBeUndefined();
});
