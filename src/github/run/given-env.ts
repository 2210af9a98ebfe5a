import { UserError } from "../../core/errors.ts";
import type { Secrets } from "../../core/secrets.ts";

// Variables that control the runner, Node or a shell are not for a configuration.
const reserved = /^(GITHUB_(?!TOKEN$)|RUNNER_|ACTIONS_|INPUT_|STATE_|LD_|NODE_|(PATH|HOME|SHELL|BASH_ENV)$)/i;

/**
 * Reads the input `env`: one variable per line, `NAME=VALUE`, where a value in double quotes is a JSON string. Every
 * value is a secret. Throws `bad-arguments` with the number of the line, whose content may be a secret.
 */
export function readGivenEnv(text: string, secrets: Secrets): Record<string, string> {
  const lines = text.split(/\r?\n/).map((line, index) => ({ line: line.trim(), number: index + 1 }));
  // A line that cannot be read may be the rest of a secret.
  for (const { line } of lines) secrets.add(line.replace(/^\w+=/, ""));
  const found = lines
    .filter(({ line }) => line !== "")
    .map(({ line, number }) => {
      const [name, value] = variable(line, number);
      secrets.add(value);
      return [name, value] as const;
    });
  return Object.fromEntries(found);
}

function variable(line: string, number: number): [string, string] {
  const [, name, value = ""] = /^([A-Za-z_]\w*)=(.*)$/.exec(line) ?? [];
  if (name === undefined) throw wrong(`Line ${number} of the input \`env\` is not NAME=VALUE`);
  if (reserved.test(name)) throw wrong(`The input \`env\` sets ${name}, which a configuration must not set`);
  return [name, value.startsWith('"') ? quoted(name, value) : value];
}

// A password may start with a quote, too.
function quoted(name: string, value: string): string {
  if (!value.endsWith('"') || value.length < 2) return value;
  try {
    return JSON.parse(value) as string;
  } catch {
    throw wrong(`The value of ${name} in the input \`env\` is in quotes but is not a JSON string`);
  }
}

function wrong(message: string): UserError {
  return new UserError("bad-arguments", message, {
    hint: "A secret of several lines, or with quotes: `NAME=${{ toJSON(secrets.NAME) }}`.",
  });
}
