import { UserError } from "../core/errors.ts";
import { nearest } from "../core/nearest.ts";
import { type Command, type Manual, stateVerbs } from "../core/request.ts";

interface Usage {
  words: string;
  least: number;
  most: number;
}

const usages: Record<Manual["verb"], Usage> = {
  list: { words: "", least: 0, most: 0 },
  show: { words: " name.instance", least: 1, most: 1 },
  rm: { words: " name.instance…", least: 1, most: Infinity },
  mv: { words: " name.instance name.other", least: 2, most: 2 },
  pull: { words: " [FILE]", least: 0, most: 1 },
  push: { words: " FILE", least: 1, most: 1 },
  history: { words: "", least: 0, most: 0 },
  rollback: { words: " ID", least: 1, most: 1 },
  diff: { words: " ID [ID]", least: 1, most: 2 },
  migrate: { words: " --to PLACE", least: 0, most: 0 },
  import: { words: " name.instance", least: 1, most: 1 },
  unlock: { words: "", least: 0, most: 0 },
};

/** What the words and options behind `state`, `import` and `unlock` ask for; undefined for other commands. */
export function manualOf(
  command: Command,
  rest: string[],
  { force = false, limit, to, reason }: { force?: boolean; limit?: string; to?: string; reason?: string },
): Manual | undefined {
  if (command !== "state" && command !== "import" && command !== "unlock") return undefined;
  const verb = command === "state" ? verbOf(rest[0]) : command;
  const words = command === "state" ? rest.slice(1) : rest;
  const { least, most } = usages[verb];
  if (words.length < least || words.length > most || (verb === "migrate" && to === undefined))
    throw misused(command, verb);
  return { verb, words, force, limit: limitOf(limit ?? "20"), to, reason };
}

function verbOf(word: string | undefined): Manual["verb"] {
  const verb = stateVerbs.find((known) => known === word);
  if (verb) return verb;
  const near = word === undefined ? undefined : nearest(word, stateVerbs);
  throw new UserError(
    "bad-arguments",
    word === undefined ? "`dtm state` needs to be told what to do" : `There is no command "state ${word}"`,
    { hint: near ? `Did you mean \`dtm state ${near}\`?` : `Commands: state ${stateVerbs.join(", ")}.` },
  );
}

function misused(command: string, verb: Manual["verb"]): UserError {
  const name = command === "state" ? `state ${verb}` : command;
  return new UserError("bad-arguments", `\`dtm ${name}\` was given too much or too little`, {
    hint: `Write \`dtm ${name}${usages[verb].words}\`.`,
  });
}

function limitOf(given: string): number {
  if (/^[1-9]\d{0,2}$|^1000$/.test(given)) return Number(given);
  throw new UserError("bad-arguments", `--limit is "${given}"`, {
    hint: "Expected a number from 1 to 1000.",
  });
}
