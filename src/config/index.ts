import { type Config, keyOf } from "../core/config.ts";
import { counted } from "../core/counted.ts";
import { place, type Problem, UserError } from "../core/errors.ts";
import { type AppWorld, expandApp } from "./apps.ts";
import { type Documents, readDocuments, renderSection } from "./documents.ts";
import type { Draft } from "./draft.ts";
import { type Context, fits, tooLarge } from "./context.ts";
import { evaluate } from "./evaluate.ts";
import { type Files, readFiles, type Within } from "./files.ts";
import { link, problemFinder } from "./link.ts";
import { gather, lostNames, noSections, type Item, type Sections } from "./sections.ts";
import { readPlugins, readSettings } from "./settings.ts";
import { problemAt } from "./source.ts";
import { readTemplates } from "./templates.ts";
import { readTool } from "./tools.ts";
import { makeScope } from "./vars.ts";

/** What to load. */
export interface LoadOptions {
  cwd: string;
  /** A file, or a folder of `.yaml` and `.yml` files; if undefined, `dtm.yaml`, else `config.yaml`. */
  path: string | undefined;
  /** What must contain everything that is read; undefined: names and links may lead anywhere. */
  within?: Within | undefined;
  /** See `Config.pluginDir`. */
  pluginDir?: string | undefined;
  /** What `config.state.backend` may say, with the name of the backend that each spelling means. */
  backends: Record<string, string>;
  /** Whether loops and references to missing tools are errors (the default). `render` needs no such check. */
  strict?: boolean;
  /** Finds problems beyond what the files show; they are reported together with the rest. */
  check?: (config: Config) => Promise<Problem[]>;
}

/**
 * Reads a configuration: files, variables, apps. Uses no environment, network or plugin. Throws a `UserError`
 * "config-not-found", or "config-invalid" with every problem.
 */
export async function loadConfig({ cwd, path, within, ...how }: LoadOptions): Promise<Config> {
  return loadFiles(await readFiles(cwd, path, within), how);
}

/** The same for files that are already read. */
export async function loadFiles(
  files: Files,
  { strict = true, check = nothing, backends, pluginDir }: Omit<LoadOptions, "cwd" | "path" | "within">,
): Promise<Config> {
  const problems = [...files.problems];
  const documents = files.sources.map((source) => readDocuments(source, problems));
  const { sections, scope } = joinSections(documents, files, problems);
  requireSections(sections, files, problems);
  const read = readAll(sections, { scope, problems }, { strict, backends });
  const warnings = inOrder(files, read.warnings);
  const { stack, baseDir, checkout } = files;
  const places = {
    ...(checkout === undefined ? {} : { checkout }),
    ...(pluginDir === undefined ? {} : { pluginDir }),
  };
  const config = { stack, baseDir, ...places, ...read, warnings };
  const more = await moreProblems(check, config, problems);
  refuse(files, [...problems, ...more], warnings, new Set(more));
  return config;
}

async function nothing(): Promise<Problem[]> {
  return [];
}

// A problem at a place that already has one is a consequence, not another mistake.
async function moreProblems(
  check: (config: Config) => Promise<Problem[]>,
  config: Config,
  found: Problem[],
): Promise<Problem[]> {
  const placeOf = ({ at }: Problem) => at && place(at);
  const places = new Set(found.map(placeOf));
  try {
    return (await check(config)).filter((problem) => !places.has(placeOf(problem)));
  } catch (error) {
    if (found.length === 0 || !(error instanceof UserError)) throw error;
    return error.problems;
  }
}

// Variables come first: sections that are templates as a whole can only be read with them.
function joinSections(
  documents: Documents[],
  { lost = "" }: Files,
  problems: Problem[],
): { sections: Sections } & Pick<Context, "scope"> {
  const sections = { ...noSections(), lost };
  for (const one of documents) gather(one, sections, problems);
  const scope = makeScope(sections.vars, problems, lostNames(sections));
  for (const unrendered of documents.flatMap((one) => one.unrendered)) {
    const rendered = renderSection(unrendered, { scope, problems });
    if (rendered) gather(rendered, sections, problems);
    else sections.lost += unrendered.masked.source.text;
  }
  return { sections, scope };
}

