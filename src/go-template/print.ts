import { fromUnits, isAscii, mapChars, runeCount, toBytes } from "./bytes.ts";
import { formatFloat } from "./digits.ts";
import { canBackquote, isPrint, quote } from "./quote.ts";
import { Fault } from "./problem.ts";
import { isByte, isMap, kindOf, lift, sortedKeys, typeName, wholeNumber, type Value } from "./values.ts";

/** The flags, width and precision of a `printf` verb. `goSyntax` is `%#v`. */
export interface Spec {
  minus: boolean;
  plus: boolean;
  sharp: boolean;
  space: boolean;
  zero: boolean;
  goSyntax: boolean;
  width: number | undefined;
  precision: number | undefined;
}

/** Takes printed text piece by piece; it may refuse when it is too much. */
export type Sink = (text: string) => void;

const maxNesting = 1000;

/** A verb without flags. */
export function plainSpec(): Spec {
  return {
    minus: false,
    plus: false,
    sharp: false,
    space: false,
    zero: false,
    goSyntax: false,
    width: undefined,
    precision: undefined,
  };
}

/** Prints one argument by a verb, as Go's `fmt` does; a mismatch prints as `%!d(string=hi)`. */
export function printArgument(out: Sink, value: Value, verb: string, spec: Spec): void {
  if (value === undefined || value === null) {
    return out(verb === "v" || verb === "T" ? pad("<nil>", spec) : `%!${verb}(<nil>)`);
  }
  if (verb === "T") return out(pad(truncate(typeName(value), spec), spec));
  if (verb === "w" || verb === "p") return printBad(out, value, verb, spec);
  printValue(out, value, verb, spec, 0);
}

function printValue(out: Sink, value: Value, verb: string, spec: Spec, depth: number): void {
  if (depth > maxNesting) throw new Fault(`the value to print is nested more than ${maxNesting} deep`);
  if (value === undefined || value === null) return out(spec.goSyntax ? "interface {}(nil)" : "<nil>");
  if (Array.isArray(value) || isMap(value)) return printContainer(out, value, verb, spec, depth);
  const text = printScalar(value, verb, spec);
  if (text === undefined) printBad(out, value, verb, spec);
  else out(text);
}

function printBad(out: Sink, value: Value, verb: string, spec: Spec): void {
  out(`%!${verb}(${typeName(value)}=`);
  printValue(out, value, "v", spec, 0);
  out(")");
}

function printContainer(out: Sink, value: Value, verb: string, spec: Spec, depth: number): void {
  const between = spec.goSyntax ? ", " : " ";
  out(spec.goSyntax ? `${typeName(value)}{` : isMap(value) ? "map[" : "[");
  if (isMap(value)) {
    sortedKeys(value).forEach((key, i) => {
      if (i > 0) out(between);
      printValue(out, key, verb, spec, depth + 1);
      out(":");
      printValue(out, lift(value[key]), verb, spec, depth + 1);
    });
  } else if (Array.isArray(value)) {
    value.forEach((item, i) => {
      if (i > 0) out(between);
      printValue(out, lift(item), verb, spec, depth + 1);
    });
  }
  out(spec.goSyntax ? "}" : "]");
}

/** The text of a value that is not a container; undefined if the verb does not fit. */
function printScalar(value: Value, verb: string, spec: Spec): string | undefined {
  if (typeof value === "boolean") return verb === "t" || verb === "v" ? pad(String(value), spec) : undefined;
  if (typeof value === "string") return printText(value, verb, spec);
  if (typeof value === "number") return printFloat(value, verb, spec);
  const whole = wholeNumber(value);
  if (whole === undefined) throw new Error(`cannot print a ${kindOf(value)}`);
  if (verb === "v" && spec.goSyntax && isByte(value)) return printWhole(whole, "x", { ...spec, sharp: true });
  return printWhole(whole, verb, spec);
}

function printText(text: string, verb: string, spec: Spec): string | undefined {
  if (verb === "q" || (verb === "v" && spec.goSyntax)) return printQuoted(truncate(text, spec), spec);
  if (verb === "v" || verb === "s") return pad(truncate(text, spec), spec);
  return verb === "x" || verb === "X" ? printBytes(text, verb, spec) : undefined;
}

function printQuoted(text: string, spec: Spec): string {
  if (spec.sharp && canBackquote(text)) return pad(`\`${text}\``, spec);
  return pad(quote(text, '"', spec.plus), spec);
}

function printBytes(text: string, verb: string, spec: Spec): string {
  const bytes = toBytes(text).subarray(0, spec.precision);
  const prefix = spec.sharp ? "0x" : "";
  const between = spec.space ? ` ${prefix}` : "";
  const digits = mapChars(
    fromUnits(bytes),
    (char) => between + char.charCodeAt(0).toString(16).padStart(2, "0"),
  );
  const shown = bytes.length === 0 ? "" : prefix + digits.slice(between.length);
  return pad(verb === "X" ? shown.toUpperCase() : shown, spec);
}

