import { isObject, type Json, type JsonObject, stepsOf, valueAt } from "../core/json.ts";
import type { Identifier } from "../core/plan.ts";

// Nobody writes the first, and the others break a URL, each in a different place. Whatever reads a value notices one of
// them.
const probes = ["x9q", "/", "~"];

/**
 * How much of a difference at a path is part of an identity. Found by trial: if other text at both ends of the
 * difference changes the identity, on each side that has a value there, then all of it is part of the identity.
 *
 * @param path as in `FieldChange`: it starts with `options.`
 */
export function shareInIdentity(
  identity: (options: JsonObject) => string,
  before: JsonObject,
  after: JsonObject,
  path: string,
): ReturnType<Identifier["share"]> {
  const steps = stepsOf(path).slice(1);
  const [was, is] = [valueAt(before, steps) as Json | undefined, valueAt(after, steps) as Json | undefined];
  const sides = [
    ...(was === undefined ? [] : [trial(identity, before, steps, was, is)]),
    ...(is === undefined ? [] : [trial(identity, after, steps, is, was)]),
  ].flat();
  if (!sides.includes(true)) return "none";
  return sides.includes(false) ? "some" : "all";
}

// For each end of the difference, whether other text there changes the identity.
function trial(
  identity: (options: JsonObject) => string,
  options: JsonObject,
  steps: (string | number)[],
  value: Json,
  other: Json | undefined,
): boolean[] {
  const whole = attempt(identity, options);
  if (whole === undefined) return [true];
  const changes = (probe: Json) =>
    attempt(identity, withValue(options, steps, probe) as JsonObject) !== whole;
  if (typeof value !== "string") return [changes(unlike(value))];
  return endsOf(value, other).map((at) =>
    probes.some((probe) => changes(`${value.slice(0, at)}${probe}${value.slice(at)}`)),
  );
}

function attempt(identity: (options: JsonObject) => string, options: JsonObject): string | undefined {
  try {
    return identity(options);
  } catch {
    return undefined;
  }
}

// The start and end of the part of a text that another one does not have.
function endsOf(text: string, other: Json | undefined): [start: number, end: number] {
  if (typeof other !== "string" || other === text) return [0, text.length];
  const most = Math.min(text.length, other.length);
  let start = 0;
  while (start < most && text[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && text.at(-1 - end) === other.at(-1 - end)) end += 1;
  return [start, text.length - end];
}

function unlike(value: Exclude<Json, string>): Json {
  if (typeof value === "number") return value + 1;
  return typeof value === "boolean" ? !value : "x9q";
}

function withValue(node: Json | undefined, [step, ...rest]: (string | number)[], value: Json): Json {
  if (step === undefined) return value;
  if (Array.isArray(node)) return node.map((item, i) => (i === step ? withValue(item, rest, value) : item));
  const object = isObject(node) ? node : {};
  return { ...object, [step]: withValue(object[step], rest, value) };
}
