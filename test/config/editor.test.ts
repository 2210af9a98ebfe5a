import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { getLanguageService } from "yaml-language-server";

import { publishedSchema } from "../../src/stack/config-schema.ts";

// The YAML language server of editors, with the published schema.
const server = getLanguageService({
  schemaRequestService: (uri) => Promise.reject(new Error(`asked for ${uri}`)),
  workspaceContext: { resolveRelativePath: (path) => path },
});
// It writes into the schema that it is given.
const schema = structuredClone(await publishedSchema());
server.configure({
  validate: true,
  completion: true,
  hover: true,
  schemas: [{ uri: "dtm://config.schema.json", fileMatch: ["*"], schema }],
});
let opened = 0;

test.each([
  {
    what: "sections",
    text: "‸",
    offers: ["config", "vars", "tools", "apps", "pipelineTemplates", "plugins"],
  },
  { what: "backends", text: "config:\n  state:\n    backend: ‸", offers: ["local", "s3", "k8s", "branch"] },
  {
    what: "options of the backend",
    text: "config:\n  state:\n    backend: s3\n    options:\n      ‸",
    offers: ["bucket", "region", "forcePathStyle"],
  },
  { what: "plugins", text: "tools:\n- name: ‸\n", offers: ["repo-scaffolding", "github-actions"] },
  {
    what: "options of the plugin",
    text: "tools:\n- name: github-actions\n  instanceID: a\n  options:\n    pipeline:\n      ‸",
    offers: ["configLocation", "imageRepo", "language"],
  },
  {
    what: "values of an option",
    text: "tools:\n- name: github-actions\n  instanceID: a\n  options:\n    scm:\n      scmType: ‸",
    offers: ["github", "gitlab"],
  },
  {
    what: "options of an app's pipeline",
    text: "apps:\n- name: a\n  ci:\n  - type: github-actions\n    options:\n      ‸",
    offers: ["imageRepo", "language"],
  },
])("an editor offers the $what", async ({ text, offers }) => {
  expect(await completed(text)).toEqual(expect.arrayContaining(offers));
});

test("an editor reports mistakes while the user types", async () => {
  const said = await diagnosed(
    "tools:\n- name: github-actions\n  instanceID: a\n  options:\n    scm: { ur: x }\n    pipeline: {}\n  lifecycle: { adopt: maybe }\n",
  );
  expect(said).toEqual([expect.stringMatching(/^5: .*\bur\b/), expect.stringMatching(/^7: .*boolean/)]);
});

test("an editor accepts variables and outputs wherever a value is expected", async () => {
  const text = `config: { state: { backend: [[ backend ]] }, parallelism: [[ n ]] }
tools:
- name: github-actions
  instanceID: [[ id ]]
  options:
    scm: { url: "\${{ repo-scaffolding.a.outputs.repoURL }}", token: [[ env TOKEN ]] }
    pipeline: { test: { enable: [[ tested ]] } }
`;
  expect(await diagnosed(text)).toEqual([]);
});

test("an editor explains a key", async () => {
  const document = open("config:\n  parallelism: 3\n");
  const hover = await server.doHover(document, { line: 1, character: 4 });
  expect(hover?.contents).toMatchObject({
    value: expect.stringContaining("How many tools are worked on at the same time."),
  });
});

async function completed(marked: string): Promise<string[]> {
  const document = open(marked.replace("‸", ""));
  const { items } = await server.doComplete(document, document.positionAt(marked.indexOf("‸")), false);
  return items.map(({ label }) => label);
}

async function diagnosed(text: string): Promise<string[]> {
  const found = await server.doValidation(open(text), false);
  return found
    .map(
      ({ range, message }) =>
        `${range.start.line + 1}: ${typeof message === "string" ? message : message.value}`,
    )
    .sort();
}

// The server caches parsed files by their address.
function open(text: string): TextDocument {
  opened += 1;
  return TextDocument.create(`file:///${opened}.yaml`, "yaml", 1, text);
}
