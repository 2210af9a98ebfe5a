import { type Command, type Group, moreOn, usage } from "../core/command.ts";
import { dashed, type Flag, type Flags } from "../core/flag.ts";

type Entry = Command | Group;

/** The text of `dtm help`. `everywhere` are the flags that every command takes. */
export function overview(list: readonly Entry[], everywhere: Flags): string {
  const flags = [...sharedFlags(list), ...Object.entries(everywhere)];
  return page([
    "dtm: a DevOps toolchain in one YAML file",
    columns(list.map(commandRow)),
    columns(flags.map(flagRow)),
    "More about a command: dtm help COMMAND.",
  ]);
}

/** The text of `dtm help COMMAND`. */
export async function commandHelp(entry: Entry, everywhere: Flags): Promise<string> {
  const head = `dtm ${usage(entry)}: ${entry.about}`;
  if ("commands" in entry)
    return page([head, columns(entry.commands.map(commandRow)), `More about one: dtm help ${usage(entry)}.`]);
  const flags = Object.entries({ ...entry.flags, ...everywhere });
  const more = await moreOn(entry);
  return page([head, ...(more === undefined ? [] : [more]), columns(flags.map(flagRow))]);
}

/** How a flag is written: `-f, --config-file PATH`. */
export function flagUsage(name: string, { short, value, isNegative }: Flag): string {
  const long = `--${isNegative ? "no-" : ""}${dashed(name)}`;
  return `${short === undefined ? "" : `-${short}, `}${long}${value === undefined ? "" : ` ${value}`}`;
}

// A flag of a single command, or one that commands describe differently, names its command.
function sharedFlags(list: readonly Entry[]): [string, Flag][] {
  const commands = list.flatMap((entry) => ("commands" in entry ? entry.commands : [entry]));
  const all = Object.assign({}, ...commands.map(({ flags }) => flags)) as Flags;
  return Object.entries(all).map(([name, flag]) => {
    const takers = commands.filter(({ flags }) => name in flags);
    const abouts = new Set(takers.map(({ flags }) => flags[name]?.about ?? ""));
    if (takers.length > 1 && abouts.size === 1) return [name, flag];
    const by = (about: string) => takers.filter(({ flags }) => flags[name]?.about === about);
    const texts = [...abouts].map(
      (about) =>
        `${by(about)
          .map((one) => one.name)
          .join(", ")}: ${about}`,
    );
    return [name, { ...flag, about: texts.join("; ") }];
  });
}

function commandRow(entry: Entry): string[] {
  return [`  dtm ${usage(entry)}`, entry.about];
}

function flagRow([name, flag]: [string, Flag]): string[] {
  return [`${flag.short === undefined ? "      " : "  "}${flagUsage(name, flag)}`, flag.about];
}

function columns(rows: string[][]): string {
  const width = Math.max(...rows.map(([left = ""]) => left.length)) + 3;
  return rows.map(([left = "", right]) => `${left.padEnd(width)}${right}`).join("\n");
}

function page(parts: string[]): string {
  const exits = Object.entries(exitCodes).map(([code, meaning]) => `${code} ${meaning}`);
  return `${[...parts, stateKeyHelp, `Exit codes: ${exits.join(", ")}.`].join("\n\n")}\n`;
}

/** What the help says about the state key. */
export const stateKeyHelp =
  "DTM_STATE_KEY holds the age identities of the state, one per line: the first seals, all open.";

/** What the exit codes of `dtm` mean. */
export const exitCodes = {
  0: "done",
  1: "failed",
  2: "changes (with --detailed-exitcode)",
  3: "invalid input",
  4: "locked",
  5: "stale plan",
};
