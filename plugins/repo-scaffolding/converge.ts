import { UserError } from "../../src/core/errors.ts";
import type { Preview } from "../../src/core/plugin.ts";
import { blobSha } from "../../src/scm/blob.ts";
import { changedFiles } from "../../src/scm/changed-files.ts";
import type { Description } from "../../src/scm/code-host.ts";
import { refuseMoved } from "../../src/scm/pins.ts";
import type { Repository } from "../../src/scm/repository.ts";
import { changesFor, type Pushing, type Verb, type Work } from "./changes.ts";

/**
 * Creates the repository and pushes all files. The template is rendered first, so an error in it leaves nothing behind.
 */
export async function createFilled(work: Work): Promise<Description> {
  const { ctx, target, host } = work;
  const pushing = await changesFor(work, null, "create");
  refuseMoved(pushing.pins, ctx);
  ctx.progress(`creating ${target.owner}/${target.name}`, 0.4);
  const made = await host.create(target, { visibility: target.visibility ?? "public" });
  ctx.progress("pushing files", 0.6);
  try {
    await push(work, pushing);
  } catch (error) {
    throw withRest(error, target);
  }
  return made;
}

/** Pushes to a repository that exists. */
export async function converge(work: Work, found: Description, verb: Verb): Promise<void> {
  const pushing = await changesFor(work, found, verb);
  refuseMoved(pushing.pins, work.ctx);
  await push(work, pushing);
}

/** What a verb would push, with the contents before and after. */
export async function previewOf(work: Work, verb: Verb): Promise<Preview> {
  const { host, target } = work;
  const found = await host.describe(target);
  const { files, old, commit, pins } = await changesFor(work, found, verb);
  const ours = (path: string) => {
    const file = old?.[path];
    return file && blobSha(file.content);
  };
  return { pins, files: await changedFiles({ host, at: target, commit }, files, ours) };
}

async function push({ target, host }: Work, { files, purpose }: Pushing): Promise<void> {
  await host.push(target, files, { branch: target.branch, purpose, mayCreateBranch: true });
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
