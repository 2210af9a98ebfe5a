// Texts that differ but look the same: line endings, no-break spaces, composed letters, trailing spaces.

/** What a line looks like. */
export function looks(line: string): string {
  return line
    .normalize("NFC")
    .replace(/\s/g, " ")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .trimEnd();
}

/** Spells a line so that nothing in it can be overlooked: trailing spaces, and everything except ASCII, by number. */
export function spelled(line: string): string {
  return line.replace(/ +$|[^\u0020-\u007e]/g, (chars) =>
    [...Array(chars.length).keys()]
      .map((i) => `\\u${chars.charCodeAt(i).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}

/** Two JSON texts as they can be told apart. */
export function toldApart(a: string, b: string): [string, string] {
  return a !== b && looks(a) === looks(b) ? [spelled(a), spelled(b)] : [a, b];
}
