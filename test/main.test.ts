import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { exitCodeOf } from "../src/core/errors.ts";
import { run } from "../src/commands/index.ts";
import { hostNames } from "../src/scm/hosts.ts";
import { readArguments } from "../src/terminal/arguments.ts";
import { terminalHost } from "../src/terminal/host.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dtm-main-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a command in this process on a configuration; `told` is what is printed to stderr. */
async function dtm(text: string, args: string[], env: Record<string, string> = {}) {
  writeFileSync(join(folder, "dtm.yaml"), text);
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  const host = terminalHost({ ...streams, format: "text", yes: true });
  const { signal } = new AbortController();
  const { request } = readArguments(args, { cwd: folder, env, pid: 1, signal });
  const code = await run(request, host).catch(async (error: unknown) => {
    await host.failed(error);
    return exitCodeOf(error);
  });
  const read = (stream: PassThrough) => String(stream.read() ?? "");
  return { code, answer: read(streams.stdout), told: read(streams.stderr) };
}

const validate = (text: string) => dtm(text, ["validate"]);

/** The lines of stderr that name a place. */
const places = (told: string) => told.split("\n").filter((line) => line.startsWith("dtm.yaml:"));

const head = "config: {state: {backend: local}}\n";
const repo = 'owner: acme, name: shop, scmType: github, token: "[[ env T ]]"';
const scaffolding = `- name: repo-scaffolding
  instanceID: a
  options:
    destinationRepo: {${repo}}
    sourceRepo: {org: acme, name: t, scmType: github}
`;

test("a secret that the file has in clear is a warning of validate, and render leaves it out", async () => {
  const text = `${head}tools:\n${scaffolding.replace("[[ env T ]]", "planted-token")}`;
  const { answer, told } = await validate(text);
  expect(answer).toBe("dtm.yaml: 1 tool, 1 warning\n");
  expect(told).toContain("`options.destinationRepo.token` is secret, but its value is in the file");
  const rendered = await dtm(text, ["render"]);
  expect(rendered.answer).toContain("token: (secret)");
  expect(told + rendered.answer + rendered.told).not.toContain("planted-token");
});

test.each(["validate", "render", "plan", "graph"])(
  "%s does not show a secret that the file has in clear beside a variable",
  async (command) => {
    const mixed = "https://x:planted-token@[[ env T ]]/";
    const text = `${head}tools:\n${scaffolding.replace("[[ env T ]]", mixed)}`;
    const { answer, told } = await dtm(text, [command]);
    expect(told + answer).not.toContain("planted-token");
    expect(command === "validate" ? told : "its value is in the file").toContain("its value is in the file");
  },
);

