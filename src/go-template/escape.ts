import { fromUnits, isAscii, mapChars, strayByte, toBytes } from "./bytes.ts";
import { isPrint } from "./quote.ts";

const htmlEntities: Record<string, string> = {
  "\0": "\ufffd",
  '"': "&#34;",
  "'": "&#39;",
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
};

/** Go's `html`. */
export function escapeHtml(text: string): string {
  if (!/[\0"'&<>]/.test(text)) return text;
  return mapChars(text, (char) => htmlEntities[char] ?? char);
}

/** Go's `js`: safe inside a JavaScript string. */
export function escapeJs(text: string): string {
  return mapChars(text, escapeJsChar);
}

function escapeJsChar(char: string): string {
  if (char === "\\" || char === "'" || char === '"') return `\\${char}`;
  if (char < " " || "<>&=".includes(char)) return unicode(char);
  return char <= "\x7f" || strayByte(char) !== undefined || isPrint(char) ? char : unicode(char);
}

function unicode(char: string): string {
  return `\\u${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Go's `urlquery`: safe as a value in a URL's query. */
export function escapeQuery(text: string): string {
  const bytes = isAscii(text) ? text : fromUnits(toBytes(text));
  return mapChars(bytes, (char) => {
    if (char === " ") return "+";
    if (/[\w.~-]/.test(char)) return char;
    return `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
  });
}
