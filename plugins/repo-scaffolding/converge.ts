import { UserError } from "../../src/core/errors.ts";
import { type Json, same } from "../../src/core/json.ts";
import type { Context } from "../../src/core/plugin.ts";
import { apiUrlOf, openWith } from "../../src/scm/github/access.ts";
import { downloadFiles } from "../../src/scm/github/archive.ts";
import { blobSha } from "../../src/scm/blob.ts";
import { headOf, listedAt } from "../../src/scm/github/branch.ts";
import type { FileChanges } from "../../src/scm/git-data.ts";
import { pushFiles } from "../../src/scm/github/push.ts";
import type { Remote } from "../../src/scm/github/remote.ts";
import { isBegun, makeDefault, placeholder } from "../../src/scm/github/first-commit.ts";
import { normalise, type Repo } from "../../src/scm/repo-info.ts";
import { createRepository, type Described } from "../../src/scm/github/repository.ts";
import { Options } from "./options.ts";
import { type Scaffold, scaffold } from "./template.ts";

type Ctx = Context<Options>;

const first = "init by devstream";
const later = "update by devstream";

/** Creates the repository and pushes all files. The template is rendered first: a mistake in it leaves nothing behind. */
export async function createFilled(ctx: Ctx, info: Repo, repo: Remote): Promise<Described> {
  const files = await rendered(ctx, ctx.options, info);
  ctx.progress(`creating ${info.owner}/${info.name}`, 0.4);
  const made = await createRepository(repo, info.visibility === "private");
  ctx.progress("pushing files", 0.6);
  try {
    await push(repo, info, files, first);
  } catch (error) {
    throw withRest(error, info);
  }
  return made;
}

/** Pushes the files that a repository lacks. Those that are there stay as they are: they may be somebody's work. */
export async function fill(ctx: Ctx, info: Repo, repo: Remote, found: Described): Promise<void> {
  const files = await rendered(ctx, ctx.options, info);
  // A new branch is cut from the default one, so its files are there too.
  const head = (await headOf(repo, info.branch)) ?? (await headOf(repo, found.defaultBranch));
  const there = head && (await listedAt(repo, head, [...Object.keys(files), placeholder]));
  const lacking = Object.fromEntries(Object.entries(files).filter(([path]) => !there?.has(path)));
  if (!there?.has(placeholder)) return push(repo, info, lacking, first);
  await makeDefault(repo, info.branch);
  return push(repo, info, { ...lacking, [placeholder]: null }, first);
}

/**
 * Brings a changed template or changed variables into a repository: files that come out differently than before are
 * pushed, and no others, so that what people did to their repository since is left alone.
 */
export async function refresh(ctx: Ctx, info: Repo, repo: Remote, found: Described): Promise<void> {
  const before = priorOptions(ctx);
  const isFilled = (await headOf(repo, info.branch)) !== null && !(await isBegun(repo, info.branch));
  if (!before || !isFilled) return fill(ctx, info, repo, found);
  needSameRepository(before, info);
  if (same(contentOf(before), contentOf(ctx.options))) return;
  const files = await rendered(ctx, ctx.options, info);
  const old = await rendered(ctx, before, info);
  const changed = Object.entries(files).filter(([path, file]) => {
    const was = old[path];
    return !was || blobSha(was.content) !== blobSha(file.content) || was.executable !== file.executable;
  });
  await push(repo, info, Object.fromEntries(changed), later);
}

async function push(repo: Remote, info: Repo, changes: FileChanges, message: string): Promise<void> {
  const transit = message === first ? "init-by-devstream" : "update-by-devstream";
  await pushFiles(repo, changes, { branch: info.branch, message, transit, mayCreateBranch: true });
}

async function rendered(ctx: Ctx, { sourceRepo, vars }: Options, info: Repo): Promise<Scaffold> {
  const source = normalise(sourceRepo, "sourceRepo");
  ctx.progress(`downloading ${source.owner}/${source.name}`, 0.1);
  const files = await downloadFiles(openWith(source, tokenFor(ctx, source, info), ctx), source.branch);
  return scaffold(files, info, vars);
}

// GitHub lets those without a token ask little, so the other repository's token is used where it is good for both.
function tokenFor(ctx: Ctx, source: Repo, info: Repo): string | undefined {
  const isSameServer = apiUrlOf(source, ctx) === apiUrlOf(info, ctx);
  return ctx.options.sourceRepo.token ?? (isSameServer ? info.token : undefined);
}

// What the state recorded is without secrets and may be of an older version of the schema.
function priorOptions(ctx: Ctx): Options | undefined {
  const parsed = Options.safeParse(ctx.prior?.options);
  return parsed.success ? parsed.data : undefined;
}

function contentOf({ sourceRepo, vars }: Options): Json {
  const { owner, name, branch } = normalise(sourceRepo, "sourceRepo");
  return { owner, name, branch, vars };
}

// A change of owner or name is a replace; a change of the address must not be one, for it may be another spelling.
function needSameRepository(before: Options, now: Repo): void {
  const then = normalise(before.destinationRepo, "destinationRepo");
  if (then.owner.toLowerCase() === now.owner.toLowerCase() && then.name === now.name) return;
  throw new UserError(
    "config-invalid",
    `destinationRepo.url names ${now.owner}/${now.name}, but this tool made ${then.owner}/${then.name}`,
    {
      hint: "Give the new repository a tool of its own, with another instanceID. Removing this one deletes its repository.",
    },
  );
}

function withRest(error: unknown, { owner, name }: Repo): unknown {
  if (!(error instanceof UserError)) return error;
  const rest = `The repository ${owner}/${name} was created but has no files yet`;
  return new UserError(error.code, `${rest}: ${error.message}`, {
    hint: [error.hint, "The next apply goes on from there."].filter((line) => line !== undefined).join(" "),
    problems: error.problems,
    cause: error,
  });
}
