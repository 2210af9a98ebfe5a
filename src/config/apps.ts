import { place, type Problem } from "../core/errors.ts";
import { check, usablePart } from "./check.ts";
import { type Data, dataAt, isMapData, type MapData, mapFrom, markAt, scalarData, toObject } from "./data.ts";
import type { Draft } from "./draft.ts";
import type { Scope } from "./context.ts";
import { evaluate } from "./evaluate.ts";
import { dropIgnored } from "./ignored.ts";
import { pipelineOptions, type PipelineWorld } from "./pipelines.ts";
import { repoOptions } from "./repo.ts";
import { App, type Pipeline } from "./schema.ts";
import type { Item } from "./sections.ts";
import { type Mark, positionOf, problemAt } from "./source.ts";
import { type ResolvedTemplate, type Templates, unknownTemplate, useTemplate } from "./templates.ts";

/** What apps are expanded with. `before` has the sorted keys of the plain tools: app tools come after all of them. */
export interface AppWorld {
  scope: Scope;
  templates: Templates;
  before: string[];
  problems: Problem[];
  warnings: Problem[];
}

/** The tools of an app, as far as they could be determined. */
export interface ExpandedApp {
  name: string;
  drafts: Draft[];
  isComplete: boolean;
}

/** Expands one app to its tools: its pipelines, then its scaffolding. */
export function expandApp(item: Item, world: AppWorld): ExpandedApp {
  const given = evaluate(item.node, item.masked, world);
  const found = dataAt(given, ["name"]);
  const name = found?.kind === "scalar" ? found.text : "";
  const what = name === "" ? "app" : `app ${name.slice(0, 300)}`;
  const root = dropIgnored("app", given, what, world.warnings);
  const count = world.problems.length;
  const app = check(App, root, what, world.problems);
  const usable = app ? { value: app, data: root } : usablePart(App, root);
  if (!usable) lookUpTemplates(root, world);
  if (usable?.data.kind !== "map") return { name, drafts: [], isComplete: false };
  const drafts = draftsOf(usable.value, usable.data, world);
  return { name, drafts, isComplete: world.problems.length === count && !hasLost(usable.value, world) };
}

// A template that could not be read has tools that nobody knows.
function hasLost({ ci = [], cd = [] }: App, { templates }: AppWorld): boolean {
  return [...ci, ...cd].some(
    ({ templateName }) => templateName !== undefined && !templates.get(templateName),
  );
}

function lookUpTemplates(root: Data, { scope, templates, problems }: AppWorld): void {
  const items = ["ci", "cd"]
    .map((key) => dataAt(root, [key]))
    .flatMap((list) => (list?.kind === "list" ? list.items : []));
  for (const name of items.map((item) => dataAt(item, ["templateName"])))
    if (
      name?.kind === "scalar" &&
      !name.broken &&
      name.text !== "" &&
      !templates.has(name.text) &&
      !scope.isLost(name.text)
    )
      unknownTemplate(name.text, templates, name.at, problems);
}

function draftsOf(app: App, root: MapData, world: AppWorld): Draft[] {
  const repo = { ...app.repo, name: app.repo.name || app.name };
  const scm = repoOptions(repo, mapAt(root, "repo"));
  const common: PipelineWorld = { app, repo, scm, imageRepo: undefined, problems: world.problems };
  const scaffolding = app.repoTemplate && `repo-scaffolding.${app.name}`;
  const drafts: Draft[] = [];
  const seen = new Map<string, Mark>();
  for (const list of ["ci", "cd"] as const)
    for (const [i, pipeline] of (app[list] ?? []).entries()) {
      const data = dataAt(root, [list, i]);
      const resolved = data && resolve(pipeline, data, app, world);
      if (!data || !resolved) continue;
      const twice = seen.get(resolved.type);
      if (twice) {
        world.problems.push(secondOf(resolved.type, app.name, data.at, twice));
        continue;
      }
      seen.set(resolved.type, data.at);
      const at = withTemplate(root.at, resolved);
      const options = pipelineOptions(resolved, withTemplate(data.at, resolved), common);
      drafts.push(draft(resolved.type, app, options, at, scaffolding, world));
    }
  if (app.repoTemplate) drafts.push(scaffold(app, root, scm, world));
  return drafts;
}

// Both would become the same tool.
function secondOf(type: string, app: string, at: Mark, first: Mark): Problem {
  const message = `app ${app} has two pipelines of type ${type}; the first is at ${place(positionOf(first))}`;
  return problemAt(at, message, "An app can have one pipeline of each type.");
}

function scaffold(app: App, root: MapData, scm: MapData, world: AppWorld): Draft {
  const data = mapAt(root, "repoTemplate");
  const { vars: _, ...source } = app.repoTemplate ?? {};
  const vars = dataAt(data, ["vars"]);
  const options = mapFrom(data.at, {
    destinationRepo: scm,
    sourceRepo: repoOptions(source, data),
    vars: isMapData(vars) ? vars : {},
  });
  return draft("repo-scaffolding", app, options, root.at, undefined, world);
}

function draft(
  name: string,
  { name: instanceID, lifecycle = {} }: Pick<App, "name" | "lifecycle">,
  options: MapData,
  at: Mark,
  scaffolding: string | undefined,
  { before }: AppWorld,
): Draft {
  return {
    name,
    instanceID,
    options: toObject(options),
    lifecycle,
    waitsFor: scaffolding === undefined ? [] : [{ key: scaffolding, at }],
    after: before,
    root: mapFrom(at, { options }),
    at,
  };
}

function resolve(pipeline: Pipeline, data: Data, app: App, world: AppWorld): ResolvedTemplate | undefined {
  const over = dataAt(data, ["options"]);
  const options = isMapData(over) ? over : undefined;
  if (pipeline.type !== "template") return { type: pipeline.type, options: options ?? mapFrom(data.at, {}) };
  const name = pipeline.templateName;
  if (name === undefined) {
    const hint = "Name an item of `pipelineTemplates`.";
    world.problems.push(problemAt(data.at, `app ${app.name}: \`templateName\` is required`, hint));
    return undefined;
  }
  const template = world.templates.get(name);
  if (template === null) return undefined;
  if (!template) {
    if (!world.scope.isLost(name))
      unknownTemplate(name, world.templates, markAt(data, ["templateName"]), world.problems);
    return undefined;
  }
  const scope = scopeOf(dataAt(data, ["vars"]), app, data.at, world.scope);
  return useTemplate(template, { scope, from: data.at, over: options }, world.problems);
}

// Options of the pipeline win over those derived from the app, which win over the global variables.
function scopeOf(vars: Data | undefined, { spec }: App, at: Mark, outer: Scope): Scope {
  const local = new Map<string, Data>([
    ["language", scalarData(at, spec.language)],
    ["framework", scalarData(at, spec.framework)],
  ]);
  if (isMapData(vars)) for (const [name, { value }] of vars.entries) local.set(name, value);
  return {
    lookup: (name) => local.get(name) ?? outer.lookup(name),
    names: () => [...local.keys(), ...outer.names()],
    isLost: (name) => outer.isLost(name),
    room: outer.room,
  };
}

function withTemplate(at: Mark, { template }: ResolvedTemplate): Mark {
  return template ? { ...at, via: template } : at;
}

function mapAt(root: MapData, key: string): MapData {
  const found = dataAt(root, [key]);
  return isMapData(found) ? found : mapFrom(root.at, {});
}
