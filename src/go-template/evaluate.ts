import { counted } from "../core/counted.ts";
import type { Json } from "../core/json.ts";
import { builtins, type Builtin } from "./builtins.ts";
import { Fault, suggest } from "./problem.ts";
import type { Command, Expression, Pipeline } from "./tree.ts";
import { describe, isMap, isTrue, lift, lower, type Value } from "./values.ts";

/** A function for templates. It reports a problem by throwing a `UserError`, to which the position is added. */
export type TemplateFunction = (...values: Json[]) => Json;

/** The limits of a run: nested templates, characters of output (and of any string), and steps of work. */
export interface Limits {
  depth: number;
  output: number;
  steps: number;
}

/** A variable; the last one with a name is the one meant. */
export interface Variable {
  name: string;
  value: Value;
}

/** What an expression sees. `at` follows the evaluation, so that a fault knows its place. */
export interface Scope {
  functions: Readonly<Record<string, TemplateFunction>>;
  missingKey: "error" | "default";
  limits: Limits;
  variables: Variable[];
  at: number;
  stepsLeft: number;
  trace?: Trace | undefined;
}

/**
 * Called for each printed piece: how long the output was before, where in the template the piece comes from, and
 * whether it is printed unchanged.
 */
export type Trace = (length: number, at: number, isText: boolean) => void;

/** Counts work; this is what ends a template that would run for hours. */
export function spend(scope: Scope, steps: number): void {
  scope.stepsLeft -= steps;
  if (scope.stepsLeft < 0) throw new Fault(`the template takes more than ${scope.limits.steps} steps`);
}

/** The value of a pipeline; its variables are set and stay until their block ends. */
export function evaluate(scope: Scope, dot: Value, { at, variables, assigns, commands }: Pipeline): Value {
  scope.at = at;
  let input: Value[] = [];
  for (const command of commands) input = [evaluateCommand(scope, dot, command, input) ?? undefined];
  const value = input[0];
  for (const name of variables) {
    if (assigns) assign(scope, name, value);
    else scope.variables.push({ name, value });
  }
  return value;
}

/** Sets the variable that a name means here. */
export function assign(scope: Scope, name: string, value: Value): void {
  find(scope, name).value = value;
}

function find({ variables }: Scope, name: string): Variable {
  const found = variables.findLast((variable) => variable.name === name);
  if (found !== undefined) return found;
  const names = variables.map((variable) => variable.name);
  throw new Fault(`the variable ${name} is not defined here`, undefined, suggest(name, names, "variables"));
}

/** `input` is the result of the command before a `|`, or nothing. */
function evaluateCommand(scope: Scope, dot: Value, { at, words }: Command, input: Value[]): Value {
  const [first, ...rest] = words;
  spend(scope, 1);
  if (first.kind === "function") return callFunction(scope, dot, first.name, at, rest, input);
  scope.at = first.at;
  if (first.kind === "nil") throw new Fault("nil cannot be used alone; expected a value");
  if (rest.length > 0 || input.length > 0)
    throw new Fault(
      "this is not a function and takes no arguments",
      rest[0]?.at,
      "only functions take arguments",
    );
  return evaluateWord(scope, dot, first);
}

function evaluateWord(scope: Scope, dot: Value, word: Expression): Value {
  scope.at = word.at;
  switch (word.kind) {
    case "dot":
      return dot;
    case "nil":
      return undefined;
    case "literal":
      return word.value;
    case "overflow":
      throw new Fault(`${word.text} is too big for a 64-bit number`);
    case "field":
      return fieldsOf(scope, dot, word.names, word.at);
    case "variable":
      return fieldsOf(scope, find(scope, word.name).value, word.names, word.at + word.name.length);
    case "chain":
      return evaluateChain(scope, dot, word);
    case "function":
      return callFunction(scope, dot, word.name, word.at, [], []);
    case "pipeline":
      return evaluate(scope, dot, word);
  }
  return word satisfies never;
}

function evaluateChain(scope: Scope, dot: Value, { at, of, names }: Expression & { kind: "chain" }): Value {
  const value = evaluateWord(scope, dot, of);
  return fieldsOf(scope, value, names, at);
}

/** Follows `.a.b.c`, which starts at an offset and contains no spaces. */
function fieldsOf(scope: Scope, value: Value, names: readonly string[], at: number): Value {
  let found = value;
  scope.at = at;
  for (const name of names) {
    found = fieldOf(scope, found, name);
    scope.at += name.length + 1;
  }
  return found;
}

/** One step of `.a.b.c`. Nothing has no fields either, unless missing keys are allowed. */
function fieldOf({ missingKey }: Scope, value: Value, name: string): Value {
  if (value === undefined && missingKey === "default") return undefined;
  const key = JSON.stringify(name);
  if (value === undefined || value === null)
    throw new Fault(`no entry for key ${key}: the value before it is nil`);
  if (!isMap(value)) throw new Fault(`no entry for key ${key}: expected a map, got ${describe(value)}`);
  if (Object.hasOwn(value, name)) return lift(value[name]);
  if (missingKey === "default") return undefined;
  throw new Fault(`no entry for key ${key}`, undefined, suggest(name, Object.keys(value).sort(), "keys"));
}

function callFunction(
  scope: Scope,
  dot: Value,
  name: string,
  at: number,
  words: readonly Expression[],
  input: readonly Value[],
): Value {
  const own = Object.hasOwn(scope.functions, name) ? scope.functions[name] : undefined;
  const builtin = builtins.get(name);
  if (own === undefined && builtin === undefined) throw new Fault(`there is no function "${name}"`, at);
  checkCount(
    name,
    at,
    words.length + input.length,
    own === undefined ? builtin : { least: own.length, most: Infinity },
  );
  if (own === undefined && (name === "and" || name === "or"))
    return firstAnswer(scope, dot, name, words, input);
  const values = words.map((word) => evaluateWord(scope, dot, word));
  values.push(...input);
  scope.at = at;
  const result = own === undefined ? builtin?.call(values, scope.limits.output) : callOwn(own, values);
  for (const value of [...values, result]) if (typeof value === "string") spend(scope, value.length >> 6);
  const { output } = scope.limits;
  if (typeof result === "string" && result.length > output)
    throw new Fault(`a string is longer than ${output} characters`);
  return result;
}

/** A plain `Error` from a function is a bug of ours and passes through. */
function callOwn(own: TemplateFunction, values: readonly Value[]): Value {
  return lift(own(...values.map(lower)));
}

function checkCount(
  name: string,
  at: number,
  count: number,
  takes: Pick<Builtin, "least" | "most"> | undefined,
): void {
  const { least = 0, most = Infinity } = takes ?? {};
  if (count >= least && count <= most) return;
  const wanted = least === most ? `${least}` : `at least ${least}`;
  throw new Fault(`${name} got ${counted(count, "argument")}; expected ${wanted}`, at);
}

/** `and` stops at the first false value, `or` at the first true one; the rest is not evaluated. */
function firstAnswer(
  scope: Scope,
  dot: Value,
  name: "and" | "or",
  words: readonly Expression[],
  input: readonly Value[],
): Value {
  let value: Value;
  for (const word of words) {
    value = evaluateWord(scope, dot, word);
    if (isTrue(value) === (name === "or")) return value;
  }
  return input.length > 0 ? input[0] : value;
}
