import * as z from "zod";

import { type Context, definePlugin, type Resource } from "../../src/core/plugin.ts";
import {
  type CiFiles,
  type CiStatus,
  contentsOf,
  renderFiles,
  statusOfFiles,
} from "../../src/scm/ci/files.ts";
import { secretsOf } from "../../src/scm/ci/secrets.ts";
import { readTemplates } from "../../src/scm/ci/template.ts";
import { variablesOf } from "../../src/scm/ci/variables.ts";
import { hostEnv, openHost } from "../../src/scm/open.ts";
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

async function read(ctx: Ctx): Promise<Resource | null> {
  const { repository, host } = await open(ctx);
  const files = await filesOf(ctx, repository);
  const found = await host.files(repository, repository.branch, Object.keys(files));
  return found.size === 0
    ? null
    : resource(statusOfFiles(files, repository.branch, (path) => found.get(path)?.sha));
}

// All files are rendered before anything is changed, so that an error in one leaves nothing half done.
async function write(ctx: Ctx): Promise<Resource> {
  const { repository, host } = await open(ctx);
  const { branch } = repository;
  const files = await filesOf(ctx, repository);
  ctx.progress("setting secrets", 0.3);
  await host.setSecrets(repository, secretsOf(ctx.options.pipeline));
  ctx.progress("pushing workflows", 0.6);
  const gone = Object.fromEntries(recordedPaths(ctx).map((path) => [path, null]));
  const mayCreateBranch = ctx.options.scm.branch !== undefined;
  const push = { branch, purpose: "pipeline", mayCreateBranch } as const;
  const commit = await host.push(repository, { ...gone, ...contentsOf(files) }, push);
  ctx.log(commit === null ? "the workflows are up to date" : `pushed ${commit.slice(0, 7)}`);
  return resource(statusOfFiles(files, branch));
}

async function remove(ctx: Ctx): Promise<void> {
  const { repository, host } = await open(ctx);
  const recorded = recordedPaths(ctx);
  const paths = recorded.length > 0 ? recorded : Object.keys(await filesOf(ctx, repository));
  const gone = Object.fromEntries(paths.map((path) => [path, null]));
  const push = { branch: repository.branch, purpose: "pipeline-removal", mayCreateBranch: false } as const;
  await host.push(repository, gone, push);
}

async function open(ctx: Ctx) {
  const repository = repositoryOf(ctx.options.scm, "scm");
  return { repository, host: await openHost(repository, ctx) };
}

async function filesOf(ctx: Ctx, repository: Repository): Promise<CiFiles> {
  const { pipeline } = ctx.options;
  const { configLocation } = pipeline;
  const templates = configLocation ? await readTemplates(configLocation, ctx) : [defaultWorkflow(pipeline)];
  const variables = { ...variablesOf(pipeline, repository), ...workflowVariables(pipeline, repository) };
  return renderFiles(templates, variables, placeOf);
}

function placeOf(name: string, isOnly: boolean): string | null {
  return isOnly || /\.ya?ml$/i.test(name) ? `.github/workflows/${name.split(/[\\/]/).at(-1)}` : null;
}

function recordedPaths(ctx: Ctx): string[] {
  return Object.keys((ctx.prior?.status ?? {}) as CiStatus);
}

function resource(status: CiStatus): Resource {
  return { status, outputs: {} };
}
