import { examineApp, examineTemplate, flattenTemplates } from "./apps.ts";
import { note, type Page } from "./findings.ts";
import { followNames, followReferences } from "./references.ts";
import * as shapes from "./shapes.ts";
import { respell } from "./spelling.ts";
import { examineTool } from "./tools.ts";
import { itemsAt, type MapTree, scalarAt, type Tree } from "./tree.ts";

/** Applies every rule to a page. */
export function examine(page: Page): void {
  const maps = page.roots.filter((root) => root.kind === "map");
  const templates = sectionItems(page, "pipelineTemplates");
  for (const root of maps) {
    respell(page, root, shapes.root);
    flattenTemplates(page, root);
  }
  for (const tool of sectionItems(page, "tools")) {
    examineTool(page, tool);
    followNames(page, tool);
  }
  for (const app of sectionItems(page, "apps")) examineApp(page, app, templates);
  for (const template of templates) examineTemplate(page, template);
  followReferences(page);
  for (const { start, reason } of page.broken) {
    const message = `this part was left unchanged because it is not valid YAML (${reason})`;
    note(page, start, message);
  }
}

/** Collects the names of a page's tools, apps and plugins. */
export function namesOf(page: Page): void {
  for (const plugin of sectionItems(page, "plugins")) page.foreign.add(scalarAt(plugin, "name")?.value ?? "");
  for (const tool of sectionItems(page, "tools")) {
    const [name, id] = [scalarAt(tool, "name"), scalarAt(tool, "instanceID")];
    if (name && id) page.taken.add(`${name.value}.${id.value}`);
  }
  for (const app of sectionItems(page, "apps")) page.taken.add(`app ${scalarAt(app, "name")?.value}`);
}

// A document that is a bare list continues the list of the document before it.
function sectionItems({ roots }: Page, section: string): Tree[] {
  const found: Tree[] = [];
  let last = "";
  for (const root of roots) {
    if (root.kind === "map") {
      found.push(
        ...root.pairs.flatMap((pair) =>
          pair.key.value === section ? itemsAt(onlyPair(root, pair), section) : [],
        ),
      );
      last = root.pairs.at(-1)?.key.value ?? last;
    } else if (root.kind === "list" && last === section) found.push(...root.items);
  }
  return found;
}

function onlyPair(root: MapTree, pair: MapTree["pairs"][number]): MapTree {
  return { ...root, pairs: [pair] };
}
