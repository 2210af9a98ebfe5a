import { counted } from "../core/counted.ts";
import { place, type Problem } from "../core/errors.ts";
import { failedStatus, type StackStatus } from "../core/stack-status.ts";
import { block, code, link, prose } from "./escape.ts";
import { fitted, type Part } from "./fit.ts";
import { footer, lineUrl, type Links } from "./links.ts";
import { heading } from "./heading.ts";
import { excerptLines } from "./terminal.ts";

/** A failure: what is wrong, where, and what to do. `status` sums up the consequence. */
export function errorMarkdown(
  stack: string,
  error: { message: string; hint?: string | undefined; problems: Problem[] },
  links: Links,
  most: number,
  status: StackStatus = failedStatus(error),
): string {
  const count = error.problems.length;
  const head = [
    heading(stack, status),
    ...(count > 0 ? [] : [sentence(error.message)]),
    ...(error.hint ? [prose(error.hint)] : []),
  ];
  const rows = error.problems.map((problem) => problemRow(problem, links));
  const foot = [footer(links)];
  return fitted(head, [{ head: [], rows, more: "problems" }], foot, most);
}

/** The warnings about the configuration, as a part of a comment. */
export function notices(warned: Problem[], links: Links): Part {
  const head = [`⚠️ **${counted(warned.length, "warning")}**\n`];
  return { head, rows: warned.map((problem) => problemRow(problem, links)), more: "warnings" };
}

function problemRow(problem: Problem, links: Links): string {
  const { at, message, hint } = problem;
  const from = at?.via ? ` (from ${code(place(at.via))})` : "";
  const where = at ? `${link(code(place(at)), lineUrl(links, at))}${from}` : "";
  const between = message.trim().includes("\n") ? "\n\n" : ": ";
  const said = [where, sentence(message)].filter(Boolean).join(between);
  const excerpt = excerptLines(problem).join("\n");
  return [said, ...(excerpt ? [block(excerpt)] : []), ...(hint ? [prose(hint)] : []), ""].join("\n\n");
}

// Messages have no period at the end, since a log may continue after them.
function sentence(message: string): string {
  const said = prose(message);
  return /[\w"')]$/.test(said) ? `${said}.` : said;
}
