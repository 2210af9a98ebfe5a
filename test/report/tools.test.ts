import { load } from "js-yaml";
import { expect, test } from "vitest";

import type { Tool } from "../../src/core/config.ts";
import { toolsAsJson, toolsAsText } from "../../src/report/tools.ts";

const repo = { owner: "acme", name: "shop" };
const source = { file: "dtm.yaml", line: 1, column: 1 };
const tool: Tool = {
  name: "t",
  instanceID: "a",
  dependsOn: [],
  options: { from: repo, to: repo },
  lifecycle: { preventDestroy: true },
  source,
};

test("shared values are written out for each tool, without YAML aliases", () => {
  expect(toolsAsText([tool])).not.toMatch(/[&*]ref/);
});

test("a rendered tool keeps its lifecycle, and one without has no empty one", () => {
  const shown = { name: "t", instanceID: "a", dependsOn: [], lifecycle: { preventDestroy: true } };
  const plain = { name: "t", instanceID: "b", dependsOn: [], options: {} };
  const tools = [tool, { ...tool, instanceID: "b", options: {}, lifecycle: {} }];
  const expected = { tools: [{ ...shown, options: { from: repo, to: repo } }, plain] };
  expect(load(toolsAsText(tools))).toEqual(expected);
  expect(JSON.parse(toolsAsJson(tools))).toEqual(expected);
});
