import type { Problem } from "../core/errors.ts";
import type { MaskedText } from "./actions.ts";
import { brokenData, type Data, sizeOf } from "./data.ts";
import { type Mark, problemAt } from "./source.ts";
import { suggest } from "./suggest.ts";

/** The variables visible somewhere. `lookup` returns undefined for a name that is not defined. */
export interface Scope {
  lookup(name: string): Data | undefined;
  names(): string[];
  /** Whether a part of the files that could not be read may define it. */
  isLost(name: string): boolean;
  /** What is left for all values of the configuration together; below zero nothing is left. */
  room: { left: number };
}

/** What values are evaluated with. `from` says where a value comes from, in addition to its own place. */
export interface Context {
  scope: Scope;
  problems: Problem[];
  from?: Mark | undefined;
  /** In `vars`, text around a variable stays text: `8[[ zero ]]` is not a number. */
  keepsText?: boolean;
}

/** A value may be larger than what is written, since variables can contain variables, but not without limit. */
export const maxSize = 1_000_000;
const roomForAll = 2 * maxSize;
export const maxDepth = 200;

/** The room for all values of one configuration. */
export function makeRoom(): Scope["room"] {
  return { left: roomForAll };
}

/** The place of an offset; inside a template, the app that uses it, via the template. */
export function markOf(offset: number, { source }: MaskedText, { from }: Context): Mark {
  return from ? { ...from, via: { source, offset } } : { source, offset };
}

/** The value of a variable; broken if it is not defined. */
export function lookup(name: string, at: Mark, context: Context): Data {
  const found = context.scope.lookup(name);
  if (found) return take(sizeOf(found), at, context) ? found : brokenData(at);
  if (context.scope.isLost(name)) return brokenData(at);
  const near = suggest(name, () => context.scope.names(), context.problems);
  const hint = near ?? `Define it under \`vars\`, or write [[ env ${name} ]].`;
  return broken(context, at, `the variable "${name}" is not defined`, hint);
}

/** Takes a value from the room that all share, so that many small ones cannot exhaust the memory; false: there is none. */
export function take(size: number, at: Mark, { scope: { room }, problems }: Context): boolean {
  const wasLeft = room.left >= 0;
  room.left -= size;
  if (room.left >= 0) return true;
  if (wasLeft) problems.push(tooLarge(at));
  return false;
}

/** The problem of a configuration that is over its limit. */
export function tooLarge(at: Mark): Problem {
  return problemAt(
    at,
    "with all variables filled in, the configuration is too large",
    "Split it into several stacks.",
  );
}

/** Reports a mistake, and stands in for the value. */
export function broken({ problems }: Context, at: Mark, message: string, hint?: string): Data {
  problems.push(problemAt(at, message, hint));
  return brokenData(at);
}

/** Whether a value is within the limit for one configuration. */
export function fits(values: Data[]): boolean {
  return values.reduce((sum, value) => sum + sizeOf(value), 0) <= roomForAll;
}
