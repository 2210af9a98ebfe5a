import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";

import { factsOf } from "../../review/facts.ts";
import type { TriggerFields } from "../../review/trigger.ts";
import { asking, askingMaybe } from "../../scm/github/asking.ts";
import type { GitHubClient } from "../../scm/github/client.ts";
import type { Repo } from "../api/pulls.ts";
import type { Setting } from "./setting.ts";

/** Files that changed, as paths in the repository; "all" where that cannot be told. */
export type Changed = string[] | "all";

// More than these GitHub does not list.
const mostOfPull = 3000;
const mostOfPush = 300;

/** The files that the event of this run brought. */
export async function changedFiles({ trigger, client, repo }: Setting): Promise<Changed> {
  const { changes } = factsOf(trigger);
  const { number = 0, before = "", sha = "" }: TriggerFields = trigger;
  if (changes === "pull") return ofPull(await client(), repo, number);
  return changes === "push" ? ofPush(await client(), repo, before, sha) : "all";
}

/** Where the paths of stacks start from: the folder here, and the same inside the repository. */
interface Base {
  folder: string;
  below: string;
}

/**
 * Those stacks that a change is about: of a file in or below the folder of the stack, of one that its configuration
 * names, such as a plugin, or of a workflow.
 */
export function changedStacks(stacks: string[], changed: Changed, base: Base): string[] {
  if (changed === "all" || changed.some((file) => file.startsWith(".github/workflows/"))) return stacks;
  return stacks.filter((stack) => {
    const path = join(base.folder, stack);
    const isFolder = existsSync(path) && statSync(path).isDirectory();
    const home = posix.join(base.below, isFolder ? stack : posix.dirname(stack));
    const text = textOf(isFolder ? readdirSync(path).map((name) => join(path, name)) : [path]);
    return changed.some((file) => home === "." || file.startsWith(`${home}/`) || isNamed(file, home, text));
  });
}

function textOf(paths: string[]): string {
  const files = paths.filter((path) => existsSync(path) && statSync(path).isFile());
  return files.map((path) => readFileSync(path, "utf8")).join("\n");
}

// By itself or by a folder it is in, as `../../plugins/note.mjs` or `../../../plugins`.
function isNamed(file: string, home: string, text: string): boolean {
  const steps = posix.relative(home, file).split("/");
  const ups = steps.filter((step) => step === "..").length;
  const named = steps.map((_, index) => steps.slice(0, index + 1).join("/")).slice(ups);
  const after = (name: string) => text.split(name).slice(1);
  return named.some((name) => after(name).some((rest) => !/^\/?[\w./-]/.test(rest)));
}

async function ofPull(client: GitHubClient, repo: Repo, pull: number): Promise<Changed> {
  const about = { ...repo, pull_number: pull, per_page: 100 };
  const files = await asking("reading which files the pull request changes", () =>
    client.paginate(client.rest.pulls.listFiles, about),
  );
  return files.length >= mostOfPull ? "all" : pathsOf(files);
}

// A branch that is new, or was moved by force, has changes that no comparison shows.
async function ofPush(client: GitHubClient, repo: Repo, before: string, after: string): Promise<Changed> {
  if (/^0*$/.test(before)) return "all";
  const found = await askingMaybe("reading which files the push changes", () =>
    client.rest.repos.compareCommitsWithBasehead({ ...repo, basehead: `${before}...${after}` }),
  );
  const { status, files = [] } = found?.data ?? {};
  const isKnown = (status === "ahead" || status === "identical") && files.length < mostOfPush;
  return isKnown ? pathsOf(files) : "all";
}

// What is moved out of a folder has changed there, too.
function pathsOf(files: { filename: string; previous_filename?: string }[]): string[] {
  return files.flatMap(({ filename, previous_filename: previous }) =>
    previous === undefined ? [filename] : [filename, previous],
  );
}
