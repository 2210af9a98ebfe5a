import { hostname } from "node:os";
import { resolve } from "node:path";
import { parseArgs, type ParseArgsOptionsConfig } from "node:util";

import { commands, everywhere, commandList, type Request } from "../commands/index.ts";
import { type Command, usage, wordCount } from "../core/command.ts";
import { messageOf, UserError } from "../core/errors.ts";
import { findCommand } from "../core/find-command.ts";
import { didYouMean } from "../core/nearest.ts";
import { dashed, type Flags, type FlagInput, pathIn, readFlags } from "../core/flag.ts";
import type { RunContext } from "../core/run-context.ts";
import { askedFormat, type ReportFormatName } from "../report/formats.ts";

/** What the command line asks for, and how the terminal should behave. */
export interface Arguments {
  request: Request;
  format: ReportFormatName;
  /** Apply without asking. */
  yes: boolean;
  /** Show the stack trace and the causes of a failure. */
  debug: boolean;
}

/** The surroundings of the command line. */
export interface Start extends Pick<RunContext, "cwd" | "env" | "signal"> {
  pid: number;
}

type Values = Record<string, FlagInput>;

/** Reads `argv` (without node and script). Throws `bad-arguments`. */
export function readArguments(argv: string[], start: Start): Arguments {
  const { values, positionals } = parse(argv);
  const context = contextOf(values, start);
  const topic = topicOf(argv, values, positionals);
  const asked = topic ? { command: "help", words: topic, flags: {} } : askedOf(positionals, values);
  // The list knows which words and flags belong to which command, and they were read accordingly.
  const request = { ...asked, context } as Request;
  return { request, format: formatOf(values), yes: values["yes"] === true, debug: values["debug"] === true };
}

function parse(argv: string[]): { values: Values; positionals: string[] } {
  try {
    return parseArgs({
      args: argv.map(negated),
      options: options(),
      allowPositionals: true,
      allowNegative: true,
    });
  } catch (error) {
    throw misread(error);
  }
}

function misread(error: unknown): UserError {
  const text = messageOf(error);
  const [, written = ""] = /'(?:-\w, )?(-[^' ]*)/.exec(text) ?? [];
  const known = Object.keys(allFlags()).map((name) => `--${dashed(name)}`);
  const refuse = (message: string, hint = "See `dtm --help`.") =>
    new UserError("bad-arguments", message, { hint, cause: error });
  switch ((error as { code?: unknown } | null)?.code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION":
      return refuse(`There is no flag ${written}`, didYouMean(written, known));
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      return refuse(`${written} ${/does not take/.test(text) ? "takes no value" : "needs a value"}`);
    default:
      return refuse("The command line cannot be read");
  }
}

// DevStream's and Go's way to say no: `--refresh=false`.
function negated(word: string): string {
  const [, name, value] = /^--([a-z-]+)=(true|false)$/.exec(word) ?? [];
  if (name === undefined) return word;
  return value === "true" ? `--${name}` : `--no-${name}`;
}

// A flag may come before its command, so the flags of all commands are known.
function allFlags(): Flags {
  return Object.assign({}, ...commands.map(({ flags }) => flags), everywhere) as Flags;
}

function options(): ParseArgsOptionsConfig {
  return Object.fromEntries(
    Object.entries(allFlags()).map(([name, { short, value, isList }]) => [
      dashed(name),
      {
        type: value === undefined ? "boolean" : "string",
        ...(short === undefined ? {} : { short }),
        ...(isList ? { multiple: true } : {}),
      },
    ]),
  );
}

// What help is asked about: `dtm help apply`, `dtm apply --help`; undefined: another command.
function topicOf(argv: string[], { help }: Values, positionals: string[]): string[] | undefined {
  const [first, ...rest] = positionals;
  if (first === "help") return rest;
  return help === true || argv.length === 0 ? positionals : undefined;
}

function askedOf(positionals: string[], given: Values) {
  const { entry, rest: words } = findCommand(commandList, positionals);
  if ("commands" in entry)
    throw new UserError("bad-arguments", `\`dtm ${entry.name}\` needs a command`, {
      hint: `Commands: ${entry.commands.map(({ name }) => name).join(", ")}.`,
    });
  // A value that is wrong for any command is reported first.
  readFlags(allFlags(), given);
  refuseForeign(entry, Object.keys(given));
  refuseWordCount(entry, words);
  return { command: entry.name, words, flags: readFlags(entry.flags, given) };
}

// A flag without effect is refused, because `dtm plan --yes` was meant to be something else.
function refuseForeign({ name, flags }: Command, given: string[]): void {
  const known = Object.keys({ ...flags, ...everywhere }).map(dashed);
  const foreign = given.find((flag) => !known.includes(flag));
  if (foreign === undefined) return;
  throw new UserError("bad-arguments", `\`dtm ${name}\` does not take --${foreign}`, {
    hint: `See \`dtm help ${name}\`.`,
  });
}

function refuseWordCount(command: Command, words: string[]): void {
  const { least, most } = wordCount(command);
  if (words.length >= least && words.length <= most) return;
  const extra = words.slice(most).join(" ");
  throw new UserError(
    "bad-arguments",
    extra === "" ? `\`dtm ${command.name}\` needs more arguments` : `There is an extra argument, "${extra}"`,
    { hint: `Write \`dtm ${usage(command)}\`.` },
  );
}

function formatOf(values: Values): ReportFormatName {
  return askedFormat((name) => values[name] === true);
}

function contextOf(values: Values, { cwd, env, pid, signal }: Start): RunContext {
  return {
    cwd: resolve(cwd),
    config: pathIn(values["config-file"], "--config-file"),
    json: formatOf(values) === "json",
    pluginDir: pluginDirOf(values, cwd),
    holder: holderOf(env, pid),
    home: {
      host: "github",
      token: env["GITHUB_TOKEN"],
      apiUrl: env["GITHUB_API_URL"] ?? "https://api.github.com",
      repository: env["GITHUB_REPOSITORY"],
    },
    signal,
    env,
  };
}

function pluginDirOf(values: Values, cwd: string): string | undefined {
  const given = pathIn(values["plugin-dir"], "--plugin-dir");
  return given === undefined ? undefined : resolve(cwd, given);
}

function holderOf(env: RunContext["env"], pid: number): RunContext["holder"] {
  const at = new Date().toISOString();
  const host = hostname();
  return { id: `local:${host}:${pid}:${at}`, operation: "apply", actor: env["USER"], host, pid, at };
}
