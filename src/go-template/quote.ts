import { joined, mapChars, stray, strayByte } from "./bytes.ts";

const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;
const short: Record<string, string> = {
  "\x07": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\v": "\\v",
};

/** Whether Go prints a character as it is. */
export function isPrint(char: string): boolean {
  return printable.test(char);
}

/** A text as a Go literal: `"` for strings, `'` for characters. */
export function quote(text: string, mark: '"' | "'", asciiOnly: boolean): string {
  return mark + mapChars(text, (char) => escaped(char, mark, asciiOnly)) + mark;
}

function escaped(char: string, mark: string, asciiOnly: boolean): string {
  if (char === mark || char === "\\") return `\\${char}`;
  const byte = strayByte(char);
  if (byte !== undefined) return `\\x${hex(byte, 2)}`;
  if ((!asciiOnly || char <= "~") && isPrint(char)) return char;
  const code = char.codePointAt(0) ?? 0;
  if (short[char] !== undefined) return short[char];
  if (code < 0x20 || code === 0x7f) return `\\x${hex(code, 2)}`;
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, "0");
}

/** Whether a text can be written between backquotes unchanged. */
export function canBackquote(text: string): boolean {
  return text.isWellFormed() && !/[\x00-\x08\x0a-\x1f`\x7f\ufeff]/.test(text);
}

/** The text that a quoted literal stands for; undefined if an escape is wrong. */
export function unquote(literal: string): string | undefined {
  const inner = literal.slice(1, -1);
  if (literal.startsWith("`")) return inner.replaceAll("\r", "");
  if (!inner.includes("\\")) return inner;
  let text = "";
  for (let i = 0; i < inner.length;) {
    const read = readChar(inner, i, '"');
    if (read === undefined) return undefined;
    text += read.isByte && read.code >= 0x80 ? stray(read.code) : String.fromCodePoint(read.code);
    i = read.end;
  }
  return joined(text);
}

/** The number of a character literal such as `'a'`; undefined if it is not exactly one character. */
export function unquoteChar(literal: string): number | undefined {
  const inner = literal.slice(1, -1);
  const read = readChar(inner, 0, "'");
  return read?.end === inner.length ? read.code : undefined;
}

interface ReadChar {
  code: number;
  end: number;
  isByte: boolean;
}

const simple: Record<string, number> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, "\\": 92 };
const lengths: Record<string, number> = { x: 2, u: 4, U: 8 };

function readChar(text: string, start: number, mark: string): ReadChar | undefined {
  const first = text.codePointAt(start);
  if (first === undefined || text[start] === mark) return undefined;
  if (first !== 0x5c) return { code: first, end: start + (first > 0xffff ? 2 : 1), isByte: false };
  const letter = text[start + 1] ?? "";
  const code = letter === mark ? letter.charCodeAt(0) : simple[letter];
  if (code !== undefined) return { code, end: start + 2, isByte: false };
  const length = lengths[letter];
  if (length !== undefined) return readDigits(text, start + 2, length, 16, letter === "x");
  return readDigits(text, start + 1, 3, 8, true);
}

function readDigits(text: string, start: number, length: number, base: number, isByte: boolean) {
  const digits = text.slice(start, start + length);
  if (digits.length < length || !(base === 16 ? /^[\da-fA-F]+$/ : /^[0-7]+$/).test(digits)) return undefined;
  const code = Number.parseInt(digits, base);
  if (isByte ? code > 255 : code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return { code, end: start + length, isByte };
}
