import { hostname } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";

import { milliseconds } from "../core/duration.ts";
import { UserError } from "../core/errors.ts";
import { nearest } from "../core/nearest.ts";
import { type Command, commands, type Request } from "../core/request.ts";

/** What the command line was asked to do, and how it shall behave. */
export interface Arguments {
  request: Request;
  json: boolean;
  /** Apply without asking. */
  yes: boolean;
}

const options = {
  "config-file": { type: "string", short: "f" },
  yes: { type: "boolean", short: "y" },
  json: { type: "boolean" },
  "detailed-exitcode": { type: "boolean" },
  "lock-timeout": { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Reads `argv` (without node and script). Throws `bad-arguments`. */
export function readArguments(
  argv: string[],
  process: { cwd: string; env: Request["env"]; pid: number; signal: AbortSignal },
): Arguments {
  const { values, positionals } = parse(argv);
  const request: Request = {
    command: values.help || argv.length === 0 ? "help" : commandOf(positionals),
    cwd: resolve(process.cwd),
    config: values["config-file"],
    json: values.json ?? false,
    detailedExitcode: values["detailed-exitcode"] ?? false,
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
  return { request, json: request.json, yes: values.yes ?? false };
}

function parse(argv: string[]) {
  try {
    return parseArgs({ args: argv, options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message.split(".")[0] : String(error);
    throw new UserError("bad-arguments", message ?? "unreadable arguments", {
      hint: "See `dtm --help`.",
      cause: error,
    });
  }
}

function commandOf(positionals: string[]): Command {
  const [word = "", ...more] = positionals;
  const command = commands.find((known) => known === word);
  if (command && more.length === 0) return command;
  if (command)
    throw new UserError("bad-arguments", `"${more.join(" ")}" is one argument too many`, {
      hint: "See `dtm --help`.",
    });
  const near = nearest(word, commands);
  throw new UserError("bad-arguments", `There is no command "${word}"`, {
    hint: near ? `Did you mean \`dtm ${near}\`?` : `Commands: ${commands.join(", ")}.`,
  });
}

function holder({ env, pid }: { env: Request["env"]; pid: number }): Request["run"] {
  const at = new Date().toISOString();
  const host = hostname();
  return { id: `local:${host}:${pid}:${at}`, operation: "apply", actor: env["USER"], host, pid, at };
}
