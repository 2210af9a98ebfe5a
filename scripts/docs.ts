// Writes the parts of the documents that have a source elsewhere: `node scripts/docs.ts`. A test fails when they are stale.
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { load } from "js-yaml";

import { errorCodes } from "../src/core/errors.ts";

const root = resolve(import.meta.dirname, "..");

interface ActionFile {
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, { description: string }>;
}

/** Every document with its text as it must be, by path from the project's root. */
export function written(): Record<string, string> {
  const action = load(readFileSync(join(root, "action.yml"), "utf8")) as ActionFile;
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const withInputs = replacePart(readme, "inputs", inputTable(action));
  return {
    "README.md": replacePart(withInputs, "outputs", outputTable(action)),
    "docs/errors.md": errorPage(),
  };
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
  const rows = Object.entries(errorCodes).map(([code, { exit, summary }]) => [
    `\`${code}\``,
    String(exit),
    summary,
  ]);
  return `# Errors\n\nEvery failure that is yours to act on has a code. \`dtm\` ends with the exit code beside it.\n\n${table(["Code", "Exit", "Meaning"], rows)}\n`;
}

function table(heads: string[], rows: string[][]): string {
  const line = (cells: string[]) =>
    `| ${cells.map((cell) => cell.trim().replaceAll("\n", " ").replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

function replacePart(text: string, name: string, part: string): string {
  const [start, end] = [`<!-- ${name}: written by scripts/docs.ts -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no part "${name}"`);
  return `${text.slice(0, from)}${start}\n\n${part}\n\n${text.slice(to)}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  for (const [path, text] of Object.entries(written())) writeFileSync(join(root, path), text);
