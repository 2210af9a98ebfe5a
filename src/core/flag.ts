import { milliseconds } from "./duration.ts";
import { UserError } from "./errors.ts";

/** A flag as the command line, its help and its documentation know it. */
export interface Flag {
  short?: string;
  /** Stands for the value in the help; without it, the flag is a switch. */
  value?: string;
  /** It may be repeated. */
  isList?: true;
  /** Only its negative form exists. */
  isNegative?: true;
  about: string;
}

/** What the command line has for a flag; undefined: nothing. */
export type FlagInput = string | boolean | (string | boolean)[] | undefined;

/** A flag whose value the command gets. Without `read`, a flag is only for the terminal. */
export interface CommandFlag<Value = unknown> extends Flag {
  /** `name` is the flag with its dashes, for messages. Throws `bad-arguments`. */
  read(given: FlagInput, name: string): Value;
}

/** Flags by their names in code; `dashed` converts to those on the command line. */
export type Flags = Readonly<Record<string, Flag>>;

/** The values of flags that a command gets. */
export type ValuesOf<F extends Flags> = {
  [Name in keyof F as F[Name] extends CommandFlag ? Name : never]: F[Name] extends CommandFlag<infer Value>
    ? Value
    : never;
};

/** The name of a flag on the command line: `lockTimeout` is `--lock-timeout`. */
export function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Reads flags by their dashed names. Throws `bad-arguments`. */
export function readFlags(flags: Flags, given: Record<string, FlagInput>): Record<string, unknown> {
  const own = Object.entries(flags).filter((entry): entry is [string, CommandFlag] => "read" in entry[1]);
  return Object.fromEntries(
    own.map(([name, flag]) => [name, flag.read(given[dashed(name)], `--${dashed(name)}`)]),
  );
}

/** A switch that is off unless it is given. */
export function onOff(about: string): CommandFlag<boolean> {
  return { about, read: (given) => given === true };
}

/** A switch that is on unless its negative is given. */
export function offOn(about: string): CommandFlag<boolean> {
  return { about, isNegative: true, read: (given) => given !== false };
}

/** Any string. */
export function text(value: string, about: string, short?: string): CommandFlag<string | undefined> {
  return { ...(short === undefined ? {} : { short }), value, about, read: textIn };
}

/** Strings, each from a flag of its own. */
export function texts(value: string, about: string): CommandFlag<string[]> {
  return { value, about, isList: true, read: (given) => (Array.isArray(given) ? given.map(String) : []) };
}

/** A path as written. */
export function path(value: string, about: string): CommandFlag<string | undefined> {
  return { value, about, read: pathIn };
}

/** A number from 1 to `most`. */
export function count(value: string, about: string, most: number): CommandFlag<number | undefined> {
  return {
    value,
    about,
    read(given, name) {
      const found = textIn(given);
      if (found === undefined) return undefined;
      if (/^[1-9]\d{0,8}$/.test(found) && Number(found) <= most) return Number(found);
      throw wrong(name, found, `Expected a number from 1 to ${most}.`);
    },
  };
}

/** A duration in milliseconds; 0 if it is not given. */
export function duration(value: string, about: string): CommandFlag<number> {
  return { value, about, read: (given) => milliseconds(textIn(given) ?? "0s") };
}

/** One of several words; the first if it is not given. */
export function oneOf<const Word extends string>(
  value: string,
  about: string,
  words: readonly [Word, ...Word[]],
): CommandFlag<Word> {
  return {
    value,
    about,
    read(given, name) {
      const found = textIn(given) ?? words[0];
      const known = words.find((word) => word === found);
      if (known !== undefined) return known;
      throw wrong(name, found, `Allowed: ${words.join(", ")}.`);
    },
  };
}

/** A path from the command line. An empty one, from an unset variable, would be the whole working directory. */
export function pathIn(given: FlagInput, name: string): string | undefined {
  if (given === "")
    throw new UserError("bad-arguments", `${name} is empty`, { hint: "Leave it out, or give it a value." });
  return textIn(given);
}

function textIn(given: FlagInput): string | undefined {
  return typeof given === "string" ? given : undefined;
}

function wrong(name: string, given: string, hint: string): UserError {
  return new UserError("bad-arguments", `${name} is "${given}"`, { hint });
}
