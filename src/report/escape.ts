// Everything from outside (names, options, plugin output, error texts) is shown as code: there GitHub makes nothing of
// mentions, links, issue numbers or HTML. What is left to do is to keep a text from ending the code it stands in.

const ansi = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g;
// Zero-width and bidirectional characters can make a text read as another one than it is.
const unseen =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A text without terminal colours; characters that cannot be seen are shown by their number. */
export function visible(text: string): string {
  return text
    .replace(ansi, "")
    .replace(/\r\n?/g, "\n")
    .replace(unseen, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A text as a Markdown code span that can stand in a table. */
export function code(text: string): string {
  const line = visible(text).replace(/\n/g, " ⏎ ").replaceAll("|", "\\|");
  const fence = "`".repeat(longestRun(line, "`") + 1);
  const pad = line.startsWith("`") || line.endsWith("`") || line.trim() === "" ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A text as a Markdown code block whose fence nothing in it can close. */
export function block(text: string, language = ""): string {
  const shown = visible(text);
  const fence = "`".repeat(Math.max(3, longestRun(shown, "`") + 1));
  return `${fence}${language}\n${shown}\n${fence}`;
}

/** A text for inside of HTML, as code. */
export function htmlCode(text: string): string {
  const line = visible(text).replace(/\n/g, " ⏎ ");
  return `<code>${line.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)}</code>`;
}

/** An address as the target of a Markdown link; only http(s) is let through. */
export function link(label: string, url: string | undefined): string {
  if (url === undefined || !/^https?:\/\/[^\s()<>]+$/.test(url)) return label;
  return `[${label}](${url})`;
}

function longestRun(text: string, char: string): number {
  const runs = text.split("\n").flatMap((line) => line.match(new RegExp(`${char}+`, "g")) ?? []);
  return runs.reduce((longest, run) => Math.max(longest, run.length), 0);
}
