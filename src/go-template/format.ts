import { strayByte } from "./bytes.ts";
import { plainSpec, printArgument, type Sink, type Spec } from "./print.ts";
import { typeName, wholeNumber, type Value } from "./values.ts";

/** The position of `printf` in the format and in its arguments. */
interface Scan {
  format: string;
  at: number;
  values: readonly Value[];
  next: number;
  /** Arguments were chosen by number, so leftover ones are not reported. */
  reordered: boolean;
  /** The current verb has a usable argument number. */
  isGood: boolean;
}

/** Go's `fmt.Sprintf`: mistakes in the format never fail, they print as `%!d(string=hi)`, `%!d(MISSING)` and so on. */
export function printf(out: Sink, format: string, values: readonly Value[]): void {
  const scan: Scan = { format, at: 0, values, next: 0, reordered: false, isGood: true };
  for (;;) {
    const percent = format.indexOf("%", scan.at);
    out(format.slice(scan.at, percent < 0 ? format.length : percent));
    if (percent < 0) break;
    scan.at = percent + 1;
    printVerb(out, scan);
  }
  if (!scan.reordered && scan.next < values.length) printExtra(out, values.slice(scan.next));
}

function printExtra(out: Sink, values: readonly Value[]): void {
  out("%!(EXTRA ");
  values.forEach((value, i) => {
    if (i > 0) out(", ");
    if (value != null) out(`${typeName(value)}=`);
    printArgument(out, value, "v", plainSpec());
  });
  out(")");
}

/** Reads `flags [number] width .precision [number] verb` and prints its argument. */
function printVerb(out: Sink, scan: Scan): void {
  const spec = readFlags(scan);
  let isNumbered = readArgumentNumber(scan);
  isNumbered = readWidth(out, scan, spec, isNumbered);
  isNumbered = readPrecision(out, scan, spec, isNumbered);
  if (!isNumbered) readArgumentNumber(scan);
  if (scan.at >= scan.format.length) return out("%!(NOVERB)");
  const char = String.fromCodePoint(scan.format.codePointAt(scan.at) ?? 0);
  scan.at += char.length;
  const verb = strayByte(char) === undefined ? char : "\ufffd";
  if (verb === "%") return out("%");
  if (!scan.isGood) return out(`%!${verb}(BADINDEX)`);
  if (scan.next >= scan.values.length) return out(`%!${verb}(MISSING)`);
  printArgument(out, scan.values[scan.next++], verb, forVerb(spec, verb));
}

/** `%#v` is Go syntax and `%+v` is for structs: in them the flags lose their own meaning. */
function forVerb(spec: Spec, verb: string): Spec {
  if (verb !== "v" && verb !== "w") return spec;
  return { ...spec, goSyntax: spec.sharp, sharp: false, plus: false };
}

const flags = { "#": "sharp", "0": "zero", "+": "plus", "-": "minus", " ": "space" } as const;

function readFlags(scan: Scan): Spec {
  const spec = plainSpec();
  scan.isGood = true;
  for (; ; scan.at++) {
    const char = scan.format[scan.at];
    if (char !== "#" && char !== "0" && char !== "+" && char !== "-" && char !== " ") return spec;
    spec[flags[char]] = true;
  }
}

/** `[3]` chooses the third argument. Returns whether there was a number. */
function readArgumentNumber(scan: Scan): boolean {
  if (scan.format[scan.at] !== "[") return false;
  scan.reordered = true;
  const end = scan.format.indexOf("]", scan.at);
  const start = scan.at + 1;
  scan.at = end < 0 ? start : end + 1;
  const number = end < 0 ? undefined : readDigits(scan.format, start, end);
  const isWhole = number?.value !== undefined && number.end === end;
  const index = (number?.value ?? 0) - 1;
  if (isWhole && index >= 0 && index < scan.values.length) scan.next = index;
  else scan.isGood = false;
  return isWhole;
}

function readWidth(out: Sink, scan: Scan, spec: Spec, isNumbered: boolean): boolean {
  if (scan.format[scan.at] !== "*") {
    spec.width = readNumber(scan);
    if (isNumbered && spec.width !== undefined) scan.isGood = false;
    return isNumbered;
  }
  scan.at++;
  spec.width = takeNumber(scan);
  if (spec.width === undefined) out("%!(BADWIDTH)");
  else if (spec.width < 0) Object.assign(spec, { width: -spec.width, minus: true, zero: false });
  return false;
}

function readPrecision(out: Sink, scan: Scan, spec: Spec, isNumbered: boolean): boolean {
  if (scan.format[scan.at] !== "." || scan.at + 1 >= scan.format.length) return isNumbered;
  scan.at++;
  if (isNumbered) scan.isGood = false;
  const isNumberedAgain = readArgumentNumber(scan);
  if (scan.format[scan.at] !== "*") {
    spec.precision = readNumber(scan) ?? 0;
    return isNumberedAgain;
  }
  scan.at++;
  const precision = takeNumber(scan);
  if (precision !== undefined && precision >= 0) spec.precision = precision;
  else out("%!(BADPREC)");
  return false;
}

/** Go rejects widths and precisions over a million; where it stops reading a number, it gives up on the format. */
const most = 1e6;

function readNumber(scan: Scan): number | undefined {
  const { value, end } = readDigits(scan.format, scan.at, scan.format.length);
  scan.at = end;
  return value;
}

function readDigits(text: string, start: number, limit: number): { value: number | undefined; end: number } {
  let value: number | undefined;
  for (let end = start; ; end++) {
    const char = text[end] ?? "";
    if (end >= limit || char < "0" || char > "9") return { value, end };
    if (value !== undefined && value > most) return { value: undefined, end: limit };
    value = (value ?? 0) * 10 + Number(char);
  }
}

/** `*`: the next argument is the number. */
function takeNumber(scan: Scan): number | undefined {
  if (scan.next >= scan.values.length) return undefined;
  const whole = wholeNumber(scan.values[scan.next++]);
  return whole === undefined || whole > most || whole < -most ? undefined : Number(whole);
}
