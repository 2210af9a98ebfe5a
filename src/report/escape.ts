// Everything from outside (names, options, plugin output, error messages) is shown as code, where GitHub ignores
// mentions, links, issue numbers and HTML. What remains is to keep a text from ending the code that it is in.

const ansi = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g;
// What nobody sees can make a text look like a different one: controls, halves of characters, zero-width, bidirectional
// and blank characters. U+2800 and U+FFFC are visible by their properties only. A variation selector belongs to its emoji.
const unseen =
  /(?![\n\t])(?!(?<=\p{Extended_Pictographic})\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufffc]|(?! )\p{Zs}/gu;

/** A text without terminal colors; invisible characters are shown by their number. */
export function visible(text: string): string {
  return text.replace(ansi, "").replace(/\r\n?/g, "\n").replace(unseen, numbered);
}

function numbered(char: string): string {
  const hex = (char.codePointAt(0) ?? 0).toString(16).padStart(4, "0");
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex}`;
}

/** A text on one line, for a code span or a line of a log. */
export function oneLine(text: string): string {
  return visible(text).replace(/\n/g, " ⏎ ");
}

/** A text of at most `most` characters, with a note on how many are left out. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most).replace(/[\ud800-\udbff]$/, "");
  return `${kept}… (${text.length - kept.length} more characters)`;
}

/** A text as a Markdown code span; `most` limits it, so that one name cannot fill a comment. */
export function code(text: string, most = 300): string {
  const line = shortened(fewBackticks(oneLine(text)), most);
  const fence = "`".repeat(longestRun(line, "`") + 1);
  const pad = line.startsWith("`") || line.endsWith("`") || line.trim() === "" ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

// GitHub gives these characters no meaning, except in the forms below: URLs, issue numbers, commits, emoji by name,
// links, lists and rules.
const plain = /^(?:[A-Za-z0-9 .,;:'"()[\]?!%+=/→…-]|(?<=[A-Za-z0-9])_(?=[A-Za-z0-9]))*$/;
const alive = /www\.|:\/\/|[A-Z]-\d|[0-9a-f]{7}|:[\w+-]+:|\][(:]|^\s*(\d+[.)]|[-+=])/i;

/**
 * A message of ours as prose, with code between backticks. All of it becomes code if something from outside gives it
 * another meaning; a text with several lines becomes a block.
 */
export function prose(text: string): string {
  if (text.trim().includes("\n")) return block(text, "", 8000);
  const parts = text.trim().split("`");
  const isWords = (part: string, i: number) =>
    i % 2 === 1 ? part.trim() !== "" : plain.test(part) && !alive.test(part);
  if (parts.length % 2 === 0 || text.length > 2000 || !parts.every(isWords)) return code(text, 2000);
  return parts.map((part, i) => (i % 2 === 1 ? code(part) : part)).join("");
}

/** A text as a Markdown code block whose fence nothing in it can close; text beyond `most` characters is left out. */
export function block(text: string, language = "", most = 4000): string {
  const shown = shortened(fewBackticks(visible(text)), most);
  const fence = "`".repeat(Math.max(3, longestRun(shown, "`") + 1));
  return `${fence}${language}\n${shown}\n${fence}`;
}

/** A text as code inside HTML. */
export function htmlCode(text: string): string {
  const line = shortened(oneLine(text), 300);
  return `<code>${line.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)}</code>`;
}

/** A link in Markdown; only http(s) URLs become one. */
export function link(label: string, url: string | undefined): string {
  return isWebAddress(url) ? `[${label}](${url})` : label;
}

/** Whether a text is an http(s) URL that can be linked to. */
export function isWebAddress(text: string | undefined): text is string {
  return text !== undefined && text.length <= 1000 && /^https?:\/\/[^\s()<>]+$/.test(text);
}

// GitHub does not recognize a code span of more than 80 backticks, and closes any fence at 255 of them.
function fewBackticks(text: string): string {
  return text.replace(/`{21,}/g, (run) => `(${run.length} backticks)`);
}

function longestRun(text: string, char: string): number {
  const runs = text.split("\n").flatMap((line) => line.match(new RegExp(`${char}+`, "g")) ?? []);
  return runs.reduce((longest, run) => Math.max(longest, run.length), 0);
}
