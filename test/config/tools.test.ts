import { expect, test } from "vitest";

import { load, oneTool, optionsOf } from "./loading.ts";

const head = "config: {state: {backend: local}}\n";

test("tools keep their order, references become dependencies, and dependencies are sorted", async () => {
  const config = await load(`${head}tools:
- {name: z, instanceID: "001", dependsOn: [b.x, "", a.x.y, b.x], options: {k: ["\${{ a.x.outputs.id }}"]}}
- {name: a, instanceID: x}
- {name: a, instanceID: x.y}
- {name: b, instanceID: x, lifecycle: {preventDestroy: true, ignoreChanges: [options.vars]}}
`);
  expect(config.tools.map(({ name, instanceID, dependsOn }) => [name, instanceID, dependsOn])).toEqual([
    ["z", "001", ["a.x", "a.x.y", "b.x"]],
    ["a", "x", []],
    ["a", "x.y", []],
    ["b", "x", []],
  ]);
  expect(config.tools[3]?.lifecycle).toEqual({ preventDestroy: true, ignoreChanges: ["options.vars"] });
});

test("numbers are names where a name is expected", async () => {
  const config = await load(`${head}tools: [{name: 7, instanceID: 001, dependsOn: , options: }]\n`);
  expect(config.tools[0]).toMatchObject({ name: "7", instanceID: "001", dependsOn: [], options: {} });
});

test.each([
  ["yes", "yes"],
  ["on", "on"],
  ["0777", 0o777],
  ["0o17", 0o17],
  ["089", 89],
  ["1_000", 1000],
  ["0x1F", 31],
  ["-0b11", -3],
  ["-0", 0],
  ["1.50", 1.5],
  ["1e3", 1000],
  ["12:30:45", "12:30:45"],
  ["2001-02-03", "2001-02-03"],
  ["1.2.3", "1.2.3"],
  ["_1", "_1"],
  ["TRUE", true],
  ["~", null],
  ["!!str 5", "5"],
  ["!!int '5'", 5],
])("the plain scalar %s means %j", async (text, value) => {
  expect(await optionsOf(oneTool(`x: ${text}`))).toEqual({ x: value });
});

test("anchors, aliases and merge keys work within a document", async () => {
  const config = await load(`${head}vars: {base: &base {a: 1, b: 2}}
tools:
- {name: t, instanceID: a, options: *base}
- name: t
  instanceID: b
  options:
    <<: [*base, {c: 3, a: 9}]
    b: 5
`);
  expect(config.tools.map(({ options }) => options)).toEqual([
    { a: 1, b: 2 },
    { b: 5, a: 1, c: 3 },
  ]);
});

test("a key with a meaning in JavaScript is a key like any other", async () => {
  const options = await optionsOf(oneTool("__proto__: {x: 1}\nconstructor: 2\ntoString: 3"));
  expect(Object.entries(options ?? {})).toEqual([
    ["__proto__", { x: 1 }],
    ["constructor", 2],
    ["toString", 3],
  ]);
});

test("every value of a tool can be located, or its nearest parent if it is missing", async () => {
  const config = await load(`${head}tools:
- name: t
  instanceID: a
  options:
    a:
      b: [1, {c: 2}]
    "x y": |
      text
`);
  const at = (path: string) => config.problemAt("t.a", path, "").at;
  expect(config.tools[0]?.source).toEqual({ file: "dtm.yaml", line: 3, column: 3 });
  expect(at("options")).toEqual({ file: "dtm.yaml", line: 5, column: 3 });
  expect(at("options.a")).toEqual({ file: "dtm.yaml", line: 6, column: 5 });
  expect(at("options.a.b[1].c")).toEqual({ file: "dtm.yaml", line: 7, column: 18 });
  expect(at("options.a.nope.deeper")).toEqual({ file: "dtm.yaml", line: 6, column: 5 });
  expect(at('options["x y"]')).toEqual({ file: "dtm.yaml", line: 9, column: 7 });
  expect(config.problemAt("t.b", "options", "").at).toBeUndefined();
});

test("external plugins are declared with a source", async () => {
  const config = await load(`${head}tools: []
plugins:
- {name: acme-vault, source: ./plugins/vault.mjs}
`);
  const at = { file: "dtm.yaml", line: 4, column: 3 };
  expect(config.plugins).toEqual([{ name: "acme-vault", source: "./plugins/vault.mjs", at }]);
});

test.each([
  ["LOCAL", "local"],
  ["Kubernetes", "k8s"],
  ["k8s", "k8s"],
  ["branch", "branch"],
])("the backend %s is %s", async (text, backend) => {
  const config = await load(`config: {state: {backend: ${text}}, parallelism: 3}\ntools:\n`);
  expect(config).toMatchObject({ state: { backend, options: {} }, parallelism: 3, tools: [] });
});
