import { move, columnOf, linesOf, type Page, replace } from "./findings.ts";
import { helmPresets, replacedBy } from "./plugin-names.ts";
import { renameTool } from "./references.ts";
import * as shapes from "./shapes.ts";
import { meaning, own, respell } from "./spelling.ts";
import { eolOf } from "./text.ts";
import { type MapTree, ownsLines, type Pair, pairAt, scalarAt, type Tree } from "./tree.ts";
import { modernZentao } from "./zentao.ts";

/** What is to be rewritten in one item of `tools`. `foreign`: plugins that the file brings itself. */
export function examineTool(page: Page, tool: Tree, foreign: Set<string>): void {
  if (tool.kind !== "map") return;
  if (pairAt(tool, "plugin")) return namedPlugin(page, tool);
  respell(page, tool, shapes.tool);
  const name = scalarAt(tool, "name");
  if (!name || foreign.has(name.value)) return;
  oldPlugin(page, tool);
  mendInstance(page, tool);
  const shape = own(shapes.pluginShapes, name.value);
  if (!shape) return;
  const options = pairAt(tool, "options");
  const dropped = { instanceID: "the tool's own `instanceID` is what counts" };
  respell(page, options?.value, { ...shape, dropped });
  for (const pair of tool.pairs) besideOptions(page, pair, tool, shape);
  if (name.value === "jenkins-pipeline" && options) jobName(page, options);
  if (name.value === "zentao") modernZentao(page, options?.value);
}

// The first versions named the tool by `name` and the plugin by `plugin`.
function namedPlugin(page: Page, tool: MapTree): void {
  const plugin = pairAt(tool, "plugin");
  const [name, id, kind] = [pairAt(tool, "name"), pairAt(tool, "instanceID"), scalarAt(plugin?.value, "kind")];
  if (!plugin) return;
  const isOpen = plugin.value.kind === "map" && !plugin.value.isFlow;
  const value = kind && isOpen ? kind : plugin.value;
  if (value.kind !== "scalar" || value.isNull || (name && id))
    return void page.notes.push({
      at: plugin.key.start,
      message: "`plugin` was never read: `name` is the plugin, `instanceID` tells its tools apart",
    });
  const why = "`name` is the plugin, and `instanceID` tells its tools apart";
  const end = page.text[plugin.value.end - 1] === "\n" ? eolOf(page.text) : "";
  const text = `name: ${page.text.slice(value.start, value.end)}${end}`;
  const edits = [{ start: plugin.key.start, end: plugin.value.end, text }];
  if (name && !id) edits.push({ start: name.key.start, end: name.key.end, text: "instanceID" });
  page.findings.push({ at: plugin.key.start, from: "plugin", to: `name: ${value.value}`, why, edits });
  const called = scalarAt(tool, "name")?.value;
  if (called !== undefined && !id) page.renamed.set(`${called}.${value.value}`, `${value.value}.${called}`);
} // prettier-ignore

function oldPlugin(page: Page, tool: MapTree): void {
  const [name, id] = [scalarAt(tool, "name"), scalarAt(tool, "instanceID")];
  const preset = name && own(helmPresets, name.value);
  const hint = name && replacedBy(name.value);
  if (name && hint !== undefined)
    page.notes.push({ at: name.start, message: `the plugin ${name.value} is no more: ${hint}` });
  if (!name || !id || preset === undefined || /\[\[|\$\{\{/.test(id.value) || mendedId(id.value)) return;
  const why = `${name.value} is installed by helm-installer, which knows it by how its instanceID begins; a state that knows it as ${name.value}_${id.value} must be told`;
  const newId = id.value.startsWith(preset) ? id.value : id.value === "default" ? preset : `${preset}-${id.value}`;
  if (!renameTool(page, `${name.value}.${id.value}`, `helm-installer.${newId}`, name.start)) return;
  replace(page, name, "helm-installer", why);
  if (newId !== id.value) replace(page, id, newId, why);
} // prettier-ignore

function mendInstance(page: Page, tool: MapTree): void {
  const [name, id] = [scalarAt(tool, "name"), scalarAt(tool, "instanceID")];
  const mended = id && mendedId(id.value);
  if (!name || !id || mended === undefined) return;
  if (!renameTool(page, `${name.value}.${id.value}`, `${name.value}.${mended}`, id.start)) return;
  replace(page, id, mended, "DevStream refuses what is no lower-case name");
}

/** A valid name near to one that breaks the rule; undefined when it is valid or not known before it is rendered. */
export function mendedId(id: string): string | undefined {
  if (/[[\]${}]/.test(id) || id.length > 200) return undefined;
  const words = id.replaceAll(/([a-z\d])(?=[A-Z])/g, "$1-").toLowerCase();
  const mended = words.match(/[a-z0-9]+(?:\.[a-z0-9]+)*/g)?.join("-");
  const isValid = /^[a-z0-9]+(?:-+[a-z0-9]+|\.[a-z0-9]+)*$/.test(id);
  return isValid || mended === undefined ? undefined : mended;
}

function besideOptions(page: Page, pair: Pair, tool: MapTree, shape: shapes.Shape): void {
  const name = pair.key.value;
  if (own(shapes.tool.keys, name) || meaning(name, shapes.tool)) return;
  if (!own(shape.keys, name) && !meaning(name, shape)) return;
  const options = pairAt(tool, "options");
  const inside = options?.value;
  const isOpen = !inside || (inside.kind === "scalar" && inside.isNull) || (inside.kind === "map" && !inside.isFlow);
  if (tool.isFlow || !isOpen || !ownsLines(page.text, pair) || pairAt(inside, name))
    return void page.notes.push({ at: pair.key.start, message: `\`${name}\` belongs under \`options\`` });
  const column = columnOf(page.text, tool.pairs[0]?.key.start ?? pair.key.start);
  const first = inside?.kind === "map" ? inside.pairs[0] : undefined;
  const at = options ? linesOf(page.text, options).end : linesOf(page.text, pair).start;
  const head = options ? "" : `${" ".repeat(column)}options:${eolOf(page.text)}`;
  const inner = first ? columnOf(page.text, first.key.start) : column + 2;
  move(page, pair, { at, column: inner, head, to: `options.${name}` }, "it was not read beside `options`");
} // prettier-ignore

function jobName(page: Page, options: Pair): void {
  const pair = pairAt(pairAt(options.value, "pipeline")?.value, "jobName");
  if (!pair || options.value.kind !== "map") return;
  const first = options.value.pairs[0];
  if (options.value.isFlow || !first || !ownsLines(page.text, pair) || pairAt(options.value, "jobName"))
    return void page.notes.push({
      at: pair.key.start,
      message: "`jobName` belongs directly under `options`",
    });
  const goal = { at: linesOf(page.text, options).end, column: columnOf(page.text, first.key.start) };
  move(page, pair, { ...goal, to: "options.jobName" }, "it was not read inside `pipeline`");
}
