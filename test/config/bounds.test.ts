import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import * as fc from "fast-check";
import { afterAll, expect, test } from "vitest";

import { loadConfig } from "../../src/config/index.ts";
import { UserError } from "../../src/core/errors.ts";
import { load, oneTool, problemsOf } from "./loading.ts";

const head = "config: {state: {backend: local}}\n";

function chain(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => line(i)).join("");
}

const nine = (text: string): string => Array.from({ length: 9 }, () => text).join(", ");

test.each([
  ["aliases of aliases", `${head}vars:\n  v0: &v0 [x]\n${chain(30, (i) => `  v${i + 1}: &v${i + 1} [${nine(`*v${i}`)}]\n`)}tools: []\n`],
  ["aliases in each other", `${head}vars:\n  v0: &v0 [x]\n${chain(5000, (i) => `  v${i + 1}: &v${i + 1} [*v${i}]\n`)}tools: []\n`],
  ["an alias inside itself", `${head}vars: {a: &a [*a]}\ntools: []\n`],
  ["variables of variables", oneTool("x: [[ v30 ]]", `vars:\n  v0: [x]\n${chain(30, (i) => `  v${i + 1}: [${nine(`[[ v${i} ]] `)}]\n`)}`)],
  ["texts of texts", oneTool("x: [[ v30 ]]", `vars:\n  v0: xxxxxxxx\n${chain(30, (i) => `  v${i + 1}: "${nine(`[[ v${i} ]]`)}"\n`)}`)],
  ["a chain of variables", oneTool("x: 1", `vars:\n${chain(3000, (i) => `  v${i}: [[ v${i + 1} ]]\n`)}  v3000: 1\n`)],
  ["brackets in brackets", `a: ${"[".repeat(100_000)}`],
  ["maps in maps", `a: ${"{a: ".repeat(50_000)}`],
  ["lists in lists", chain(2000, (i) => `${" ".repeat(i)}-\n`)],
  ["actions that never end", `${head}tools: ${"[[ x ".repeat(200_000)}`],
  ["quotes that never end", `${head}tools: [[ ${'"'.repeat(200_000)}`],
  ["a name without end", `${head}tools: [{name: t, instanceID: ${"a-".repeat(200_000)}}]`],
])("what grows without end is refused: %s", async (_, text) => {
  const problems = await problemsOf(text);
  expect(problems[0]).toMatch(/^\d+:\d+ /);
}, 10_000); // prettier-ignore

test("thousands of mistakes are all told, soon", async () => {
  const text = `${head}tools:\n${chain(3000, (i) => `- {name: t, instanceID: a${i}, dependsOn: [t.b${i}], options: {x: [[ v${i} ]]}}\n`)}`;
  expect(await problemsOf(text)).toHaveLength(6000);
}, 10_000);

const sample = `---
config:
  state: {backend: local, options: {stateFile: "x"}}
vars:
  a: 1
  b: "[[ a ]]/[[ env TOKEN ]]"
apps:
- name: app
  spec: {language: go, framework: gin}
  repo: {url: github.com/o/r, token: [[ env TOKEN ]]}
  repoTemplate: {url: github.com/o/t, vars: {x: [[ b ]]}}
  ci: [{type: template, templateName: tp, vars: {loc: 1}, options: {x: {y: 1}}}]
  cd: [{type: argocdapp}]
pipelineTemplates:
- name: tp
  type: github-actions
  options: {x: {z: [[ loc ]]}, lang: [[ language ]]}
tools: # comment [[ x ]]
- name: repo-scaffolding
  instanceID: one
  options:
    text: |
      if [[ -f x ]]; then [[ if .a ]]y[[ end ]]
    list: [1, [[ b ]], {k: 'v'}]
--- # next
- name: t
  instanceID: two
  dependsOn: ["repo-scaffolding.one"]
  options: {<<: &o {q: 1}, more: *o, ref: "\${{ repo-scaffolding.one.outputs.url }}"}
`;

const folder = mkdtempSync(join(tmpdir(), "dtm-fuzz-"));
afterAll(() => rmSync(folder, { recursive: true }));

const bits = ["[[", "]]", "[[ ", " ]]", "[[- ", "{", "}", "[", "]", ":", ": ", "- ", "&a ", "*a", "!!int ", "'", '"', "|\n", "\t", "\n", "\r", "#", " # ", "~", "<<: ", "---\n", "...\n", "?", "%", "\u0000", "\uFDD0", "\uD800", "é", "[[ if .a ]]", "[[ end ]]", "[[ range .a ]]", "[[ env X ]]", "[[ a ]]", "${{", "tools:\n", "vars:\n", "__proto__", "0777", ".inf"]; // prettier-ignore

const words = ["name", "x", "instanceID", "dependsOn", "options", "a", "env X", "'[[ a ]]'", "[[ b ]]", "7", "null", "{}", "[]", "[1]", "*o", "template", "tp", "${{ t.two.outputs.x }}", "if .a", "<<"]; // prettier-ignore

// Bytes anywhere, mostly no YAML any more; and words and lines, mostly still YAML but another configuration.
const part = fc.double({ min: 0, max: 0.999, noNaN: true });
const bytes = fc.record({
  at: part,
  cut: fc.nat({ max: 12 }),
  put: fc.oneof(
    { arbitrary: fc.constantFrom(...bits), weight: 3 },
    fc.string({ maxLength: 4, unit: "binary" }),
  ),
});
const word = fc.record({ at: part, word: fc.constantFrom(...words) });
const line = fc.record({ at: part, to: fc.option(part, { nil: undefined }) });
type Valued<A> = A extends fc.Arbitrary<infer T> ? T : never;
type Mutation = Valued<typeof bytes> | Valued<typeof word> | Valued<typeof line>;

function damage(text: string, mutation: Mutation): string {
  if ("put" in mutation)
    return splice(text, Math.floor(mutation.at * text.length), mutation.cut, mutation.put);
  if ("word" in mutation) {
    const found = [...text.matchAll(/[\w.-]+/g)];
    const chosen = found[Math.floor(mutation.at * found.length)];
    return chosen ? splice(text, chosen.index, chosen[0].length, mutation.word) : text;
  }
  const lines = text.split("\n");
  const [moved = ""] = lines.splice(Math.floor(mutation.at * lines.length), 1);
  if (mutation.to !== undefined) lines.splice(Math.floor(mutation.to * lines.length), 0, moved);
  return lines.join("\n");
}

function splice(text: string, start: number, cut: number, put: string): string {
  return text.slice(0, start) + put + text.slice(start + cut);
}

const few = { minLength: 1, maxLength: 4 };
const damaged = fc
  .oneof(fc.array(bytes, few), fc.array(fc.oneof(word, line), few))
  .map((mutations) => mutations.reduce(damage, sample));

test("a damaged configuration gives a configuration or an error with a place, never a crash", async () => {
  await fc.assert(
    fc.asyncProperty(damaged, async (text) => {
      writeFileSync(join(folder, "dtm.yaml"), text);
      const found = await loadConfig({ cwd: folder, path: undefined }).catch((error: unknown) => error);
      if (!(found instanceof Error)) return;
      expect(found).toBeInstanceOf(UserError);
      const places = (found as UserError).problems.map(({ at }) => at?.line ?? 0);
      expect(places.length > 0 && places.every((one) => one > 0)).toBe(true);
    }),
    { seed: 20240611, numRuns: 500 },
  );
});

test("the sample that is damaged loads while it is whole", async () => {
  expect((await load(sample)).tools).toHaveLength(5);
});
