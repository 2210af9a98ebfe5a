/** A positive decimal number: 0.DIGITS times ten to the power of `point`, no trailing zeros. Zero has no digits. */
interface Decimal {
  digits: string;
  point: number;
}

/**
 * A float64 in one of the formats b, e, E, f, g, G, x, X of Go's `strconv.FormatFloat`. Without a precision it gets the
 * fewest digits that identify it. Exact decimal halves are rounded to even, which `toFixed` does not do.
 */
export function formatFloat(value: number, format: string, precision: number | undefined): string {
  if (Number.isNaN(value)) return "NaN";
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  const size = Math.abs(value);
  if (size === Infinity) return sign === "" ? "+Inf" : "-Inf";
  if (format === "b") return sign + binary(size);
  if (format === "x" || format === "X") return sign + hexadecimal(size, format, precision);
  return sign + (precision === undefined ? shortest(size, format) : rounded(size, format, precision));
}

function shortest(size: number, format: string): string {
  const decimal = shortestDigits(size);
  const { digits, point } = decimal;
  if (format === "e" || format === "E") return scientific(decimal, Math.max(digits.length - 1, 0), format);
  const isPlain = format === "f" || digits === "" || (point > -4 && point <= 6);
  if (isPlain) return plain(decimal, Math.max(digits.length - point, 0));
  return scientific(decimal, digits.length - 1, format === "G" ? "E" : "e");
}

function rounded(size: number, format: string, precision: number): string {
  const exact = exactDigits(size);
  if (format === "f") return plain(round(exact, exact.point + precision), precision);
  if (format === "e" || format === "E") return scientific(round(exact, precision + 1), precision, format);
  return general(round(exact, precision || 1), precision || 1, format);
}

/** `%g`: scientific for exponents below -4 or not below the precision, no trailing zeros. */
function general(decimal: Decimal, precision: number, format: string): string {
  const { digits, point } = decimal;
  const isWhole = digits.length < point;
  const limit = precision > digits.length && !isWhole ? digits.length : precision;
  if (point - 1 < -4 || point - 1 >= limit)
    return scientific(decimal, Math.min(precision, digits.length) - 1, format === "G" ? "E" : "e");
  return plain(decimal, Math.max((precision > point ? digits.length : precision) - point, 0));
}

function scientific({ digits, point }: Decimal, precision: number, letter: string): string {
  const fraction = precision > 0 ? `.${digits.slice(1, precision + 1).padEnd(precision, "0")}` : "";
  const exponent = digits === "" ? 0 : point - 1;
  return `${digits[0] ?? "0"}${fraction}${letter}${signed(exponent)}`;
}

/** An exponent with its sign and at least two digits. */
function signed(exponent: number): string {
  return (exponent < 0 ? "-" : "+") + String(Math.abs(exponent)).padStart(2, "0");
}

function plain({ digits, point }: Decimal, precision: number): string {
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, "0") : "0";
  if (precision === 0) return whole;
  const zeros = "0".repeat(Math.min(Math.max(-point, 0), precision));
  const rest = digits.slice(Math.max(point, 0));
  return `${whole}.${(zeros + rest).slice(0, precision).padEnd(precision, "0")}`;
}

function shortestDigits(size: number): Decimal {
  const [mantissa = "", exponent = "0"] = size.toExponential().split("e");
  return trimmed(mantissa.replace(".", ""), Number(exponent) + 1);
}

function trimmed(digits: string, point: number): Decimal {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === "0") end--;
  return end === 0 ? { digits: "", point: 0 } : { digits: digits.slice(0, end), point };
}

/** All digits of a float64; a power of two always has finitely many. */
function exactDigits(size: number): Decimal {
  const { mantissa, exponent } = parts(size);
  if (mantissa === 0n) return { digits: "", point: 0 };
  const isWhole = exponent >= 0;
  const scaled = isWhole ? mantissa << BigInt(exponent) : mantissa * 5n ** BigInt(-exponent);
  const digits = scaled.toString();
  return trimmed(digits, digits.length + (isWhole ? 0 : exponent));
}

function round({ digits, point }: Decimal, length: number): Decimal {
  if (length < 0) return { digits: "", point: 0 };
  if (length >= digits.length) return { digits, point };
  const kept = digits.slice(0, length);
  const [next = "0", isTie] = [digits[length], digits.length === length + 1];
  const isOdd = Number(kept.at(-1) ?? 0) % 2 === 1;
  const goesUp = next === "5" && isTie ? isOdd : next >= "5";
  if (!goesUp) return trimmed(kept, point);
  const raised = (BigInt(kept || "0") + 1n).toString();
  return trimmed(raised, point + raised.length - length);
}

/** A float64 as mantissa times two to the power of the exponent. */
function parts(size: number): { mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, size);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & ((1n << 52n) - 1n);
  if (exponent === 0) return { mantissa: fraction, exponent: -1074 };
  return { mantissa: fraction | (1n << 52n), exponent: exponent - 1075 };
}

function binary(size: number): string {
  const { mantissa, exponent } = parts(size);
  return `${mantissa}p${exponent < 0 ? "" : "+"}${exponent}`;
}

/** `0x1.8p+01`: one binary digit, hexadecimal ones, and a binary exponent. */
function hexadecimal(size: number, format: string, precision: number | undefined): string {
  let { mantissa, exponent } = parts(size);
  exponent = mantissa === 0n ? 0 : exponent + 52;
  mantissa <<= 8n; // the leading digit is bit 60, and 15 hexadecimal digits follow
  for (; mantissa !== 0n && mantissa >> 60n === 0n; mantissa <<= 1n) exponent--;
  if (precision !== undefined && precision < 15) mantissa = roundBits(mantissa, BigInt(60 - 4 * precision));
  if (mantissa >> 61n === 1n) {
    mantissa >>= 1n;
    exponent++;
  }
  const digits = (mantissa & ((1n << 60n) - 1n)).toString(16).padStart(15, "0");
  const shown =
    precision === undefined ? trimmed(digits, 0).digits : digits.slice(0, precision).padEnd(precision, "0");
  const text = `0x${mantissa >> 60n}${shown === "" ? "" : "."}${shown}p${signed(exponent)}`;
  return format === "X" ? text.toUpperCase() : text;
}

function roundBits(mantissa: bigint, dropped: bigint): bigint {
  const half = 1n << (dropped - 1n);
  const rest = mantissa & ((1n << dropped) - 1n);
  const kept = mantissa >> dropped;
  const goesUp = rest > half || (rest === half && kept % 2n === 1n);
  return (goesUp ? kept + 1n : kept) << dropped;
}
