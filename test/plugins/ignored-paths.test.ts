import { expect, test } from "vitest";

import { place } from "../../src/core/errors.ts";
import { ignoredPathProblems } from "../../src/plugins/ignored-paths.ts";
import { loadPlugins } from "../../src/plugins/load.ts";
import { mayHave } from "../../src/plugins/option-path.ts";
import { load } from "../config/loading.ts";

const strict = {
  type: "object",
  additionalProperties: false,
  properties: {
    name: { type: "string" },
    list: { type: "array", items: { type: "object", additionalProperties: false, properties: { v: {} } } },
    labels: { type: "object", additionalProperties: { type: "string" } },
    either: {
      anyOf: [{ type: "string" }, { type: "object", properties: { a: {} }, additionalProperties: false }],
    },
  },
};

test.each([
  [["name"], true],
  [["nmae"], false],
  [["name", "x"], false],
  [["list", 3, "v"], true],
  [["list", 3, "w"], false],
  [["list", "v"], false],
  [["labels", "any"], true],
  [["labels", "any", "deeper"], false],
  [["either", "a"], true],
  [["either", "b"], false],
])("options may have a value at %j: %s", (path, may) => {
  expect(mayHave(strict, path)).toBe(may);
});

test("a schema that describes nothing allows everything", () => {
  expect(mayHave({ type: "object" }, ["any", 1, "thing"])).toBe(true);
});

async function problemsOf(text: string): Promise<string[]> {
  const config = await load(text);
  const found = ignoredPathProblems(config, await loadPlugins(config));
  return found.map(({ at, message, hint }) => `${at ? place(at) : "nowhere"} ${message} | ${hint}`);
}

const tool = (paths: string) => `config: { state: { backend: local } }
tools:
- name: repo-scaffolding
  instanceID: shop
  options: { destinationRepo: { name: shop, scmType: github }, sourceRepo: { url: https://x.test/a/b } }
  lifecycle: { ignoreChanges: [${paths}] }
`;

test("paths of options and of the status may be ignored", async () => {
  expect(
    await problemsOf(tool("options.vars, options.destinationRepo.name, status.lastUsed, status")),
  ).toEqual([]);
});

test("a path that nothing can match is a problem at its place", async () => {
  expect(await problemsOf(tool("vars, options.vras"))).toEqual([
    'dtm.yaml:6:32 ignoreChanges: "vars" matches nothing | A path must start with `options.` or `status.`, such as `options.vars`.',
    'dtm.yaml:6:38 ignoreChanges: "options.vras" matches nothing | The plugin repo-scaffolding has no such option.',
  ]);
});

const app = (path: string) => `config: { state: { backend: local } }
apps:
- name: shop
  spec: { language: go, framework: gin }
  repo: { url: github.com/acme/shop }
  repoTemplate: { url: github.com/acme/template }
  ci: [{ type: github-actions }]
  lifecycle: { ignoreChanges: [${path}] }
`;

test("a path of an app has to fit one of its tools, and is told once", async () => {
  expect(await problemsOf(app("options.sourceRepo"))).toEqual([]);
  expect(await problemsOf(app("options.nowhere"))).toHaveLength(1);
});
