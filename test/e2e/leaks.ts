import { inflateRawSync } from "node:zlib";

/** Where a secret was found, and in which form. */
export interface Leak {
  place: string;
  secret: string;
  form: string;
}

/**
 * Finds secrets in texts, whole or any ten characters of a line, plain, as JSON, URL-encoded, or in base64 at any
 * offset; also in the compressed first line of a comment.
 */
export function leaksIn(texts: Record<string, string>, secrets: Record<string, string>): Leak[] {
  const needles = new Map<string, Omit<Leak, "place">>();
  for (const [secret, value] of Object.entries(secrets))
    for (const [form, parts] of Object.entries(formsOf(value)))
      for (const part of parts) needles.set(part, { secret, form });
  const sizes = new Set([...needles.keys()].map((part) => part.length));
  return Object.entries(texts).flatMap(([place, text]) =>
    [...foundIn(`${text}\n${unpacked(text)}`, needles, sizes)].map((leak) => ({ place, ...leak })),
  );
}

// One pass over the text, however many needles there are.
function foundIn<T>(text: string, needles: Map<string, T>, sizes: Set<number>): Set<T> {
  const found = new Set<T>();
  for (const size of sizes)
    for (let i = 0; i + size <= text.length; i += 1) {
      const hit = needles.get(text.slice(i, i + size));
      if (hit) found.add(hit);
    }
  return found;
}

/** Every way in which a plugin, a server or a log may write a secret. */
export function formsOf(value: string): Record<string, string[]> {
  const lines = value.split("\n").map((line) => line.trim());
  const windows = (text: string) => {
    const size = Math.min(10, text.length);
    return Array.from({ length: text.length - size + 1 }, (_, i) => text.slice(i, i + size));
  };
  return {
    raw: lines.filter(Boolean).flatMap(windows),
    "as JSON": windows(JSON.stringify(value).slice(1, -1)),
    "URL-encoded": windows(encodeURIComponent(value)),
    "form-encoded": windows(new URLSearchParams({ "": value }).toString().slice(1)),
    "base64, 0": windows(stable(value, 0)),
    "base64, 1": windows(stable(value, 1)),
    "base64, 2": windows(stable(value, 2)),
  };
}

// The part of a value's base64 that does not depend on what surrounds the value: all except two characters at each end.
function stable(value: string, shift: number): string {
  const bytes = Buffer.from(value.trim());
  const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64");
  const [start, end] = [Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6)];
  return text.slice(start + 2, end - 2);
}

function unpacked(text: string): string {
  const packed = [...text.matchAll(/<!-- dtm:(?:v1|offer|status|overview) ([\w-]{4,})/g)].map(
    (match) => match[1] ?? "",
  );
  return packed.map((one) => inflateRawSync(Buffer.from(one, "base64url")).toString()).join("\n");
}
