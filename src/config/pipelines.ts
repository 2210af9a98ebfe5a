import type { Problem } from "../core/errors.ts";
import { type Data, type Entry, isMapData, mapData, type MapData, mapFrom, scalarData } from "./data.ts";
import { cloneUrl } from "./repo.ts";
import type { App, Repo } from "./schema.ts";
import { type Mark, problemAt } from "./source.ts";
import type { ResolvedTemplate } from "./templates.ts";

/** What the pipelines of one app share. `imageRepo` is that of the latest pipeline that has one. */
export interface PipelineWorld {
  app: App;
  repo: Repo;
  scm: MapData;
  imageRepo: MapData | undefined;
  problems: Problem[];
}

// What a plugin also takes outside of `pipeline`.
const shared: Partial<Record<ResolvedTemplate["type"], string>> = {
  "jenkins-pipeline": "jenkins",
  "gitlab-ci": "runner",
};

/** The options of the tool that a pipeline becomes, with the defaults from the app. */
export function pipelineOptions(
  { type, options }: ResolvedTemplate,
  at: Mark,
  world: PipelineWorld,
): MapData {
  const imageRepo = options.entries.get("imageRepo")?.value;
  if (isMapData(imageRepo)) world.imageRepo = imageRepo;
  return type === "argocdapp" ? argocdOptions(options, at, world) : ciOptions(type, options, at, world);
}

function ciOptions(
  type: ResolvedTemplate["type"],
  given: MapData,
  at: Mark,
  { app, scm }: PipelineWorld,
): MapData {
  const { language: name, framework } = app.spec;
  const pipeline = withDefaults(given, {
    language: mapFrom(at, { name, framework }),
  });
  const key = shared[type];
  const copied = key === undefined ? undefined : given.entries.get(key)?.value;
  return mapFrom(at, { pipeline, scm, ...(key !== undefined && { [key]: copied }) });
}

function argocdOptions(given: MapData, at: Mark, world: PipelineWorld): MapData {
  const { app } = world;
  const options = withDefaults(given, {
    app: mapFrom(at, { name: app.name, namespace: "argocd" }),
    destination: mapFrom(at, { server: "https://kubernetes.default.svc", namespace: "default" }),
    source: mapFrom(at, { valuefile: "values.yaml", path: `helm/${app.name}` }),
    ...(world.imageRepo && { imageRepo: world.imageRepo }),
  });
  const source = options.entries.get("source");
  if (!source) return options;
  if (isMapData(source.value))
    return withEntry(options, "source", { ...source, value: withRepo(source.value, at, world) });
  world.problems.push(
    problemAt(
      source.value.at,
      "argocdapp: `source` must be a map",
      "Its keys are valuefile, path and repoURL.",
    ),
  );
  return options;
}

function withRepo(source: MapData, at: Mark, { repo, scm, app, problems }: PipelineWorld): MapData {
  if (source.entries.has("repoURL")) return source;
  const url = cloneUrl(repo);
  if (typeof url !== "string") {
    const message = `app ${app.name}: the address of its repository is unknown: \`repo.${url.key}\` ${url.message}`;
    problems.push(
      problemAt(scm.at, message, "Set `repo.url`, or `repo.scmType`, `repo.owner` and `repo.name`."),
    );
  }
  const fields = {
    repoURL: typeof url === "string" ? url : "",
    repoBranch: repo.branch ?? "",
    token: repo.token ?? "",
  };
  const entries = new Map(source.entries);
  for (const [key, value] of Object.entries(fields))
    entries.set(key, { key: at, value: scalarData(at, value) });
  return mapData(source.at, entries);
}

// A key without a value counts as absent.
function withDefaults(options: MapData, defaults: Record<string, Data>): MapData {
  const entries = new Map(options.entries);
  for (const [key, value] of Object.entries(defaults)) {
    const given = entries.get(key)?.value;
    const isGiven = given && !(given.kind === "scalar" && given.value === null);
    if (!isGiven) entries.set(key, { key: value.at, value });
  }
  return mapData(options.at, entries);
}

function withEntry(map: MapData, key: string, entry: Entry): MapData {
  return mapData(map.at, new Map(map.entries).set(key, entry));
}
