import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";

import { UserError } from "../../core/errors.ts";
import { factsOf } from "../../review/facts.ts";
import type { TriggerFields } from "../../review/trigger.ts";
import { asking, askingMaybe } from "../../scm/github/asking.ts";
import type { GitHubClient } from "../../scm/github/client.ts";
import type { Repo } from "../api/pulls.ts";
import type { Setting } from "./setting.ts";

/** The changed files, as paths in the repository; "all" if that is not known. */
export type ChangedFiles = string[] | "all";

// GitHub lists no more than this.
const mostOfPull = 3000;
const mostOfPush = 300;

/** The files that the event of this run changed. */
export async function changedFiles({ trigger, client, repo }: Setting): Promise<ChangedFiles> {
  const { changes } = factsOf(trigger);
  const { number = 0, before = "", sha = "" }: TriggerFields = trigger;
  if (changes === "pull") return ofPull(await client(), repo, number);
  return changes === "push" ? ofPush(await client(), repo, before, sha) : "all";
}

/** Where the paths of stacks start: the folder here, and the same folder inside the repository. */
interface Base {
  folder: string;
  below: string;
}

/**
 * The stacks that a change affects: files in or below the folder of a stack, files that its configuration names, such
 * as a plugin, and workflows.
 */
export function changedStacks(stacks: string[], changed: ChangedFiles, base: Base): string[] {
  if (changed === "all" || changed.some((file) => file.startsWith(".github/workflows/"))) return stacks;
  return stacks.filter((stack) => {
    const path = join(base.folder, stack);
    const isFolder = existsSync(path) && statSync(path).isDirectory();
    const home = posix.join(base.below, isFolder ? stack : posix.dirname(stack));
    const text = contentOf(isFolder ? readdirSync(path).map((name) => join(path, name)) : [path]);
    return changed.some((file) => home === "." || file.startsWith(`${home}/`) || isNamed(file, home, text));
  });
}

// GitHub starts no job of a matrix that is larger.
const mostJobs = 256;

/** Refuses more stacks than a workflow can run in jobs of their own. */
export function refuseTooMany(stacks: string[]): void {
  if (stacks.length <= mostJobs) return;
  throw new UserError(
    "too-many-stacks",
    `The change affects ${stacks.length} stacks, and a matrix has at most ${mostJobs} jobs`,
    {
      hint: "Run them in one job, with `config: stacks/*/dtm.yaml` and without `discover`, or discover each part of them in a job of its own.",
    },
  );
}

function contentOf(paths: string[]): string {
  const files = paths.filter((path) => existsSync(path) && statSync(path).isFile());
  return files.map((path) => readFileSync(path, "utf8")).join("\n");
}

// By its own path or a parent folder's, such as `../../plugins/note.mjs` or `../../../plugins`.
function isNamed(file: string, home: string, text: string): boolean {
  const steps = posix.relative(home, file).split("/");
  const ups = steps.filter((step) => step === "..").length;
  const named = steps.map((_, index) => steps.slice(0, index + 1).join("/")).slice(ups);
  const after = (name: string) => text.split(name).slice(1);
  return named.some((name) => after(name).some((rest) => !/^\/?[\w./-]/.test(rest)));
}

async function ofPull(client: GitHubClient, repo: Repo, pull: number): Promise<ChangedFiles> {
  const about = { ...repo, pull_number: pull, per_page: 100 };
  const files = await asking("reading which files the pull request changes", () =>
    client.paginate(client.rest.pulls.listFiles, about),
  );
  return files.length >= mostOfPull ? "all" : pathsOf(files);
}

// No comparison shows the changes of a branch that is new or was force-pushed.
async function ofPush(
  client: GitHubClient,
  repo: Repo,
  before: string,
  after: string,
): Promise<ChangedFiles> {
  if (/^0*$/.test(before)) return "all";
  const found = await askingMaybe("reading which files the push changes", () =>
    client.rest.repos.compareCommitsWithBasehead({ ...repo, basehead: `${before}...${after}` }),
  );
  const { status, files = [] } = found?.data ?? {};
  const isKnown = (status === "ahead" || status === "identical") && files.length < mostOfPush;
  return isKnown ? pathsOf(files) : "all";
}

// Moving a file out of a folder is also a change there.
function pathsOf(files: { filename: string; previous_filename?: string }[]): string[] {
  return files.flatMap(({ filename, previous_filename: previous }) =>
    previous === undefined ? [filename] : [filename, previous],
  );
}
