import type { Host } from "./events.ts";
import type { Flags, ValuesOf } from "./flag.ts";
import type { RunContext } from "./run-context.ts";

/**
 * A command of `dtm`: what it does, what it takes, and how it runs. Its file is loaded whenever `dtm` starts, so `run`
 * imports what it needs.
 */
export interface Command<
  Name extends string = string,
  Words extends readonly string[] = readonly string[],
  F extends Flags = Flags,
> {
  /** As written after `dtm`; in a group, with the group's name in front. */
  name: Name;
  /** What follows the name: `ID`; `[ID]`, which is optional; `ID…`, one or more; `[ID…]`, any number. */
  words?: Words;
  about: string;
  /** What does not fit on one line. A function if the text depends on more than this file. */
  more?: string | (() => Promise<string>);
  flags: F;
  /** Whether the Action's input `command` may name it: for any event, or for those that list it in their facts. */
  input?: "any event" | "fitting events";
  /** Returns the exit code. Failures are thrown for the host to show. */
  run(request: Request<Name, Words, F>, host: Host): Promise<number>;
}

/** Commands under one name. */
export interface Group<Members extends readonly Command[] = readonly Command[]> {
  name: string;
  about: string;
  commands: Members;
}

/** A command with its words and flags, from arguments or from an event. */
export interface Request<
  Name extends string = string,
  Words extends readonly string[] = readonly string[],
  F extends Flags = Flags,
> {
  command: Name;
  words: WordsOf<Words>;
  flags: ValuesOf<F>;
  context: RunContext;
}

type WordsOf<Words extends readonly string[]> = number extends Words["length"]
  ? readonly (string | undefined)[]
  : Words extends readonly [`${string}…`]
    ? readonly [string, ...string[]]
    : Words extends readonly [`${string}…]`]
      ? readonly string[]
      : { [I in keyof Words]: Words[I] extends `[${string}` ? string | undefined : string };

/** What a command receives. */
export type RequestOf<C> =
  C extends Command<infer Name, infer Words, infer F> ? Request<Name, Words, F> : never;

/** Returns a command as it is, with the types of its words and flags. */
export function defineCommand<
  const Name extends string,
  const Words extends readonly string[] = [],
  F extends Flags = Flags,
>(command: Command<Name, Words, F>): Command<Name, Words, F> {
  return command;
}

/** The description of a command beyond its first line. */
export async function moreOn({ more }: Pick<Command, "more">): Promise<string | undefined> {
  return typeof more === "function" ? more() : more;
}

/** How many words a command takes. */
export function wordCount({ words = [] }: Pick<Command, "words">): { least: number; most: number } {
  const needed = words.filter((word) => !word.startsWith("["));
  return { least: needed.length, most: words.some((word) => word.includes("…")) ? Infinity : words.length };
}

/** How to write a command after `dtm`: `state mv name.instance name.other`. */
export function usage(entry: Pick<Command, "name" | "words"> | Group): string {
  const words = "commands" in entry ? ["COMMAND"] : (entry.words ?? []);
  return [entry.name, ...words].join(" ");
}
