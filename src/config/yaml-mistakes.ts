import { parseEvents, YAMLException } from "js-yaml";

import { messageOf } from "../core/errors.ts";

/** What is wrong with a text that is not YAML, where, and what to do. */
export interface YamlMistake {
  offset: number;
  message: string;
  hint: string;
}

const checkBrackets =
  "Close the bracket; its lines and its end must be indented deeper than the key it is for.";
const checkIndentation = "Check the indentation, and put strings that contain `: ` or ` #` in quotes.";

// The parser's own words, in those of people who write YAML.
const words: [RegExp, message: string, hint: string][] = [
  [/printable|null byte|valid JSON character/, "a character is not allowed in YAML", "Remove the character."],
  [/tab characters/, "a tab is used for indentation", "Indent with spaces."],
  [/deficient/, "a line inside brackets is not indented deep enough", checkBrackets],
  [/flow collection$|missed comma/, "a bracket is not closed, or a comma is missing", checkBrackets],
  [/indentation/, "this line does not fit the lines above it", checkIndentation],
  [/multiline key|block mapping/, "a key without `: ` after it", checkIndentation],
  [/separator is expected|read a document/, "this line does not continue what is above it", checkIndentation],
  [/maxDepth/, "the values are nested too deeply", "Use fewer levels."],
  [
    /escape|hexadecimal/,
    "an unknown escape after `\\` in double quotes",
    "Write `\\\\`, or use single quotes.",
  ],
];

/** What a text that the parser refused gets wrong, in plain words. */
export function yamlMistake(text: string, error: unknown): YamlMistake {
  const offset = error instanceof YAMLException ? (error.mark?.position ?? 0) : 0;
  const quote = openQuote(text, offset);
  if (quote !== undefined)
    return {
      offset: quote,
      message: "a quote opens here and is not closed on its line",
      hint: "Close the quote, or indent the lines that belong to it.",
    };
  const reason = error instanceof YAMLException ? error.reason : messageOf(error);
  const [, message, hint] = words.find(([pattern]) => pattern.test(reason)) ?? [];
  const rest = "Check the quotes, brackets and indentation here and on the lines above.";
  return { offset, message: message ?? reason, hint: hint ?? rest };
}

const farthest = 50;

// The quote that is still open where the line of the mistake starts: the parser blames the line after it.
function openQuote(text: string, offset: number): number | undefined {
  const end = text.lastIndexOf("\n", offset - 1);
  if (end < 0 || !endsInQuotes(text.slice(0, end))) return undefined;
  let quote = end;
  for (let tries = 0; tries < farthest && quote > 0; tries++) {
    quote = Math.max(text.lastIndexOf('"', quote - 1), text.lastIndexOf("'", quote - 1));
    if (quote < 0) return undefined;
    if (!endsInQuotes(text.slice(0, quote))) return quote;
  }
  return undefined;
}

function endsInQuotes(text: string): boolean {
  try {
    parseEvents(text, {});
    return false;
  } catch (error) {
    return error instanceof YAMLException && /within a (?:single|double) quoted scalar/.test(error.reason);
  }
}
