/** What a plain YAML scalar means; `bad` says why it is not allowed here. */
export type Plain = { value: null | boolean | number | string; bad?: string };

const words = new Map<string, null | boolean>([
  ...["", "~", "null", "Null", "NULL"].map((word) => [word, null] as const),
  ...["true", "True", "TRUE"].map((word) => [word, true] as const),
  ...["false", "False", "FALSE"].map((word) => [word, false] as const),
]);

const whole = /^[-+]?(?:0b[01]+|0o?[0-7]+|0x[\da-fA-F]+|0|[1-9]\d*)$/;
const float = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const infinite = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/**
 * Reads a plain scalar as DevStream's YAML library did: YAML 1.2 words (`yes` and `on` are strings), dates as strings,
 * but `017` is octal and `1_000` a number.
 */
export function readPlain(text: string): Plain {
  const word = words.get(text);
  if (word !== undefined) return { value: word };
  if (!/^[-+.\d]/.test(text)) return { value: text };
  if (infinite.test(text)) return { value: text, bad: `${text} cannot be represented in JSON` };
  const digits = text.replaceAll("_", "");
  if (whole.test(digits)) return readWhole(text, digits);
  if (!float.test(digits)) return { value: text };
  const value = Number(digits);
  return Number.isFinite(value) ? { value } : { value: text, bad: `the number ${text} is too large` };
}

function readWhole(text: string, digits: string): Plain {
  const [, sign = "", prefix = "", rest = ""] = /^([-+]?)(0[box]?(?=[\da-fA-F]))?(.+)$/.exec(digits) ?? [];
  const base = { "0b": 2, "0o": 8, "0": 8, "0x": 16 }[prefix] ?? 10;
  const value = Number.parseInt(sign + rest, base);
  if (Number.isSafeInteger(value)) return { value: value === 0 ? 0 : value };
  return { value: text, bad: `the number ${text} is too large to be represented exactly` };
}
