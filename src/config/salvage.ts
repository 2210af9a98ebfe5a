import type { Problem } from "../core/errors.ts";
import type { MaskedText } from "./actions.ts";
import { mistakeIn } from "./yaml.ts";

/** A text in which the parts that are not YAML are blank, so that the rest can be read in the same run. */
export interface Salvaged {
  text: string;
  /** Those parts, as written. What is defined in them is not known. */
  lost: string;
  /** What is wrong with each of them. */
  problems: Problem[];
}

type Range = [start: number, end: number];

/**
 * Finds the smallest parts of a text that are not YAML: items and entries of sections, or whole sections. `bad` are
 * places of mistakes that are already reported.
 */
export function salvage(masked: MaskedText, bad: number[] = []): Salvaged {
  const saved: Salvaged = { text: masked.text, lost: "", problems: [] };
  const lose = ([start, end]: Range, problem?: Problem): void => {
    if (problem) saved.problems.push(problem);
    saved.lost += `${masked.source.text.slice(start, end)}\n`;
    saved.text = saved.text.slice(0, start) + blank(saved.text.slice(start, end)) + saved.text.slice(end);
  };
  const judge = (range: Range): void => {
    const [start, end] = range;
    const problem = mistakeIn({ ...masked, text: saved.text }, start, end);
    if (problem || bad.some((at) => at >= start && at < end)) lose(range, problem);
  };
  for (const section of rangesOf(masked.text, /^["']?\w+["']?[ \t]*:/gm)) {
    const [start, end] = section;
    const isBad = bad.some((at) => at >= start && at < end);
    if (!isBad && !mistakeIn(masked, start, end)) continue;
    const parts = partsOf(masked.text, section);
    parts.forEach(judge);
    if (isBlank(saved.text, parts)) lose(section);
    else if (parts.length === 0 || mistakeIn({ ...masked, text: saved.text }, start, end)) judge(section);
  }
  return saved;
}

/** The same text with nothing in it but line ends, so that places stay the same. */
export function blank(text: string): string {
  return text.replaceAll(/[^\r\n]/g, " ");
}

// Each item is a thing of its own there; elsewhere, the rest means little without the part that is lost.
const divisible = /^["']?(?:tools|apps|pipelineTemplates|plugins|vars)\b/;

// The items of a list, or the entries of a map, whichever the section has.
function partsOf(text: string, [start, end]: Range): Range[] {
  const body = text.slice(start, end);
  const lines = body.slice(body.indexOf("\n") + 1);
  const [, indent = "", first] = /^([ \t]*)([^\s#])/m.exec(lines) ?? [];
  const isList = first === "-";
  const isSplit =
    divisible.test(body) && body.includes("\n") && first !== undefined && !indent.includes("\t");
  if (!isSplit || (indent === "" && !isList)) return [];
  const opener = new RegExp(isList ? `^${indent}-(?=\\s)` : `^${indent}[^\\s#]`, "gm");
  return rangesOf(body, opener).map(([from, to]) => [start + from, start + to]);
}

function isBlank(text: string, parts: Range[]): boolean {
  return parts.length > 0 && parts.every(([start, end]) => text.slice(start, end).trim() === "");
}

function rangesOf(text: string, opener: RegExp): Range[] {
  const starts = [...text.matchAll(opener)].map(({ index }) => index);
  return starts.map((start, i) => [start, starts[i + 1] ?? text.length]);
}