describe("validate", () => {
  test("reports success, without any environment variables set", async () => {
    const found = await validate(`${head}tools:\n${scaffolding}`);
    expect(found).toEqual({ code: 0, answer: "dtm.yaml: 1 tool, no problems\n", told: "" });
  });

  test("succeeds with a warning, and shows it with its place, its line and a caret", async () => {
    const text = `${head}tools:\n${scaffolding}  plugin: x\n`;
    const { code, answer, told } = await validate(text);
    expect({ code, answer }).toEqual({ code: 0, answer: "dtm.yaml: 1 tool, 1 warning\n" });
    expect(told.split("\n").slice(0, 3)).toEqual([
      "Warning: dtm.yaml:8:3: tool repo-scaffolding.a: `plugin` is ignored, as in DevStream; write `name`",
      "    plugin: x",
      "    ^",
    ]);
  });

  test("reports everything at once: settings, backend, tools, options, plugins, references", async () => {
    const text = `config:
  parallelism: many
  state: {backend: local, options: {statefile: x}}
tools:
${scaffolding.replace("sourceRepo", "sourceRepos")}  dependOn: []
- {name: repo-scafolding, instanceID: b}
- name: github-actions
  instanceID: c
  options:
    scm: {${repo}, url: "\${{ repo-scaffolding.a.outputs.repoUrl }}"}
    pipeline: {language: {name: go}}
- {name: t, instanceID: d, dependsOn: [t.e]}
`;
    const { code, told } = await validate(text);
    expect(code).toBe(3);
    expect(places(told)).toEqual([
      "dtm.yaml:2:16: config: `parallelism` must be a number, not a string",
      "dtm.yaml:3:48: config.state.options has no statefile",
      "dtm.yaml:7:3: repo-scaffolding.a: options.sourceRepo: is required",
      'dtm.yaml:9:5: repo-scaffolding.a: options.sourceRepos: unknown option "sourceRepos"',
      'dtm.yaml:10:3: tool repo-scaffolding.a has no key "dependOn"',
      'dtm.yaml:11:10: no plugin "repo-scafolding"',
      'dtm.yaml:15:80: github-actions.c: repo-scaffolding.a has no output "repoUrl"',
      'dtm.yaml:17:40: tool t.d depends on "t.e", which does not exist',
      'dtm.yaml:17:10: no plugin "t"',
    ]);
  });

  test.each([
    ["statefile: x", "dtm.yaml:1:55: config.state.options has no statefile", 'Did you mean "stateFile"?'],
    ["bucket: x", "dtm.yaml:1:52: config.state.options has no bucket", "Its options: stateFile, backups."],
    [
      "stateFile: [x]",
      "dtm.yaml:1:44: config.state.options.stateFile: must be a string, not a list",
      "stateFile: [x]",
    ],
  ])("checks the options of the backend: %s", async (options, problem, hint) => {
    const { code, told } = await validate(
      `config: {state: {backend: local, options: {${options}}}}\ntools: []\n`,
    );
    expect(code).toBe(3);
    expect(places(told)).toEqual([problem]);
    expect(told).toContain(hint);
  });

  test.each([
    ["0777", "must be a string, not a number", "Put it in quotes, so that YAML reads it as a string."],
    ["true", "must be a string, not true or false", "Put it in quotes, so that YAML reads it as a string."],
    ["[x]", "must be a string, not a list", "scmType"],
  ])(
    "says what a plugin's option must be, and how to write it: branch: %s",
    async (branch, problem, hint) => {
      const { told } = await validate(
        `${head}tools:\n${scaffolding.replace("scmType:", `branch: ${branch}, scmType:`)}`,
      );
      expect(told).toContain(`options.destinationRepo.branch: ${problem}\n`);
      expect(told).toContain(hint);
    },
  );

  test("suggests the word of an enumeration that was probably meant", async () => {
    const { told } = await validate(
      `${head}tools:\n${scaffolding.replace("scmType: github", "scmType: githb")}`,
    );
    expect(told).toContain(`scmType: must be one of ${hostNames.join(", ")}, not "githb"\n`);
    expect(told).toContain('Did you mean "github"?');
  });

  test("has a separate code for unknown plugins", async () => {
    const { told } = await validate(`${head}tools: [{name: githubactions, instanceID: a}]\n`);
    expect(told).toContain("Error (plugin-unknown)");
    expect(told).toContain('Did you mean "github-actions"?');
  });

  test("names every plugin that cannot be loaded", async () => {
    const plugins = "plugins: [{name: p, source: ./nope.mjs}, {name: q, source: ./none.mjs}]\n";
    const { code, told } = await validate(
      `${head}${plugins}tools: [{name: p, instanceID: a}, {name: q, instanceID: a}]\n`,
    );
    expect(code).toBe(3);
    expect(told).toContain("Error (plugin-invalid): 2 plugins could not be loaded");
    expect(places(told)).toEqual([
      expect.stringMatching(/^dtm.yaml:2:11: plugin p: /),
      expect.stringMatching(/^dtm.yaml:2:42: plugin q: /),
    ]);
  });

  test("finds tools that depend on each other", async () => {
    const { told } = await validate(
      `${head}tools:\n${scaffolding}  dependsOn: [github-actions.b]\n- name: github-actions\n  instanceID: b\n  options: {scm: {${repo}, url: "\${{ repo-scaffolding.a.outputs.repoURL }}"}, pipeline: {}}\n`,
    );
    expect(places(told)).toEqual([
      expect.stringMatching(/^dtm.yaml:8:15: .*repo-scaffolding.a → github-actions.b → repo-scaffolding.a$/),
    ]);
  });

  test("does not report what only follows from a reported mistake", async () => {
    const text = `${head}tools:\n${scaffolding.replace("acme, name: t,", "[[ nope ]], name: t,")}- name: repo-scaffolding\n  instanceID: b\n  options: [1]\n`;
    const { told } = await validate(text);
    expect(places(told)).toEqual([
      'dtm.yaml:7:23: the variable "nope" is not defined',
      "dtm.yaml:10:3: tool repo-scaffolding.b: `options` must be a map, not a list",
    ]);
  });
});

