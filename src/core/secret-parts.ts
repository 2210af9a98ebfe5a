import { isObject } from "./json.ts";

// How deep structures are followed into each other, such as a key in base64 in a file of credentials.
const deepest = 4;

/**
 * The secret parts of a structured secret, which code takes out of it: the password of a URL or a connection string, the
 * secret values of JSON and YAML, what is in base64, and the body of a PEM block.
 */
export function secretParts(value: string, depth = deepest): string[] {
  if (depth === 0) return [];
  const found = [
    ...fromJson(value),
    ...fromPairs(value),
    ...fromWords(value),
    ...fromMarkup(value),
    ...fromUrls(value),
    ...fromPem(value),
    ...fromBase64(value),
  ];
  const parts = [...new Set(found)].filter((part) => part.length >= 4 && part !== value);
  return [...new Set(parts.flatMap((part) => [part, ...secretParts(part, depth - 1)]))];
}

/** Whether a text is so irregular that it was drawn at random, such as a token or a key. */
export function isRandom(text: string): boolean {
  return (text.match(/[\w+/=-]{20,}/g) ?? []).some((run) => changes(run) >= 8);
}

// From letters to digits and back, and to capitals within a word: words and years have few.
function changes(run: string): number {
  return (run.match(/(?<=[a-z])[A-Z]|(?<=[A-Za-z])\d|(?<=\d)[A-Za-z]/g) ?? []).length;
}

const secretName = /pass|pwd|secret|token|key|credential|auth|signature|cookie|^sig$/i;

function fromJson(value: string): string[] {
  if (!/^\s*[[{"]/.test(value)) return [];
  try {
    return leaves(JSON.parse(value) as unknown, false);
  } catch {
    return []; // It only looks like JSON.
  }
}

function leaves(value: unknown, isSecret: boolean): string[] {
  if (typeof value === "string")
    return isSecret || isRandom(value) ? [value] : [...fromUrls(value), ...fromPem(value)];
  if (typeof value === "number") return isSecret ? [String(value)] : [];
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, isSecret));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => leaves(item, isSecret || secretName.test(key)));
}

// `token: x` in YAML, `Password=x;` in a connection string, `PASSWORD=x` in a file of variables.
function fromPairs(value: string): string[] {
  const pairs = value.matchAll(
    /(?<![\w.-])["']?([\w.-]+)["']?[ \t]*[:=][ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|\{([^}\n]*)\}|([^\s"';&,}]+))/g,
  );
  return [...pairs].flatMap(([, name = "", ...quoted]) => {
    const part = quoted.find(Boolean) ?? "";
    return secretName.test(name) ? [part, decoded(part)] : [];
  });
}

// `password x` in a .netrc, `Bearer x` and `Basic x` in a header, and `scott/x@` for Oracle.
function fromWords(value: string): string[] {
  const netrc = /^\s*(?:machine|default)\s/m.test(value) ? [...value.matchAll(/\bpassword\s+(\S+)/g)] : [];
  const schemes = value.matchAll(/\b(?:Bearer|Basic|Token)\s+([\w.~+/=-]+)/gi);
  const oracle = value.matchAll(/^jdbc:oracle:\w+:[^\s/:@]+\/([^\s@]+)@/g);
  return [...netrc, ...schemes, ...oracle].map(([, part = ""]) => part);
}

function fromMarkup(value: string): string[] {
  const elements = value.matchAll(/<([\w.:-]+)[^<>]*>([^<>]+)<\/\1>/g);
  return [...elements].flatMap(([, name = "", text = ""]) => (secretName.test(name) ? [text.trim()] : []));
}

function fromUrls(value: string): string[] {
  const urls = value.matchAll(/[a-z][\w+.-]*:\/\/(?:([^\s/?#@]*)@)?[^\s/?#"']*([^\s"']*)/gi);
  return [...urls].flatMap(([, credentials = "", rest = ""]) => {
    const [user = "", ...password] = credentials.split(":");
    const secret = password.join(":");
    // Alone, it is a token.
    const own = secret === "" ? [user] : [secret, credentials];
    const random = rest.split(/[/?&#=]/).filter(isRandom);
    return [...own, ...random].flatMap((part) => [part, decoded(part)]);
  });
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function fromPem(value: string): string[] {
  const blocks = value
    .replaceAll("\\n", "\n")
    .matchAll(/-----BEGIN [^-\n]+-----\s*([\s\S]*?)\s*-----END [^-\n]+-----/g);
  return [...blocks].flatMap(([whole, body = ""]) => [whole, body.replace(/\s+/g, "")]);
}

// Credentials of registries are `user:password` in base64; keys in a kubeconfig are PEM.
function fromBase64(value: string): string[] {
  const text = value.trim();
  if (text.length < 8 || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return [];
  const bytes = Buffer.from(text, "base64");
  const clear = bytes.toString();
  if (!bytes.equals(Buffer.from(clear)) || /[^\t\n\r\u0020-\u{10ffff}]/u.test(clear)) return [];
  const [, password] = /^[^\s:]+:(\S+)$/.exec(clear) ?? [];
  return [clear, ...(password ? [password] : [])];
}
