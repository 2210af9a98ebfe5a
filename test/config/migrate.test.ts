import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { backendNames } from "../../src/backends/index.ts";
import { migrateConfig } from "../../src/config/migrate/index.ts";
import { keyOf } from "../../src/core/config.ts";
import { UserError } from "../../src/core/errors.ts";
import { loadFrom } from "./loading.ts";
import { describeShared } from "../shared.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "dtm-migrate-"))));
afterEach(() => rmSync(folder, { recursive: true }));

function put(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** The migrated file, with everything that was reported. */
async function migrated(files: string | Record<string, string>, path = "dtm.yaml", pinsTemplates = false) {
  put(typeof files === "string" ? { "dtm.yaml": files } : files);
  const { files: made, changes, left } = await migrateConfig(folder, path, backendNames(), pinsTemplates);
  return {
    text: made[0]?.after ?? "",
    files: Object.fromEntries(made.map(({ name, after }) => [name, after])),
    changes: changes.map(({ file, line, from, to }) => `${file}:${line} ${from} → ${to}`),
    left: left.map(({ file, line, message }) => `${file}:${line} ${message}`),
  };
}

/** The tools of a configuration, or its problems. */
async function rendered(text: string) {
  put({ "rendered.yaml": text });
  try {
    const { tools } = await loadFrom({ cwd: folder, path: "rendered.yaml", strict: false });
    return tools.map(({ name, instanceID, dependsOn, options }) => ({
      name,
      instanceID,
      dependsOn,
      options,
    }));
  } catch (error) {
    if (error instanceof UserError) return error.problems.map(({ message }) => message);
    throw error;
  }
}

const keyIn = (tool: unknown) => keyOf(tool as { name: string; instanceID: string });

const head = "config: {state: {backend: local}}\n";

describe("a file in the current format", () => {
  const text = `${head}# about the variables
vars: { a: &a "x: y", b: [1, 2] } # behind
tools:
[[ if .a ]]
  - name: repo-scaffolding # the plugin
    instanceID: 'one'
    options:
      destinationRepo: { owner: [[ a ]], name: n, scmType: github, token: "[[ env TOKEN ]]" }
[[- end -]]
  - {name: own, instanceID: two, options: {Type: x, repo: y, projectRepo: z}}
`;

  test("stays the same to the byte", async () => {
    expect(await migrated(text)).toMatchObject({ text, changes: [] });
    const windows = text.replaceAll("\n", "\r\n");
    expect(await migrated(windows)).toMatchObject({ text: windows, changes: [] });
  });

  test("keeps an external plugin that has an old name", async () => {
    const own = `${head}plugins: [{name: jenkins, source: ./jenkins.mjs}]\ntools: [{name: jenkins, instanceID: a, options: {Repo: x}}]\n`;
    expect(await migrated(own)).toMatchObject({ text: own, changes: [], left: [] });
    const [plugins = "", tools = ""] = own.split(/(?=^tools)/m);
    expect(await migrated({ "d/a.yaml": tools, "d/b.yaml": plugins }, "d")).toMatchObject({ changes: [] });
  });
});

describe("what DevStream ignored", () => {
  test("keys beside `options` move under it, with their comments, quotes and anchors", async () => {
    const text = `${head}tools:
- name: repo-scaffolding
  instanceID: a
  options: # nothing here
  # where it goes
  destinationRepo: &repo
    name: "n" # its name
    type: 'github'

    token: |
      two
      lines
  sourceRepo: {url: github.com/o/t}
- name: github-actions
  instanceID: a
  options:
    pipeline: {}
  scm: *repo
`;
    const { text: made, changes } = await migrated(text);
    expect(made).toBe(`${head}tools:
- name: repo-scaffolding
  instanceID: a
  options: # nothing here
    # where it goes
    destinationRepo: &repo
      name: "n" # its name
      scmType: 'github'

      token: |
        two
        lines
    sourceRepo: {url: github.com/o/t}
- name: github-actions
  instanceID: a
  options:
    pipeline: {}
    scm: *repo
`);
    expect(changes).toEqual([
      "dtm.yaml:7 destinationRepo → options.destinationRepo",
      "dtm.yaml:9 type → scmType",
      "dtm.yaml:14 sourceRepo → options.sourceRepo",
      "dtm.yaml:19 scm → options.scm",
    ]);
  });

  test("an alias stays an alias when its line is moved, and is written out where its value changes", async () => {
    const { text, left } = await migrated(`${head}vars: {id: &id My_App, repo: &repo {type: github, name: n}}
tools:
- name: github-actions
  instanceID: *id
  options:
    pipeline: {}
  scm: *repo # as above
- {name: t, instanceID: b, options: &self {me: *self}}
`);
    expect(text).toBe(`${head}vars: {id: &id My_App, repo: &repo {scmType: github, name: n}}
tools:
- name: github-actions
  instanceID: my-app
  options:
    pipeline: {}
    scm: *repo # as above
- {name: t, instanceID: b, options: &self {me: *self}}
`);
    expect(left).toEqual([expect.stringMatching(/^dtm\.yaml:9 \*self contains itself/)]);
  });

  test("`options` is added where it is missing", async () => {
    const { text } = await migrated(`${head}tools:\n  - name: jira\n    instanceID: a\n    jira: {token: t}`);
    expect(text).toBe(
      `${head}tools:\n  - name: jira\n    instanceID: a\n    options:\n      jira: {token: t}\n`,
    );
  });

  test("options in `spec` move to the app, and templates move directly under `pipelineTemplates`", async () => {
    const text = `${head}apps:
- name: shop
  spec:
    language: go
    repo: # the code
      owner: me
      type: github
    framework: gin
    ci:
    - type: template
      templateName: build # below
  # the end
pipelineTemplates:
ci: # for building
- name: build
  type: github-actions
  options:
    imageRepo: {owner: me}
`;
    const { text: made, left } = await migrated(text);
    expect(made).toBe(`${head}apps:
- name: shop
  spec:
    language: go
    framework: gin
  repo: # the code
    owner: me
    scmType: github
  ci:
  - type: template
    templateName: build # below
  # the end
pipelineTemplates:
# for building
- name: build
  type: github-actions
  options:
    imageRepo: {user: me}
`);
    expect(left).toEqual([]);
  });

  test.each([
    [
      "ci-generic",
      "projectRepo: {}\nci: {localPath: x, type: jenkins-pipeline}",
      "scm: {}\nci: {configLocation: x, type: jenkins}",
    ],
    ["argocdapp", "imageRepo: {owner: me, initialTag: 1}", "imageRepo: {user: me, initalTag: 1}"],
    [
      "github-actions",
      'pipeline: {dingTalk: {securityType: "KEYWORD"}}',
      'pipeline: {dingTalk: {securityType: "KEY"}}',
    ],
    [
      "jenkins-pipeline",
      "pipeline:\n  # its name\n  jobName: j # here\n  language: {}",
      "pipeline:\n  language: {}\n# its name\njobName: j # here",
    ],
    ["trello", "board: {apikey: k}", "board: {apiKey: k}"],
    [
      "helm-installer",
      "chart: {chart_name: c, upgradeCrds: true}",
      "chart: {chartName: c, upgradeCRDs: true}",
    ],
    [
      "repo-scaffolding",
      "destination_repo: {repo: n, repo_type: github}",
      "destinationRepo: {name: n, scmType: github}",
    ],
    ["github-actions", "instanceID: x\nscm: {}", "scm: {}"],
    [
      "zentao",
      "persistentVolume:\n  # one\n  zentaoPVName: a\n  zentaoPVCapacity: 1G\n  mysqlPVName: b\n  mysqlPVCapacity: 2G",
      "persistentVolumes:\n  # one\n  - pvName: a\n    pvCapacity: 1G\n  - pvName: b\n    pvCapacity: 2G",
    ],
    [
      "zentao",
      "deployment:\n  mysqlPasswdName: A # the name\n  mysqlPasswdValue: '1'",
      "deployment:\n  envs:\n  - key: A # the name\n    value: '1'",
    ],
  ])("the options of %s are spelled as its plugin reads them: %s", async (name, before, after) => {
    const tool = (options: string) =>
      `${head}tools:\n- name: ${name}\n  instanceID: a\n  options:\n${options.replaceAll(/^/gm, "    ")}\n`;
    expect((await migrated(tool(before))).text).toBe(tool(after));
  });

  test("settings are spelled as they are read, and the plugin folder is removed", async () => {
    const text = `config: # settings
  pluginDir: ./plugins
  state:
    backend: local
    options: {statefile: x}
tools: []
`;
    const { text: made, changes } = await migrated(text);
    expect(made).toBe(
      "config: # settings\n  state:\n    backend: local\n    options: {stateFile: x}\ntools: []\n",
    );
    expect(changes).toEqual(["dtm.yaml:2 pluginDir → nothing", "dtm.yaml:5 statefile → stateFile"]);
  });

  test("inserted lines end as the other lines of the file do", async () => {
    const { text } = await migrated(
      `${head}apps:\n- name: A\n  spec: {language: go, framework: gin}\n  repo:\n    owner: me\n`.replaceAll(
        "\n",
        "\r\n",
      ),
    );
    expect(text).toContain("- name: a\r\n");
    expect(text).toContain("  repo:\r\n    name: A\r\n    owner: me\r\n");
  });

  test("an invalid name becomes a valid one everywhere, and the repository keeps its name", async () => {
    const text = `${head}tools:
- {name: t, instanceID: My_Tool, dependsOn: [repo-scaffolding.testApp]}
- {name: t, instanceID: b, dependsOn: ["t.My_Tool"], options: {u: "\${{ t.My_Tool.outputs.x }}"}}
apps:
- name: testApp # an app
  spec: {language: go, framework: gin}
  repo: {owner: me, scmType: github}
  repoTemplate: {url: github.com/o/t}
`;
    const { text: made } = await migrated(text);
    expect(made).toContain("{name: t, instanceID: my-tool, dependsOn: [repo-scaffolding.test-app]}");
    expect(made).toContain('dependsOn: ["t.my-tool"], options: {u: "${{ t.my-tool.outputs.x }}"}');
    expect(made).toContain("- name: test-app # an app\n");
    expect(made).toContain("  repo: {name: testApp, owner: me, scmType: github}\n");
  });

  test("an app that shares its repository is left to a person, and a repository name in `spec` is kept", async () => {
    const spec = "spec: {language: go, framework: gin}";
    const { text, left } = await migrated(`${head}apps:
- {name: a, ${spec}, repo: &r {owner: me, scmType: github}}
- {name: B, ${spec}, repo: *r}
- name: theApp
  spec:
    language: go
    framework: gin
    repo: {owner: me}
`);
    expect(text).toContain("- {name: B, ");
    expect(left).toContain("dtm.yaml:4 rename the app to b, and set `repo.name` to B");
    expect(text).toContain("- name: the-app\n");
    expect(text).toContain("  repo: {name: theApp, owner: me}\n");
  });

  test("a new name that is already used is left to a person", async () => {
    const { left, changes } = await migrated(
      `${head}tools: [{name: t, instanceID: a-b}, {name: t, instanceID: a_b}]\n`,
    );
    expect(changes).toEqual([]);
    expect(left).toEqual(["dtm.yaml:2 t.a_b would become t.a-b, which already exists: rename one of them"]);
  });

  test("two spellings of one key, and keys in brackets, are left to a person", async () => {
    const text = `${head}tools:\n- {name: jira, instanceID: a, scm: {}, options: {jira: {baseURL: a, baseUrl: b}}}\n`;
    const { text: made, left } = await migrated(text);
    expect(made).toBe(text);
    expect(left).toEqual([
      "dtm.yaml:3 `baseUrl` was never read, and `baseURL` is also there: keep one of the two (its name would be `baseURL`)",
      "dtm.yaml:3 `scm` belongs under `options`",
    ]);
  });
});

describe("old names of plugins", () => {
  test("a plugin replaced by helm-installer is renamed, with all references", async () => {
    const { text, changes, left } = await migrated(`${head}tools:
- {name: argocd, instanceID: default, options: {chart: {release_name: argocd}}}
- {name: hashicorp-vault, instanceID: prod}
- {name: jenkins, instanceID: jenkins-1}
- name: argocdapp
  instanceID: a
  dependsOn: [argocd.default] # first
  options: {a: "\${{jenkins.jenkins-1.outputs.jenkinsURL}}"}
`);
    expect(text).toBe(`${head}tools:
- {name: helm-installer, instanceID: argocd, options: {chart: {releaseName: argocd}}}
- {name: helm-installer, instanceID: vault-prod}
- {name: helm-installer, instanceID: jenkins-1}
- name: argocdapp
  instanceID: a
  dependsOn: [helm-installer.argocd] # first
  options: {a: "\${{helm-installer.jenkins-1.outputs.jenkins_url}}"}
`);
    expect(changes).toContain("dtm.yaml:3 argocd → helm-installer");
    expect(left).toEqual([]);
  });

  test("`plugin` becomes `name`, and the old name becomes the instanceID", async () => {
    const { text } = await migrated(`${head}tools:
- name: deploy # it
  plugin: argocdapp
- name: code
  plugin: # which
    # its name
    kind: repo-scaffolding # this
    version: 0.0.2
  options: {}
- {name: t, instanceID: a, dependsOn: [code.repo-scaffolding, "deploy.argocdapp"]}
`);
    expect(text).toBe(`${head}tools:
- instanceID: deploy # it
  name: argocdapp
- instanceID: code
  # which
    # its name
  name: repo-scaffolding # this
  options: {}
- {name: t, instanceID: a, dependsOn: [repo-scaffolding.code, "argocdapp.deploy"]}
`);
  });

  test("a plugin whose options cannot be converted is left to a person, with the plugin to use", async () => {
    const { left } = await migrated(`${head}tools:\n- {name: githubactions-golang, instanceID: a}\n`);
    expect(left).toEqual([
      "dtm.yaml:3 the plugin githubactions-golang no longer exists: use github-actions; the repository goes under `scm`, the rest under `pipeline`",
    ]);
  });
});

describe("the older layout", () => {
  test("documents of settings, variables and tools become sections of one document", async () => {
    const { text, changes, left } = await migrated(`---
# the settings
varFile: "" # none
pluginDir: ~/plugins
state: # where it is
  backend: local
  options:
    stateFile: my.state

--- # the variables
owner: &me "me"
list:
- a

---
# the tools
tools:
- name: repo-scaffolding
  instanceID: a
  options:
    destinationRepo: { owner: [[ owner ]], repo: n, repoType: github }
`);
    expect(text).toBe(`# the settings
config:
  state: # where it is
    backend: local
    options:
      stateFile: my.state

# the variables
vars:
  owner: &me "me"
  list:
  - a

# the tools
tools:
- name: repo-scaffolding
  instanceID: a
  options:
    destinationRepo: { owner: [[ owner ]], name: n, scmType: github }
`);
    expect(changes).toEqual([
      "dtm.yaml:3 varFile → nothing",
      "dtm.yaml:4 pluginDir → nothing",
      "dtm.yaml:5 state → config.state",
      "dtm.yaml:11 a separate document → vars",
      "dtm.yaml:21 repo → name",
      "dtm.yaml:21 repoType → scmType",
    ]);
    expect(left).toEqual([]);
  });

  test("the files that it names are included with their comments, and reported with their own lines", async () => {
    const { text, changes, left } = await migrated(
      {
        "old/config.yaml":
          "varFile: vars.yaml\ntoolFile: tools.yaml\nappFile: apps.yml\ntemplateFile: old/templates.yaml\n",
        "old/vars.yaml": "# who\nowner: me",
        "old/tools.yaml": "tools:\n# one\n- name: argocd\n  instanceID: default\n",
        "old/apps.yml":
          "apps:\n- name: a\n  spec: {language: go, framework: gin}\n  repo: {type: github, owner: [[ owner ]]}\n  ci:\n  - {type: template, templateName: b}\n",
        "old/templates.yaml": "pipelineTemplates:\n- {name: b, type: github-actions}\n",
      },
      "old/config.yaml",
    );
    expect(text).toBe(`config:
  state:
    backend: local
    options:
      stateFile: devstream.state
# who
vars:
  owner: me
tools:
# one
- name: helm-installer
  instanceID: argocd
apps:
- name: a
  spec: {language: go, framework: gin}
  repo: {scmType: github, owner: [[ owner ]]}
  ci:
  - {type: template, templateName: b}
pipelineTemplates:
- {name: b, type: github-actions}
`);
    expect(changes).toContain("old/config.yaml:1 no state → config.state");
    expect(changes).toContain("old/vars.yaml:2 a separate document → vars");
    expect(changes).toContain("old/tools.yaml:3 argocd → helm-installer");
    expect(changes).toContain("old/apps.yml:4 type → scmType");
    expect(left).toContain("old/config.yaml:2 tools.yaml is no longer read: delete it once this works");
    expect(await rendered(text)).toMatchObject([{ name: "helm-installer" }, { name: "github-actions" }]);
  });

  test("a named file that does not exist is an error with the place", async () => {
    await expect(migrated("toolFile: gone.yaml\nstate: {backend: local}\n")).rejects.toMatchObject({
      code: "config-not-found",
      message: expect.stringMatching(/^dtm\.yaml:1: gone\.yaml could not be read/),
    });
  });

  test("a file that names other files cannot be part of a folder", async () => {
    const files = { "d/a.yaml": "varFile: b.yaml\nstate: {backend: local}\n", "d/b.yaml": "x: 1\n" };
    await expect(migrated(files, "d")).rejects.toMatchObject({ code: "bad-arguments" });
  });
});

describe("templates that are YAML only when rendered", () => {
  test("lines with conditions are skipped", async () => {
    const { text, changes } = await migrated(`${head}vars: { prod: true }
tools:
[[ if .prod ]]
- name: trello
  instanceID: a
  options:
[[- else ]]
- name: trello
  instanceID: b
  options:
[[- end ]]
    board: { apikey: [[ printf "%s" .prod ]] }
`);
    expect(changes).toEqual(["dtm.yaml:13 apikey → apiKey"]);
    expect(text).toContain('[[- end ]]\n    board: { apiKey: [[ printf "%s" .prod ]] }\n');
  });

  test("a section that is not YAML stays unchanged, and the others are rewritten", async () => {
    const { text, left } = await migrated(`${head}vars: { list: [a] }
tools:
- {name: jira, instanceID: a, options: {jira: {baseUrl: x}}}
apps:
[[ range .list ]] - name: [[ . ]] [[ end ]]
  spec: {
`);
    expect(text).toContain("baseURL: x");
    expect(text).toContain("[[ range .list ]] - name: [[ . ]] [[ end ]]\n  spec: {\n");
    expect(left).toContainEqual(expect.stringMatching(/^dtm\.yaml:7 this part was left unchanged/));
  });
});

test("names are changed in all files of a folder", async () => {
  const { files } = await migrated(
    {
      "d/a.yaml": `${head}tools: [{name: t, instanceID: A}]\n`,
      "d/b.yaml": "tools: [{name: u, instanceID: b, dependsOn: [t.A]}]\n",
    },
    "d",
  );
  expect(files["d/b.yaml"]).toContain("dependsOn: [t.a]");
});

test("a file that is not text is refused", async () => {
  writeFileSync(join(folder, "dtm.yaml"), Buffer.from([0xff, 0xfe, 0x41]));
  await expect(migrateConfig(folder, undefined, backendNames())).rejects.toMatchObject({
    code: "config-invalid",
  });
});

test("problems that the loader finds in the result are left to a person, at their line in the old file", async () => {
  const { left } = await migrated(`${head}tools:
- name: jira
  options:
  scm: {}
  instanceID: a
  dependsOn: [t.b]
`);
  expect(left).toEqual([expect.stringMatching(/^dtm\.yaml:7 tool jira\.a depends on "t\.b"/)]);
});

// Files of DevStream that mean the same after a change of words.
const respelt = [
  "config/tools/default_show/config.yaml",
  "show/default.yaml",
  "docs/core-concepts__config__2.yaml",
  "docs/plugins__ci-generic.zh__2.yaml",
  "docs/plugins__ci-generic.zh__3.yaml",
  "docs/plugins__ci-generic.zh__4.yaml",
  "docs/plugins__ci-generic__2.yaml",
  "docs/plugins__ci-generic__3.yaml",
  "docs/plugins__jenkins-pipeline.zh__1.yaml",
  "docs/plugins__repo-scaffolding.zh__4.yaml",
  "docs/plugins__repo-scaffolding__4.yaml",
  "e2e/e2e-trello-config.yaml",
  "show/plugins/ci-generic.yaml",
  "show/plugins/jenkins-pipeline.yaml",
  "show/plugins/trello.yaml",
  "show/plugins/zentao.yaml",
];

describe("every configuration of DevStream's cases", () => {
  keepTheirMeaning(join(import.meta.dirname, "../devstream"), ["config"]);
});

describeShared("every file of DevStream", "devstream", (shared) => {
  keepTheirMeaning(shared, ["docs", "e2e", "examples", "show"]);
});

function keepTheirMeaning(cwd: string, folders: string[]): void {
  const files = folders
    .flatMap((folder) =>
      readdirSync(join(cwd, folder), { recursive: true, encoding: "utf8" }).map(
        (name) => `${folder}/${name}`,
      ),
    )
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
  const comments = (text: string) =>
    text
      .match(/(?:^|\s)#.*$/gm)
      ?.map((one) => one.trim())
      .sort();

  test.each(files)("%s keeps its tools and comments, and a second run changes nothing", async (name) => {
    const read = readFileSync(join(cwd, name), "utf8");
    const text = /^config\s*:/m.test(read) || name.startsWith("config/") ? read : head + read;
    const first = await migrated(text);
    const again = await migrated(first.text);
    expect(again).toMatchObject({ text: first.text, changes: [] });
    expect(first.text === text).toBe(first.changes.length === 0);
    expect(comments(first.text)).toEqual(comments(text));
    const [before, after] = [await rendered(text), await rendered(first.text)];
    const loads = typeof before[0] === "object";
    const meant = (tools: unknown[]) => (respelt.includes(name) ? tools.map(keyIn) : tools);
    expect(loads ? meant(after) : "anything").toEqual(loads ? meant(before) : "anything");
  });
}

test("pipelines without a template get the one that DevStream used, pinned by commit, if that is asked for", async () => {
  const text = (template = "", options = "") => `config: {state: {backend: local}}
apps:
- name: a
  spec: {language: go}
  repo: {url: github.com/o/a}
  ci:
  - ${options}type: github-actions
  - {type: gitlab-ci, options: {configLocation: mine.yml}}
  - {type: template, templateName: t}
pipelineTemplates:
- name: t
  type: jenkins-pipeline
  options:
    ${template}jobName: x
`;
  const base =
    "https://raw.githubusercontent.com/devstream-io/dtm-pipeline-templates/4827b3c362514680b6e783db97276fcda4c35fd2";
  expect((await migrated(text())).text).not.toContain(base);
  expect((await migrated(text(), "dtm.yaml", true)).text).toBe(
    text(
      `configLocation: ${base}/jenkins-pipeline/general/Jenkinsfile\n    `,
      `options: {configLocation: ${base}/github-actions/workflows/main.yml}\n    `,
    ),
  );
});
