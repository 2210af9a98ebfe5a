import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";

import * as fc from "fast-check";
import { dump } from "js-yaml";
import { afterAll, expect, test } from "vitest";

import { openConfig } from "../../src/stack/config.ts";
import { UserError } from "../../src/core/errors.ts";
import { errorText } from "../../src/report/terminal.ts";
import { readArguments } from "../../src/terminal/arguments.ts";
import { terminalHost } from "../../src/terminal/host.ts";

const sample = `---
config:
  parallelism: [[ many ]]
  state: {backend: local, options: {stateFile: "x-[[ env STAGE ]]"}}
vars:
  a: 1
  many: 3
  b: "[[ a ]]/[[ env TOKEN ]]"
apps:
- name: app
  spec: {language: go, framework: gin}
  repo: {url: github.com/o/r, token: [[ env TOKEN ]]}
  repoTemplate: {url: github.com/o/t, token: [[ env TOKEN ]], vars: {x: [[ b ]]}}
  ci: [{type: template, templateName: tp, vars: {loc: 1}, options: {imageRepo: {user: me}}}]
pipelineTemplates:
- name: tp
  type: github-actions
  options: {imageRepo: {password: [[ env PASSWORD ]]}, test: {command: ["[[ language ]] [[ loc ]]"]}}
plugins: [{name: t, source: ./t.mjs}]
tools: # comment [[ x ]]
- name: repo-scaffolding
  instanceID: one
  options:
    destinationRepo: {owner: o, name: one, scmType: github, token: "[[ env TOKEN ]]"}
    sourceRepo: {url: github.com/o/t}
    vars:
      text: |
        if [[ -f x ]]; then [[ if .a ]]y[[ end ]]
      list: [1, [[ b ]], {k: 'v'}]
--- # next
- name: t
  instanceID: two
  dependsOn: ["repo-scaffolding.one"]
  options: {<<: &o {q: 1}, more: *o, ref: "\${{ repo-scaffolding.one.outputs.repoURL }}"}
`;

const structure = {
  config: { state: { backend: "local", options: { stateFile: "[[ file ]]" } }, parallelism: 5 },
  vars: { file: "x.state", map: { key: ["[[ file ]]", 1, null] }, late: "[[ env TOKEN ]]" },
  tools: [
    {
      name: "t",
      instanceID: "a",
      options: { text: "[[ late ]]", map: "[[ map ]]", made: '[[ printf "%s-%d" .file 3 ]]' },
      lifecycle: { preventDestroy: true, ignoreChanges: ["options.text"] },
    },
    { name: "t", instanceID: "b", dependsOn: ["t.a"], options: { ref: "${{ t.a.outputs.url }}" } },
  ],
  plugins: [{ name: "t", source: "./t.mjs" }],
  apps: [
    {
      name: "app",
      spec: { language: "go", framework: "gin" },
      repo: { owner: "o", scmType: "github", token: "[[ late ]]" },
      cd: [{ type: "github-actions", options: { language: { name: "go" } } }],
    },
  ],
};

// Values of the environment must never be shown while a file is checked.
const env = { TOKEN: "planted-token", PASSWORD: "planted-password", STAGE: "planted-stage" };

const folder = mkdtempSync(join(tmpdir(), "dtm-fuzz-"));
afterAll(() => rmSync(folder, { recursive: true }));
const verbs = "async read() {}, async create() {}, async update() {}, async delete() {}";
const plugin = `export default { name: "t", summary: "-", options: { type: "object" }, ${verbs} };\n`;
writeFileSync(join(folder, "t.mjs"), plugin);

const bits = [
  "[[",
  "]]",
  "[[ ",
  " ]]",
  "[[- ",
  "{",
  "}",
  "[",
  "]",
  ":",
  ": ",
  "- ",
  "&a ",
  "*a",
  "!!int ",
  "'",
  '"',
  "|\n",
  "\t",
  "\n",
  "\r",
  "#",
  " # ",
  "~",
  "<<: ",
  "---\n",
  "...\n",
  "?",
  "%",
  "\u0000",
  "\uFDD0",
  "\uFEFF",
  "é",
  "[[ if .a ]]",
  "[[ else ]]",
  "[[ end ]]",
  "[[ range .a ]]",
  "[[ env X ]]",
  "[[ env TOKEN ]]",
  "[[ a ]]",
  "[[ .vars.a ]]",
  "[[ index .a 1 ]]",
  "${{",
  "tools:\n",
  "vars:\n",
  "__proto__",
  "0777",
  ".inf",
  "yes",
];

const words = [
  "name",
  "x",
  "instanceID",
  "dependsOn",
  "options",
  "a",
  "env X",
  "'[[ a ]]'",
  "[[ b ]]",
  "7",
  "null",
  "{}",
  "[]",
  "[1]",
  "*o",
  "template",
  "tp",
  "${{ t.two.outputs.x }}",
  "if .a",
  "<<",
  "branch",
  "s3",
  "constructor",
];

