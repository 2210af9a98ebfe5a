import { describe, expect, test } from "vitest";

import { load, oneTool, optionsOf, problemsOf } from "./loading.ts";

const head = "config: {state: {backend: local}}\n";
const tool = "tools:\n- name: t\n  instanceID: a\n";

describe("bytes that editors and other tools add", () => {
  test.each([
    ["Latin-1", Buffer.from("config: caf\u00e9\n", "latin1")],
    ["half of a character", Buffer.from([...Buffer.from("config: caf"), 0xc3])],
  ])("%s is refused at its place, with a hint", async (_, bytes) => {
    const expected = "1:12 the file is not UTF-8 text | Save the file as UTF-8.";
    expect(await problemsOf({ "dtm.yaml": bytes })).toEqual([expected]);
  });

  test("UTF-16 is refused", async () => {
    const bytes = Buffer.from(`\uFEFF${head}${tool}`, "utf16le");
    expect(await problemsOf({ "dtm.yaml": bytes })).toEqual([
      expect.stringMatching(/^1:1 the file is not UTF-8/),
    ]);
  });

  test.each([
    ["a byte order mark", `\uFEFF${head}${tool}`],
    ["Windows line ends", `${head}${tool}`.replaceAll("\n", "\r\n")],
    ["old Mac line ends", `${head}${tool}`.replaceAll("\n", "\r")],
    ["no line end after the last line", `${head}${tool}`.trimEnd()],
  ])("%s changes nothing", async (_, text) => {
    const { tools } = await load(text);
    expect(tools).toMatchObject([{ name: "t", source: { line: 3, column: 3 } }]);
  });

  test.each(["\r\n", "\r"])("a problem has the right line, whatever the lines end with: %j", async (end) => {
    const text = `${head}${tool}  dependOn: []\n`.replaceAll("\n", end);
    expect(await problemsOf(text)).toEqual([expect.stringMatching(/^5:3 .*"dependOn"/)]);
  });

  test("a tab in the indentation is refused at its place", async () => {
    expect(await problemsOf(`${head}tools:\n- name: t\n\tinstanceID: a\n`)).toEqual([
      expect.stringMatching(/^4:1 this is not YAML: .*tab.* \| Indent with spaces\.$/),
    ]);
  });

  test("a tab between a key and its value, or in a string, is accepted", async () => {
    expect(await optionsOf(oneTool("a:\tx\nb: x\ty # c"))).toEqual({ a: "x", b: "x\ty" });
  });
});

test.each([
  ["in a tool", `${head}${tool}  name: u\n`, '5:3 the key "name" appears twice here'],
  ["in options", oneTool("a: 1\nb: 2\na: 3"), '8:5 the key "a" appears twice here'],
  ["by another spelling", oneTool(`a: 1\n"a": 3`), '7:5 the key "a" appears twice here'],
  ["in vars", `${head}vars:\n  v: 1\n  v: 2\n${tool}`, '4:3 the variable "v" is defined twice'],
])("a duplicate key is refused, instead of the last one being used: %s", async (_, text, problem) => {
  expect(await problemsOf(text)).toEqual([expect.stringContaining(problem)]);
});

describe("words and numbers of YAML 1.1", () => {
  test.each(["yes", "no", "on", "off", "y", "N", "Yes", "ON", "1:30", "2024-01-02", "12e", "0o8"])(
    "%s is a string, as it was for DevStream",
    async (text) => {
      expect(await optionsOf(oneTool(`x: ${text}`))).toEqual({ x: text });
    },
  );

  test.each([
    ["0777", 511],
    ["0o17", 15],
    ["0x1F", 31],
    ["0b11", 3],
    ["1_000", 1000],
  ])("%s is the number %i, as it was for DevStream, and a string in quotes", async (text, number) => {
    expect(await optionsOf(oneTool(`x: ${text}\ny: "${text}"`))).toEqual({ x: number, y: text });
  });

  test("a number is read as written where a string is expected", async () => {
    const text = `${head}tools: [{name: t, instanceID: 0777}, {name: t, instanceID: 1_0}]`;
    expect(await problemsOf(text)).toEqual([
      expect.stringMatching(/"1_0" must consist of lowercase letters/),
    ]);
    expect((await load(text.replace("1_0", "1e3"))).tools.map((one) => one.instanceID)).toEqual([
      "0777",
      "1e3",
    ]);
  });

  test.each([
    ["yes", "true"],
    ["Off", "false"],
  ])("%s is refused where true or false is expected, with the word to write", async (word, meant) => {
    const text = `${head}${tool}  lifecycle: {preventDestroy: ${word}}\n`;
    expect(await problemsOf(text)).toEqual([
      `5:31 tool t.a: \`lifecycle.preventDestroy\` must be true or false, not a string | Write \`${meant}\`: \`${word}\` is a string in YAML 1.2.`,
    ]);
  });
});

test("a tab is allowed before brackets, as in other YAML", async () => {
  const config = await load(
    'config:\t{ state: { backend: local } }\ntools:\n  - \t{ name: t, instanceID: a, options:\t{ a:\t[1,\t2], b: "x\ty" } }\nplugins:\t[{name: t, source: ./t.mjs}]\n',
  );
  expect(config.tools[0]?.options).toEqual({ a: [1, 2], b: "x\ty" });
});
