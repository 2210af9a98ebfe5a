import { eachString, type Json, mapStrings, mentions } from "./json.ts";

/** Replaces a secret in a text. As a literal, it is recorded quoted. */
export const redactedText = "***";

// A recorded text may hold `[[ env X ]]`, references and `***`, or be `(secret)`. What only looks like them, because it
// came from outside, is quoted as a Go template would: `[[ "[[" ]] env X ]]`.
const unquoted =
  /\[\[(?= env \w+ \]\]| "(?:\[\[|\$\{\{|\*\*\*|\(secret\))" \]\]|[^\]]*$)|\$\{\{(?=\s*[^.\s{}]+\.[^\s{}]+?\.outputs\.[^.\s{}]+\s*\}\}|[^{}]*$)|\*\*\*|^\(secret\)$/g;

/** A quoted piece of text, in its first group. */
export const quotePattern = /\[\[ "(\[\[|\$\{\{|\*\*\*|\(secret\))" \]\]/g;

/** A text from outside as it is recorded: nothing in it will be taken for symbolic. */
export function quoted(text: string): string {
  return text.replace(unquoted, '[[ "$&" ]]');
}

/** A text of the configuration as it is recorded: variables and references in it are symbolic. */
export function quotedAround(text: string): string {
  return text.replace(/\[\[(?= "(?:\[\[|\$\{\{|\*\*\*|\(secret\))" \]\])|\*\*\*|^\(secret\)$/g, '[[ "$&" ]]');
}

/** The same for a text in which `***` already replaces secrets. */
export function quotedTokens(text: string): string {
  return text.split(redactedText).map(quoted).join(redactedText);
}

/** A recorded value as it is shown. */
export function shown(value: Json): Json {
  return mapStrings(value, (text) => text.replace(quotePattern, (_, text: string) => text));
}

/** Whether a part of a recorded text is lost: a secret that was not recorded. */
export function isLost(text: string): boolean {
  return text.includes(redactedText) && text.replace(quotePattern, " ").includes(redactedText);
}

/** The paths of the texts in a recorded value that are lost. */
export function lostPaths(value: Json, path = ""): string[] {
  if (!mentions(value, redactedText)) return [];
  const lost: string[] = [];
  eachString(value, (text, at) => isLost(text) && lost.push(at), path);
  return lost;
}
