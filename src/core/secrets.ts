import { isCommonWord } from "./common-words.ts";
import { makeFinder } from "./finder.ts";
import { type Json, mapScalars } from "./json.ts";
import { quoted, redactedText } from "./recorded-text.ts";
import { secretParts } from "./secret-parts.ts";
import { spellings } from "./secret-spellings.ts";

/** The secret values of this process; every text that leaves it goes through `redact` first. */
export interface Secrets {
  /**
   * Registers a value, and the secret parts of a structured one. Common words, and values shorter than 3 characters, are
   * ignored: redacting them would redact almost everything.
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
  const known = new Set<string>();
  const finder = makeFinder<Spelling>();
  // Longest first, so that a secret inside another one does not leave part of it in clear.
  const inside = (text: string) =>
    finder.in(text).sort((a, b) => b.text.length - a.text.length || a.order - b.order);
  return {
    add(given, symbol) {
      const value = String(given);
      if (typeof given === "number") numbers.add(given);
      if (isCommonWord(value)) return;
      if (symbol !== undefined) name(symbols, value, symbol);
      if (added.has(value)) return;
      added.add(value);
      const all = [value, ...secretParts(value)].filter((part) => !isCommonWord(part)).flatMap(spellings);
      for (const text of all) {
        if (known.has(text) || isCommonWord(text)) continue;
        known.add(text);
        finder.add(spellingOf(text, known.size));
        onAdd(text);
      }
    },
    redact: (text) =>
      inside(text).reduce(
        (shown, { text: secret, pattern = secret }) => shown.replaceAll(pattern, redactedText),
        text,
      ),
    record: (value) =>
      mapScalars(value, (scalar) => {
        if (typeof scalar === "string") return recorded(scalar, inside(scalar), symbols);
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
function recorded(text: string, found: Spelling[], symbols: ReadonlyMap<string, string>): string {
  if (found.length === 0) return quoted(text);
  let parts: { text: string; isSymbol?: boolean }[] = [{ text }];
  for (const secret of found) {
    const symbol = { text: symbols.get(secret.text) ?? redactedText, isSymbol: true };
    parts = parts.flatMap((part) =>
      part.isSymbol
        ? [part]
        : part.text
            .split(secret.pattern ?? secret.text)
            .flatMap((between, i) => [...(i === 0 ? [] : [symbol]), { text: between }]),
    );
  }
  return parts.map((part) => (part.isSymbol ? part.text : quoted(part.text))).join("");
}

/** A text that reveals a secret; one that could be a part of other words by chance has a pattern for the whole word. */
interface Spelling {
  text: string;
  pattern?: RegExp;
  /** Which one it is, in the order in which they are registered. */
  order: number;
}

function spellingOf(text: string, order: number): Spelling {
  if (!/^(?:[A-Za-z]{1,8}|\d{1,8})$/.test(text)) return { text, order };
  return { text, order, pattern: new RegExp(`(?<![A-Za-z0-9])${text}(?![A-Za-z0-9])`, "g") };
}
