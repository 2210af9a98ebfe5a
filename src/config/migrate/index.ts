import { readFile } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";

import { type Problem, UserError } from "../../core/errors.ts";
import { fileFailure } from "../../core/file-failure.ts";
import { type Files, readFiles } from "../files.ts";
import { loadFiles } from "../index.ts";
import type { Source } from "../source.ts";
import { examine, namesOf } from "./examine.ts";
import { applyFindings, type Finding, type Page } from "./findings.ts";
import { modernLayout } from "./layout.ts";
import { originAt, type Origin, overlap, type Text, unchanged } from "./text.ts";
import { parseTree } from "./tree.ts";

/** One thing that was rewritten, with its original place. */
export interface Change extends Origin {
  from: string;
  to: string;
  why: string;
}

/** One thing that is left for a person to do. */
export interface Left extends Origin {
  message: string;
}

/** The result for a configuration. `path` is absolute. */
export interface Migration {
  files: { path: string; name: string; before: string; after: string }[];
  changes: Change[];
  left: Left[];
}

// Each pass rewrites what the previous one uncovered; this only guards against rules that undo each other.
const maxPasses = 200;

/**
 * Rewrites a configuration for the current version; reads files and writes none. `backends`: as for `loadConfig`.
 * `pinsTemplates`: pipelines of apps without a template get the one that DevStream used, pinned by its commit.
 */
export async function migrateConfig(
  cwd: string,
  path: string | undefined,
  backends: Record<string, string>,
  pinsTemplates = false,
): Promise<Migration> {
  const read = await readFiles(cwd, path);
  const { sources } = read;
  if (read.problems.length > 0)
    throw new UserError("config-invalid", `${read.stack} cannot be rewritten`, { problems: read.problems });
  const work = startWork(cwd, pinsTemplates);
  const texts = await Promise.all(sources.map((source) => inOneFile(source, sources, work)));
  const pages = rewrite(texts, work);
  const left = [...work.left, ...pages.flatMap(leftOf)];
  const isTold = (one: Left) => left.some(({ file, line }) => file === one.file && line === one.line);
  const problems = await problemsOf(read, pages, backends);
  left.push(...problems.filter((one) => !isTold(one)));
  const files = sources.map(({ file, text }, i) => {
    return { path: resolve(cwd, file), name: file, before: text, after: pages[i]?.text ?? text };
  });
  return { files, changes: inOrder(work.changes), left: inOrder(left) };
}

interface Work {
  cwd: string;
  page: (text: Text) => Page;
  tell: (page: Page, found: Finding[]) => void;
  changes: Change[];
  left: Left[];
}

function startWork(cwd: string, pinsTemplates: boolean): Work {
  const names = { renamed: new Map<string, string>(), taken: new Set<string>(), foreign: new Set<string>() };
  const changes: Change[] = [];
  return {
    cwd,
    page: (text) => ({ ...text, ...parseTree(text.text), findings: [], notes: [], ...names, pinsTemplates }),
    tell: (page, found) => {
      for (const { at, from, to, why } of found) changes.push({ ...originAt(page, at), from, to, why });
    },
    changes,
    left: [],
  };
}

async function inOneFile({ file, text }: Source, sources: Source[], work: Work): Promise<Text> {
  const read = async (named: string, at: Origin) => {
    if (sources.length > 1) throw byItself(file, named);
    const part = await readPart(named, { cwd: work.cwd, folder: dirname(resolve(work.cwd, file)) }, at);
    work.left.push({ ...at, message: `${named} is no longer read: delete it once this works` });
    return part;
  };
  const whole = unchanged(file, text);
  return (await modernLayout(whole, { ...work, read })) ?? whole;
}

function leftOf(page: Page): Left[] {
  return page.notes.map(({ at, message }) => ({ ...originAt(page, at), message }));
}

// The loader's problems with the result, at the lines that it was made from.
async function problemsOf(read: Files, rewritten: Text[], backends: Record<string, string>): Promise<Left[]> {
  const sources = read.sources.map(({ file }, i) => ({ file, text: rewritten[i]?.text ?? "" }));
  const told = ({ message, hint, at }: Problem): Left => {
    const lines = rewritten[sources.findIndex(({ file }) => file === at?.file)]?.lines;
    const origin = lines?.[(at?.line ?? 1) - 1] ?? { file: at?.file ?? read.stack, line: at?.line ?? 1 };
    return { ...origin, message: hint === undefined ? message : `${message}. ${hint}` };
  };
  try {
    return (await loadFiles({ ...read, sources }, { backends })).warnings.map(told);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.problems.map(told);
  }
}

function byItself(file: string, named: string): UserError {
  return new UserError("bad-arguments", `${file} continues in ${named}, so it cannot be part of a folder`, {
    hint: `Migrate it by name: \`dtm migrate -f ${file}\`.`,
  });
}

// Repeats over all files until nothing more is found.
function rewrite(texts: Text[], { page, tell }: Work): Page[] {
  let pages = texts.map(page);
  for (const one of pages) namesOf(one);
  for (let pass = 0; pass < maxPasses; pass++) {
    for (const one of pages) examine(one);
    if (pages.every(({ findings }) => findings.length === 0)) return pages;
    pages = pages.map((one) => {
      const found = compatible(one.findings);
      tell(one, found);
      return page(applyFindings(one, found));
    });
  }
  throw new Error("the rules of the migration undo each other");
}

// Of findings that touch the same text, all but the first wait for the next pass.
function compatible(findings: Finding[]): Finding[] {
  const all = findings.flatMap(({ edits }, rank) => edits.map((edit) => ({ edit, rank })));
  all.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.rank - b.rank);
  const waiting = new Set<number>();
  let last: (typeof all)[number] | undefined;
  for (const one of all) {
    if (waiting.has(one.rank)) continue;
    if (last && last.rank !== one.rank && overlap(last.edit, one.edit)) {
      waiting.add(Math.max(last.rank, one.rank));
      if (one.rank > last.rank) continue;
    }
    last = one;
  }
  return findings.filter((_, rank) => !waiting.has(rank));
}

function inOrder<T extends Origin>(told: T[]): T[] {
  const first = new Map([...new Set(told.map(({ file }) => file))].map((file, i) => [file, i]));
  const rank = ({ file }: T) => first.get(file) ?? 0;
  return [...new Map(told.map((one) => [JSON.stringify(one), one])).values()].sort(
    (a, b) => rank(a) - rank(b) || a.line - b.line,
  );
}

// Earlier versions resolved paths from the working directory; most people kept the files together.
async function readPart(named: string, from: { cwd: string; folder: string }, at: Origin): Promise<Text> {
  const tried = [...new Set([resolve(from.folder, named), resolve(from.cwd, named)])];
  let problem: unknown;
  for (const path of tried) {
    try {
      const text = await readFile(path, "utf8");
      return unchanged(relative(from.cwd, path).split(sep).join("/"), text.replace(/^\uFEFF/, ""));
    } catch (error) {
      problem ??= error;
    }
  }
  throw new UserError(
    "config-not-found",
    `${at.file}:${at.line}: ${named} could not be read: ${fileFailure(problem)}`,
    {
      hint: "It is part of this configuration. Create it, or correct its path in the file.",
      cause: problem,
    },
  );
}
