import * as z from "zod";

import {
  type Context,
  definePlugin,
  type Pins,
  type Preview,
  type PreviewContext,
  type Resource,
} from "../../src/core/plugin.ts";
import { baseOf, changedFiles } from "../../src/scm/changed-files.ts";
import {
  type CiFiles,
  type CiStatus,
  contentsOf,
  renderFiles,
  statusAsRecorded,
  statusOfFiles,
} from "../../src/scm/ci/files.ts";
import { secretsOf } from "../../src/scm/ci/secrets.ts";
import { downloadName, isDownload, readTemplates } from "../../src/scm/ci/template.ts";
import { variablesOf } from "../../src/scm/ci/variables.ts";
import type { FileChanges } from "../../src/scm/git-data.ts";
import { hostEnv, openHost } from "../../src/scm/open.ts";
import { refuseMoved } from "../../src/scm/pins.ts";
import { repositoryId } from "../../src/scm/repository-id.ts";
import { type Repository, repositoryOf } from "../../src/scm/repository.ts";
import { Options } from "./options.ts";
import { defaultFile, defaultWorkflow, workflowVariables } from "./workflow.ts";

export default definePlugin({
  name: "github-actions",
  summary: "Workflows in a repository on GitHub, and the secrets they need",
  options: Options,
  outputs: z.strictObject({}),
  identity,
  env: hostEnv,
  preview,
  read,
  create: write,
  update: write,
  delete: remove,
});

type Ctx = Context<Options>;

// A repository may have several workflows, each from its own tool: the template tells which.
function identity({ scm, pipeline: { configLocation } }: Options, ctx: Pick<Ctx, "env">): string {
  const repository = repositoryOf(scm, "scm");
  const file = configLocation
    ?.split("?")[0]
    ?.split(/[\\/]/)
    .findLast((part) => part !== "");
  return `${repositoryId(repository, ctx)} ${repository.branch} ${file ?? defaultFile}`;
}

// Files in the checkout belong to the configuration. A download can move, so what was written last counts instead.
async function read(ctx: Ctx): Promise<Resource | null> {
  const { repository, host } = await open(ctx);
  const files = isLocal(ctx) ? (await filesOf(ctx, repository)).files : undefined;
  const paths = files ? Object.keys(files) : await pathsOf(ctx, repository);
  const found = await host.files(repository, repository.branch, paths);
  if (found.size === 0) return null;
  const shaAt = (path: string) => found.get(path)?.sha;
  const status = files
    ? statusOfFiles(files, repository.branch, shaAt)
    : statusAsRecorded(paths, recordedStatus(ctx), repository.branch, shaAt);
  return resource(status);
}

async function preview(ctx: PreviewContext<Options>): Promise<Preview> {
  const { repository, host } = await open(ctx);
  const recorded = recordedStatus(ctx);
  const ours = (path: string) => recorded[path]?.scm[0]?.scmSHA;
  const base = await baseOf(host, repository);
  if (ctx.action === "delete")
    return { files: await changedFiles(base, gone(await pathsOf(ctx, repository)), ours) };
  const { files, pins } = await filesOf(ctx, repository);
  const changes = { ...gone(Object.keys(recorded)), ...contentsOf(files) };
  const secrets = Object.keys(secretsOf(ctx.options.pipeline));
  return { pins, files: await changedFiles(base, changes, ours), secrets };
}

// All files are rendered before anything is changed, so that an error in one leaves nothing half done.
async function write(ctx: Ctx): Promise<Resource> {
  const { repository, host } = await open(ctx);
  const { branch } = repository;
  const { files, pins } = await filesOf(ctx, repository);
  refuseMoved(pins, ctx);
  ctx.progress("setting secrets", 0.3);
  await host.setSecrets(repository, secretsOf(ctx.options.pipeline));
  ctx.progress("pushing workflows", 0.6);
  const mayCreateBranch = ctx.options.scm.branch !== undefined;
  const push = { branch, purpose: "pipeline", mayCreateBranch } as const;
  const commit = await host.push(
    repository,
    { ...gone(Object.keys(recordedStatus(ctx))), ...contentsOf(files) },
    push,
  );
  ctx.log(commit === null ? "the workflows are up to date" : `pushed ${commit.slice(0, 7)}`);
  return resource(statusOfFiles(files, branch));
}

async function remove(ctx: Ctx): Promise<void> {
  const { repository, host } = await open(ctx);
  const push = { branch: repository.branch, purpose: "pipeline-removal", mayCreateBranch: false } as const;
  await host.push(repository, gone(await pathsOf(ctx, repository)), push);
}

async function open(ctx: Ctx) {
  const repository = repositoryOf(ctx.options.scm, "scm");
  return { repository, host: await openHost(repository, ctx) };
}

async function filesOf(ctx: Ctx, repository: Repository): Promise<{ files: CiFiles; pins: Pins }> {
  const { pipeline } = ctx.options;
  const { configLocation } = pipeline;
  const { templates, pins } = configLocation
    ? await readTemplates(configLocation, ctx)
    : { templates: [defaultWorkflow(pipeline)], pins: {} };
  const variables = { ...variablesOf(pipeline, repository), ...workflowVariables(pipeline, repository) };
  return { files: renderFiles(templates, variables, placeOf), pins };
}

function isLocal({ options }: Ctx): boolean {
  return !isDownload(options.pipeline.configLocation ?? "");
}

function placeOf(name: string, isOnly: boolean): string | null {
  return isOnly || /\.ya?ml$/i.test(name) ? `.github/workflows/${name.split(/[\\/]/).at(-1)}` : null;
}

// The recorded files, else those that the options mean. A download is one file, whose name is known.
async function pathsOf(ctx: Ctx, repository: Repository): Promise<string[]> {
  const recorded = Object.keys(recordedStatus(ctx));
  if (recorded.length > 0) return recorded;
  const { configLocation = "" } = ctx.options.pipeline;
  if (!isDownload(configLocation)) return Object.keys((await filesOf(ctx, repository)).files);
  return [placeOf(downloadName(configLocation), true) ?? []].flat();
}

function recordedStatus(ctx: Ctx): CiStatus {
  return (ctx.prior?.status ?? {}) as CiStatus;
}

function gone(paths: string[]): FileChanges {
  return Object.fromEntries(paths.map((path) => [path, null]));
}

function resource(status: CiStatus): Resource {
  return { status, outputs: {} };
}
