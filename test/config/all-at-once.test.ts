import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { place, UserError } from "../../src/core/errors.ts";
import { makeSecrets } from "../../src/core/secrets.ts";
import { openConfig } from "../../src/stack/config.ts";
import { readArguments } from "../../src/terminal/arguments.ts";

// A file with a mistake of each kind. Whoever fixes one must not see the next one only then.
const file = String.raw`config:
  state: { backend: local, options: { stateFil: x.state } }
  parallelism: many
vars:
  region: eu
  region: us
  loop: [[ pool ]]
  pool: [[ loop ]]
plugins:
- { name: labels, source: ./gone.mjs }
- { name: vault, source: "npm:Vault" }
tools:
- name: repo-scaffolding
  instanceID: My_App
  options:
    destinationRepo: { owner: someone@example.com, name: demo, scmType: github, token: "[[ env T ]]" }
    sourceRepo: { url: github.com/acme/template, branc: main }
- name: repo-scaffolding
  instanceID: quote
  options: { destinationRepo: { url: "github.com/acme/quote } }
- name: repo-scaffolding
  instanceID: bracket
  options: { destinationRepo: { url: github.com/acme/b, token: [[ env T ]]
- name: repo-scaffolding
  instanceID: variable
  options:
    destinationRepo: { url: github.com/acme/v, token: "[[ env T ]]", branch: [[ regoin ]] }
    sourceRepo: { url: github.com/acme/template }
    vars: [ 1, 2 ]
- name: repo-scaffolding
  instanceID: lifecycle
  dependsOn: [ repo-scaffolding.variabel ]
  lifecycle: { preventDestroy: yes, ignoreChanges: [ options.nope ] }
  options:
    destinationRepo: { url: github.com/acme/l, token: "[[ env T ]]" }
    sourceRepo: { url: "${"$"}{{ repo-scaffolding.variable.outputs.repoUrl }}" }
- name: github-action
  instanceID: typo
- name: labels
  instanceID: a
  options: { after: "${"$"}{{ repo-scaffolding.nowhere.outputs.repoURL }}" }
- name: github-actions
  instanceID: template
  options: { scm: { url: github.com/acme/t, token: "[[ env T ]]" }, pipeline: { language: { name: [[ upper "go" ]] } } }
- name: github-actions
  instanceID: one
  dependsOn: [ github-actions.two ]
  options: { scm: { url: github.com/acme/one, token: "[[ env T ]]" }, pipeline: { language: { name: go } } }
- name: github-actions
  instanceID: two
  dependsOn: [ github-actions.one ]
  options: { scm: { url: github.com/acme/two, token: "[[ env T ]]" }, pipeline: { language: go } }
- name: github-actions
  instanceID: two
apps:
- name: shop
  spec: { language: go, framwork: gin }
  repo: { owner: acme, scmType: github, token: "[[ env T ]]" }
  ci:
  - { type: template, templateName: piplines }
  - { type: github-actions, options: { language: 7 } }
pipelineTemplates:
- { name: pipelines, type: github-actions, optoins: {} }
secret: x
`;

