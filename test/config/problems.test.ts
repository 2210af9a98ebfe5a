import { expect, test } from "vitest";

import { backendNames } from "../../src/backends/index.ts";
import { failure, load, oneTool, problemsOf } from "./loading.ts";

const backends = Object.keys(backendNames()).join(", ");
const head = "config: {state: {backend: local}}\n";

test("all problems of a file are reported at once, in order, with their lines", async () => {
  const text = `config:
  state: {backend: locl}
  paralelism: 5
tools:
- name: t
  instanceID: My_App
  dependOn: [x.y]
- name: t
  options: [1]
- name: u
  instanceID: b
  dependsOn: [t.My_Ap, "", " "]
app: []
`;
  expect(await problemsOf(text)).toEqual([
    `2:20 config: \`state.backend\` must be one of ${backends}, not "locl" | Did you mean "local"?`,
    '3:3 config has no key "paralelism" | Did you mean "parallelism"?',
    expect.stringMatching(
      /^6:15 tool t.My_App: `instanceID` "My_App" must consist of lowercase letters, .* \| For example "my-app"\.$/,
    ),
    '7:3 tool t.My_App has no key "dependOn" | Did you mean "dependsOn"?',
    expect.stringMatching(/^8:3 tool: `instanceID` is required \| .* For example: `instanceID: default`\.$/),
    expect.stringMatching(
      /^9:3 tool: `options` must be a map, not a list \| `options`: The plugin's options; /,
    ),
    '12:15 tool u.b depends on "t.My_Ap", which does not exist | Did you mean "t.My_App"?',
    '13:1 there is no section "app" | Did you mean "apps"?',
  ]);
});

test("a problem has its source line, and the error names the stack", async () => {
  const error = await failure(load(oneTool("x: [[ nope ]] # why")));
  expect(error).toMatchObject({ code: "config-invalid", message: "dtm.yaml: 1 problem" });
  expect(error.problems[0]?.excerpt).toBe("    x: [[ nope ]] # why");
});

test("a secret in the file is not shown", async () => {
  const error = await failure(
    load(oneTool("x: {token: ghp_abc, apiKey: 'k', t2: [[ nope ]], password: [[ env P ]]}")),
  );
  const excerpt = "    x: {token: *******, apiKey: ***, t2: [[ nope ]], password: [[ env P ]]}";
  expect(error.problems[0]?.excerpt).toBe(excerpt);
});

test.each([
  [`x: {token: "ab,SECRET}", b: [[ nope ]]}`],
  [`x: {token: 'ab,SECRET]', b: [[ nope ]]}`],
  [`x: {token: "SECRET [[ nope ]], SECRET", b: 1}`],
  [`x: {token: [[ nope ]]SECRET}`],
  [`token: SECRET,SECRET [[ nope ]]`],
  [`accessKey: SECRET-[[ nope ]]`],
  [`token: |\n  SECRET\n\n    SECRET [[ nope ]] SECRET`],
  [`x:\n- password: "SECRET\n    SECRET [[ nope ]] SECRET"`],
  [`token:\n  SECRET [[ nope ]]`],
  [`url: "https://bob:SECRET@github.com/[[ nope ]]"`],
  [`x: {note: ghp_SECRET0123456789abcdefghij, b: [[ nope ]]}`],
])("nothing of a secret is shown, however it is written: %j", async (options) => {
  const { problems } = await failure(load(oneTool(options)));
  expect(problems.map(({ message }) => message)).toEqual(['the variable "nope" is not defined']);
  expect(JSON.stringify(problems)).not.toContain("SECRET");
});

test("a value under a key that only sounds like a secret is shown", async () => {
  const { problems } = await failure(load(oneTool("secrets:\n  name: [[ nope ]]")));
  expect(problems[0]?.excerpt).toBe("      name: [[ nope ]]");
});

