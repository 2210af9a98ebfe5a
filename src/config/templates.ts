import { place, type Problem } from "../core/errors.ts";
import { check } from "./check.ts";
import { dataAt, type Entry, isMapData, mapData, type MapData } from "./data.ts";
import { markOf, type Scope } from "./context.ts";
import { evaluate } from "./evaluate.ts";
import { mergeOptions } from "./merge.ts";
import { PipelineTemplate } from "./schema.ts";
import type { Item } from "./sections.ts";
import { type Mark, positionOf, problemAt } from "./source.ts";
import { suggest } from "./suggest.ts";

/** A pipeline that is ready to become a tool. `template` is what it was taken from. */
export interface ResolvedTemplate {
  type: PipelineTemplate["type"];
  options: MapData;
  template?: Mark;
}

/** The templates by name; null: it has a mistake. Their options stay as written, since variables differ from app to app. */
export type Templates = Map<string, Item | null>;

/** Checks what can be checked before an app uses a template. */
export function readTemplates(items: Item[], scope: Scope, problems: Problem[]): Templates {
  const templates: Templates = new Map();
  for (const item of items) {
    const { name, isRight } = readName(item, scope, problems);
    const earlier = name === undefined ? undefined : templates.get(name);
    const at = markOf(item.node.offset, item.masked, { scope, problems });
    if (earlier) {
      const first = place(positionOf({ source: earlier.masked.source, offset: earlier.node.offset }));
      problems.push(
        problemAt(
          at,
          `the pipeline template "${name}" is defined twice; first at ${first}`,
          "Rename one of the two.",
        ),
      );
    } else if (name !== undefined) templates.set(name, isRight ? item : null);
  }
  return templates;
}

function readName(
  { node, masked }: Item,
  scope: Scope,
  problems: Problem[],
): { name: string | undefined; isRight: boolean } {
  const isLater = (key: string): boolean => key === "options";
  const shallow =
    node.kind === "map"
      ? {
          ...node,
          pairs: node.pairs.filter(({ key, value }) => !isLater(key.text) && !isLocal(key.text, value)),
        }
      : node;
  const data = evaluate(shallow, masked, { scope, problems });
  const checked = check(Shallow, data, "pipeline template", problems);
  const name = dataAt(data, ["name"]);
  const text = name?.kind === "scalar" && !name.broken && name.text !== "" ? name.text : undefined;
  return { name: text, isRight: checked !== undefined };
}

// The type may be a variable of the app.
const Shallow = PipelineTemplate.partial({ type: true });

function isLocal(key: string, value: Item["node"]): boolean {
  return key === "type" && value.kind === "scalar" && value.text.includes("\uFDD0");
}

/** Resolves a template for one use: `over` are the app's options, `from` is the item that uses it. */
export function useTemplate(
  item: Item,
  use: { scope: Scope; from: Mark; over: MapData | undefined },
  problems: Problem[],
): ResolvedTemplate | undefined {
  const data = evaluate(item.node, item.masked, { scope: use.scope, problems, from: use.from });
  const checked = check(PipelineTemplate, data, "pipeline template", problems);
  if (!checked) return undefined;
  const options = dataAt(data, ["options"]);
  const base = isMapData(options) ? options : mapData(use.from, new Map<string, Entry>());
  const template = { source: item.masked.source, offset: item.node.offset };
  return { type: checked.type, options: use.over ? mergeOptions(base, use.over) : base, template };
}

/** Reports the name of a template that does not exist. */
export function unknownTemplate(name: string, templates: Templates, at: Mark, problems: Problem[]): void {
  const hint = suggest(name, () => templates.keys(), problems) ?? "Define it under `pipelineTemplates`.";
  problems.push(problemAt(at, `there is no pipeline template "${name}"`, hint));
}