type Valued<A> = A extends fc.Arbitrary<infer T> ? T : never;
const part = fc.double({ min: 0, max: 0.999, noNaN: true });
const few = { minLength: 1, maxLength: 4 };

// Changes of bytes, after which most files are not YAML; and of words and lines, after which most are another
// configuration.
const bytes = fc.record({
  at: part,
  cut: fc.nat({ max: 12 }),
  put: fc.oneof(
    { arbitrary: fc.constantFrom(...bits), weight: 3 },
    fc.string({ maxLength: 4, unit: "binary" }),
  ),
});
const word = fc.record({ at: part, word: fc.constantFrom(...words) });
const line = fc.record({ at: part, to: fc.option(part, { nil: undefined }), copy: fc.boolean() });
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
  const from = Math.floor(mutation.at * lines.length);
  const moved = lines[from] ?? "";
  if (!mutation.copy) lines.splice(from, 1);
  if (mutation.to !== undefined) lines.splice(Math.floor(mutation.to * lines.length), 0, moved);
  return lines.join("\n");
}

function splice(text: string, start: number, cut: number, put: string): string {
  return text.slice(0, start) + put + text.slice(start + cut);
}

const texts = fc
  .oneof(fc.array(bytes, few), fc.array(fc.oneof(word, line), few))
  .map((mutations) => mutations.reduce(damage, sample));

// Changes of single bits, which mostly break UTF-8 or change a letter.
const flips = fc.array(fc.record({ at: part, bit: fc.nat({ max: 7 }) }), few).map((list) => {
  const file = Buffer.from(sample);
  for (const { at, bit } of list) {
    const place = Math.floor(at * file.length);
    file[place] = (file[place] ?? 0) ^ (1 << bit);
  }
  return file;
});

// Other values, other keys, missing or moved parts: always YAML.
const strange = fc.oneof(
  fc.constantFrom<unknown>(...words, ...bits, 0, -1, 1e21, 1.5, true, null, [], {}, [[]], [null], ""),
  fc.jsonValue({ maxDepth: 3 }),
);
const change = fc.record({
  at: part,
  kind: fc.constantFrom("put", "drop", "rename", "wrap", "copy"),
  value: strange,
  word: fc.constantFrom(...words),
  from: part,
});
type Place = { parent: Record<string, unknown> | unknown[]; key: string };

function placesIn(value: unknown): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const parent = value as Place["parent"];
  return Object.entries(parent).flatMap(([key, inner]) => [{ parent, key }, ...placesIn(inner)]);
}

function rebuild(root: object, { at, kind, value, word: name, from }: Valued<typeof change>): object {
  const places = placesIn(root);
  const [place, other] = [at, from].map((one) => places[Math.floor(one * places.length)]);
  if (!place || !other) return root;
  const parent = place.parent as Record<string, unknown>;
  const old = parent[place.key];
  const source = (other.parent as Record<string, unknown>)[other.key];
  if (kind === "put") parent[place.key] = value;
  if (kind === "wrap") parent[place.key] = [old];
  if (kind === "copy") parent[place.key] = structuredClone(source);
  if (kind === "rename" && !Array.isArray(parent)) parent[name] = old;
  if (kind === "drop" || kind === "rename") delete parent[place.key];
  return root;
}

const structures = fc
  .array(change, few)
  .map((list) => dump(list.reduce(rebuild, structuredClone(structure) as object), { skipInvalid: true }));

/** Checks a file as `dtm validate` does; returns what is wrong and everything that was printed. */
async function checked(file: string | Uint8Array): Promise<{ failure: unknown; told: string }> {
  writeFileSync(join(folder, "dtm.yaml"), file);
  const stream = new PassThrough();
  const host = terminalHost({ stdin: stream, stdout: stream, stderr: stream, format: "text", yes: false });
  const { signal } = new AbortController();
  const { request } = readArguments(["validate"], { cwd: folder, env, pid: 1, signal });
  const outcome = await openConfig(request.context, host).then(
    (config) => ({ failure: undefined, said: JSON.stringify(config) }),
    (failure: unknown) => ({ failure, said: errorText(failure, { color: false }) }),
  );
  return { failure: outcome.failure, told: `${outcome.said}${String(stream.read() ?? "")}` };
}

test("a damaged configuration is read, or refused with places; it never crashes dtm, and never reveals a secret", async () => {
  const files = fc.oneof({ arbitrary: texts, weight: 3 }, flips, { arbitrary: structures, weight: 2 });
  await fc.assert(
    fc.asyncProperty(files, async (file) => {
      const { failure, told } = await checked(file);
      expect(told).not.toContain("planted");
      if (failure === undefined) return;
      expect(failure).toBeInstanceOf(UserError);
      const { problems } = failure as UserError;
      expect(problems.length > 0 && problems.every(({ at }) => (at?.line ?? 0) > 0)).toBe(true);
    }),
    { seed: 20240611, numRuns: 2000 },
  );
});

test.each([sample, dump(structure)])("what gets damaged loads while it is undamaged", async (text) => {
  expect((await checked(text)).failure).toBeUndefined();
});
