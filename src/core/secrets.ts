import { type Json, mapScalars } from "./json.ts";
import { quoted, redactedText } from "./recorded-text.ts";

/** The secret values of this process; every text that leaves it goes through `redact` first. */
export interface Secrets {
  /**
   * Registers a value. Values shorter than 3 characters are ignored: redacting them would redact almost everything.
   * `symbol` is the symbolic text that this run and later ones know the value by.
   */
  add(value: string | number, symbol?: string): void;
  /** Replaces every registered value by `***`, also encoded (base64, URL, HTML, JSON) or line by line. */
  redact(text: string): string;
  /**
   * A value from outside as it may be recorded: secrets by their symbols, those without one as `***`, and what only
   * looks symbolic quoted.
   */
  record(value: Json): Json;
}

/** A new registry. `onAdd` is called once for each spelling, so that a host can mask it, too. */
export function makeSecrets(onAdd: (spelling: string) => void = () => {}): Secrets {
  const added = new Set<string>();
  const symbols = new Map<string, string>();
  const numbers = new Set<number>();
  let known: string[] = [];
  return {
    add(given, symbol) {
      const value = String(given);
      if (typeof given === "number") numbers.add(given);
      if (symbol !== undefined) name(symbols, value, symbol);
      if (added.has(value)) return;
      added.add(value);
      const fresh = spellings(value).filter((text) => !known.includes(text));
      // Longest first, so that a secret inside another one does not leave part of it in clear.
      known = [...known, ...fresh].sort((a, b) => b.length - a.length);
      for (const text of fresh) onAdd(text);
    },
    redact: (text) => known.reduce((shown, secret) => without(secret, shown), text),
    record: (value) =>
      mapScalars(value, (scalar) => {
        if (typeof scalar === "string") return recorded(scalar, known, symbols);
        return typeof scalar === "number" && numbers.has(scalar) ? redactedText : scalar;
      }),
  };
}

// The same variable whatever the order in which they are registered.
function name(symbols: Map<string, string>, value: string, symbol: string): void {
  const before = symbols.get(value);
  if (before === undefined || symbol < before) symbols.set(value, symbol);
}

// What is filled in is not processed again.
function recorded(text: string, known: string[], symbols: ReadonlyMap<string, string>): string {
  const found = known.filter((secret) => secret.length <= text.length && text.includes(secret));
  let parts: { text: string; isSymbol?: boolean }[] = [{ text }];
  for (const secret of found) {
    const symbol = { text: symbols.get(secret) ?? redactedText, isSymbol: true };
    parts = parts.flatMap((part) =>
      part.isSymbol
        ? [part]
        : part.text.split(secret).flatMap((between, i) => [...(i === 0 ? [] : [symbol]), { text: between }]),
    );
  }
  return parts.map((part) => (part.isSymbol ? part.text : quoted(part.text))).join("");
}

// Most texts are short and contain no secret, and there are many of both.
function without(secret: string, text: string): string {
  return secret.length <= text.length && text.includes(secret) ? text.replaceAll(secret, redactedText) : text;
}

function spellings(given: string): string[] {
  // Half an emoji has no encoding.
  const value = given.toWellFormed();
  const plain = value.trim();
  if (plain.length < 3) return [];
  const lines = plain.split(/\r?\n/).map((line) => line.trim());
  const encoded = [value, plain].flatMap((text) => [
    ...jsonForms(text),
    ...jsonForms(text).map((form) => JSON.stringify(form).slice(1, -1)),
    encodeURIComponent(text),
    new URLSearchParams({ "": text }).toString().slice(1),
    text.replace(/[&<>"']/g, (char) => entities[char] ?? char),
    ...base64Forms(text),
  ]);
  return [...new Set([value, plain, ...lines, ...encoded])].filter((text) => text.length >= 3);
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

// As JavaScript writes it, as Go does, and in ASCII only, as Python does.
function jsonForms(value: string): string[] {
  const escaped = (text: string, chars: RegExp) =>
    text.replace(chars, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const text = JSON.stringify(value).slice(1, -1);
  return [text, escaped(text, /[<>&\u2028\u2029]/g), escaped(text, /[\u0080-\uffff]/g)];
}

// The base64 of a secret inside a longer text depends on its position within a group of three bytes.
function base64Forms(value: string): string[] {
  const whole = Buffer.from(value).toString("base64");
  const shifted = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(value)]).toString("base64");
    const tail = (shift + Buffer.byteLength(value)) % 3;
    const end = tail === 0 ? text.length : text.length - 4;
    return text.slice(shift === 0 ? 0 : 4, end);
  });
  const forms = [whole, whole.replace(/=+$/, ""), ...shifted.filter((text) => text.length >= 8)];
  return [...forms, ...forms.map((text) => text.replaceAll("+", "-").replaceAll("/", "_"))];
}
