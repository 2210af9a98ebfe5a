import { place, type Problem } from "../core/errors.ts";
import { type MaskedText, restored } from "./actions.ts";
import type { Documents } from "./documents.ts";
import { Tool } from "./schema.ts";
import { type Mark, positionOf, problemAt } from "./source.ts";
import { suggest } from "./suggest.ts";
import type { Variable } from "./vars.ts";
import type { Node, Pair } from "./yaml.ts";

/** A part of a document, with its document. */
export interface Item {
  node: Node;
  masked: MaskedText;
}

const lists = ["tools", "apps", "pipelineTemplates", "plugins"] as const;
type ListName = (typeof lists)[number];

/** The sections of all files, merged. `seen` are those that exist, even if empty. */
export interface Sections extends Record<ListName, Item[]> {
  config: { at: Mark; item: Item } | undefined;
  vars: Variable[];
  seen: Set<string>;
  /** Whether there is a section that does not exist, which may be a mistyped one. */
  hasUnknown: boolean;
  /** See `Documents.lost`, of all files. */
  lost: string;
}

const known: readonly string[] = ["config", "vars", ...lists];

/** Tells whether a part that could not be read may define something of a name: a variable, a tool, a template. */
export function lostNames(sections: Pick<Sections, "lost">): (name: string) => boolean {
  let known = "";
  let words = new Set<string>();
  return (name) => {
    if (known !== sections.lost) {
      known = sections.lost;
      words = new Set(known.match(/[\w.-]+/g));
    }
    return words.has(name);
  };
}

/** No sections yet. */
export function noSections(): Sections {
  const none = { tools: [], apps: [], pipelineTemplates: [], plugins: [] };
  return { ...none, config: undefined, vars: [], seen: new Set(), hasUnknown: false, lost: "" };
}

/**
 * Adds the sections of a file. Lists and variables may come in several pieces, and a document that is a bare list
 * continues the list before it, as when DevStream removed the `---` between them.
 */
export function gather({ masked, roots, lost }: Documents, sections: Sections, problems: Problem[]): void {
  sections.lost += lost;
  let last: ListName | undefined;
  for (const root of roots) {
    if (root.kind === "map") {
      for (const pair of root.pairs) last = addSection(pair, masked, sections, problems) ?? last;
    } else if (root.kind === "list" && last) {
      addItems(sections[last], root.items, masked);
    } else if (root.kind === "list" || root.text !== "") {
      const at = { source: masked.source, offset: root.offset };
      problems.push(problemAt(at, "no section starts here", `Expected one of: ${known.join(", ")}.`));
    }
  }
}

function addSection(
  pair: Pair,
  masked: MaskedText,
  sections: Sections,
  problems: Problem[],
): ListName | undefined {
  const { key, value } = pair;
  const at = { source: masked.source, offset: key.offset };
  const list = lists.find((name) => name === key.text);
  if (!known.includes(key.text)) {
    sections.hasUnknown = true;
    return unknownSection(restored(key.text, masked), at, problems);
  }
  sections.seen.add(key.text);
  if (key.text === "config") {
    addConfig({ node: value, masked }, at, sections, problems);
    return undefined;
  }
  if (value.kind === "scalar" && value.isPlain && ["", "~", "null"].includes(value.text)) return list;
  if (!list && value.kind === "map") sections.vars.push(...value.pairs.map((one) => ({ ...one, masked })));
  else if (list && value.kind === "list") addItems(sections[list], value.items, masked);
  else {
    const wanted = list ? "a list (each item starts with `- `)" : "a map (`name: value`)";
    const sample = list ? `${list}: [{ … }]` : "vars: { name: value }";
    problems.push(problemAt(at, `\`${key.text}\` must be ${wanted}`, `For example: \`${sample}\`.`));
  }
  return list;
}

const older = ["varFile", "toolFile", "appFile", "templateFile", "pluginDir", "state"];
const inTools: readonly string[] = ["name", ...Object.keys(Tool.shape)];

function unknownSection(key: string, at: Mark, problems: Problem[]): undefined {
  const hint =
    elsewhere(key) ?? suggest(key, () => known, problems) ?? `Known sections: ${known.join(", ")}.`;
  problems.push(problemAt(at, `there is no section "${key}"`, hint));
}

function elsewhere(key: string): string | undefined {
  if (older.includes(key)) return "It is from an older DevStream version: `dtm migrate` updates this file.";
  if (inTools.includes(key)) return "It is a key of a tool: indent it like the other keys of that tool.";
  return undefined;
}

function addConfig(item: Item, at: Mark, sections: Sections, problems: Problem[]): void {
  if (sections.config) {
    const first = place(positionOf(sections.config.at));
    problems.push(problemAt(at, `\`config\` is defined twice; first at ${first}`, "Merge the two."));
  } else sections.config = { at, item };
}

function addItems(items: Item[], nodes: Node[], masked: MaskedText): void {
  for (const node of nodes) items.push({ node, masked });
}
