import * as z from "zod";

import { type Context, definePlugin, type Resource } from "../../src/core/plugin.ts";
import type { Description } from "../../src/scm/code-host.ts";
import { aboutRepository, repositoryId } from "../../src/scm/repository-id.ts";
import { hostEnv, openHost } from "../../src/scm/open.ts";
import { type Repository, repositoryOf } from "../../src/scm/repository.ts";
import type { Work } from "./changes.ts";
import { converge, createFilled, previewOf } from "./converge.ts";
import { Options } from "./options.ts";

export default definePlugin({
  name: "repo-scaffolding",
  summary: "A repository, filled from a template repository",
  options: Options,
  outputs: z.strictObject({
    repo: z.string().describe("Name of the repository."),
    owner: z.string().describe("User that owns the repository; empty if an organization does."),
    org: z.string().describe("Organization that owns the repository; empty if a user does."),
    repoURL: z.string().describe("URL to clone from."),
  }),
  identity: ({ destinationRepo }, ctx) => repositoryId(repositoryOf(destinationRepo, "destinationRepo"), ctx),
  env: hostEnv,

  async preview(ctx) {
    const work = await open(ctx);
    if (ctx.action === "delete") return { loses: await work.host.losses(work.target) };
    return previewOf(work, ctx.action);
  },

  async read(ctx) {
    const { host, target } = await open(ctx);
    const found = await host.describe(target);
    return found && resource(found, target, ctx.options);
  },
  async create(ctx) {
    const work = await open(ctx);
    const found = await work.host.describe(work.target);
    if (found) await converge(work, found, "create");
    return resource(found ?? (await createFilled(work)), work.target, ctx.options);
  },
  async update(ctx) {
    const work = await open(ctx);
    const found = await work.host.describe(work.target);
    if (found) await converge(work, found, "update");
    return resource(found ?? (await createFilled(work)), work.target, ctx.options);
  },
  async delete(ctx) {
    const { host, target } = await open(ctx);
    await host.delete(target);
  },
});

async function open(ctx: Context<Options>): Promise<Work> {
  const target = repositoryOf(ctx.options.destinationRepo, "destinationRepo");
  return { ctx, target, host: await openHost(target, ctx) };
}

function resource(found: Description, target: Repository, { sourceRepo }: Options): Resource {
  const outputs = {
    repo: found.name,
    owner: target.org ? "" : found.owner,
    org: target.org ? found.owner : "",
    repoURL: found.cloneUrl,
  };
  const source = repositoryOf(sourceRepo, "sourceRepo").url;
  const status = { ...outputs, repoType: target.scmType, source };
  return { status, outputs, about: aboutRepository(found, target) };
}
