import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

import { Ajv2020 } from "ajv/dist/2020.js";
import { loadAll } from "js-yaml";
import { expect, test } from "vitest";

import { builtIn } from "../../plugins/index.ts";
import { toolProblems } from "../../src/plugins/check.ts";
import { UserError } from "../../src/core/errors.ts";
import { isObject } from "../../src/core/json.ts";
import { loadPlugins } from "../../src/plugins/load.ts";
import { publishedSchema } from "../../src/stack/config-schema.ts";
import { loadFrom } from "./loading.ts";
import { describeShared } from "../shared.ts";

const root = resolve(import.meta.dirname, "../..");
const schema = await publishedSchema();
const validate = new Ajv2020({
  strict: true,
  keywords: ["secret"],
  formats: { uri: (text: string) => URL.canParse(text) },
}).compile(schema);

test("the schema follows draft 2020-12, and all of its references resolve", () => {
  expect(schema["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(validate({ config: { state: { backend: "local" } }, tools: [] })).toBe(true);
});

// What does not load, or is not YAML before it is rendered, is left out. Only the schema checks the options of a
// template that no app uses.
const unused = "tpl/unusedmissing/config.yaml";
const own = await loadable([join(root, "examples"), join(root, "test/devstream/config")]);

test.each(own)("%s loads, and is valid for the schema", isRight);

describeShared("DevStream's own files", "devstream", async (folder) => {
  const folders = ["examples", "e2e", "show"].map((name) => join(folder, name));
  test.each(await loadable(folders))("%s loads, and is valid for the schema", isRight);
});

function isRight(file: string): void {
  for (const document of documentsIn(file)) {
    validate(document);
    expect(validate.errors ?? []).toEqual([]);
  }
}

async function loadable(folders: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of folders.flatMap(yamlFiles))
    if (!path.endsWith(unused) && documentsIn(path).length > 0 && (await isValid(path))) found.push(path);
  return found;
}

async function isValid(path: string): Promise<boolean> {
  try {
    const config = await loadFrom({ cwd: root, path, strict: false });
    const known = { ...config, tools: config.tools.filter(({ name }) => Object.hasOwn(builtIn, name)) };
    return toolProblems(known, await loadPlugins(known)).length === 0;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((name) => /\.ya?ml$/.test(name) && statSync(name).isFile());
}

function documentsIn(file: string): object[] {
  try {
    return loadAll(readFileSync(file, "utf8")).filter(isObject);
  } catch {
    return [];
  }
}
