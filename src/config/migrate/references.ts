import { type Page, replace, note } from "./findings.ts";
import { itemsAt, type Tree } from "./tree.ts";

/** Records the new name of a tool for everything that refers to it; false if that name is taken. */
export function renameTool(page: Page, from: string, to: string, at: number): boolean {
  const isTaken = page.taken.has(to) && page.renamed.get(from) !== to;
  if (isTaken) note(page, at, `${from} would become ${to}, which already exists: rename one of them`);
  else page.renamed.set(from, to);
  page.taken.add(to);
  return !isTaken;
}

/** Updates `dependsOn` for tools that have new names. */
export function followNames(page: Page, tool: Tree): void {
  for (const item of itemsAt(tool, "dependsOn")) {
    const to = item.kind === "scalar" ? page.renamed.get(item.value) : undefined;
    if (item.kind === "scalar" && to !== undefined) replace(page, item, to, "that tool has a new name");
  }
}

const reference = /(\$\{\{\s*)([^.\s{}]+\.[^.\s{}]+)(\.outputs\.)([^.\s{}]+)/g;

/** Updates output references to tools or outputs that have new names. */
export function followReferences(page: Page): void {
  for (const match of page.text.matchAll(reference)) {
    const [, open = "", tool = "", middle = "", output = ""] = match;
    const start = match.index + open.length;
    const to = page.renamed.get(tool);
    if (to !== undefined) swap(page, start, tool, to, "that tool has a new name");
    const at = start + tool.length + middle.length;
    if (!(to ?? tool).startsWith("helm-installer.jenkins")) continue;
    if (output === "jenkinsURL") swap(page, at, output, "jenkins_url", "that is the name of the output");
    if (output === "jenkinsPasswordOfAdmin")
      note(page, at, "there is no output jenkinsPasswordOfAdmin: use an `[[ env X ]]` instead");
  }
}

function swap(page: Page, start: number, from: string, to: string, why: string): void {
  page.findings.push({ at: start, from, to, why, edits: [{ start, end: start + from.length, text: to }] });
}
