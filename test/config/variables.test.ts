import { expect, test } from "vitest";

import { load, oneTool, optionsOf, problemsOf } from "./loading.ts";

const vars = `vars:
  text: hello
  port: 8080
  digits: "8080"
  yes: true
  none: null
  empty: ""
  list: [a, b]
  map: {k: v, n: {m: 1}}
  quoted: "it's \\"x\\" # c"
  colon: "a: b"
  lines: "one\\ntwo"
  dash-ed: d
`;

test.each([
  ["x: [[ text ]]", { x: "hello" }],
  ["x: [[text]]", { x: "hello" }],
  ["x: [[ .text ]]", { x: "hello" }],
  ["x: [[- text -]]", { x: "hello" }],
  ["x: [[ dash-ed ]]", { x: "d" }],
  ["x: [[ text ]]/[[ text ]] tail", { x: "hello/hello tail" }],
  ["[[ text ]]: 1", { hello: 1 }],
  ["x: {a: [[ text ]], b: [[[ text ]], 2]}", { x: { a: "hello", b: ["hello", 2] } }],
  ["x:\n- [[ port ]]\n- y", { x: [8080, "y"] }],
])("a variable can be anywhere in a value: %s", async (text, right) => {
  expect(await optionsOf(oneTool(text, vars))).toEqual(right);
});

test.each([
  ["x: [[ port ]]", 8080],
  ["x: [[ digits ]]", 8080],
  ['x: "[[ port ]]"', "8080"],
  ["x: '[[ digits ]]'", "8080"],
  ["x: 1[[ port ]]", 18080],
  ["x: [[ yes ]]", true],
  ["x: [[ none ]]", null],
  ["x: [[ empty ]]", ""],
  ["x: [[ list ]]", ["a", "b"]],
  ["x: [[ map ]]", { k: "v", n: { m: 1 } }],
  ["x: '[[ list ]]'", "[a b]"],
])("a value has the type of the variable, or is a string in quotes: %s", async (text, right) => {
  expect(await optionsOf(oneTool(text, vars))).toEqual({ x: right });
});

test.each([
  ["x: [[ quoted ]]", `it's "x" # c`],
  ["x: '[[ quoted ]]'", `it's "x" # c`],
  ["x: [[ colon ]]", "a: b"],
  ["x: [[ lines ]]", "one\ntwo"],
  ["x: |-\n  a [[ lines ]]", "a one\ntwo"],
])("a variable's value is never parsed as YAML: %s", async (text, right) => {
  expect(await optionsOf(oneTool(text, vars))).toEqual({ x: right });
});

test.each(["env FOO", 'env "FOO"', "env `FOO`", "env 'FOO'", "env   FOO", "env\tFOO"])(
  "an environment variable stays symbolic, in one spelling: [[ %s ]]",
  async (action) => {
    const text = `a: [[ ${action} ]]\nb: pre-[[${action}]]-post`;
    expect(await optionsOf(oneTool(text))).toEqual({ a: "[[ env FOO ]]", b: "pre-[[ env FOO ]]-post" });
  },
);

test.each([
  ['x: [[ printf "%s-%d" .text .port ]]', "hello-8080"],
  ["x: [[ index .list 1 ]]", "b"],
  ["x: [[ .map.n.m ]]", 1],
  ["x: [[ .text | len ]]", 5],
  ["x: a[[/* nothing */]]b", "ab"],
  ['x: "[[ if .yes ]]on[[ else ]]off[[ end ]]"', "on"],
  ["x: |-\n  [[- range .list ]]\n  item [[ . ]]\n  [[- end ]]", "\nitem a\nitem b"],
  ['x: "[[ $v := .text ]][[ $v ]]!"', "hello!"],
  ['x: "[[ env \\"FOO\\" ]]"', "[[ env FOO ]]"],
  ['x: "[[ -f y ]] a[[[ if .yes ]]b[[ end ]]]"', "[[ -f y ]] a[b]"],
  ['x: [[ printf "%s/x" (env "FOO") ]]', "[[ env FOO ]]/x"],
])("Go template expressions are evaluated: %s", async (text, right) => {
  expect(await optionsOf(oneTool(text, vars))).toEqual({ x: right });
});

test.each([
  "if [[ -f x ]]; then y; fi",
  'if [[ "$A" == b* && -n "$C" ]]; then y; fi',
  "[[ $A =~ ^[[:alpha:]_]+$ ]]",
  "[[ ! -e x ]]",
  "[[ a == b ]]",
  "grep '[[:space:]]*x' y",
  "echo ${a[b[1]]}",
])("the brackets of a shell script stay as they are: %s", async (script) => {
  expect(await optionsOf(oneTool(`x: |-\n  ${script}`))).toEqual({ x: script });
});

test("lists in lists are lists", async () => {
  const text = "x: [[1, 2], [3]]\ny: [[]]\nz: [[7]]";
  expect(await optionsOf(oneTool(text))).toEqual({ x: [[1, 2], [3]], y: [[]], z: [[7]] });
});

test("comments can contain anything", async () => {
  const text = "# [[ nope ]] [[ if ]] [[ env X | y ]]\nx: 1 # [[ nope ]]";
  expect(await optionsOf(oneTool(text))).toEqual({ x: 1 });
});