function printWhole(value: bigint, verb: string, spec: Spec): string | undefined {
  if (verb === "c") return pad(charOf(value), spec);
  if (verb === "q") return pad(quote(charOf(value), "'", spec.plus), spec);
  if (verb === "U") return printUnicode(BigInt.asUintN(64, value), spec);
  const base = { v: 10, d: 10, b: 2, o: 8, O: 8, x: 16, X: 16 }[verb];
  return base === undefined ? undefined : printDigits(value, base, verb, spec);
}

function charOf(value: bigint): string {
  const isChar = value >= 0n && value <= 0x10ffffn && (value < 0xd800n || value > 0xdfffn);
  return isChar ? String.fromCodePoint(Number(value)) : "\ufffd";
}

function printUnicode(code: bigint, spec: Spec): string {
  const char = code <= 0x10ffffn ? charOf(code) : "";
  const shown = spec.sharp && isPrint(char) && !(char === "\ufffd" && code !== 0xfffdn) ? ` '${char}'` : "";
  const digits = code
    .toString(16)
    .toUpperCase()
    .padStart(Math.max(spec.precision ?? 0, 4), "0");
  return pad(`U+${digits}${shown}`, { ...spec, zero: false });
}

function printDigits(value: bigint, base: number, verb: string, spec: Spec): string {
  const { precision, width = 0 } = spec;
  if (precision === 0 && value === 0n) return " ".repeat(width);
  const sign = value < 0n ? "-" : spec.plus ? "+" : spec.space ? " " : "";
  const fillsWithZeros = precision === undefined && spec.zero && !spec.minus;
  const least = fillsWithZeros ? width - sign.length : (precision ?? 0);
  const digits = (value < 0n ? -value : value).toString(base).padStart(least, "0");
  const text = sign + prefixOf(digits, base, verb, spec.sharp) + digits;
  return pad(verb === "X" ? text.toUpperCase() : text, { ...spec, zero: false });
}

function prefixOf(digits: string, base: number, verb: string, sharp: boolean): string {
  const octal = sharp && base === 8 && !digits.startsWith("0") ? "0" : "";
  if (verb === "O") return `0o${octal}`;
  if (!sharp) return "";
  return { 2: "0b", 8: octal, 10: "", 16: "0x" }[base] ?? "";
}

function printFloat(value: number, verb: string, spec: Spec): string | undefined {
  const format = { v: "g", F: "f" }[verb] ?? verb;
  if (!"begxfEGX".includes(format)) return undefined;
  const precision = spec.precision ?? ("feE".includes(format) ? 6 : undefined);
  const text = formatFloat(value, format, precision);
  const size = text.replace(/^[+-]/, "");
  const isNumber = Number.isFinite(value);
  const sign = text.startsWith("-") ? "-" : spec.plus ? "+" : spec.space ? " " : size === "Inf" ? "+" : "";
  const digits = spec.sharp && isNumber && format !== "b" ? withPoint(size, format, precision) : size;
  if (!spec.zero || spec.minus || !isNumber) return pad(sign + digits, { ...spec, zero: false });
  return sign + digits.padStart((spec.width ?? 0) - sign.length, "0");
}

/** `%#g`: always a decimal point, and the omitted zeros. */
function withPoint(text: string, format: string, precision: number | undefined): string {
  const [mantissa = "", tail = ""] = text.split(/(?=[pP]|[eE][+-])/, 2);
  const wanted = "gGx".includes(format) ? (precision ?? 6) : 0;
  // Leading zeros do not count, except a single one; Go also counts the x of 0x.
  const shown = mantissa === "0" ? 1 : mantissa.replace(/^[0.]*/, "").replace(".", "").length;
  const pointed = mantissa.includes(".") ? mantissa : `${mantissa}.`;
  return pointed + "0".repeat(Math.max(wanted - shown, 0)) + tail;
}

function truncate(text: string, { precision }: Spec): string {
  if (precision === undefined || text.length <= precision) return text;
  if (isAscii(text)) return text.slice(0, precision);
  let end = 0;
  let left = precision;
  for (const char of text) {
    if (left-- === 0) break;
    end += char.length;
  }
  return text.slice(0, end);
}

function pad(text: string, { width, minus, zero }: Spec): string {
  if (width === undefined || width <= text.length / 2) return text;
  const missing = width - runeCount(text);
  if (missing <= 0) return text;
  if (minus) return text + " ".repeat(missing);
  return (zero ? "0" : " ").repeat(missing) + text;
}
