import { columnOf, lineRange, move, note, type Page, replace, withoutKey } from "./findings.ts";
import { renameTool } from "./references.ts";
import * as shapes from "./shapes.ts";
import { respell } from "./spelling.ts";
import { type Edit, eolOf, lineStart, nextLine } from "./text.ts";
import { validId } from "./tools.ts";
import { itemsAt, type MapTree, ownsLines, type Pair, pairAt, scalarAt, type Tree } from "./tree.ts";

/** What to rewrite in one item of `apps`. `templates` are the items of `pipelineTemplates`. */
export function examineApp(page: Page, app: Tree, templates: Tree[]): void {
  if (app.kind !== "map") return;
  respell(page, app, shapes.app);
  outOfSpec(page, app);
  fixName(page, app);
  for (const list of ["ci", "cd"])
    for (const item of itemsAt(app, list)) {
      respell(page, item, shapes.appPipeline);
      const type = scalarAt(item, "type")?.value;
      const template = templates.find(
        (one) => scalarAt(one, "name")?.value === scalarAt(item, "templateName")?.value,
      );
      examineOptions(page, item, type === "template" ? scalarAt(template, "type")?.value : type);
      if (page.pinsTemplates && type !== "template") pinTemplate(page, item, type);
    }
}

/** What to rewrite in one item of `pipelineTemplates`. */
export function examineTemplate(page: Page, template: Tree): void {
  respell(page, template, shapes.pipelineTemplate);
  const type = scalarAt(template, "type")?.value;
  examineOptions(page, template, type);
  if (page.pinsTemplates) pinTemplate(page, template, type);
}

function examineOptions(page: Page, item: Tree, type: string | undefined): void {
  const options = pairAt(item, "options")?.value;
  respell(page, options, shapes.pipelineShape(type));
  const job = type === "jenkins-pipeline" ? pairAt(options, "jobName") : undefined;
  if (job) note(page, job.key.start, "`jobName` is not read in an app: use a separate tool to name the job");
}

const ofApp = ["repo", "repoTemplate", "ci", "cd"];

// Last one first: each is inserted right after `spec`, before the ones inserted earlier.
function outOfSpec(page: Page, app: MapTree): void {
  const spec = pairAt(app, "spec");
  if (spec?.value.kind !== "map") return;
  const inside = spec.value.pairs.filter(({ key }) => ofApp.includes(key.value)).reverse();
  for (const pair of inside) {
    const name = pair.key.value;
    if (app.isFlow || spec.value.isFlow || !ownsLines(page.text, pair) || pairAt(app, name)) {
      note(page, pair.key.start, `\`${name}\` belongs to the app itself, not under \`spec\``);
      continue;
    }
    const goal = {
      at: lineRange(page.text, spec).end,
      column: columnOf(page.text, spec.key.start),
      to: `${name} of the app`,
    };
    move(page, pair, goal, "it was not read inside `spec`");
  }
}

const plugins = ["repo-scaffolding", "github-actions", "gitlab-ci", "jenkins-pipeline", "argocdapp"];

// A repository without a name is named after the app, so it gets the name that the app had.
function fixName(page: Page, app: MapTree): void {
  const [name, repo] = [scalarAt(app, "name"), pairAt(app, "repo")];
  const valid = name && validId(name.value);
  if (!name || !repo || valid === undefined) return;
  const isNamed = pairAt(repo.value, "url") ?? pairAt(repo.value, "name");
  const edit = isNamed ? undefined : nameIn(page, repo, name.value);
  if (!isNamed && !edit)
    return note(page, name.start, `rename the app to ${valid}, and set \`repo.name\` to ${name.value}`);
  if (!renameTool(page, `app ${name.value}`, `app ${valid}`, name.start)) return;
  for (const plugin of plugins) page.renamed.set(`${plugin}.${name.value}`, `${plugin}.${valid}`);
  replace(page, name, valid, "DevStream accepts only lowercase names");
  if (edit) page.findings.at(-1)?.edits.push(edit);
}

function nameIn(page: Page, repo: Pair, name: string): Edit | undefined {
  return firstIn(page, repo, `name: ${name}`);
}

// An alias is left alone: the map that it names may be used by others.
function firstIn(page: Page, { key, value: map }: Pair, entry: string): Edit | undefined {
  const at = map.kind === "map" ? map.pairs[0]?.key.start : undefined;
  if (map.kind !== "map" || at === undefined || at < key.start) return undefined;
  const separator = map.isFlow ? ", " : eolOf(page.text) + " ".repeat(columnOf(page.text, at));
  return { start: at, end: at, text: `${entry}${separator}` };
}

// DevStream took these from the moving branch `main`; this is its last commit.
const templates =
  "https://raw.githubusercontent.com/devstream-io/dtm-pipeline-templates/4827b3c362514680b6e783db97276fcda4c35fd2";

const pinned: Record<string, string> = {
  "github-actions": `${templates}/github-actions/workflows/main.yml`,
  "gitlab-ci": `${templates}/gitlab-ci/.gitlab-ci.yml`,
  "jenkins-pipeline": `${templates}/jenkins-pipeline/general/Jenkinsfile`,
};

const ownPipeline = ["configLocation", "configContents"];

// Writes out the pipeline that DevStream used if the file names none.
function pinTemplate(page: Page, item: Tree, type = ""): void {
  const location = pinned[type];
  const options = pairAt(item, "options");
  if (location === undefined || item.kind !== "map") return;
  if (ownPipeline.some((key) => options && pairAt(options.value, key))) return;
  const entry = `configLocation: ${location}`;
  const first = item.pairs[0];
  const edit = options
    ? firstIn(page, options, entry)
    : first && firstIn(page, { ...first, value: item }, `options: {${entry}}`);
  const at = options?.key.start ?? item.start;
  if (!edit)
    return note(page, at, `write \`${entry}\` under \`options\` to keep the pipeline that DevStream used`);
  const why = "DevStream used this template, from its branch `main`";
  page.findings.push({ at, from: "no configLocation", to: location, why, edits: [edit] });
}

/** DevStream's documentation put the pipeline templates under `ci` and `cd`, where nothing read them. */
export function flattenTemplates(page: Page, root: MapTree): void {
  const index = root.pairs.findIndex(({ key }) => key.value === "pipelineTemplates");
  const section = root.pairs[index];
  if (!section) return;
  const after = root.pairs.slice(index + 1);
  const end = after.findIndex((pair) => !isGroup(pair));
  const beside = section.value.kind === "scalar" ? after.slice(0, end < 0 ? undefined : end) : [];
  const groups = section.value.kind === "map" ? section.value.pairs : beside;
  const columns = new Set(groups.map(({ value }) => columnOf(page.text, value.start)));
  if (groups.length === 0 || !groups.every(isGroup)) return;
  if (columns.size > 1 || !groups.every((pair) => isOpen(page.text, pair)))
    return note(page, section.key.start, "list the templates directly under `pipelineTemplates`");
  const edits = groups.map(({ key }) => withoutKey(page.text, key.start));
  const from = groups.map(({ key }) => key.value).join(", ");
  page.findings.push({
    at: groups[0]?.key.start ?? 0,
    from,
    to: "nothing",
    why: "templates belong directly under `pipelineTemplates`",
    edits,
  });
}

function isGroup({ key, value }: Pair): boolean {
  return ["ci", "cd"].includes(key.value) && value.kind === "list" && !value.isFlow;
}

function isOpen(text: string, { key, value }: Pair): boolean {
  return (
    text.slice(lineStart(text, key.start), key.start).trim() === "" && value.start >= nextLine(text, key.end)
  );
}