test("sections whose templates decide which items there are are rendered as a whole", async () => {
  const text = `config: {state: {backend: local}}
vars: {names: [a, b], extra: false}
tools:
[[- range .names ]]
- name: t
  instanceID: [[ . ]]
  options: {token: [[ env "TOKEN" ]]}
[[- end ]]
[[- if .extra ]]
- name: u
  instanceID: z
[[- end ]]
plugins:
- {name: t, source: ./t}
`;
  const config = await load(text);
  expect(config.tools.map(({ instanceID }) => instanceID)).toEqual(["a", "b"]);
  expect(config.tools[0]?.options).toEqual({ token: "[[ env TOKEN ]]" });
  expect(config.tools[0]?.source).toEqual({ file: "dtm.yaml", line: 5, column: 3 });
  expect(config.plugins).toHaveLength(1);
});

test("a mistake in a section that is rendered as a whole is reported at its place in the template", async () => {
  const text = `config: {state: {backend: local}}
vars: {names: [a, b], who: me}
tools:
- {name: u, instanceID: z}
[[- range $i, $name := .names ]]
- name: t # if [[ -f x ]]
  instanceID: [[ $name ]]
  dependsOn: [u.[[ $name ]], ""]
  [[- if eq $i 1 ]]
  optons: [[ $i ]]
  [[- end ]]
[[- end ]]
`;
  expect(await problemsOf(text)).toEqual([
    expect.stringMatching(/^8:15 tool t.a depends on "u.a"/),
    expect.stringMatching(/^8:15 tool t.b depends on "u.b"/),
    expect.stringMatching(/^10:3 tool t.b has no key "optons"/),
  ]);
  const broken = (item: string) =>
    problemsOf(text.replaceAll(/^ .*$/gm, "").replace("- name: t", `- ${item}`));
  expect(await broken("x: a: b")).toEqual([expect.stringMatching(/^6:7 this is not YAML/)]);
  expect(await broken("x: [[ $.nope ]]")).toEqual([
    expect.stringMatching(/^6:10 the variable "nope" is not defined/),
  ]);
});

test("a missing variable is reported where it is used, with a hint on how a range refers to outer variables", async () => {
  const text = "x: |\n  one\n  [[ range .names ]][[ .who ]][[ end ]] [[ if .nope ]][[ end ]]";
  const vars = "vars: {names: [a], who: me}\n";
  expect(await problemsOf(oneTool(text, vars))).toEqual([
    '9:25 template: no entry for key "who": expected a map, got a string | Inside `range` and `with`, write the variable as [[ $.who ]].',
  ]);
  expect(await problemsOf(oneTool(text.replace(".who", "."), vars))).toEqual([
    expect.stringMatching(/^9:42 the variable "nope" is not defined/),
  ]);
});

test("variables can use variables, in any order and at any depth", async () => {
  const nested = `vars:
  c: "[[ b ]]!"
  b: [[ a ]]-[[ env X ]]
  a: 1
  deep: {list: ["[[ c ]]", {k: [[ a ]]}]}
  zero: [[ a ]]0
`;
  const options = await optionsOf(oneTool("x: [[ c ]]\ny: [[ deep ]]\nz: '[[ zero ]]'", nested));
  expect(options).toEqual({ x: "1-[[ env X ]]!", y: { list: ["1-[[ env X ]]!", { k: 1 }] }, z: "10" });
});

test("the settings can use variables and environment variables", async () => {
  const config = await load(`vars: {where: s3, name: prod}
config:
  state:
    backend: [[ where ]]
    options: {bucket: "state-[[ name ]]", key: [[ env KEY ]]}
tools: []
`);
  expect(config.state).toEqual({ backend: "s3", options: { bucket: "state-prod", key: "[[ env KEY ]]" } });
});

test.each([
  ["x: [[ txt ]]", '18:8 the variable "txt" is not defined | Did you mean "text"?'],
  ["x: a [[ .txt ]]", '18:10 the variable "txt" is not defined | Did you mean "text"?'],
  ['x: [[ printf "%s" .txt ]]', '18:8 the variable "txt" is not defined | Did you mean "text"?'],
  [
    "x: [[ nowhere ]]",
    '18:8 the variable "nowhere" is not defined | Define it under `vars`, or write [[ env nowhere ]].',
  ],
])("an undefined variable is named, with its place: %s", async (text, problem) => {
  expect(await problemsOf(oneTool(text, vars.replace("  dash-ed: d\n", "")))).toEqual([problem]);
});

test.each([
  ["vars: {a: '[[ b ]]', b: '[[ a ]]'}\n", /^2:8 the variables refer to each other: a → b → a/],
  ["vars: {a: '[[ a ]]'}\n", /^2:8 the variables refer to each other: a → a/],
  ["vars: {a: '[[ no ]]'}\n", /^2:12 the variable "no" is not defined/],
  ["vars: {a: 1}\nvars: {a: 2}\n", /^3:8 the variable "a" is defined twice; first at dtm.yaml:2:8/],
  ["vars: [a]\n", /^2:1 `vars` must be a map/],
])("mistakes in the variables are reported: %j", async (text, problem) => {
  expect(await problemsOf(oneTool("x: 1", text))).toEqual([expect.stringMatching(problem)]);
});

test.each([
  ["x: [[ a b c ]]", /^6:8 \[\[ a b c \]\]: there is no function "a"/],
  ["x: [[ env FOO | len ]]", /^6:8 .*there is no function "FOO"/],
  ['x: [[ len (env "FOO") ]]', /^6:8 .*not known while the file is read/],
  ['x: "[[ if env `FOO` ]]y[[ end ]]"', /^6:9 .*not known while the file is read/],
  ['x: "[[ end ]]"', /^6:9 \[\[ end \]\] has no counterpart/],
])("an invalid action is refused, with its place: %s", async (text, problem) => {
  expect(await problemsOf(oneTool(text))).toEqual([expect.stringMatching(problem)]);
});
