import { parseEvents, YAMLException } from "js-yaml";

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
  [/deficient/, "a line inside brackets is not indented deep enough", checkBrackets],
  [/flow collection$|missed comma/, "a bracket is not closed, or a comma is missing", checkBrackets],
  [/indentation/, "this line does not fit the lines above it", checkIndentation],
  [/multiline key|block mapping/, "a key without `: ` after it", checkIndentation],
  [/separator is expected|read a document/, "this line does not continue what is above it", checkIndentation],
  [/maxDepth/, "the values are nested too deeply", "Use fewer levels."],
  [/anchor/, "an anchor (`&`) without a name, or two of them", "Write `&name` once, in front of the value."],
  [
    /alias/,
    "an alias (`*`) without a name, or with an anchor or a tag",
    "Write `*name` alone, or put the text in quotes.",
  ],
  [/tag/i, "a tag (`!`) that cannot be read", "Remove the tag, or put the text in quotes."],
  [
    /chomping|indentation width|block scalar|line break/,
    "a `|` or `>` with something after it that does not belong there",
    "Write `|` or `>` alone, and the text on the lines below.",
  ],
  [/node content, but found ','/, "a comma without a value in front of it", "Remove the comma."],
  [/directive/i, "a directive (`%`) that cannot be read", "Remove the line, or put the text in quotes."],
  [/':' after|key-value separator/, "a key without `: ` after it", checkIndentation],
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
  const bracket = openBracket(text);
  if (bracket !== undefined)
    return { offset: bracket, message: "a bracket opens here and is not closed", hint: checkBrackets };
  const tab = indentingTab(text, offset);
  if (tab !== undefined)
    return { offset: tab, message: "a tab is used for indentation", hint: "Indent with spaces." };
  const reason = error instanceof YAMLException ? error.reason : "";
  const [, message, hint] = words.find(([pattern]) => pattern.test(reason)) ?? [];
  const rest = "Check the quotes, brackets and indentation here and on the lines above.";
  return { offset, message: message ?? "it cannot be read from here on", hint: hint ?? rest };
}

// Quotes and brackets count only where a value can start, and comments not at all.
const flowToken = /(?<=^|[\s,[{:])"(?:[^"\\]|\\.)*"|(?<=^|[\s,[{:])'(?:[^']|'')*'|(?<=^|\s)#.*|[[\]{}]/gm;

// The innermost bracket that nothing in the whole text closes.
function openBracket(text: string): number | undefined {
  const open: number[] = [];
  for (const { 0: token, index } of text.matchAll(flowToken)) {
    const isFirst = open.length === 0 && !/(?:^|[\s:-])$/.test(text.slice(Math.max(0, index - 1), index));
    if ((token === "[" || token === "{") && !isFirst) open.push(index);
    else if (token === "]" || token === "}") open.pop();
  }
  return open.at(-1);
}

function indentingTab(text: string, offset: number): number | undefined {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const [spaces] = /^ *(?=\t)/.exec(text.slice(start)) ?? [];
  return spaces === undefined ? undefined : start + spaces.length;
}

const farthest = 50;

// The quote that is still open where the line of the mistake starts: the parser blames the line after it.
function openQuote(text: string, offset: number): number | undefined {
  const end = text.lastIndexOf("\n", text[offset] === "\n" ? offset : offset - 1);
  if (end < 0 || !endsInQuotes(text.slice(0, end).trimEnd())) return undefined;
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
