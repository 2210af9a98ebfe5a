import { deflateRawSync, inflateRawSync } from "node:zlib";

const mostInflated = 1_000_000;

/** A value as text that is safe in an HTML comment. */
export function pack(value: object): string {
  return deflateRawSync(JSON.stringify(value), { level: 9 }).toString("base64url");
}

/** The inverse; undefined if it is damaged or forged. Whoever can edit comments can write anything there. */
export function unpack(packed: string): unknown {
  try {
    const bytes = inflateRawSync(Buffer.from(packed, "base64url"), { maxOutputLength: mostInflated });
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}
