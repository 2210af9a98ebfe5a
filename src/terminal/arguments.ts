import { hostname } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";

import { milliseconds } from "../core/duration.ts";
import { UserError } from "../core/errors.ts";
import { nearest } from "../core/nearest.ts";
import { type Command, commands, graphFormats, type Request } from "../core/request.ts";
import type { Goal } from "../core/plan.ts";
import { type FlagName, flagsOf } from "../commands/help.ts";
import { manualOf } from "./manual.ts";

/** What the command line was asked to do, and how it shall behave. */
export interface Arguments {
  request: Request;
  json: boolean;
  /** Apply without asking. */
  yes: boolean;
  /** Show the stack and the causes of a failure. */
  debug: boolean;
}

const options = {
  "config-file": { type: "string", short: "f" },
  yes: { type: "boolean", short: "y" },
  json: { type: "boolean" },
  debug: { type: "boolean" },
  "detailed-exitcode": { type: "boolean" },
  "lock-timeout": { type: "string" },
  target: { type: "string", multiple: true },
  refresh: { type: "boolean" },
  destroy: { type: "boolean" },
  force: { type: "boolean" },
  out: { type: "string" },
  parallelism: { type: "string" },
  format: { type: "string" },
  limit: { type: "string" },
  to: { type: "string" },
  reason: { type: "string" },
  write: { type: "boolean" },
  check: { type: "boolean" },
  template: { type: "string", short: "t" },
  // DevStream's: plugins are not files in a folder any more, so there is nothing to do with it.
  "plugin-dir": { type: "string", short: "d" },
  help: { type: "boolean", short: "h" },
} as const satisfies Record<FlagName, { type: "string" | "boolean"; short?: string; multiple?: boolean }>;

/** Reads `argv` (without node and script). Throws `bad-arguments`. */
export function readArguments(
  argv: string[],
  process: { cwd: string; env: Request["env"]; pid: number; signal: AbortSignal },
): Arguments {
  const { values, positionals } = parse(argv);
  refuseEmpty(values);
  const isHelp = values.help === true || argv.length === 0 || positionals[0] === "help";
  const command = isHelp ? "help" : commandOf(positionals);
  const request: Request = {
    command,
    topic: isHelp ? topicOf(positionals) : undefined,
    cwd: resolve(process.cwd),
    config: values["config-file"],
    json: values.json ?? false,
    detailedExitcode: values["detailed-exitcode"] ?? false,
    format: choice("format", values.format ?? "mermaid", graphFormats),
    planning: {
      scope: { goal: goalOf(command, values), targets: values.target ?? [] },
      refresh: values.refresh ?? true,
      parallelism: values.parallelism === undefined ? undefined : positive("parallelism", values.parallelism),
      out: values.out === undefined ? undefined : resolve(process.cwd, values.out),
      file: positionals[1] === undefined ? undefined : resolve(process.cwd, positionals[1]),
    },
    manual: manualOf(command, positionals.slice(1), values),
    authoring: {
      write: values.write ?? false,
      check: values.check ?? false,
      template: values.template,
      folder: positionals[1] === undefined ? undefined : resolve(process.cwd, positionals[1]),
    },
    lockTimeout: milliseconds(values["lock-timeout"] ?? "0s"),
    run: holder(process),
    github: {
      token: process.env["GITHUB_TOKEN"],
      apiUrl: process.env["GITHUB_API_URL"] ?? "https://api.github.com",
      repository: process.env["GITHUB_REPOSITORY"],
    },
    signal: process.signal,
    env: process.env,
  };
  if (!isHelp) refuseForeign(command, Object.keys(values));
  return { request, json: request.json, yes: values.yes ?? false, debug: values.debug ?? false };
}

// A variable of the shell that is not set; an empty path would be the whole working folder.
function refuseEmpty(values: { "config-file"?: string; out?: string }): void {
  const empty = (["config-file", "out"] as const).find((name) => values[name] === "");
  if (empty === undefined) return;
  throw new UserError("bad-arguments", `--${empty} is empty`, { hint: "Leave it out, or give it a value." });
}

// What would do nothing is no slip to overlook: `dtm plan --yes` was meant to be something else.
function refuseForeign(command: Command, given: string[]): void {
  const known: string[] = flagsOf(command);
  const foreign = given.find((name) => !known.includes(name));
  if (foreign === undefined) return;
  throw new UserError("bad-arguments", `\`dtm ${command}\` does not take --${foreign}`, {
    hint: `See \`dtm help ${command}\`.`,
  });
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv.map(negated),
      options,
      allowPositionals: true,
      strict: true,
      allowNegative: true,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message.split(".")[0] : String(error);
    throw new UserError("bad-arguments", message ?? "unreadable arguments", {
      hint: "See `dtm --help`.",
      cause: error,
    });
  }
}

// DevStream's and Go's way to say no: `--refresh=false`.
function negated(word: string): string {
  const [, name, value] = /^--([a-z-]+)=(true|false)$/.exec(word) ?? [];
  if (name === undefined) return word;
  return value === "true" ? `--${name}` : `--no-${name}`;
}

// `dtm help apply` and `dtm apply --help`.
function topicOf([first, second]: string[]): Command | undefined {
  const word = first === "help" ? second : first;
  return word === undefined ? undefined : commandOf([word]);
}

function commandOf(positionals: string[]): Command {
  const [word = "", ...more] = positionals;
  const command = commands.find((known) => known === word);
  const most = command === "apply" || command === "init" ? 1 : 0;
  // These count for themselves.
  if (command === "state" || command === "import" || command === "unlock") return command;
  if (command && more.length <= most) return command;
  if (command)
    throw new UserError("bad-arguments", `"${more.slice(most).join(" ")}" is one argument too many`, {
      hint: "See `dtm --help`.",
    });
  const near = nearest(word, commands);
  throw new UserError("bad-arguments", `There is no command "${word}"`, {
    hint: near ? `Did you mean \`dtm ${near}\`?` : `Commands: ${commands.join(", ")}.`,
  });
}

// Only the verbs that take something away by name, and a plan that asks what they would do, have another goal.
function goalOf(command: Command, { destroy, force }: { destroy?: boolean; force?: boolean }): Goal {
  if (command === "destroy" || (command === "plan" && destroy)) return "destroy";
  if (command === "delete") return force ? "delete-force" : "delete";
  return "apply";
}

function choice<const T extends string>(name: string, given: string, allowed: readonly T[]): T {
  const found = allowed.find((value) => value === given);
  if (found !== undefined) return found;
  throw new UserError("bad-arguments", `--${name} is "${given}"`, {
    hint: `Allowed: ${allowed.join(", ")}.`,
  });
}

function positive(name: string, given: string): number {
  if (/^[1-9]\d{0,2}$/.test(given)) return Number(given);
  throw new UserError("bad-arguments", `--${name} is "${given}"`, {
    hint: "Expected a number from 1 to 999.",
  });
}

function holder({ env, pid }: { env: Request["env"]; pid: number }): Request["run"] {
  const at = new Date().toISOString();
  const host = hostname();
  return { id: `local:${host}:${pid}:${at}`, operation: "apply", actor: env["USER"], host, pid, at };
}