const expected = [
  "2:49 config.state.options has no stateFil",
  "3:16 config: `parallelism` must be a number",
  '6:3 the variable "region" is defined twice',
  "7:3 the variables refer to each other: loop → pool → loop",
  "10:3 plugin labels: it does not exist",
  '11:26 plugin: `source` "npm:Vault" must be the path of a file',
  "14:15 tool repo-scaffolding.My_App: `instanceID`",
  "16:31 repo-scaffolding.My_App: options.destinationRepo.owner: must name a GitHub account",
  '17:57 repo-scaffolding.My_App: options.sourceRepo.branc: unknown option "branc"',
  "20:38 this is not YAML: a quote opens here",
  "23:31 this is not YAML: a bracket opens here",
  '27:78 the variable "regoin" is not defined',
  "29:5 repo-scaffolding.variable: options.vars: must be a map",
  '32:16 tool repo-scaffolding.lifecycle depends on "repo-scaffolding.variabel"',
  "33:32 tool repo-scaffolding.lifecycle: `lifecycle.preventDestroy` must be true or false",
  '33:54 ignoreChanges: "options.nope" matches nothing',
  '36:24 repo-scaffolding.lifecycle: repo-scaffolding.variable has no output "repoUrl"',
  '37:9 no plugin "github-action"',
  '41:21 tool labels.a refers to outputs of "repo-scaffolding.nowhere"',
  '44:99 [[ upper "go" ]]: there is no function "upper"',
  "47:16 the tools depend on each other: github-actions.one → github-actions.two",
  "53:3 the tool github-actions.two is defined twice",
  "57:3 app shop: `spec.framework` is required",
  '57:25 app shop: `spec` has no key "framwork"',
  '60:37 there is no pipeline template "piplines"',
  "61:50 github-actions.shop: options.pipeline.language: must be a map",
  '63:44 pipeline template has no key "optoins"',
  '64:1 there is no section "secret"',
];

async function problemsOf(files: Record<string, string>, ...words: string[]): Promise<UserError["problems"]> {
  const folder = await mkdtemp(join(tmpdir(), "dtm-all-"));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const { signal } = new AbortController();
    const { request } = readArguments(["validate", ...words], { cwd: folder, env: {}, pid: 1, signal });
    const host = { report: () => {}, secrets: makeSecrets() } as unknown as Parameters<typeof openConfig>[1];
    const failure: unknown = await openConfig(request.context, host).catch((error: unknown) => error);
    if (failure instanceof UserError) return failure.problems;
    throw new Error("nothing is wrong", { cause: failure });
  } finally {
    await rm(folder, { recursive: true });
  }
}

const placed = (problems: UserError["problems"]) =>
  problems.map(({ at, message }) => `${at ? place(at).replace("dtm.yaml:", "") : "nowhere"} ${message}`);

test("all mistakes of a file are reported in one run, each with what to do", async () => {
  const problems = await problemsOf({ "dtm.yaml": file });
  const found = placed(problems);
  expect(found.map((text, i) => text.slice(0, expected[i]?.length))).toEqual(expected);
  expect(problems.filter(({ hint }) => !hint)).toEqual([]);
});

test("a file that is not YAML does not hide what is wrong in the others of its folder", async () => {
  const problems = await problemsOf(
    {
      "a.yaml": "config: { state: { backend: lokal } }\n",
      "b.yaml": "vars:\n  a: 'x\n  b: 1\n",
      "c.yaml":
        "tools:\n- { name: github-actions, instanceID: a, optins: { x: [[ a ]], y: [[ b ]], z: [[ d ]] } }\n",
    },
    "-f",
    ".",
  );
  expect(placed(problems)).toEqual([
    expect.stringMatching(/^a\.yaml:1:29 .*"lokal"/),
    expect.stringMatching(/^b\.yaml:2:6 .*a quote opens here/),
    expect.stringMatching(/^c\.yaml:2:42 .*has no key "optins"/),
    expect.stringMatching(/^c\.yaml:2:79 the variable "d" is not defined/),
    expect.stringMatching(/^c\.yaml:2:3 .*options\.scm: is required/),
  ]);
});

test("what a part that cannot be read may define is not reported as missing", async () => {
  const text = `config: { state: { backend: local } }
vars:
  owner: "acme
tools:
- name: github-actions
  instanceID: lost
  options: { scm: [
- name: github-actions
  instanceID: user
  dependsOn: [ github-actions.lost ]
  options: { scm: { owner: [[ owner ]], name: x, scmType: github, token: "[[ env T ]]" } }
`;
  expect(placed(await problemsOf({ "dtm.yaml": text }))).toEqual([
    expect.stringMatching(/^3:10 .*a quote opens here/),
    expect.stringMatching(/^7:19 .*a bracket opens here/),
    expect.stringMatching(/^11:3 github-actions\.user: options\.pipeline: is required/),
  ]);
});
