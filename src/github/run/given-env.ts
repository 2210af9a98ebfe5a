import type { CommandName } from "../../commands/index.ts";
import type { EnvSource, EnvTraits } from "../../core/env-source.ts";
import { UserError } from "../../core/errors.ts";
import type { Secrets } from "../../core/secrets.ts";

// Variables that control the runner, Node or a shell are not for a configuration.
const reserved = /^(GITHUB_(?!TOKEN$)|RUNNER_|ACTIONS_|INPUT_|STATE_|LD_|NODE_|(PATH|HOME|SHELL|BASH_ENV)$)/i;

/** The inputs that pass environment variables. */
export type EnvInput = "env" | "plan-env" | "vars";

/** The variables of each input, by name. */
export type GivenEnv = Record<EnvInput, Record<string, string>>;

/**
 * Reads the inputs that pass variables. Those of `vars` are not secrets. Throws `bad-arguments` if one cannot be read, or
 * if a variable is both a secret and not.
 */
export function readGivenEnv(texts: Record<EnvInput, string>, secrets: Pick<Secrets, "add">): GivenEnv {
  // First all secrets: an error ends the run.
  for (const name of ["env", "plan-env"] as const) registerLines(texts[name], secrets);
  const given = {
    env: variablesIn("env", texts.env, secrets),
    "plan-env": variablesIn("plan-env", texts["plan-env"], secrets),
    vars: variablesIn("vars", texts.vars),
  };
  for (const secret of ["env", "plan-env"] as const) {
    const both = Object.keys(given[secret]).find((name) => Object.hasOwn(given.vars, name));
    if (both !== undefined) throw inBoth(both, secret);
  }
  return given;
}

/** The variables that a command gets, what is known about them, and where people set them. */
export function variablesFor(
  command: CommandName,
  { env, "plan-env": planEnv, vars }: GivenEnv,
): { variables: Record<string, string>; traits: EnvTraits; source: EnvSource } {
  const hasPlanEnv = Object.keys(planEnv).length > 0;
  const isPlanned = hasPlanEnv && !changing.has(command);
  const secrets = isPlanned ? planEnv : env;
  return {
    variables: { ...secrets, ...vars },
    traits: {
      public: new Set(Object.keys(vars)),
      separate: new Set(hasPlanEnv ? [...Object.keys(env), ...Object.keys(planEnv)] : []),
      planOnly: new Set(isPlanned ? Object.keys(planEnv) : []),
    },
    source: isPlanned ? "plan-input" : Object.keys(env).length > 0 ? "input" : "step",
  };
}

// Their tokens have to write, whether they plan first or not.
const changing: ReadonlySet<CommandName> = new Set(["apply", "unlock"]);

// A line that cannot be read may be the rest of a secret.
function registerLines(text: string, secrets: Pick<Secrets, "add">): void {
  for (const { line } of linesOf(text)) secrets.add(line.replace(/^\w+=/, ""));
}

/** One variable per line, `NAME=VALUE`, where a value in double quotes is a JSON string. */
function variablesIn(input: EnvInput, text: string, secrets?: Pick<Secrets, "add">): Record<string, string> {
  const found = linesOf(text).map(({ line, number }) => {
    const [name, value] = variable(line, number, input);
    secrets?.add(value);
    return [name, value] as const;
  });
  return Object.fromEntries(found);
}

function linesOf(text: string): { line: string; number: number }[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== "");
}

// Errors do not show a line, which may be a secret.
function variable(line: string, number: number, input: EnvInput): [string, string] {
  const [, name, value = ""] = /^([A-Za-z_]\w*)=(.*)$/.exec(line) ?? [];
  if (name === undefined) throw wrong(`Line ${number} of the input \`${input}\` is not NAME=VALUE`);
  if (reserved.test(name))
    throw wrong(`The input \`${input}\` sets ${name}, which a configuration must not set`);
  return [name, value.startsWith('"') ? quoted(name, value, input) : value];
}

// A password may start with a quote, too.
function quoted(name: string, value: string, input: EnvInput): string {
  if (!value.endsWith('"') || value.length < 2) return value;
  try {
    return JSON.parse(value) as string;
  } catch {
    throw wrong(`The value of ${name} in the input \`${input}\` is in quotes but is not a JSON string`);
  }
}

function wrong(message: string): UserError {
  return new UserError("bad-arguments", message, {
    hint: "A secret of several lines, or with quotes: `NAME=${{ toJSON(secrets.NAME) }}`.",
  });
}

function inBoth(name: string, secret: EnvInput): UserError {
  return new UserError("bad-arguments", `The inputs \`${secret}\` and \`vars\` both set ${name}`, {
    hint: `Keep it in \`${secret}\` if it is a secret, else in \`vars\`.`,
  });
}
