import type { Problem } from "../core/errors.ts";
import { type Action, type MaskedText, mask, pieces } from "./actions.ts";
import type { Context } from "./context.ts";
import { render } from "./render.ts";
import { blank, salvage } from "./salvage.ts";
import { problemAt, type Source } from "./source.ts";
import { type Node, parseYaml } from "./yaml.ts";

/** What a file holds: its documents, and sections that become YAML only after their template is rendered. */
export interface Documents {
  masked: MaskedText;
  roots: Node[];
  unrendered: UnrenderedSection[];
  /** What could not be read, as written: the problems are reported, and what it defines is not known. */
  lost: string;
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
  if (masked.problems.length > 0) {
    problems.push(...masked.problems);
    return { masked, roots: [], unrendered: [], lost: source.text };
  }
  const found: Problem[] = [];
  const roots = parseJoined(masked, found);
  const isWhole = !masked.actions.some(isBlock) || (found.length === 0 && isSelfContained(masked, roots));
  if (isWhole && found.length === 0) return { masked, roots, unrendered: [], lost: "" };
  const stray = isWhole ? undefined : strayBlock(masked.actions.filter(isBlock));
  if (stray) problems.push(strayProblem(stray, source));
  if (isWhole || stray) return readRest(masked, stray ? [] : found, stray ? [stray.start] : [], problems);
  return readInParts(masked, problems);
}

// What is wrong in one item must not hide the mistakes in the others.
function readRest(masked: MaskedText, found: Problem[], bad: number[], problems: Problem[]): Documents {
  const { text, lost, problems: mistakes } = salvage(masked, bad);
  const left: Problem[] = [];
  const roots = parseJoined({ ...masked, text }, left, lost);
  const isRead = left.length === 0 || mistakes.length > 0 || bad.length > 0;
  problems.push(...(isRead ? [...mistakes, ...left] : found));
  return { masked, roots, unrendered: [], lost: roots.length === 0 ? masked.source.text : lost };
}

/** Renders a section and parses the resulting YAML; each part keeps its place in the template. */
export function renderSection(section: UnrenderedSection, context: Context): Documents | undefined {
  const rendered = render(section.parts, section.offset, section.masked, context);
  if (!rendered) return undefined;
  const { file } = section.masked.source;
  const masked = mask({ file, text: rendered.text, origin: rendered.markAt });
  context.problems.push(...masked.problems);
  const found: Problem[] = [];
  const roots = parseYaml(masked, found);
  context.problems.push(...found);
  return { masked, roots, unrendered: [], lost: found.length > 0 ? masked.text : "" };
}

// DevStream removed the lines between documents, so a list could continue after one, with other sections following.
function parseJoined(masked: MaskedText, problems: Problem[], lost = ""): Node[] {
  const found: Problem[] = [];
  const roots = parseYaml(masked, found, lost);
  if (found.length === 0) return roots;
  const text = masked.text.replaceAll(/^---(?=[ \t]*(?:#.*)?$)/gm, "#  ");
  if (text !== masked.text) {
    const left: Problem[] = [];
    const joined = parseYaml({ ...masked, text }, left, lost);
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
    texts.push(isTemplate ? blank(text) : text);
    if (!isTemplate) continue;
    unrendered.push({ offset: start, masked, parts });
    for (const part of parts) if (typeof part !== "string") refuseWrong(part, masked, problems);
  }
  const plain = { ...masked, text: texts.join("") };
  const found: Problem[] = [];
  const roots = parseYaml(plain, found);
  if (found.length === 0) return { masked, roots, unrendered, lost: "" };
  return { ...readRest(plain, found, [], problems), masked, unrendered };
}

function refuseWrong(action: Action, masked: MaskedText, problems: Problem[]): void {
  if (action.reason !== undefined)
    problems.push(
      problemAt(
        { source: masked.source, offset: action.start },
        `${action.text}: ${action.reason}`,
        "Write variables as [[ name ]] and environment variables as [[ env NAME ]].",
      ),
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