describe("a mistake points to where it is written", () => {
  const app = (template: string, own = "{}") => `${head}apps:
- name: shop
  spec: {language: go, framework: gin}
  repo: {owner: acme, scmType: github, token: "[[ env T ]]"}
  ci:
  - type: template
    templateName: build
    options: ${own}
pipelineTemplates:
- name: build
  type: github-actions
  options:
    ${template}
`;

  test("in a variable", async () => {
    const text = `${head}vars:\n  repo: {${repo}, tokn: x}\ntools:\n${scaffolding.replace(`{${repo}}`, "[[ repo ]]")}`;
    const { told } = await validate(text);
    expect(places(told)).toEqual([expect.stringMatching(/^dtm.yaml:3:80: .*unknown option "tokn"/)]);
  });

  test("in the options that an app gives its pipeline", async () => {
    const { told } = await validate(app("test: {enable: true}", "{test: {enable: 5}}"));
    expect(places(told)).toEqual([
      "dtm.yaml:9:30: github-actions.shop: options.pipeline.test.enable: must be true or false, not a number",
    ]);
    expect(told).not.toContain("(from");
  });

  test("in the repository of an app, once, although several tools are made from it", async () => {
    const text = app("test: {enable: true}").replace(
      "spec:",
      "repoTemplate: {url: github.com/acme/t}\n  spec:",
    );
    const { told } = await validate(text.replace("owner: acme, scmType: github", "url: github.com/acme/x/y"));
    expect(places(told)).toEqual([
      expect.stringMatching(/^dtm.yaml:6:15: .*url: "github.com\/acme\/x\/y" must name/),
    ]);
  });

  test("in a template: the app that uses it, and the place in the template", async () => {
    const { told } = await validate(app("test: {enabel: true}"));
    expect(told).toContain(
      'dtm.yaml:7:5: github-actions.shop: options.pipeline.test.enabel: unknown option "enabel"\n  (from dtm.yaml:14:20)\n    - type: template\n      ^\n  Did you mean "enable"?',
    );
  });

  test("in a variable of a template", async () => {
    const { told } = await validate(app("test: {command: [[ comand ]]}"));
    expect(told).toContain('dtm.yaml:7:5: the variable "comand" is not defined\n  (from dtm.yaml:14:21)');
  });

  test("in the repository of an app, for every tool made from it", async () => {
    const { told } = await validate(app("{}").replace("scmType: github", "scmType: gitlab"));
    expect(places(told)).toEqual([
      expect.stringMatching(/^dtm.yaml:5:\d+: github-actions.shop: options.scm/),
    ]);
  });
});

describe("the section config", () => {
  const plugin = `export default { name: "none", summary: "-", options: { type: "object" },
    async read() { return null }, async create() { return { status: {}, outputs: {} } }, async update() {}, async delete() {} };\n`;
  const text = `config: {parallelism: [[ many ]], state: {backend: [[ kind ]], options: {stateFile: "[[ stage ]]-[[ env SITE ]].state"}}}
vars: {many: 2, kind: local, stage: "prod"}
plugins: [{name: none, source: ./none.mjs}]
tools: [{name: none, instanceID: a}]
`;
  beforeEach(() => writeFileSync(join(folder, "none.mjs"), plugin));

  test("can use variables and the environment of the run", async () => {
    expect(await dtm(text, ["apply", "-y"], { SITE: "berlin" })).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, "prod-berlin.state"))).toBe(true);
  });

  test("is checked even without that environment, and a run without it is refused", async () => {
    expect(await validate(text)).toMatchObject({ code: 0 });
    const { code, told } = await dtm(text, ["plan"]);
    expect(code).toBe(3);
    expect(told).toContain("Error (env-missing): The environment variable SITE is not set");
  });
});
