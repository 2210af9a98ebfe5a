import { expect, test } from "vitest";

import { keyOf } from "../../src/core/config.ts";
import { load, problemsOf } from "./loading.ts";

const head = "config: {state: {backend: local}}\nvars: {owner: acme, n: 5}\n";

const shop = `${head}tools:
- {name: helm-installer, instanceID: argocd}
apps:
- name: shop
  spec: {language: go, framework: gin}
  repo: {scmType: github, org: [[ owner ]], token: [[ env TOKEN ]], branch: main}
  repoTemplate: {url: github.com/acme/start, vars: {port: [[ n ]]}}
  ci:
  - type: template
    templateName: build
    vars: {loc: here, owner: other}
    options: {imageRepo: {user: me}, deep: {a: 2, list: []}}
  cd:
  - type: argocdapp
pipelineTemplates:
- name: build
  type: github-actions
  options:
    deep: {a: 1, b: [[ n ]], list: [1]}
    text: [[ owner ]]/[[ loc ]]/[[ language ]]-[[ framework ]]
    imageRepo: {password: [[ env PASSWORD ]]}
- name: unused
  type: [[ nowhere ]]
  options: {x: [[ nowhere ]]}
`;

test("an app becomes its pipelines, then its scaffolding, after the plain tools", async () => {
  const config = await load(shop);
  expect(config.tools.map((tool) => [keyOf(tool), tool.dependsOn])).toEqual([
    ["helm-installer.argocd", []],
    ["github-actions.shop", ["helm-installer.argocd", "repo-scaffolding.shop"]],
    ["argocdapp.shop", ["helm-installer.argocd", "repo-scaffolding.shop"]],
    ["repo-scaffolding.shop", ["helm-installer.argocd"]],
  ]);
});

test("the lifecycle of an app applies to each of its tools", async () => {
  const config = await load(shop.replace("  cd:", "  lifecycle: {preventDestroy: false}\n  cd:"));
  expect(config.tools.map((tool) => [keyOf(tool), tool.lifecycle])).toEqual([
    ["helm-installer.argocd", {}],
    ["github-actions.shop", { preventDestroy: false }],
    ["argocdapp.shop", { preventDestroy: false }],
    ["repo-scaffolding.shop", { preventDestroy: false }],
  ]);
});

test("a pipeline gets the template's options overridden by the app's, and the app's defaults", async () => {
  const scm = { name: "shop", org: "acme", scmType: "github", token: "[[ env TOKEN ]]", branch: "main" };
  expect((await load(shop)).tools.slice(1).map(({ options }) => options)).toEqual([
    {
      pipeline: {
        deep: { a: 2, b: 5, list: [] },
        text: "other/here/go-gin",
        imageRepo: { user: "me", password: "[[ env PASSWORD ]]" },
        language: { name: "go", framework: "gin" },
      },
      scm,
    },
    {
      app: { name: "shop", namespace: "argocd" },
      destination: { server: "https://kubernetes.default.svc", namespace: "default" },
      source: {
        valuefile: "values.yaml",
        path: "helm/shop",
        repoURL: "https://github.com/acme/shop",
        repoBranch: "main",
        token: "[[ env TOKEN ]]",
      },
      imageRepo: { user: "me", password: "[[ env PASSWORD ]]" },
    },
    { destinationRepo: scm, sourceRepo: { url: "github.com/acme/start" }, vars: { port: 5 } },
  ]);
});

test("options that a plugin wants outside of its pipeline are there too", async () => {
  const config = await load(`${head}apps:
- name: a
  spec: {language: java, framework: springboot}
  repo: {url: "git@gitlab.com:o/r.git", nameSpace: group}
  ci:
  - {type: jenkins-pipeline, options: {jenkins: {url: u}, configLocation: ./Jenkinsfile}}
  - {type: gitlab-ci, options: {runner: {enable: true}, language: {name: java}}}
`);
  const scm = { name: "a", url: "git@gitlab.com:o/r.git", nameSpace: "group" };
  const language = { name: "java", framework: "springboot" };
  expect(config.tools.map(({ options }) => options)).toEqual([
    {
      pipeline: { jenkins: { url: "u" }, configLocation: "./Jenkinsfile", language },
      scm,
      jenkins: { url: "u" },
    },
    {
      pipeline: {
        runner: { enable: true },
        language: { name: "java" },
      },
      scm,
      runner: { enable: true },
    },
  ]);
});

test("every key of a repository reaches the plugin, under its one name", async () => {
  const repo = "{url: github.com/o/r, namespace: g, workPath: /x, needAuth: true, apiURL: '[[ env API ]]'}";
  const app = `{name: a, spec: {language: go, framework: gin}, repo: ${repo}, repoTemplate: ${repo}}`;
  const given = {
    url: "github.com/o/r",
    nameSpace: "g",
    workPath: "/x",
    needAuth: true,
    apiURL: "[[ env API ]]",
  };
  expect((await load(`${head}apps: [${app}]\n`)).tools[0]?.options).toMatchObject({
    destinationRepo: { ...given, name: "a" },
    sourceRepo: given,
  });
});

