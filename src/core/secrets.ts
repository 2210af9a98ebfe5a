/** Secret values of this process; every text that leaves it goes through `redact` first. */
export interface Secrets {
  /** Registers a value. Values shorter than 3 characters are left alone: masking them would blank out everything. */
  add(value: string): void;
  /** Replaces every registered value by `***`, also where it is base64-, URL- or JSON-encoded or stands line by line. */
  redact(text: string): string;
}

/** A new registry. `onAdd` hears each spelling once, so that a host can mask it too. */
export function makeSecrets(onAdd: (spelling: string) => void = () => {}): Secrets {
  let known: string[] = [];
  return {
    add(value) {
      const fresh = spellings(value).filter((text) => !known.includes(text));
      // Longest first, so that a secret inside another one does not leave half of it standing.
      known = [...known, ...fresh].sort((a, b) => b.length - a.length);
      for (const text of fresh) onAdd(text);
    },
    redact: (text) => known.reduce((redacted, secret) => redacted.replaceAll(secret, "***"), text),
  };
}

function spellings(value: string): string[] {
  const plain = value.trim();
  if (plain.length < 3) return [];
  const lines = plain.split(/\r?\n/).map((line) => line.trim());
  const encoded = [
    JSON.stringify(plain).slice(1, -1),
    encodeURIComponent(plain),
    ...base64Forms(plain),
    ...base64Forms(value),
  ];
  return [...new Set([value, plain, ...lines, ...encoded])].filter((text) => text.length >= 3);
}

// Base64 of a secret that stands inside a longer text depends on where it falls in a group of three bytes.
function base64Forms(value: string): string[] {
  const whole = Buffer.from(value).toString("base64");
  const shifted = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(value)]).toString("base64");
    const tail = (shift + Buffer.byteLength(value)) % 3;
    const end = tail === 0 ? text.length : text.length - 4;
    return text.slice(shift === 0 ? 0 : 4, end);
  });
  const url = Buffer.from(value).toString("base64url");
  return [whole, whole.replace(/=+$/, ""), url, ...shifted.filter((text) => text.length >= 8)];
}
