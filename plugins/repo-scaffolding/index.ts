import * as z from "zod";

import { type Context, definePlugin, type Resource } from "../../src/core/plugin.ts";
import { openRepository } from "../../src/scm/github/access.ts";
import { normalise, type Repo } from "../../src/scm/repo-info.ts";
import type { Remote } from "../../src/scm/github/remote.ts";
import { deleteRepository, describeRepository, type Described } from "../../src/scm/github/repository.ts";
import { createFilled, fill, refresh } from "./converge.ts";
import { Options } from "./options.ts";

export default definePlugin({
  name: "repo-scaffolding",
  summary: "Creates a repository on GitHub, filled from a template repository",
  options: Options,
  outputs: z.strictObject({
    repo: z.string().describe("Name of the repository."),
    owner: z.string().describe("User that has the repository; empty where that is an organization."),
    org: z.string().describe("Organization that has the repository; empty where that is a user."),
    repoURL: z.string().describe("Address to clone from."),
  }),
  replaceOn: ["destinationRepo.owner", "destinationRepo.org", "destinationRepo.name"],
  env: { GITHUB_API_URL: { public: true } },

  async read(ctx) {
    const { info, repo } = open(ctx);
    const found = await describeRepository(repo);
    return found && resource(found, info, ctx.options);
  },
  async create(ctx) {
    const { info, repo } = open(ctx);
    const found = await describeRepository(repo);
    if (found) await fill(ctx, info, repo, found);
    return resource(found ?? (await createFilled(ctx, info, repo)), info, ctx.options);
  },
  async update(ctx) {
    const { info, repo } = open(ctx);
    const found = await describeRepository(repo);
    if (found) await refresh(ctx, info, repo, found);
    return resource(found ?? (await createFilled(ctx, info, repo)), info, ctx.options);
  },
  async delete(ctx) {
    await deleteRepository(open(ctx).repo);
  },
});

function open(ctx: Context<Options>): { info: Repo; repo: Remote } {
  const info = normalise(ctx.options.destinationRepo, "destinationRepo");
  return { info, repo: openRepository(info, "destinationRepo", ctx) };
}

function resource(found: Described, info: Repo, { sourceRepo }: Options): Resource {
  const outputs = {
    repo: found.name,
    owner: info.org ? "" : found.owner,
    org: info.org ? found.owner : "",
    repoURL: found.cloneUrl,
  };
  const source = normalise(sourceRepo, "sourceRepo").url;
  return { status: { ...outputs, repoType: info.scmType, source }, outputs };
}