test.each([
  ["{url: github.com/o/r}", "https://github.com/o/r"],
  ["{url: 'http://h/o/r'}", "http://h/o/r"],
  ["{url: 'git@github.com:o/r'}", "git@github.com:o/r"],
  ["{url: '[[ env URL ]]/r'}", "[[ env URL ]]/r"],
  ["{scmType: github, owner: o}", "https://github.com/o/a"],
  ["{scmType: gitlab, org: o, name: r}", "https://gitlab.com/o/r.git"],
  [
    "{scmType: gitlab, owner: o, name: r, baseURL: https://git.example.com}",
    "https://git.example.com/o/r.git",
  ],
])("the clone address follows from the repository's fields: %s", async (repo, url) => {
  const app = `{name: a, spec: {language: go, framework: gin}, repo: ${repo}, cd: [{type: argocdapp}]}`;
  const config = await load(`${head}apps: [${app}]\n`);
  expect(config.tools[0]?.options).toMatchObject({ source: { repoURL: url } });
});

test("a generated tool and its values can be traced to the app and the template", async () => {
  const config = await load(shop);
  const template = { file: "dtm.yaml", line: 18, column: 3 };
  expect(config.tools[1]?.source).toEqual({ file: "dtm.yaml", line: 6, column: 3, via: template });
  expect(config.tools[3]?.source).toEqual({ file: "dtm.yaml", line: 6, column: 3 });
  const at = (path: string) => config.problemAt("github-actions.shop", path, "").at;
  expect(at("options.pipeline.deep.a")).toEqual({ file: "dtm.yaml", line: 14, column: 48 });
  expect(at("options.pipeline.deep.b")).toMatchObject({ line: 11, via: { line: 21, column: 21 } });
  expect(at("options.scm.org")).toEqual({ file: "dtm.yaml", line: 8, column: 32 });
});

test("a problem in a template is reported where the app uses it, with its place in the template", async () => {
  const text = shop.replace("[[ loc ]]", "[[ lock ]]");
  expect(await problemsOf(text)).toEqual(['11:5 the variable "lock" is not defined | Did you mean "loc"?']);
});

const app = (more: string, name = "a"): string =>
  `${head}apps: [{name: ${name}, spec: {language: go, framework: gin}, repo: {url: github.com/o/r}, ${more}}]\n`;

test.each([
  [app("", "A_1"), [/^3:15 app A_1: `name` "A_1" must consist of lowercase letters, .* For example "a-1"/]],
  [
    `${head}apps: [{spec: {language: go}}]\n`,
    [/app: `name` is required/, /`repo` is required/, /app: `spec.framework` is required/],
  ],
  [
    `${head}apps: [{name: a, spec: {language: go, framework: x, cli: []}, repo: {scmtype: github}}]\n`,
    [/`spec` has no key "cli"/, /`repo` has no key "scmtype" \| Did you mean "scmType"/],
  ],
  [app("ci: [{type: github-action}]"), [/`ci\[0\].type` must be one of .* \| Did you mean "github-actions"/]],
  [app("ci: [{type: template}]"), [/`templateName` is required/]],
  [app("ci: [{type: template, templateName: x}]"), [/there is no pipeline template "x" \| Define it under/]],
  [
    app("ci: [{type: template, templateName: nope}]").replace("spec:", "spek:"),
    [/spec` is required/, /no key "spek"/, /no pipeline template "nope"/],
  ],
  [
    app("ci: [{type: github-actions}, {type: github-actions}]"),
    [/^3:114 app a has two pipelines of type github-actions; the first is at dtm.yaml:3:90/],
  ],
  [app("cd: [{type: argocdapp, options: {source: text}}]"), [/argocdapp: `source` must be a map/]],
  [app("ci: [{type: github-actions, options: [1]}]"), [/`ci\[0\].options` must be a map, not a list/]],
  [
    `${app("ci: [{type: template, templateName: x, vars: {l: 1}, options: {y: [[ l ]]}}]")}pipelineTemplates: [{name: x, type: github-actions}]\n`,
    [/^3:.* the variable "l" is not defined/],
  ],
  [
    `${app("")}pipelineTemplates: [{name: x, type: jenkins}, {name: y, tpe: 1}]\n`,
    [/^4:37 pipeline template: `type` must be one of/, /^4:57 pipeline template has no key "tpe"/],
  ],
  [
    `${app("")}tools: [{name: t, instanceID: b, dependsOn: [github-actions.a]}]\n`,
    [/depends on "github-actions.a", which does not exist/],
  ],
])("mistakes in an app are reported: %s", async (text, problems) => {
  expect(await problemsOf(text)).toEqual(problems.map((one) => expect.stringMatching(one)));
});

test("what depends on a tool of a broken app is not reported", async () => {
  const text = `${app("ci: [{type: github-action}]")}tools: [{name: t, instanceID: b, dependsOn: [github-actions.a]}]\n`;
  expect(await problemsOf(text)).toEqual([expect.stringMatching(/must be one of/)]);
});

test("a plain tool cannot depend on a tool of an app, which depends on all plain tools", async () => {
  const text = `${app("ci: [{type: github-actions}]")}tools: [{name: t, instanceID: b, dependsOn: [github-actions.a]}]\n`;
  expect(await problemsOf(text)).toEqual([expect.stringMatching(/^4:46 .*t.b → github-actions.a → t.b/)]);
});
