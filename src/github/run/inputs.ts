import { existsSync, realpathSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";

import { getInput } from "@actions/core";

import { inputNames } from "../../commands/index.ts";
import { milliseconds } from "../../core/duration.ts";
import { UserError } from "../../core/errors.ts";

/** The Action's inputs, checked. action.yml describes them. */
export interface Inputs {
  command: (typeof commands)[number];
  config: string | undefined;
  workingDirectory: string;
  comment: boolean;
  check: boolean;
  drafts: boolean;
  /** The prefix of labels; empty: none. */
  labels: string;
  onStalePlan: (typeof staleActions)[number];
  requireReviewedPlan: boolean;
  /** A text is the name of the stack that is confirmed. */
  confirm: boolean | string;
  driftIssue: boolean;
  applyPermission: (typeof permissions)[number];
  lockTimeout: number;
  artifact: string;
}

const commands = ["auto", ...inputNames, "discover"] as const;
/** The roles of a repository's members, from fewer to more permissions. */
export const permissions = ["write", "maintain", "admin"] as const;
const staleActions = ["fail", "apply"] as const;

/** Reads all inputs. Throws `bad-arguments` with the input, its value and what is allowed. */
export function readInputs(): Inputs {
  const config = getInput("config");
  return {
    command: choice("command", commands),
    config: config === "" ? undefined : config,
    workingDirectory: workingDirectory(),
    comment: yesOrNo("comment"),
    check: yesOrNo("check"),
    drafts: yesOrNo("drafts"),
    labels: prefix("labels"),
    onStalePlan: choice("on-stale-plan", staleActions),
    requireReviewedPlan: yesOrNo("require-reviewed-plan"),
    confirm: confirmation("confirm"),
    driftIssue: yesOrNo("drift-issue"),
    applyPermission: choice("apply-permission", permissions),
    lockTimeout: duration("lock-timeout"),
    artifact: getInput("artifact"),
  };
}

/** The folder that `config` starts from, as a path in the checkout such as `infra/prod`; `.` is the checkout. */
export function workingDirectory(): string {
  const root = resolve(process.env["GITHUB_WORKSPACE"] ?? ".");
  const path = resolve(root, getInput("working-directory"));
  const direct = relative(root, path);
  const found = isOutside(direct) ? relative(real(root), real(path)) : direct;
  return found.replaceAll(sep, "/") || ".";
}

function isOutside(path: string): boolean {
  return path.split(sep)[0] === ".." || isAbsolute(path);
}

// The workspace of some runners is a link.
function real(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

function choice<const T extends string>(name: string, allowed: readonly T[]): T {
  const given = getInput(name);
  const found = allowed.find((value) => value === given);
  if (found !== undefined) return found;
  throw wrong(name, given, allowed.join(", "));
}

function yesOrNo(name: string): boolean {
  return choice(name, ["true", "false"]) === "true";
}

// No stack has such a name, and who writes it means `true` or `false`.
const notNames = /^(?:|\d+|y|yes|n|no|on|off)$/i;

function confirmation(name: string): boolean | string {
  const given = getInput(name);
  if (given === "true" || given === "false") return given === "true";
  if (!notNames.test(given)) return given;
  throw wrong(name, given, "true, false, or the name of the stack, such as `dtm.yaml`");
}

// GitHub's limit for a label is 50 characters.
function prefix(name: string): string {
  const given = getInput(name);
  if (given.length <= 38) return given;
  throw wrong(name, given, "at most 38 characters, the prefix of every label");
}

function duration(name: string): number {
  const given = getInput(name);
  try {
    return milliseconds(given);
  } catch (cause) {
    throw wrong(name, given, "a duration such as `90s` or `10m`", cause);
  }
}

function wrong(name: string, given: string, allowed: string, cause?: unknown): UserError {
  return new UserError("bad-arguments", `The input \`${name}\` is "${given}"`, {
    hint: `Allowed: ${allowed}.`,
    cause,
  });
}
