import { describe, expect, test } from "vitest";

import { load, problemsOf } from "./loading.ts";

const head = "config: {state: {backend: local}}\n";
const app = (more: string): string =>
  `${head}apps:\n- name: shop\n  spec: {language: go, framework: gin}\n  repo: {url: github.com/o/r}\n${more}`;

async function warningsOf(text: string): Promise<string[]> {
  const { warnings } = await load(text);
  return warnings.map(({ at, message, hint }) => `${at?.line}:${at?.column} ${message} | ${hint}`);
}

describe("a key that DevStream's documentation uses and its code never reads", () => {
  test.each([
    [
      `${head}tools:\n- name: t\n  instanceID: a\n  options:\n  destinationRepo: {name: x}\n  sourceRepo: {}\n`,
      [
        "6:3 tool t.a: `destinationRepo` is ignored, as in DevStream; write `options.destinationRepo` | Indent it by two more spaces, so that it is under `options`.",
        "7:3 tool t.a: `sourceRepo` is ignored, as in DevStream; write `options.sourceRepo` | Indent it by two more spaces, so that it is under `options`.",
      ],
    ],
    [
      `${head}tools: [{name: t, instanceID: a, plugin: u}]\n`,
      [
        "2:34 tool t.a: `plugin` is ignored, as in DevStream; write `name` | `name` is the plugin, and `instanceID` tells its tools apart.",
      ],
    ],
    [
      app("  repoTemplate: {url: github.com/o/t, type: github}\n").replace("o/r}", "o/r, type: github}"),
      [
        "5:31 app shop: `repo.type` is ignored, as in DevStream; write `repo.scmType` | Rename the key.",
        "6:39 app shop: `repoTemplate.type` is ignored, as in DevStream; write `repoTemplate.scmType` | Rename the key.",
      ],
    ],
    [
      app("").replace("gin}", "gin, ci: [{type: github-actions}]}"),
      [
        "4:40 app shop: `spec.ci` is ignored, as in DevStream; write `ci` | Indent it like `spec`: it belongs to the app itself.",
      ],
    ],
  ])("is accepted with a warning that names the right key: %j", async (text, warnings) => {
    expect(await warningsOf(text)).toEqual(warnings);
  });

  test("has no effect", async () => {
    const text = `${head}tools: [{name: t, instanceID: a, destinationRepo: {name: x}, options: {k: 1}}]\n`;
    expect((await load(text)).tools).toMatchObject([{ name: "t", instanceID: "a", options: { k: 1 } }]);
  });

  test("has the source line in its warning", async () => {
    const { warnings } = await load(`${head}tools: [{name: t, instanceID: a, plugin: u}]\n`);
    expect(warnings[0]?.excerpt).toBe("tools: [{name: t, instanceID: a, plugin: u}]");
  });

  test("is reported together with mistakes", async () => {
    const text = `${head}tools: [{name: t, instanceID: a, plugin: u, dependOn: []}]\n`;
    expect(await problemsOf(text)).toEqual([
      expect.stringContaining("`plugin` is ignored"),
      '2:45 tool t.a has no key "dependOn" | Did you mean "dependsOn"?',
    ]);
  });
});

test.each([
  `${head}tools: [{name: t, instanceID: a, type: u}]\n`,
  `${head}tools: [{name: t, instanceID: a, destinationrepo: {}}]\n`,
  app("  plugin: x\n"),
  app("  ci: [{type: github-actions, plugin: x}]\n"),
])("any other unknown key is a mistake: %j", async (text) => {
  expect(await problemsOf(text)).toEqual([expect.stringMatching(/ has no key "/)]);
});
