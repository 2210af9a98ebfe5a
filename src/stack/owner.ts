import { existsSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";

import type { Config } from "../core/config.ts";
import { UserError } from "../core/errors.ts";
import type { RunContext } from "../core/run-context.ts";
import type { StateOwner } from "../core/state.ts";
import { cloneAround } from "../scm/clone.ts";
import { homeRepository } from "../scm/open.ts";
import type { OwnerCheck } from "../state/store.ts";

/** What a run knows about itself. */
interface Own {
  owner: StateOwner;
  /** All names that the repository may have here, such as those of its remotes. */
  names: string[];
  /** The folder that `owner.config` starts from. */
  root: string;
}

/** Lets a run use the states of its own configuration, and marks them as such. */
export async function ownStates(
  context: RunContext,
  config: Pick<Config, "baseDir" | "stack">,
): Promise<OwnerCheck> {
  const own = await ownOf(context, config);
  return {
    ownerAfter: (before) => ownerAfter(before, own),
    refuse(owner, description) {
      if (isOther(owner, own)) throw other(owner, own, description);
    },
  };
}

/** Lets a run use any state, and makes it the state of its configuration. */
export async function anyState(
  context: RunContext,
  config: Pick<Config, "baseDir" | "stack">,
): Promise<OwnerCheck> {
  const { owner } = await ownOf(context, config);
  return { ownerAfter: () => owner, refuse: () => {} };
}

/** The configuration that a state belongs to, for people. */
export function ownerText({ repository, config }: StateOwner): string {
  return repository === undefined ? config : `${config} of ${repository}`;
}

async function ownOf(
  context: RunContext,
  { baseDir, stack }: Pick<Config, "baseDir" | "stack">,
): Promise<Own> {
  const { cwd, home, env, checkout } = context;
  const path = resolve(cwd, stack);
  const folder = await realpath(dirname(path));
  const file = join(folder, basename(path));
  const clone = await cloneAround(baseDir);
  const running = homeRepository(home);
  // A workflow may check out the configuration from another repository.
  const repository = clone?.remotes[0] ?? running;
  const isRunning = repository !== undefined && running !== undefined && isSameName(repository, running);
  const repositoryId = isRunning ? env["GITHUB_REPOSITORY_ID"] : undefined;
  const root = clone?.root ?? (checkout === undefined ? folder : await realpath(checkout));
  const inRoot = relative(root, file).split(sep).join("/") || ".";
  return {
    owner: {
      ...(repository === undefined ? {} : { repository }),
      ...(repositoryId ? { repositoryId } : {}),
      // Without a repository, only the whole path tells one configuration from another.
      config: repository === undefined ? file.split(sep).join("/") : inRoot,
    },
    names: [...(clone?.remotes ?? []), ...(running === undefined ? [] : [running])],
    root,
  };
}

// Where a repository has several names, as in the clone of a fork, and where it is not known, the recorded one stays: it
// is the name that workflows know.
function ownerAfter(before: StateOwner | undefined, { owner, names }: Own): StateOwner {
  const { repository, repositoryId } = before ?? {};
  if (!before || repository === undefined) return owner;
  if (names.length === 0) return before;
  const known = repositoryId === undefined ? {} : { repositoryId };
  const isRenamed = repositoryId !== undefined && repositoryId === owner.repositoryId;
  if (isRenamed || isSameName(repository, owner.repository ?? "")) return { ...known, ...owner };
  return { repository, ...known, config: owner.config };
}

function isOther(owner: StateOwner, { owner: ours, names, root }: Own): boolean {
  if (owner.repositoryId !== undefined && owner.repositoryId === ours.repositoryId)
    return isOtherConfig(owner, ours, root);
  const isKnown = owner.repository !== undefined && names.length > 0;
  if (isKnown && !names.some((name) => isSameName(name, owner.repository ?? ""))) return true;
  return isOtherConfig(owner, ours, root);
}

// What is no longer there was moved or renamed. What is there has its own tools, which are not in this configuration.
function isOtherConfig({ config }: StateOwner, ours: StateOwner, root: string): boolean {
  return config !== ours.config && existsSync(resolve(root, config));
}

// An address of SSH may name its server in another way: then the name of the repository has to do.
function isSameName(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => name.toLowerCase().split("/"));
  const areServers = [x, y].every((parts) => parts?.[0]?.includes("."));
  return areServers ? x?.join("/") === y?.join("/") : x?.slice(-2).join("/") === y?.slice(-2).join("/");
}

function other(owner: StateOwner, own: Own, description: string): UserError {
  return new UserError(
    "state-owner",
    `The state in ${description} belongs to ${ownerText(owner)}, not to ${ownerText(own.owner)}`,
    {
      hint: "Nothing was changed: each of the two would delete what the other one created. Set a separate place in `config.state.options`. If this is the same configuration under a new name, run `dtm state reassign` with it.",
    },
  );
}
