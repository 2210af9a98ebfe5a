import { compareText } from "./bytes.ts";
import { Fault } from "./problem.ts";
import { describe, isByte, kindOf, wholeNumber, type Value } from "./values.ts";

/** Go's `eq`: whether the first value equals one of the others. Different kinds do not compare, except nil. */
export function equalsAny(first: Value, others: readonly Value[]): boolean {
  if (others.length === 0) throw new Fault("a comparison needs two values");
  return others.some((other) => equal(first, other));
}

function equal(a: Value, b: Value): boolean {
  if (a == null || b == null) return a == null && b == null;
  if (basicKind(a) !== basicKind(b)) throw mismatch(a, b);
  const whole = wholeNumber(a);
  if (whole !== undefined) return whole === wholeNumber(b);
  if (typeof a === "object") throw new Fault(`cannot compare ${describe(a)} with ${describe(b)}`);
  return a === b;
}

/** Go's `lt`: numbers of one kind, or texts. */
export function less(a: Value, b: Value): boolean {
  if (typeof a === "string" && typeof b === "string") return compareText(a, b) < 0;
  if (typeof a === "number" && typeof b === "number") return a < b;
  const [left, right] = [wholeNumber(a), wholeNumber(b)];
  if (left !== undefined && right !== undefined) return left < right;
  if (basicKind(a) !== basicKind(b)) throw mismatch(a, b);
  throw new Fault(`${describe(a)} has no order; expected numbers or strings`);
}

/** Go's `le`. */
export function lessOrEqual(a: Value, b: Value): boolean {
  return less(a, b) || equal(a, b);
}

/** The kind of a comparable value; whole numbers compare whatever their size. */
function basicKind(value: Value): string {
  if (isByte(value)) return "int";
  const kind = kindOf(value);
  return kind === "list" || kind === "map" ? "other" : kind;
}

function mismatch(a: Value, b: Value): Fault {
  return new Fault(
    `cannot compare ${describe(a)} with ${describe(b)}`,
    undefined,
    "both must be of the same kind",
  );
}
