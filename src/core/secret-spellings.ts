/** The texts that reveal a secret, longest first: as it is, line by line, and as it is written in other languages. */
export function spellings(given: string): string[] {
  // Half an emoji has no encoding.
  const value = given.toWellFormed();
  const plain = value.trim();
  if (plain.length < shortest) return [];
  const lines = plain.split(/\r?\n/).map((line) => line.trim());
  const encoded = [...new Set([value, plain])].flatMap((text) => [
    // In every language, a word is written as it is.
    ...(/^[\w-]*$/.test(text) ? [] : languageForms(text)),
    ...percentForms(text),
    ...byteForms(text),
  ]);
  return [...new Set([value, plain, ...lines, ...encoded])].filter((text) => text.length >= shortest);
}

/** What is shorter is in almost every text. */
export const shortest = 3;

function languageForms(text: string): string[] {
  return [
    ...jsonForms(text),
    ...jsonForms(text).map((form) => JSON.stringify(form).slice(1, -1)),
    ...urlForms(text),
    ...markupForms(text),
    ...quotedForms(text),
    text.normalize("NFC"),
    text.normalize("NFD"),
  ];
}

// As JavaScript writes it, as Go does, in ASCII only, as Python and others do, and as PHP does.
function jsonForms(value: string): string[] {
  const text = JSON.stringify(value).slice(1, -1);
  const ascii = escaped(text, /[\u0080-\uffff]/g);
  const capital = ascii.replace(/\\u[0-9a-f]{4}/g, (code) => `\\u${code.slice(2).toUpperCase()}`);
  return [text, escaped(text, /[<>&\u2028\u2029]/g), ascii, capital, text.replaceAll("/", "\\/")];
}

function escaped(text: string, chars: RegExp): string {
  return text.replace(chars, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function urlForms(value: string): string[] {
  const url = new URL("https://u@h.test/");
  url.password = value;
  url.pathname = `/${value}`;
  url.search = value;
  const form = new URLSearchParams({ "": value }).toString().slice(1);
  const forms = [encodeURIComponent(value), form, url.password, url.pathname.slice(1), url.search.slice(1)];
  return [...forms, ...forms.map((text) => text.replace(/%../g, (code) => code.toLowerCase()))];
}

function percentForms(value: string): string[] {
  const all = Buffer.from(value).toString("hex").replace(/../g, "%$&");
  return [all, all.toUpperCase()];
}

function markupForms(value: string): string[] {
  const by = (entities: Record<string, string>) =>
    value.replace(/[&<>"']/g, (char) => entities[char] ?? char);
  const named = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
  const numbered = value.replace(/[&<>"']/g, (char) => `&#x${char.charCodeAt(0).toString(16)};`);
  return [
    by({ ...named, '"': "&quot;", "'": "&#39;" }),
    by({ ...named, '"': "&#34;", "'": "&#39;" }),
    by({ ...named, '"': "&quot;", "'": "&apos;" }),
    by({ ...named, '"': "&quot;" }),
    by(named),
    by({ "&": "&amp;", "<": "&lt;", "'": "&apos;" }),
    by({ "&": "&amp;", "<": "&lt;" }),
    numbered,
  ];
}

// Inside quotes of a shell, of Python, SQL, YAML and CSV; for printf and regular expressions.
function quotedForms(value: string): string[] {
  return [
    value.replaceAll("'", "'\\''"),
    value.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", "\\n"),
    value.replaceAll("'", "''"),
    value.replaceAll('"', '""'),
    value.replaceAll("%", "%%"),
    value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
  ];
}

function byteForms(value: string): string[] {
  const hex = Buffer.from(value).toString("hex");
  const base64 = base64Forms(Buffer.from(value));
  return [
    hex,
    hex.toUpperCase(),
    ...base64,
    ...base64.map((text) => encodeURIComponent(text)),
    Buffer.from(Buffer.from(value).toString("base64")).toString("base64"),
    Buffer.from(value, "utf16le").toString("base64"),
  ];
}

// The base64 of a secret inside a longer text depends on its position within a group of three bytes.
function base64Forms(value: Buffer): string[] {
  const whole = value.toString("base64");
  const shifted = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), value]).toString("base64");
    const tail = (shift + value.length) % 3;
    const end = tail === 0 ? text.length : text.length - 4;
    return text.slice(shift === 0 ? 0 : 4, end);
  });
  const forms = [whole, whole.replace(/=+$/, ""), ...shifted.filter((text) => text.length >= 8)];
  return [...forms, ...forms.map((text) => text.replaceAll("+", "-").replaceAll("/", "_"))];
}
