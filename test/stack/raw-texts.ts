// Sentences of libraries and of Node that no user's mistake may show: they name neither the value nor what to do.
const raw = [
  /\bE(?:NOENT|ISDIR|LOOP|ACCES|NOTDIR|PERM)\b/,
  /Too (?:small|big)/,
  /Invalid (?:input|string|option|key|element|format)/,
  /Unrecognized key/,
  /expected \w+, received/,
  /deficient|bad indentation|flow collection|block mapping|\bscalar\b|unexpected end of the stream/,
  /Unexpected (?:token|end|string|number|identifier)/,
  /is not valid JSON|in JSON at/,
  /no such file|illegal operation|symbolic links encountered/,
  /Cannot read propert|undefined|\[object |\bNaN\b/,
];

/** The raw text of a library in a message; undefined: there is none. */
export function rawTextIn(text: string): string | undefined {
  return raw.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
}