function requireSections(sections: Sections, { sources }: Files, problems: Problem[]): void {
  const [source] = sources;
  // It may be mistyped, or in what could not be read.
  if (!source || sections.hasUnknown || sections.lost !== "") return;
  const at = { source, offset: 0 };
  const has = (name: string) => sections.seen.has(name);
  if (!has("config"))
    problems.push(
      problemAt(
        at,
        "the section `config` is missing",
        "It says where the state is kept. For example: config: {state: {backend: local}}",
      ),
    );
  if (!has("tools") && !has("apps"))
    problems.push(
      problemAt(at, "there is no section `tools` or `apps`", "List the tools to manage under `tools`."),
    );
}

function readAll(
  sections: Sections,
  context: Context,
  { strict: isStrict, backends }: Required<Pick<LoadOptions, "strict" | "backends">>,
): Omit<Config, "stack" | "baseDir" | "checkout" | "pluginDir"> {
  const { problems } = context;
  const warnings: Problem[] = [];
  const made = (item: Item) => evaluate(item.node, item.masked, context);
  const configRoot = sections.config && made(sections.config.item);
  const settings = configRoot && readSettings(configRoot, backends, problems);
  const plugins = readPlugins(sections.plugins.map(made), problems);
  const items = sections.tools.map(made);
  const plain = items.flatMap((item) => readTool(item, problems, warnings) ?? []);
  const templates = readTemplates(sections.pipelineTemplates, context.scope, problems);
  const before = [...new Set(plain.map(keyOf))].sort();
  const apps = expandApps(sections.apps, { ...context, templates, before, warnings });
  const drafts = [...plain, ...apps.drafts];
  const isIn = lostNames(sections);
  const isLost = (name: string, instanceID: string) => isIn(name) && isIn(instanceID);
  const linking = { isStrict, failedApps: apps.failed, isLost };
  const tools = isHuge(drafts, problems) ? [] : link(drafts, problems, linking);
  // Only where there are problems, which are thrown instead.
  const { state, parallelism } = settings ?? { state: { backend: "", options: {} }, parallelism: 10 };
  return {
    state,
    parallelism,
    plugins,
    tools,
    warnings,
    problemAt: problemFinder(drafts, configRoot),
  };
}

function expandApps(items: Item[], world: AppWorld): { drafts: Draft[]; failed: Set<string> } {
  const drafts: Draft[] = [];
  const failed = new Set<string>();
  for (const item of items) {
    const expanded = expandApp(item, world);
    drafts.push(...expanded.drafts);
    if (!expanded.isComplete) failed.add(expanded.name);
  }
  return { drafts, failed };
}

function isHuge(drafts: Draft[], problems: Problem[]): boolean {
  const [first] = drafts;
  if (!first || fits(drafts.map(({ root }) => root))) return false;
  problems.push(tooLarge(first.at));
  return true;
}

// One run reports everything, so that nobody fixes a mistake only to see the next one.
function refuse(files: Files, found: Problem[], warnings: Problem[], later: ReadonlySet<Problem>): void {
  if (found.length === 0) return;
  const problems = inOrder(files, [...found, ...warnings], later);
  throw new UserError("config-invalid", `${files.stack}: ${counted(problems.length, "problem")}`, {
    problems,
  });
}

// Each problem once: templates and variables are visited as often as they are used. On one line, what makes the file
// unreadable comes before what its plugins say about the rest.
function inOrder({ sources }: Files, found: Problem[], later: ReadonlySet<Problem> = new Set()): Problem[] {
  const order = new Map(sources.map(({ file }, i) => [file, i]));
  const rank = (problem: Problem) => {
    const { file = "", line = 0, column = 0 } = problem.at ?? {};
    return [order.get(file) ?? 0, line, later.has(problem) ? 1 : 0, column] as const;
  };
  const byText = new Map(found.map((problem) => [JSON.stringify([problem.message, problem.at]), problem]));
  return [...byText.values()].sort((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    return one[0] - other[0] || one[1] - other[1] || one[2] - other[2] || one[3] - other[3];
  });
}
