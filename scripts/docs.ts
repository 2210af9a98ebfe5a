// Writes the parts of the documents that are generated from other sources: `node scripts/docs.ts`. A test fails when
// they are stale.
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { load } from "js-yaml";

import { configFile } from "../src/config/schema.ts";
import { workflow, workflowOfStacks } from "../src/config/starters/workflow.ts";
import { errorCodes } from "../src/core/errors.ts";
import type { JsonObject } from "../src/core/json.ts";
import { jsonSchemaOf } from "../src/core/json-schema.ts";
import { offered } from "../src/stack/config-schema.ts";
import { commandsPage } from "./commands.ts";
import { keyTable, outputKeyTable } from "./reference.ts";
import { table } from "./table.ts";

const root = resolve(import.meta.dirname, "..");

interface ActionFile {
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, { description: string }>;
}

/** Every document with its expected text, by path from the project's root. */
export async function written(): Promise<Record<string, string>> {
  const action = load(read("action.yml")) as ActionFile;
  const { plugins, backends, backendNames } = await offered();
  const { properties } = jsonSchemaOf(configFile(Object.keys(backendNames))) as {
    properties: Record<string, JsonObject>;
  };
  const sections = Object.entries(properties).filter(([name]) => name !== "vars");
  const documents = {
    "README.md": { workflow: fenced(workflow({ secrets: ["TOOLCHAIN_TOKEN", "IMAGE_REPO_PASSWORD"] })) },
    "docs/github.md": {
      stacks: fenced(workflowOfStacks(["TOOLCHAIN_TOKEN"])),
      inputs: inputTable(action),
      outputs: outputTable(action),
    },
    "docs/configuration.md": {
      ...Object.fromEntries(sections.map(([name, schema]) => [name, sectionTable(name, schema)])),
      backends: Object.entries(backends).map(backendSection).join("\n\n"),
    },
    ...Object.fromEntries(
      Object.entries(plugins).map(([name, { options, outputs }]) => [
        `plugins/${name}/README.md`,
        { options: keyTable(options), outputs: outputKeyTable(outputs) },
      ]),
    ),
  };
  const filled = Object.entries(documents).map(([path, parts]) => [path, fill(path, parts)]);
  return {
    ...Object.fromEntries(filled),
    "docs/commands.md": await commandsPage(),
    "docs/errors.md": errorPage(),
  };
}

function fenced(yaml: string): string {
  return `\`\`\`yaml\n${yaml}\`\`\``;
}

function backendSection([name, { summary, options }]: [string, { summary: string; options: JsonObject }]) {
  return `### State in \`${name}\`\n\n${summary} Keys of \`config.state.options\`:\n\n${keyTable(options)}`;
}

function sectionTable(name: string, schema: JsonObject): string {
  return keyTable({ type: "object", properties: { [name]: schema } });
}

function fill(path: string, parts: Record<string, string>): string {
  return Object.entries(parts).reduce(
    (text, [name, part]) => replacePart(path, text, name, part),
    read(path),
  );
}

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

function inputTable({ inputs }: ActionFile): string {
  const rows = Object.entries(inputs).map(([name, { description, default: value }]) => [
    `\`${name}\``,
    value === undefined || value === "" ? "" : `\`${value}\``,
    description,
  ]);
  return table(["Input", "Default", "Meaning"], rows);
}

function outputTable({ outputs }: ActionFile): string {
  const rows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]);
  return table(["Output", "Meaning"], rows);
}

function errorPage(): string {
  const rows = Object.entries(errorCodes).map(([code, { exit, summary, ...more }]) => [
    `\`${code}\``,
    String(exit),
    "formerly" in more ? `${summary} Formerly \`${more.formerly}\`.` : summary,
  ]);
  return `# Errors\n\nEvery failure that you can act on has a code. \`dtm\` exits with the number next to it.\n\n${table(["Code", "Exit", "Meaning"], rows)}\n`;
}

function replacePart(path: string, text: string, name: string, part: string): string {
  const [start, end] = [`<!-- ${name}: written by scripts/docs.ts -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${path} has no part "${name}"`);
  return `${text.slice(0, from)}${start}\n\n${part}\n\n${text.slice(to)}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  for (const [path, text] of Object.entries(await written())) writeFileSync(join(root, path), text);
