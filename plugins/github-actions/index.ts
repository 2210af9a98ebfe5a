import * as z from "zod";

import { type Context, definePlugin, type Resource } from "../../src/core/plugin.ts";
import { openRepository } from "../../src/scm/github/access.ts";
import { readFiles } from "../../src/scm/github/branch.ts";
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
import { deleteFiles, pushFiles } from "../../src/scm/github/push.ts";
import type { Remote } from "../../src/scm/github/remote.ts";
import { normalise, type Repo } from "../../src/scm/repo-info.ts";
import { setSecrets } from "../../src/scm/github/secrets.ts";
import { Options } from "./options.ts";
import { defaultWorkflow, workflowVariables } from "./workflow.ts";

export default definePlugin({
  name: "github-actions",
  summary: "Gives a repository on GitHub its workflows, and the secrets they need",
  options: Options,
  outputs: z.strictObject({}),
  replaceOn: ["scm.owner", "scm.org", "scm.name", "scm.branch"],
  env: { GITHUB_API_URL: { public: true } },
  read,
  create: write,
  update: write,
  delete: remove,
});

type Ctx = Context<Options>;

const transit = "feat-repo-ci-update";

async function read(ctx: Ctx): Promise<Resource | null> {
  const { info, repo } = open(ctx);
  const files = await filesOf(ctx, info);
  const found = await readFiles(repo, info.branch, Object.keys(files));
  return found.size === 0
    ? null
    : resource(statusOfFiles(files, info.branch, (path) => found.get(path)?.sha));
}

// The files are rendered before anything is changed, so that a mistake in them leaves nothing half done.
async function write(ctx: Ctx): Promise<Resource> {
  const { info, repo } = open(ctx);
  const files = await filesOf(ctx, info);
  ctx.progress("setting secrets", 0.3);
  await setSecrets(repo, secretsOf(ctx.options.pipeline));
  ctx.progress("pushing workflows", 0.6);
  const gone = Object.fromEntries(recordedPaths(ctx).map((path) => [path, null]));
  const mayCreateBranch = ctx.options.scm.branch !== undefined;
  const push = { branch: info.branch, message: "update ci config", transit, mayCreateBranch };
  const commit = await pushFiles(repo, { ...gone, ...contentsOf(files) }, push);
  ctx.log(commit === null ? "the workflows are as they should be" : `pushed ${commit.slice(0, 7)}`);
  return resource(statusOfFiles(files, info.branch));
}

async function remove(ctx: Ctx): Promise<void> {
  const { info, repo } = open(ctx);
  const recorded = recordedPaths(ctx);
  const paths = recorded.length > 0 ? recorded : Object.keys(await filesOf(ctx, info));
  const push = { branch: info.branch, message: "delete ci files", transit, mayCreateBranch: false };
  await deleteFiles(repo, paths, push);
}

function open(ctx: Ctx): { info: Repo; repo: Remote } {
  const info = normalise(ctx.options.scm, "scm");
  return { info, repo: openRepository(info, "scm", ctx) };
}

async function filesOf(ctx: Ctx, info: Repo): Promise<CiFiles> {
  const { pipeline } = ctx.options;
  const { configLocation } = pipeline;
  const templates = configLocation ? await readTemplates(configLocation, ctx) : [defaultWorkflow(pipeline)];
  const variables = { ...variablesOf(pipeline, info), ...workflowVariables(pipeline, info) };
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
