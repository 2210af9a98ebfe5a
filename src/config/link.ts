import { type Config, keyOf, type Tool } from "../core/config.ts";
import { place, type Problem } from "../core/errors.ts";
import { findLoop, type Node } from "../core/graph.ts";
import { stepsOf } from "../core/json.ts";
import { findReferences, findStray } from "../core/references.ts";
import { type Data, markAt } from "./data.ts";
import type { Draft } from "./draft.ts";
import { type Mark, positionOf, problemAt } from "./source.ts";
import { suggest } from "./suggest.ts";

/** What `link` may leave to its caller. */
export interface LinkOptions {
  /** Whether loops and references to missing tools are errors. */
  isStrict: boolean;
  /** Names of apps that could not be expanded: their tools are unknown, so references to them are not checked. */
  failedApps: Set<string>;
  /** Whether a part of the files that could not be read may have a tool with that name and instance ID. */
  isLost: (name: string, instanceID: string) => boolean;
}

/** Turns drafts into tools: finds duplicates, unknown dependencies and loops, and makes dependencies of references. */
export function link(drafts: Draft[], problems: Problem[], options: LinkOptions): Tool[] {
  const byKey = new Map<string, Draft>();
  for (const draft of drafts) addOnce(draft, byKey, problems);
  const waits = new Map<string, Map<string, Mark>>();
  for (const [key, draft] of byKey) waits.set(key, waitsOf(draft, byKey, problems, options));
  const tools = [...byKey].map(([key, draft]) => toTool(draft, [...(waits.get(key)?.keys() ?? [])]));
  const placeOf = (from: string, to: string) => waits.get(from)?.get(to) ?? byKey.get(from)?.at;
  if (options.isStrict) findLoops(nodesOf(byKey, waits), placeOf, problems);
  return tools;
}

function addOnce(draft: Draft, byKey: Map<string, Draft>, problems: Problem[]): void {
  const key = keyOf(draft);
  const earlier = byKey.get(key);
  if (!earlier) return void byKey.set(key, draft);
  const message = `the tool ${key} is defined twice; first at ${place(positionOf(earlier.at))}`;
  problems.push(problemAt(draft.at, message, "Give one of them another instanceID."));
}

function waitsOf(
  draft: Draft,
  byKey: Map<string, Draft>,
  problems: Problem[],
  { isStrict, failedApps, isLost }: LinkOptions,
): Map<string, Mark> {
  const waits = new Map<string, Mark>();
  const missing = (key: string, at: Mark, message: string): void => {
    const dot = key.indexOf(".");
    const instance = key.slice(dot + 1);
    if (failedApps.has(instance) || isLost(key.slice(0, dot), instance)) return;
    const near = suggest(key, () => byKey.keys(), problems);
    problems.push(problemAt(at, message, near ?? "Write it as `name.instanceID` of a tool."));
  };
  for (const { key, at } of draft.waitsFor) {
    if (byKey.has(key)) waits.set(key, at);
    else missing(key, at, `tool ${keyOf(draft)} depends on "${key}", which does not exist`);
  }
  for (const { tool, path } of findReferences(draft.options)) {
    const at = markAt(draft.root, stepsOf(path));
    if (byKey.has(tool)) waits.set(tool, waits.get(tool) ?? at);
    else if (isStrict)
      missing(tool, at, `tool ${keyOf(draft)} refers to outputs of "${tool}", which does not exist`);
  }
  if (isStrict) problems.push(...strayProblems(draft, byKey));
  return waits;
}

function strayProblems(draft: Draft, byKey: Map<string, Draft>): Problem[] {
  return findStray(draft.options, (key) => byKey.has(key)).map(({ text, tool, path }) => {
    const message = `tool ${keyOf(draft)}: ${text.slice(0, 200)} is not a reference to an output`;
    return problemAt(markAt(draft.root, stepsOf(path)), message, `Write \${{ ${tool}.outputs.KEY }}.`);
  });
}

function toTool(draft: Draft, waits: string[]): Tool {
  const { name, instanceID, options, lifecycle } = draft;
  const dependsOn = withSorted(draft.after, waits.sort());
  return { name, instanceID, dependsOn, options, lifecycle, source: positionOf(draft.at) };
}

// Both are sorted; the first may have thousands, the second has few.
function withSorted(many: readonly string[], few: string[]): string[] {
  const all = [...many];
  let at = 0;
  for (const key of few) {
    while (at < all.length && (all[at] ?? "") < key) at++;
    if (all[at] !== key) all.splice(at, 0, key);
  }
  return all;
}

// Thousands of app tools come after thousands of plain tools: one node stands for all of these.
const plainTools = "";

function nodesOf(byKey: Map<string, Draft>, waits: Map<string, Map<string, Mark>>): Node[] {
  const all = new Set<string>();
  const nodes = [...byKey].map(([key, { after }]): Node => {
    const own = [...(waits.get(key)?.keys() ?? [])];
    if (after.length === 0) all.add(key);
    return { key, dependsOn: after.length === 0 ? own : [...own, plainTools] };
  });
  return [...nodes, { key: plainTools, dependsOn: [...all] }];
}

// Each loop once: its tools are removed before the next one is searched for.
const maxLoops = 10;

function findLoops(
  all: Node[],
  placeOf: (from: string, to: string) => Mark | undefined,
  problems: Problem[],
): void {
  let nodes = all;
  for (let count = 0; count < maxLoops; count++) {
    const keys =
      findLoop(nodes)
        ?.slice(1)
        .filter((key) => key !== plainTools) ?? [];
    const loop = [...keys.slice(-1), ...keys];
    const [from = "", to = ""] = loop;
    const at = placeOf(from, to);
    if (!at) return;
    problems.push(problemAt(at, `the tools depend on each other: ${loop.join(" → ")}`, loopHint(loop)));
    nodes = nodes.filter(({ key }) => !loop.includes(key));
  }
}

function loopHint(loop: string[]): string {
  if (loop.length === 2) return "A tool cannot depend on itself.";
  return "Remove one dependency or reference. Tools of apps come after all plain tools.";
}

/** Answers `Config.problemAt`. */
export function problemFinder(drafts: Draft[], settings: Data | undefined): Config["problemAt"] {
  const roots = new Map<string, Data>(settings && [["config", settings]]);
  for (const draft of drafts) roots.set(keyOf(draft), draft.root);
  return (of, path, message, hint) => {
    const root = roots.get(of);
    return root
      ? problemAt(markAt(root, stepsOf(path)), message, hint)
      : { message, ...(hint === undefined ? {} : { hint }) };
  };
}
