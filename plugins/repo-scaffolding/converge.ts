import { UserError } from "../../src/core/errors.ts";
import { type Json, same } from "../../src/core/json.ts";
import type { Context } from "../../src/core/plugin.ts";
import { blobSha } from "../../src/scm/blob.ts";
import type { CodeHost, Description } from "../../src/scm/code-host.ts";
import type { FileChanges } from "../../src/scm/git-data.ts";
import { isSameServer, openHost } from "../../src/scm/open.ts";
import type { Purpose } from "../../src/scm/purposes.ts";
import { repositoryId } from "../../src/scm/repository-id.ts";
import { type Repository, repositoryOf } from "../../src/scm/repository.ts";
import { Options } from "./options.ts";
import { type Scaffold, scaffold } from "./template.ts";

/** One call of a verb: the configured repository, and its host. */
export interface Work {
  ctx: Context<Options>;
  target: Repository;
  host: CodeHost;
}

/**
 * Creates the repository and pushes all files. The template is rendered first, so an error in it leaves nothing behind.
 */
export async function createFilled(work: Work): Promise<Description> {
  const { ctx, target, host } = work;
  const files = await rendered(work, ctx.options);
  ctx.progress(`creating ${target.owner}/${target.name}`, 0.4);
  const made = await host.create(target, { visibility: target.visibility ?? "public" });
  ctx.progress("pushing files", 0.6);
  try {
    await push(work, files, "scaffold");
  } catch (error) {
    throw withRest(error, target);
  }
  return made;
}

/** Pushes the files that a repository lacks. Existing files stay as they are: they may be someone's work. */
export async function fill(work: Work, found: Description): Promise<void> {
  const { ctx, target, host } = work;
  const files = await rendered(work, ctx.options);
  // A new branch starts at the default one, so its files are there, too.
  const head = (await host.head(target, target.branch)) ?? (await host.head(target, found.defaultBranch));
  const there = head === null ? null : await host.files(target, head, Object.keys(files));
  const lacking = Object.fromEntries(Object.entries(files).filter(([path]) => !there?.has(path)));
  await push(work, lacking, "scaffold");
}

/**
 * Brings changes of the template or its variables into a repository: files that now come out differently are pushed,
 * and no others, so that people's own changes to the repository stay.
 */
export async function refresh(work: Work, found: Description): Promise<void> {
  const { ctx, target, host } = work;
  const before = priorOptions(ctx);
  if (!before || (await host.head(target, target.branch)) === null) return fill(work, found);
  needSameRepository(before, target, ctx);
  if (same(contentOf(before), contentOf(ctx.options))) return;
  const files = await rendered(work, ctx.options);
  const old = await rendered(work, before);
  const changed = Object.entries(files).filter(([path, file]) => {
    const was = old[path];
    return !was || blobSha(was.content) !== blobSha(file.content) || was.executable !== file.executable;
  });
  await push(work, Object.fromEntries(changed), "rescaffold");
}

async function push({ target, host }: Work, changes: FileChanges, purpose: Purpose): Promise<void> {
  await host.push(target, changes, { branch: target.branch, purpose, mayCreateBranch: true });
}

async function rendered({ ctx, target }: Work, { sourceRepo, vars }: Options): Promise<Scaffold> {
  const source = repositoryOf(sourceRepo, "sourceRepo");
  ctx.progress(`downloading ${source.owner}/${source.name}`, 0.1);
  const host = await openHost(source, ctx, tokenFor(ctx, source, target));
  const { files } = await host.archive(source, source.branch);
  return scaffold(files, target, vars);
}

// Requests without a token are few, so the other repository's token is used if both are on the same server.
function tokenFor(ctx: Context<Options>, source: Repository, target: Repository): string | undefined {
  return ctx.options.sourceRepo.token ?? (isSameServer(source, target, ctx) ? target.token : undefined);
}

// The recorded options have no secrets, and may be those of an older version of the schema.
function priorOptions(ctx: Context<Options>): Options | undefined {
  const parsed = Options.safeParse(ctx.prior?.options);
  return parsed.success ? parsed.data : undefined;
}

function contentOf({ sourceRepo, vars }: Options): Json {
  const { owner, name, branch } = repositoryOf(sourceRepo, "sourceRepo");
  return { owner, name, branch, vars };
}

// Another repository is a replace. This is for a state that does not say which repository it recorded.
function needSameRepository(before: Options, now: Repository, ctx: Context<Options>): void {
  const then = repositoryOf(before.destinationRepo, "destinationRepo");
  if (repositoryId(then, ctx) === repositoryId(now, ctx)) return;
  throw new UserError(
    "config-invalid",
    `destinationRepo names ${now.owner}/${now.name}, but this tool created ${then.owner}/${then.name}`,
    {
      hint: "Add another tool for the new repository, with another instanceID. Removing this tool deletes its repository.",
    },
  );
}

function withRest(error: unknown, { owner, name }: Repository): unknown {
  if (!(error instanceof UserError)) return error;
  const rest = `The repository ${owner}/${name} was created but has no files yet`;
  return new UserError(error.code, `${rest}: ${error.message}`, {
    hint: [error.hint, "The next apply resumes from there."].filter((line) => line !== undefined).join(" "),
    problems: error.problems,
    cause: error,
  });
}
