import type { Problem } from "../core/errors.ts";
import { type Action, type MaskedText, mask, pieces } from "./actions.ts";
import { render, type Context } from "./evaluate.ts";
import { problemAt, type Source } from "./source.ts";
import { type Node, parseYaml } from "./yaml.ts";

/** What a file holds: its documents, and sections that become YAML only after their template is rendered. */
export interface Documents {
  masked: MaskedText;
  roots: Node[];
  unrendered: UnrenderedSection[];
}

/** A section where `if`, `range` and the like decide about keys and items, not only about strings. */
export interface UnrenderedSection {
  offset: number;
  masked: MaskedText;
  parts: (string | Action)[];
}

/** Reads a file. Most files are YAML once their actions are hidden. */
export function readDocuments(source: Source, problems: Problem[]): Documents {
  const masked = mask(source);
  problems.push(...masked.problems);
  const found: Problem[] = [];
  const roots = parseJoined(masked, found);
  const isWhole = !masked.actions.some(isBlock) || (found.length === 0 && isSelfContained(masked, roots));
  const stray = isWhole ? undefined : strayBlock(masked.actions.filter(isBlock));
  if (!isWhole && !stray) return readInParts(masked, problems);
  problems.push(...(stray ? [strayProblem(stray, source)] : found));
  return { masked, roots, unrendered: [] };
}

/** Renders a section and parses the resulting YAML; each part keeps its place in the template. */
export function renderSection(section: UnrenderedSection, context: Context): Documents | undefined {
  const rendered = render(section.parts, section.offset, section.masked, context);
  if (!rendered) return undefined;
  const { file } = section.masked.source;
  const masked = mask({ file, text: rendered.text, origin: rendered.markAt });
  context.problems.push(...masked.problems);
  return { masked, roots: parseYaml(masked, context.problems), unrendered: [] };
}

// DevStream removed the lines between documents, so a list could continue after one, with other sections following.
function parseJoined(masked: MaskedText, problems: Problem[]): Node[] {
  const found: Problem[] = [];
  const roots = parseYaml(masked, found);
  if (found.length === 0) return roots;
  const text = masked.text.replaceAll(/^---(?=[ \t]*(?:#.*)?$)/gm, "#  ");
  if (text !== masked.text) {
    const left: Problem[] = [];
    const joined = parseYaml({ ...masked, text }, left);
    if (left.length === 0) return joined;
  }
  problems.push(...found);
  return roots;
}

const sectionStart = /^["']?(\w+)["']?[ \t]*:/gm;

function readInParts(masked: MaskedText, problems: Problem[]): Documents {
  const starts = [...masked.text.matchAll(sectionStart)].map(({ index }) => index);
  const unrendered: UnrenderedSection[] = [];
  const texts = [masked.text.slice(0, starts[0])];
  for (const [i, start] of starts.entries()) {
    const text = masked.text.slice(start, starts[i + 1]);
    const parts = pieces(text, masked.actions);
    const isTemplate = parts.some((part) => typeof part !== "string" && isBlock(part));
    texts.push(isTemplate ? text.replaceAll(/[^\r\n]/g, " ") : text);
    if (!isTemplate) continue;
    unrendered.push({ offset: start, masked, parts });
    for (const part of parts) if (typeof part !== "string") refuseWrong(part, masked, problems);
  }
  return { masked, roots: parseYaml({ ...masked, text: texts.join("") }, problems), unrendered };
}

function refuseWrong(action: Action, masked: MaskedText, problems: Problem[]): void {
  if (action.reason !== undefined)
    problems.push(
      problemAt({ source: masked.source, offset: action.start }, `${action.text}: ${action.reason}`),
    );
}

function strayProblem({ start, text }: Action, source: Source): Problem {
  const hint = "Every [[ if ]], [[ range ]], [[ with ]], [[ define ]] and [[ block ]] needs one [[ end ]].";
  return problemAt({ source, offset: start }, `${text} has no counterpart`, hint);
}

function isBlock(action: Action): boolean {
  return action.kind === "block";
}

// Whether every block begins and ends within one scalar. Blocks in comments count, as they did for DevStream, if they
// span several lines: they switch the lines in between on and off.
function isSelfContained(masked: MaskedText, roots: Node[]): boolean {
  const inside = new Set<Action>();
  for (const text of scalarTexts(roots)) {
    const blocks = pieces(text, masked.actions).filter((part) => typeof part !== "string" && isBlock(part));
    if (strayBlock(blocks as Action[])) return false;
    for (const one of blocks) inside.add(one as Action);
  }
  const outside = masked.actions.filter((action) => isBlock(action) && !inside.has(action));
  if (outside.length === 0 || strayBlock(outside)) return true;
  const [from, to] = [outside[0]?.start ?? 0, outside.at(-1)?.start ?? 0];
  return !masked.source.text.slice(from, to).includes("\n");
}

// The first block that is not closed, or the first `end` or `else` without a block.
function strayBlock(blocks: Action[]): Action | undefined {
  const open: Action[] = [];
  for (const action of blocks) {
    const word = /\w+/.exec(action.text)?.[0] ?? "";
    if (["if", "range", "with", "define", "block"].includes(word)) open.push(action);
    else if (word === "end" && !open.pop()) return action;
    else if (word === "else" && open.length === 0) return action;
  }
  return open.at(-1);
}

function* scalarTexts(nodes: Node[]): Generator<string> {
  const seen = new Set<Node>();
  const open = [...nodes];
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.kind === "scalar") yield node.text;
    else if (node.kind === "list") open.push(...node.items);
    else for (const { key, value } of node.pairs) open.push(key, value);
  }
}
