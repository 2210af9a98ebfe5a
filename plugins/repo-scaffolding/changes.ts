import { UserError } from "../../src/core/errors.ts";
import { type Json, same } from "../../src/core/json.ts";
import type { Context, Pins } from "../../src/core/plugin.ts";
import { blobSha, type FileContent } from "../../src/scm/blob.ts";
import type { CodeHost, Description } from "../../src/scm/code-host.ts";
import { isSameServer, openHost } from "../../src/scm/open.ts";
import { commitPin, pinnedCommit } from "../../src/scm/pins.ts";
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

/** What brings a repository about. */
export type Verb = "create" | "update";

/** What a verb pushes. */
export interface Pushing {
  files: Scaffold;
  purpose: Purpose;
  /** The commits of the templates that it is made from. */
  pins: Pins;
  /** The commit that it is pushed onto; null: there is none yet. */
  commit: string | null;
  /** What this tool wrote before; missing: nothing. */
  old?: Scaffold;
}

/** What a verb would push, given what was found. */
export async function changesFor(work: Work, found: Description | null, verb: Verb): Promise<Pushing> {
  if (!found) return { ...(await rendered(work)), purpose: "scaffold", commit: null };
  return verb === "create" ? lacking(work, found) : refreshed(work, found);
}

// The files that a repository lacks. Existing files stay as they are: they may be someone's work.
async function lacking(work: Work, found: Description): Promise<Pushing> {
  const { target, host } = work;
  const { files, pins } = await rendered(work);
  // A new branch starts at the default one, so its files are there, too.
  const commit = (await host.head(target, target.branch)) ?? (await host.head(target, found.defaultBranch));
  const there = commit === null ? null : await host.files(target, commit, Object.keys(files));
  return { files: only(files, (path) => !there?.has(path)), pins, purpose: "scaffold", commit };
}

// Files that now come out differently, and no others, so that people's own changes to the repository stay.
async function refreshed(work: Work, found: Description): Promise<Pushing> {
  const { ctx, target, host } = work;
  const before = priorOptions(ctx);
  const commit = before ? await host.head(target, target.branch) : null;
  if (!before || commit === null) return lacking(work, found);
  needSameRepository(before, target, ctx);
  if (same(contentOf(before), contentOf(ctx.options)))
    return { files: {}, pins: {}, purpose: "rescaffold", commit };
  const { files, pins } = await rendered(work);
  const old = await renderedBefore(work, before, pins);
  const isOther = (path: string, file: FileContent) => {
    const was = old.files[path];
    return !was || blobSha(was.content) !== blobSha(file.content) || was.executable !== file.executable;
  };
  const changed = only(files, isOther);
  return { files: changed, pins: { ...old.pins, ...pins }, purpose: "rescaffold", commit, old: old.files };
}

function only(files: Scaffold, is: (path: string, file: FileContent) => boolean): Scaffold {
  return Object.fromEntries(Object.entries(files).filter(([path, file]) => is(path, file)));
}

const pin = "sourceRepo";
const pinBefore = "sourceRepo (before)";

interface Rendered {
  files: Scaffold;
  pins: Pins;
}

async function rendered(work: Work): Promise<Rendered> {
  return await renderedAs(work, work.ctx.options, pin, work.ctx.pins?.[pin]);
}

// With the same template, only the variables differ, and what has changed in the template since stays out of it.
async function renderedBefore(work: Work, before: Options, now: Pins): Promise<Rendered> {
  if (!same(sourceOf(before), sourceOf(work.ctx.options)))
    return await renderedAs(work, before, pinBefore, work.ctx.pins?.[pinBefore]);
  return { ...(await renderedAs(work, before, pin, now[pin])), pins: {} };
}

async function renderedAs(
  { ctx, target }: Work,
  { sourceRepo, vars }: Options,
  name: string,
  pinned: string | undefined,
): Promise<Rendered> {
  const source = repositoryOf(sourceRepo, "sourceRepo");
  ctx.progress(`downloading ${source.owner}/${source.name}`, 0.1);
  const host = await openHost(source, ctx, tokenFor(ctx, source, target));
  const { commit, files } = await archiveOf(host, source, pinnedCommit(pinned));
  return { files: scaffold(files, target, vars), pins: { [name]: commitPin(commit) } };
}

// What is no longer there as it was is taken as it is now. Its pin tells, and the apply stops.
async function archiveOf(host: CodeHost, source: Repository, commit: string | undefined) {
  try {
    return await host.archive(source, commit ?? source.branch);
  } catch (error) {
    const isGone = error instanceof UserError && error.code === "scm-not-found";
    if (commit === undefined || !isGone) throw error;
    return await host.archive(source, source.branch);
  }
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
  return { source: sourceOf({ sourceRepo }), vars };
}

function sourceOf({ sourceRepo }: Pick<Options, "sourceRepo">): Json {
  const { owner, name, branch } = repositoryOf(sourceRepo, "sourceRepo");
  return { owner, name, branch };
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
