import { columnOf, lineRange, move, type Page, replace, withoutKey, note } from "./findings.ts";
import { helmPresets, replacedBy } from "./plugin-names.ts";
import { renameTool } from "./references.ts";
import * as shapes from "./shapes.ts";
import { meaning, own, respell } from "./spelling.ts";
import { type Edit, eolOf, lineStart } from "./text.ts";
import { type MapTree, ownsLines, type Pair, pairAt, scalarAt, type Tree } from "./tree.ts";
import { modernZentao } from "./zentao.ts";

/** What to rewrite in one item of `tools`. */
export function examineTool(page: Page, tool: Tree): void {
  if (tool.kind !== "map") return;
  const plugin = pairAt(tool, "plugin");
  if (plugin) return namedPlugin(page, tool, plugin);
  respell(page, tool, shapes.tool);
  const name = scalarAt(tool, "name");
  if (!name || page.foreign.has(name.value)) return;
  oldPlugin(page, tool);
  fixInstance(page, tool);
  const shape = own(shapes.pluginShapes, name.value);
  if (!shape) return;
  const options = pairAt(tool, "options");
  const dropped = { ...shape.dropped, instanceID: "the tool's own `instanceID` counts" };
  respell(page, options?.value, { ...shape, dropped });
  for (const pair of tool.pairs) besideOptions(page, pair, tool, shape);
  if (name.value === "jenkins-pipeline" && options) jobName(page, options);
  if (name.value === "zentao") modernZentao(page, options?.value);
}

// The first versions put the tool's name in `name`, and the plugin in `plugin` or `plugin.kind`.
function namedPlugin(page: Page, tool: MapTree, plugin: Pair): void {
  const [name, id] = [pairAt(tool, "name"), pairAt(tool, "instanceID")];
  const kind = pairAt(plugin.value, "kind");
  const { key, value } = kind ?? plugin;
  const isSimple = value.kind === "scalar" && !value.isNull && (!kind || isBlock(page, plugin, kind));
  if (!isSimple || (name && id)) {
    const message = "`plugin` was never read: `name` is the plugin, `instanceID` tells its tools apart";
    return void page.notes.push({ at: plugin.key.start, message });
  }
  const edits: Edit[] = [{ start: key.start, end: key.end, text: "name" }];
  if (kind) edits.splice(0, 1, ...unwrapped(page, plugin, kind));
  if (name) edits.push({ start: name.key.start, end: name.key.end, text: "instanceID" });
  const why = "`name` is the plugin, and `instanceID` tells its tools apart";
  page.findings.push({ at: plugin.key.start, from: "plugin", to: `name: ${value.value}`, why, edits });
  const called = scalarAt(tool, "name")?.value;
  if (called !== undefined) page.renamed.set(`${called}.${value.value}`, `${value.value}.${called}`);
}

function isBlock({ text }: Page, plugin: Pair, kind: Pair): boolean {
  return ownsLines(text, plugin) && ownsLines(text, kind);
}

// `kind` moves up one level and becomes `name`; the version is removed.
function unwrapped({ text }: Page, plugin: Pair, kind: Pair): Edit[] {
  const indent = " ".repeat(columnOf(text, plugin.key.start));
  const renamed = { start: lineStart(text, kind.key.start), end: kind.key.end, text: `${indent}name` };
  const others = plugin.value.kind === "map" ? plugin.value.pairs.filter((pair) => pair !== kind) : [];
  const gone = others.map((pair) => ({
    start: lineStart(text, pair.key.start),
    end: lineRange(text, pair).end,
    text: "",
  }));
  return [withoutKey(text, plugin.key.start), renamed, ...gone];
}

function oldPlugin(page: Page, tool: MapTree): void {
  const [name, id] = [scalarAt(tool, "name"), scalarAt(tool, "instanceID")];
  const preset = name && own(helmPresets, name.value);
  const hint = name && replacedBy(name.value);
  if (name && hint !== undefined)
    note(page, name.start, `the plugin ${name.value} no longer exists: ${hint}`);
  if (!name || !id || preset === undefined || /\[\[|\$\{\{/.test(id.value) || validId(id.value)) return;
  const why = "it is part of helm-installer; an existing state has its old name, so rename it there, too";
  const newId = presetId(id.value, preset);
  if (!renameTool(page, `${name.value}.${id.value}`, `helm-installer.${newId}`, name.start)) return;
  replace(page, name, "helm-installer", why);
  if (newId !== id.value)
    replace(page, id, newId, "helm-installer recognizes it by the start of its instanceID");
}

function presetId(id: string, preset: string): string {
  if (id.startsWith(preset)) return id;
  return id === "default" ? preset : `${preset}-${id}`;
}

function fixInstance(page: Page, tool: MapTree): void {
  const [name, id] = [scalarAt(tool, "name"), scalarAt(tool, "instanceID")];
  const valid = id && validId(id.value);
  if (!name || !id || valid === undefined) return;
  if (!renameTool(page, `${name.value}.${id.value}`, `${name.value}.${valid}`, id.start)) return;
  replace(page, id, valid, "DevStream accepts only lowercase names");
}

/** A valid name close to one that breaks the rule; undefined if it is valid or unknown before it is rendered. */
export function validId(id: string): string | undefined {
  if (/[[\]${}]/.test(id) || id.length > 200) return undefined;
  const words = id.replaceAll(/([a-z\d])(?=[A-Z])/g, "$1-").toLowerCase();
  const valid = words.match(/[a-z0-9]+(?:\.[a-z0-9]+)*/g)?.join("-");
  const isValid = /^[a-z0-9]+(?:-+[a-z0-9]+|\.[a-z0-9]+)*$/.test(id);
  return isValid || valid === undefined ? undefined : valid;
}

function besideOptions(page: Page, pair: Pair, tool: MapTree, shape: shapes.Shape): void {
  const name = pair.key.value;
  if (own(shapes.tool.keys, name) || meaning(name, shapes.tool)) return;
  if (!own(shape.keys, name) && !meaning(name, shape)) return;
  const options = pairAt(tool, "options");
  const inside = options?.value;
  const isOpen =
    !inside || (inside.kind === "scalar" && inside.isNull) || (inside.kind === "map" && !inside.isFlow);
  if (tool.isFlow || !isOpen || !ownsLines(page.text, pair) || pairAt(inside, name))
    return note(page, pair.key.start, `\`${name}\` belongs under \`options\``);
  const column = columnOf(page.text, tool.pairs[0]?.key.start ?? pair.key.start);
  const first = inside?.kind === "map" ? inside.pairs[0] : undefined;
  const at = options ? lineRange(page.text, options).end : lineRange(page.text, pair).start;
  const head = options ? "" : `${" ".repeat(column)}options:${eolOf(page.text)}`;
  const inner = first ? columnOf(page.text, first.key.start) : column + 2;
  move(page, pair, { at, column: inner, head, to: `options.${name}` }, "it was not read next to `options`");
}

function jobName(page: Page, options: Pair): void {
  const pair = pairAt(pairAt(options.value, "pipeline")?.value, "jobName");
  if (!pair || options.value.kind !== "map") return;
  const first = options.value.pairs[0];
  if (options.value.isFlow || !first || !ownsLines(page.text, pair) || pairAt(options.value, "jobName"))
    return note(page, pair.key.start, "`jobName` belongs directly under `options`");
  const goal = { at: lineRange(page.text, options).end, column: columnOf(page.text, first.key.start) };
  move(page, pair, { ...goal, to: "options.jobName" }, "it was not read inside `pipeline`");
}
