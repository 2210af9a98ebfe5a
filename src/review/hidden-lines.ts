/** A line of data that code hosts do not show. `signature` is empty if there is none. */
export interface HiddenLine {
  name: string;
  packed: string;
  signature: string;
}

// Only those at the top count, because text by others may follow below.
const lines = /<!-- dtm:(\w+) ([\w-]+)(?:\.([\w-]+))? -->[ \t]*(?:\r?\n|$)/gy;

/** A hidden line as text. */
export function hiddenLine({ name, packed, signature }: HiddenLine): string {
  return `<!-- dtm:${name} ${packed}${signature === "" ? "" : `.${signature}`} -->`;
}

/** The hidden lines at the top of a text. */
export function hiddenLines(body: string): HiddenLine[] {
  return [...body.matchAll(lines)].map(([, name = "", packed = "", signature = ""]) => ({
    name,
    packed,
    signature,
  }));
}

/** The text below them. */
export function belowHidden(body: string): string {
  return body.slice([...body.matchAll(lines)].reduce((sum, [whole]) => sum + whole.length, 0));
}
