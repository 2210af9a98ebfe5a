import { expect, test } from "vitest";

import { oneTool, problemsOf } from "./loading.ts";
import { atMost } from "../slowness.ts";

const head = "config: {state: {backend: local}}\n";

function chain(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => line(i)).join("");
}

const nine = (text: string): string => Array.from({ length: 9 }, () => text).join(", ");

test.each([
  [
    "aliases of aliases",
    `${head}vars:\n  v0: &v0 [x]\n${chain(30, (i) => `  v${i + 1}: &v${i + 1} [${nine(`*v${i}`)}]\n`)}tools: []\n`,
  ],
  [
    "aliases in each other",
    `${head}vars:\n  v0: &v0 [x]\n${chain(5000, (i) => `  v${i + 1}: &v${i + 1} [*v${i}]\n`)}tools: []\n`,
  ],
  ["an alias inside itself", `${head}vars: {a: &a [*a]}\ntools: []\n`],
  [
    "variables of variables",
    oneTool(
      "x: [[ v30 ]]",
      `vars:\n  v0: [x]\n${chain(30, (i) => `  v${i + 1}: [${nine(`[[ v${i} ]] `)}]\n`)}`,
    ),
  ],
  [
    "strings of strings",
    oneTool(
      "x: [[ v30 ]]",
      `vars:\n  v0: xxxxxxxx\n${chain(30, (i) => `  v${i + 1}: "${nine(`[[ v${i} ]]`)}"\n`)}`,
    ),
  ],
  [
    "a chain of variables",
    oneTool("x: 1", `vars:\n${chain(3000, (i) => `  v${i}: [[ v${i + 1} ]]\n`)}  v3000: 1\n`),
  ],
  ["brackets in brackets", `a: ${"[".repeat(100_000)}`],
  ["maps in maps", `a: ${"{a: ".repeat(50_000)}`],
  ["lists in lists", chain(2000, (i) => `${" ".repeat(i)}-\n`)],
  ["actions that never end", `${head}tools: ${"[[ x ".repeat(200_000)}`],
  ["quotes that never end", `${head}tools: [[ ${'"'.repeat(200_000)}`],
  ["a name without end", `${head}tools: [{name: t, instanceID: ${"a-".repeat(200_000)}}]`],
])(
  "a value that grows without limit is refused: %s",
  async (_, text) => {
    const problems = await problemsOf(text);
    expect(problems[0]).toMatch(/^\d+:\d+ /);
  },
  atMost(10_000),
);

const long = `[${"x,".repeat(100_000)}x]`;
const many = (line: (i: number) => string): string => chain(500, line);
const appOf = (name: string): string =>
  `- {name: ${name}, spec: {language: go, framework: gin}, repo: {url: github.com/o/r}, ci: [{type: template, templateName: tp}]}\n`;

test.each([
  [
    "a long list in many tools",
    `vars: {l: ${long}}\ntools:\n${many((i) => `- {name: t, instanceID: a${i}, options: {l: [[ l ]]}}\n`)}`,
  ],
  [
    "a long list in many strings",
    `vars: {l: ${long}}\ntools:\n${many((i) => `- {name: t, instanceID: a${i}, options: {l: "x [[ l ]]"}}\n`)}`,
  ],
  [
    "a long string in many tools",
    `vars: {l: ${"x".repeat(400_000)}}\ntools:\n${many((i) => `- {name: t, instanceID: a${i}, options: {l: "x [[ l ]]"}}\n`)}`,
  ],
  [
    "a long string in many variables",
    `vars:\n  l: ${"x".repeat(400_000)}\n${many((i) => `  v${i}: "x [[ l ]]"\n`)}tools: []\n`,
  ],
  [
    "a long list in a template of many apps",
    `vars: {l: ${long}}\napps:\n${many((i) => appOf(`a${i}`))}pipelineTemplates: [{name: tp, type: github-actions, options: {l: [[ l ]]}}]\n`,
  ],
  [
    "aliases in many documents",
    `tools: []\n${many((i) => `---\nvars: {a${i}: &a [${nine("x")}], b${i}: &b [${nine("*a")}], c${i}: &c [${nine("*b")}], d${i}: &d [${nine("*c")}], e${i}: [${nine("*d")}]}\n`)}`,
  ],
  [
    "a section made by nested loops",
    `vars: {l: ${long}}\ntools:\n[[ range .l ]][[ range $.l ]]\n- {name: t, instanceID: a}\n[[- end ]][[ end ]]\n`,
  ],
])(
  "what is small in each place but large in total is refused: %s",
  async (_, text) => {
    const problems = await problemsOf(`${head}${text}`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^\d+:\d+ .*(?:too large|too long|too many steps|longer than)/);
  },
  atMost(10_000),
);

test(
  "thousands of mistakes are all reported, quickly",
  async () => {
    const text = `${head}tools:\n${chain(3000, (i) => `- {name: t, instanceID: a${i}, dependsOn: [t.b${i}], options: {x: [[ v${i} ]]}}\n`)}`;
    expect(await problemsOf(text)).toHaveLength(6000);
  },
  atMost(10_000),
);
