/** What a number in a template's text is: Go's `int`, its `float64`, or why it cannot be used. */
export type NumberLiteral =
  | { kind: "int"; value: bigint }
  | { kind: "float64"; value: number }
  | { kind: "overflow" }
  | { kind: "malformed" };

/** Reads a number as Go does: prefixes, a leading 0 for octal, `_` between digits, hexadecimal floats. */
export function readNumber(text: string): NumberLiteral {
  if (!underscoresOk(text)) return { kind: "malformed" };
  const plain = text.replaceAll("_", "");
  const whole = readWhole(plain);
  if (whole !== undefined) return classify(plain, whole);
  const value = /[.eEpP]/.test(plain) ? readFloat(plain) : undefined;
  return value !== undefined && Number.isFinite(value) ? { kind: "float64", value } : { kind: "malformed" };
}

/** A number too big for `int` but not for `uint64` is an error only when it is used. */
function classify(text: string, value: bigint): NumberLiteral {
  if (value < -(2n ** 63n) || value >= 2n ** 64n) return { kind: "malformed" };
  // Go takes the `e` of a signed hexadecimal number for an exponent's: -0x1e is the float64 -30.
  if (/^[+-]0x.*e/i.test(text)) return { kind: "float64", value: Number(value) };
  return value >= 2n ** 63n ? { kind: "overflow" } : { kind: "int", value };
}

function readWhole(text: string): bigint | undefined {
  const size = readDigits(text.replace(/^[+-]/, "").toLowerCase());
  return size !== undefined && text.startsWith("-") ? -size : size;
}

function readDigits(digits: string): bigint | undefined {
  if (digits.length > 100) return undefined; // far beyond 64 bits; BigInt is slow on very long digits
  if (/^0(x[\da-f]+|o[0-7]+|b[01]+)$/.test(digits)) return BigInt(digits);
  if (/^0[0-7]+$/.test(digits)) return BigInt(`0o${digits}`);
  return /^(0|[1-9]\d*)$/.test(digits) ? BigInt(digits) : undefined;
}

function readFloat(text: string): number | undefined {
  const hex = /^([+-]?)0[xX]([\da-fA-F]*)\.?([\da-fA-F]*)[pP]([+-]?\d+)$/.exec(text);
  if (hex === null) return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : undefined;
  const [, sign = "", whole = "", fraction = "", exponent = ""] = hex;
  if (whole + fraction === "") return undefined;
  const size = Number(BigInt(`0x${whole}${fraction}`)) * 2 ** (Number(exponent) - 4 * fraction.length);
  return sign === "-" ? -size : size;
}

/** Each `_` must be between digits, or between a prefix such as `0x` and a digit. */
function underscoresOk(text: string): boolean {
  const [, prefix = "", rest = ""] = /^[+-]?(0[xXoObB])?(.*)$/s.exec(text) ?? [];
  const digit = /^0x/i.test(prefix) ? /[\da-fA-F]/ : /\d/;
  const isDigit = (i: number): boolean => (i < 0 ? prefix !== "" : digit.test(rest[i] ?? ""));
  return rest.split("").every((char, i) => char !== "_" || (isDigit(i - 1) && isDigit(i + 1)));
}
