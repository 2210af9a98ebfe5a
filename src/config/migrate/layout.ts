import { applyFindings, columnOf, drop, type Finding, lineRange, type Page } from "./findings.ts";
import { root as sections } from "./shapes.ts";
import { own } from "./spelling.ts";
import { cut, eolOf, joinTexts, lineStart, type Origin, originAt, shift, type Text } from "./text.ts";
import { type MapTree, pairAt, scalarAt } from "./tree.ts";

/** The old layout of a file: settings, variables, tools and the like in separate documents or files. */
export interface Layout {
  /** Reads a file that the settings name. */
  read: (named: string, at: Origin) => Promise<Text>;
  page: (text: Text) => Page;
  tell: (page: Page, found: Finding[]) => void;
}

const parts = ["varFile", "toolFile", "appFile", "templateFile"] as const;
type Part = (typeof parts)[number];
const settings = new Set<string>([...parts, "pluginDir", "state"]);
const listOf = { toolFile: "tools", appFile: "apps", templateFile: "pipelineTemplates" } as const;

/** A text in the current layout: one document with `config`, `vars`, `tools`, `apps`. Undefined if it already is. */
export async function modernLayout(text: Text, layout: Layout): Promise<Text | undefined> {
  const documents = splitDocuments(text).map(layout.page);
  const core = documents.find((one) => one.broken.length === 0 && isCore(rootOf(one)));
  const root = core && rootOf(core);
  if (!core || !root) return undefined;
  const texts = documents.map((one) => {
    if (one === core) return modernCore(core, root, layout);
    return isVariables(one) ? wrapped(one, "vars", layout) : one;
  });
  for (const part of parts) {
    const named = scalarAt(root, part);
    if (!named) continue;
    const made = layout.page(await layout.read(named.value, originAt(core, named.start)));
    texts.push(...splitDocuments(made).map((one) => modernPart(layout.page(one), part, layout)));
  }
  return joinTexts(texts);
}

function rootOf({ roots }: Page): MapTree | undefined {
  const [root] = roots;
  return roots.length === 1 && root?.kind === "map" && !root.isFlow ? root : undefined;
}

function isCore(root: MapTree | undefined): boolean {
  if (!root || pairAt(root, "config")) return false;
  const state = pairAt(root, "state")?.value;
  return pairAt(state, "backend") !== undefined || parts.some((part) => pairAt(root, part));
}

function isVariables(page: Page): boolean {
  const root = rootOf(page);
  return root !== undefined && root.pairs.every(({ key }) => !own(sections.keys, key.value));
}

// Settings that name files and folders are removed; the state moves one level down.
function modernCore(page: Page, root: MapTree, layout: Layout): Text {
  for (const pair of root.pairs) {
    const name = pair.key.value;
    if (!settings.has(name)) continue;
    if (name === "pluginDir") drop(page, pair, "plugins are built in or declared under `plugins`");
    else if (name !== "state") drop(page, pair, "everything is in one file now");
    else underConfig(page, pair.key.start, lineRange(page.text, pair));
  }
  if (!pairAt(root, "state")) defaultState(page);
  layout.tell(page, page.findings);
  return applyFindings(page, page.findings);
}

function underConfig(page: Page, at: number, { start, end }: { start: number; end: number }): void {
  const indent = " ".repeat(columnOf(page.text, at));
  const text = `${indent}config:${eolOf(page.text)}${shift(page.text.slice(start, end), 2)}`;
  const lines = cut(page, start, end).lines.slice(0, -1);
  const edits = [{ start, end, text, lines: [...lines.slice(0, 1), ...lines] }];
  page.findings.push({ at, from: "state", to: "config.state", why: "settings belong under `config`", edits });
}

const oldState = `config:
  state:
    backend: local
    options:
      stateFile: devstream.state
`;

function defaultState(page: Page): void {
  const end = page.text.length;
  const lead = page.text.endsWith("\n") ? "" : "\n";
  const text = (lead + oldState).replaceAll("\n", eolOf(page.text));
  const why = "it used to be in devstream.state";
  page.findings.push({
    at: 0,
    from: "no state",
    to: "config.state",
    why,
    edits: [{ start: end, end, text }],
  });
}

function modernPart(page: Page, part: Part, layout: Layout): Text {
  const [root] = page.roots;
  if (part !== "varFile") return root?.kind === "list" ? wrapped(page, listOf[part], layout) : page;
  return root?.kind === "map" && !pairAt(root, "vars") ? wrapped(page, "vars", layout) : page;
}

function wrapped(page: Page, section: string, layout: Layout): Text {
  const [root] = page.roots;
  if (root?.kind === "scalar" || !root || root.isFlow) return page;
  const start = lineStart(page.text, root.start);
  const by = Math.max(0, 2 - columnOf(page.text, root.start));
  const end = page.text.length;
  const { text: rest, lines } = cut(page, start, end);
  const text = `${section}:${eolOf(page.text)}${shift(rest, by)}`;
  const edits = [{ start, end, text, lines: [...lines.slice(0, 1), ...lines] }];
  const why = "everything is in one document now";
  page.findings.push({ at: root.start, from: "a separate document", to: section, why, edits });
  layout.tell(page, page.findings);
  return applyFindings(page, page.findings);
}

// The lines between documents are removed, except for their comments.
function splitDocuments(text: Text): Text[] {
  const made: Text[] = [];
  let start = 0;
  for (const line of text.text.matchAll(/^---[ \t]*(#[^\n]*)?(?:\r?\n|$)/gm)) {
    if (line.index > start) made.push(cut(text, start, line.index));
    start = line.index + (line[1] === undefined ? line[0].length : line[0].indexOf("#"));
  }
  if (start < text.text.length) made.push(cut(text, start, text.text.length));
  return made;
}
