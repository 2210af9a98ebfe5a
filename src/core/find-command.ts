import type { Command, Group } from "./command.ts";
import { UserError } from "./errors.ts";
import { nearest } from "./nearest.ts";

/** A command or a group of commands, and the words after its name. */
export interface CommandMatch {
  entry: Command | Group;
  rest: string[];
}

/** Finds what words name: a group if they end with its name. Throws `bad-arguments` that says what was meant. */
export function findCommand(
  list: readonly (Command | Group)[],
  [word = "", ...rest]: readonly string[],
): CommandMatch {
  const entry = list.find(({ name }) => name === word);
  if (!entry) throw unknown(word, list);
  const [next, ...more] = rest;
  if (!("commands" in entry) || next === undefined) return { entry, rest };
  const member = entry.commands.find(({ name }) => name === `${word} ${next}`);
  if (!member) throw unknown(`${word} ${next}`, entry.commands);
  return { entry: member, rest: more };
}

function unknown(name: string, list: readonly { name: string }[]): UserError {
  const names = list.map((known) => known.name);
  const near = nearest(name, names);
  return new UserError("bad-arguments", `There is no command "${name}"`, {
    hint: near === undefined ? `Commands: ${names.join(", ")}.` : `Did you mean \`dtm ${near}\`?`,
  });
}