test.each([
  [
    "tools: [{name: t, instanceID: a}, {name: t, instanceID: a}]",
    /^2:35 the tool t.a is defined twice; first at dtm.yaml:2:9/,
  ],
  ["tools: [{name: t, instanceID: a, dependsOn: [t.a]}]", /^2:46 the tools depend on each other: t.a → t.a/],
  [
    "tools: [{name: t, instanceID: a, options: {x: '${{ t.b.outputs.k }}'}}, {name: t, instanceID: b, dependsOn: [t.a]}]",
    /^2:47 .*: t.a → t.b → t.a/,
  ],
  [
    "tools: [{name: t, instanceID: a, options: {x: ['a/${{ t.bb.outputs.k }}']}}]",
    /^2:48 tool t.a refers to outputs of "t.bb"/,
  ],
  [
    "tools: [{name: t, instanceID: a}, {name: t, instanceID: b, options: {x: ['${{ t.a.output.k }}']}}]",
    /^2:74 tool t.b: \${{ t.a.output.k }} is not a reference to an output \| Write \${{ t.a.outputs.KEY }}/,
  ],
  [
    "tools: [{name: t, instanceID: a, options: {x: '${{ u.b.outputs.k }} ${{ t.a.outputs.k.l }}'}}, {name: u, instanceID: b}]",
    /^2:47 tool t.a: \${{ t.a.outputs.k.l }} is not a reference/,
  ],
  [
    "tools: [{name: t, instanceID: a, options: {x: '[[ v | printf \"%q\" ]]'}}]\nvars: {v: 1}",
    /there is no function "v" \| In a longer expression, write variables with a dot: .v$/,
  ],
  [
    "tools: [{name: t, instanceID: a, options: {x: '[[ w | printf \"%q\" ]]'}}]\nvars: {v: 1}",
    /there is no function "w" \| Write variables as \[\[ name \]\]/,
  ],
  ["tools: [{name: t, instanceID: '[[ env X ]]'}]", /^2:31 .*must be known while the file is read/],
  [
    "tools: [{name: t, instanceID: a, options: {v: {'${{ t.b.outputs.id }}': 1}}}]",
    /^2:73 tool t.a refers to outputs of "t.b", which does not exist/,
  ],
  ['tools: [{name: t, instanceID: a, options: {v: "x\\ud83dy"}}]', /^2:47 .* half a character/],
  ...["INPUT_TOKEN", "ACTIONS_RUNTIME_TOKEN", "DTM_STATE_KEY"].map((name): [string, RegExp] => [
    `tools: [{name: t, instanceID: a, options: {v: '[[ env ${name} ]]'}}]`,
    new RegExp(`the environment variable ${name} belongs to the run itself`),
  ]),
  ["tools: [{name: t.x, instanceID: a}]", /^2:16 tool t.x.a: `name` "t.x" must consist of letters/],
  ["tools: [~]", /^2:9 tool must be a map, not empty/],
  ["tools: {name: t}", /^2:1 `tools` must be a list/],
  ["tools: []\nplugins: [{name: p, source: x}]", /^3:29 plugin: `source` "x" must be the path of a file/],
  ...[
    "npm:@acme/dtm-x@1.0.0",
    "npm:../x",
    "git+ssh://x/y.git",
    "http://example.com/x.tgz",
    "https://mona:secret@example.com/x.tgz",
    "https://example.com/x.zip",
    "oci://example.com",
    "oci://example.com/../x",
  ].map((source): [string, RegExp] => [
    `tools: []\nplugins: [{name: p, source: "${source}"}]`,
    /^3:29 plugin: `source` ".*" must be the path of a file, such as .*, or a package: `npm:NAME`, `https:/,
  ]),
  [
    'tools: []\nplugins: [{name: p, source: "npm:x", version: "file:../x"}]',
    /^3:47 plugin: `version` "file:..\/x" must be a version/,
  ],
  [
    "tools: []\nplugins: [{name: p, source: ./x.mjs, version: 1.0.0}]",
    /^3:47 plugin p: `version` is for packages on npm/,
  ],
  ["tools: []\nconfig: {}", /^3:1 `config` is defined twice; first at dtm.yaml:1:1/],
  [
    "tools: [{name: t, instanceID: a, lifecycle: {preventDestroy: 'yes'}}]",
    /^2:62 .*must be true or false, not a string/,
  ],
  ["tools: [{name: t, instanceID: a, options: {a: 1, a: 2}}]", /^2:50 the key "a" appears twice here/],
  ["tools: [{name: t, instanceID: a, options: {a: .inf}}]", /^2:47 .inf cannot be represented in JSON/],
  [
    "tools: [{name: t, instanceID: a, options: {a: 12345678901234567890}}]",
    /^2:47 the number .* too large to be represented exactly/,
  ],
  ["tools: [{name: t, instanceID: a, options: {? [a] : 1}}]", /^2:46 a key must be a string/],
  ["tools: [{name: t, instanceID: a, options: !foo {}}]", /^2:43 the YAML tag !foo is not supported/],
  ["tools: [{name: t, instanceID: a, options: *x}]", /^2:43 the anchor &x is not defined/],
  [
    "tools:\n- {name: t, instanceID: a}\n# why\n- # nothing\n- {name: t, instanceID: b}",
    /^5:1 tool must be a map, not empty/,
  ],
  ["tools: []\ntoolFile: tools.yaml", /^3:1 there is no section "toolFile" \| .*`dtm migrate`/],
  [
    "tools:\n- {name: t, instanceID: a}\noptions: {}",
    /^4:1 there is no section "options" \| It is a key of a tool: indent it/,
  ],
  [
    "tools: [{name: t, instanceID: a, options: {x: [[ nope , y: 1}}]",
    /^2:47 the `\[\[` is never closed \| Write `\]\]`/,
  ],
  [
    "tools: [{name: t, instanceID: a, options: {x: '[[ zz ]]'}}]\nvars: {a: 1}",
    /^2:48 the variable "zz" is not defined \| Define it/,
  ],
  ["vars: {}", /^1:1 there is no section `tools` or `apps`/],
])("one mistake is one problem: %s", async (text, problem) => {
  expect(await problemsOf(`${head}${text}\n`)).toEqual([expect.stringMatching(problem)]);
});

test.each([
  ["tools: []\n", /^1:1 the section `config` is missing/],
  ["config:\ntools: []\n", /^1:1 config must be a map, not empty/],
  [
    "config: {state: {backend: local}, parallelism: 0}\ntools: []\n",
    /^1:48 config: `parallelism` "0" must be at least 1/,
  ],
  ["config: {state: {backend: local}, parallelism: 101}\ntools: []\n", /must be at most 100/],
])("the settings are checked: %j", async (text, problem) => {
  expect(await problemsOf(text)).toEqual([expect.stringMatching(problem)]);
});

test("loops and unknown references can be left unchecked", async () => {
  const text = `${head}tools: [{name: t, instanceID: a, dependsOn: [t.a], options: {x: "\${{ u.b.outputs.k }}"}}]\n`;
  expect((await load(text, undefined, false)).tools[0]?.dependsOn).toEqual(["t.a"]);
});

test("expressions of GitHub workflows in options are not references", async () => {
  const config = await load(oneTool("x: ${{ steps.build.outputs.image }} ${{ github.sha }}"));
  expect(config.tools[0]?.dependsOn).toEqual([]);
});

test.each([
  ["a:\n\t- b\n", /^2:1 this is not YAML: .*tab/],
  ["config: {\n", /^1:9 this is not YAML: a bracket opens/],
  ['a:\n  - b: "x\n    c: 1\n  - d: "y"\n', /^2:8 this is not YAML: a quote opens here and is not closed/],
  ["a:\n  - b: 'x\nc: 1\n", /^2:8 this is not YAML: a quote opens here and is not closed/],
  ["tools: [\n  1\n]\n", /^3:1 this is not YAML: a line inside brackets is not indented deep enough/],
  ["just text\n", /^1:1 no section starts here/],
  ["- a\n", /^1:1 no section starts here/],
  ["config: \uFDD0\n", /^1:9 the character U\+FDD0 is not allowed/],
  ["config: \u0000\n", /^1:9 this is not YAML: .* Remove the character/],
  ["config: \u001b\n", /^1:9 this is not YAML: .* Remove the character/],
])("what is not a configuration is refused, with its place: %j", async (text, problem) => {
  expect((await problemsOf(text))[0]).toMatch(problem);
});
