import { Fault } from "./problem.ts";

const ascii = /^[\x00-\x7f]*$/;
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Whether every character is one byte in UTF-8. */
export function isAscii(text: string): boolean {
  return ascii.test(text);
}

/**
 * The bytes of a text as Go sees it. A Go string may contain bytes that are not UTF-8 (`"\xff"`, half of an `é`). Here
 * such a byte 0xNN is the lone surrogate U+DCNN, which well-formed text never contains.
 */
export function toBytes(text: string): Uint8Array {
  if (text.isWellFormed()) return encoder.encode(text);
  const bytes = new Uint8Array(text.length * 3);
  let end = 0;
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) ?? 0;
    if (point > 0xffff) i++;
    const byte = strayCode(point);
    if (byte === undefined) end = encode(bytes, end, point);
    else bytes[end++] = byte;
  }
  return bytes.subarray(0, end);
}

/** Writes a character's UTF-8 at `end`, and returns the new end. A lone surrogate becomes the replacement character. */
function encode(bytes: Uint8Array, end: number, point: number): number {
  const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
  const more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  bytes[end] = more === 0 ? code : ((0xff00 >> (more + 1)) & 0xff) | (code >> (6 * more));
  for (let k = 1; k <= more; k++) bytes[end + k] = 0x80 | ((code >> (6 * (more - k))) & 0x3f);
  return end + more + 1;
}

function strayCode(point: number): number | undefined {
  return point >= 0xdc80 && point <= 0xdcff ? point & 0xff : undefined;
}

/** The byte that a character stands for, if it stands for a byte outside UTF-8. */
export function strayByte(char: string): number | undefined {
  return char.length === 1 ? strayCode(char.charCodeAt(0)) : undefined;
}

/** The character that stands for a byte outside UTF-8. */
export function stray(byte: number): string {
  return String.fromCharCode(0xdc00 | byte);
}

/** The text of bytes; the inverse of `toBytes`. */
export function fromBytes(bytes: Uint8Array): string {
  const decoded = decoder.decode(bytes);
  if (!decoded.includes("\ufffd")) return decoded;
  const units = new Uint16Array(bytes.length);
  let end = 0;
  for (let i = 0; i < bytes.length;) {
    const size = runeSize(bytes, i);
    const lead = bytes[i] ?? 0;
    const point = size > 0 ? decode(bytes, i, size) : lead < 0x80 ? lead : 0xdc00 | lead;
    if (point > 0xffff) units[end++] = 0xd7c0 + (point >> 10);
    units[end++] = point > 0xffff ? 0xdc00 | (point & 0x3ff) : point;
    i += size || 1;
  }
  return fromUnits(units.subarray(0, end));
}

function decode(bytes: Uint8Array, start: number, size: number): number {
  let point = (bytes[start] ?? 0) & (0xff >> (size + 1));
  for (let i = 1; i < size; i++) point = (point << 6) | ((bytes[start + i] ?? 0) & 0x3f);
  return point;
}

/** How many bytes the multi-byte character at `i` has; 0 for ASCII and for what is not UTF-8. */
function runeSize(bytes: Uint8Array, i: number): number {
  const lead = bytes[i] ?? 0;
  const size = lead >= 0xf5 ? 0 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  for (let k = 1; k < size; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[i + 1] ?? 0;
  if (lead === 0xe0 && second < 0xa0) return 0; // longer than needed
  if (lead === 0xed && second > 0x9f) return 0; // surrogates
  if (lead === 0xf0 && second < 0x90) return 0; // longer than needed
  if (lead === 0xf4 && second > 0x8f) return 0; // beyond Unicode
  return size;
}

/** Text joined from pieces: bytes that now form a character become that character. */
export function joined(text: string): string {
  return text.isWellFormed() ? text : fromBytes(toBytes(text));
}

/** Length in bytes, which is what Go calls the length of a string. */
export function byteLength(text: string): number {
  return isAscii(text) ? text.length : toBytes(text).length;
}

/** How many characters a text has, as Go counts them for widths. */
export function runeCount(text: string): number {
  if (isAscii(text)) return text.length;
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Go's order of strings, which is by bytes: negative, zero or positive. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  if (!/[\ud800-\udfff]/.test(a + b)) return a < b ? -1 : 1;
  const [left, right] = [toBytes(a), toBytes(b)];
  const shared = Math.min(left.length, right.length);
  for (let i = 0; i < shared; i++) if (left[i] !== right[i]) return (left[i] ?? 0) - (right[i] ?? 0);
  return left.length - right.length;
}

const chunk = 1 << 14;
const longest = 1 << 28; // JavaScript's own limit is a little below 2^29

/** Replaces every character; in chunks, since a text built character by character takes many times its own memory. */
export function mapChars(text: string, replace: (char: string) => string): string {
  const parts: string[] = [];
  let length = 0;
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + chunk, text.length);
    if (text.codePointAt(end - 1) !== text.charCodeAt(end - 1)) end++; // do not cut a pair of surrogates
    const part = Array.from(text.slice(start, end), replace).join("");
    length += part.length;
    if (length > longest) throw new Fault("a string is too long");
    parts.push(part);
    start = end;
  }
  return parts.join("");
}

/** The characters with these numbers. */
export function fromUnits(units: Uint8Array | Uint16Array): string {
  const parts: string[] = [];
  for (let i = 0; i < units.length; i += chunk)
    parts.push(String.fromCharCode(...units.subarray(i, i + chunk)));
  return parts.join("");
}
