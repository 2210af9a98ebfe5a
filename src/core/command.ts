import type { Host } from "./events.ts";
import type { Flags, ValuesOf } from "./flag.ts";
import type { RunContext } from "./run-context.ts";

/**
 * A command of `dtm`: what it does, what it takes, and how it is done. Its file is loaded whenever `dtm` starts, so
 * `run` imports what it works with.
 */
export interface Command<
  Name extends string = string,
  Words extends readonly string[] = readonly string[],
  F extends Flags = Flags,
> {
  /** As it is written after `dtm`; in a group, with the group's name before it. */
  name: Name;
  /** What follows the name: `ID`; `[ID]`, which may be left out; `ID…`, one or more; `[ID…]`, any. */
  words?: Words;
  about: string;
  /** What one line does not say. A function where the text depends on more than this file. */
  more?: string | (() => Promise<string>);
  flags: F;
  /** Whether the Action's input `command` may name it: at any event, or at those whose facts have it. */
  input?: "any event" | "fitting events";
  /** Gives the exit code. What fails is thrown for the host to show. */
  run(request: Request<Name, Words, F>, host: Host): Promise<number>;
}

/** Commands under one name. */
export interface Group<Members extends readonly Command[] = readonly Command[]> {
  name: string;
  about: string;
  commands: Members;
}

/** A command with what it was given, from arguments or from an event. */
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

/** What a command is asked with. */
export type RequestOf<C> =
  C extends Command<infer Name, infer Words, infer F> ? Request<Name, Words, F> : never;

/** Gives a command as it is, with the types of its words and flags. */
export function defineCommand<
  const Name extends string,
  const Words extends readonly string[] = [],
  F extends Flags = Flags,
>(command: Command<Name, Words, F>): Command<Name, Words, F> {
  return command;
}

/** What a command says of itself beyond one line. */
export async function moreOn({ more }: Pick<Command, "more">): Promise<string | undefined> {
  return typeof more === "function" ? more() : more;
}

/** How many words a command takes. */
export function wordCount({ words = [] }: Pick<Command, "words">): { least: number; most: number } {
  const needed = words.filter((word) => !word.startsWith("["));
  return { least: needed.length, most: words.some((word) => word.includes("…")) ? Infinity : words.length };
}

/** How a command is written behind `dtm`: `state mv name.instance name.other`. */
export function usage(entry: Pick<Command, "name" | "words"> | Group): string {
  const words = "commands" in entry ? ["COMMAND"] : (entry.words ?? []);
  return [entry.name, ...words].join(" ");
}
