import { readFile } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";

import { messageOf, UserError } from "../../core/errors.ts";
import { type Files, readFiles } from "../files.ts";
import { loadFiles } from "../index.ts";
import { examine, namesOf } from "./examine.ts";
import { type Finding, type Page } from "./findings.ts";
import { type Layout, modernLayout } from "./layout.ts";
import { applyEdits, originAt, type Origin, overlap, type Text, textOf } from "./text.ts";
import { makeParser } from "./tree.ts";

/** One thing that was rewritten, where it stood before. */
export interface Change extends Origin {
  from: string;
  to: string;
  why: string;
}

/** One thing that is left for a person to do. */
export interface Left extends Origin {
  message: string;
}

/** What became of a configuration. `path` is absolute. */
export interface Migration {
  files: { path: string; name: string; before: string; after: string }[];
  changes: Change[];
  left: Left[];
}

// Each pass rewrites what the one before brought to light; this only guards against rules that undo each other.
const maxPasses = 200;

/** Rewrites a configuration in the words of today's; reads files, and writes none. */
export async function migrateConfig(cwd: string, path: string | undefined): Promise<Migration> {
  const read = await readFiles(cwd, path);
  const { sources } = read;
  const parse = await makeParser();
  const world = { renamed: new Map<string, string>(), taken: new Set<string>() };
  const page = (text: Text): Page => ({ ...text, ...parse(text.text), findings: [], notes: [], ...world });
  const changes: Change[] = [];
  const left: Left[] = [];
  const tell = (one: Page, found: Finding[]) => changes.push(...found.map((finding) => changeOf(one, finding)));
  const layoutFor = (file: string): Layout => ({
    page,
    tell: (one) => void tell(one, one.findings),
    read: async (named, at, offset) => {
      if (sources.length > 1) throw byItself(file, named);
      const part = await readPart(named, { cwd, folder: dirname(resolve(cwd, file)) }, originAt(at, offset));
      left.push({ ...originAt(at, offset), message: `${named} is not read any more: delete it when this works` });
      return part;
    },
  });
  const texts = await Promise.all(
    sources.map(async ({ file, text }) => {
      const whole = textOf(file, text);
      return (await modernLayout(whole, layoutFor(file))) ?? whole;
    }),
  );
  const rewritten = rewrite(texts, page, tell);
  const files = sources.map(({ file, text }, i) => ({ path: resolve(cwd, file), name: file, before: text, after: rewritten[i]?.text ?? text }));
  for (const one of rewritten) left.push(...one.notes.map((note) => ({ ...originAt(one, note.at), message: note.message })));
  left.push(...(await problemsOf(read, rewritten)).filter((one) => !left.some(({ file, line }) => file === one.file && line === one.line)));
  return { files, changes: inOrder(changes), left: inOrder(left) };
} // prettier-ignore

// What the loader has to say about the result, told by the lines that it was made from.
async function problemsOf(read: Files, rewritten: Text[]): Promise<Left[]> {
  const sources = read.sources.map(({ file }, i) => ({ file, text: rewritten[i]?.text ?? "" }));
  try {
    await loadFiles({ ...read, sources });
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.problems.map(({ message, hint, at }) => {
      const lines = rewritten[sources.findIndex(({ file }) => file === at?.file)]?.lines;
      const origin = lines?.[(at?.line ?? 1) - 1] ?? { file: at?.file ?? read.stack, line: at?.line ?? 1 };
      return { ...origin, message: hint === undefined ? message : `${message}. ${hint}` };
    });
  }
}

function byItself(file: string, named: string): UserError {
  return new UserError("bad-arguments", `${file} goes on in ${named}, so it is no part of a folder`, {
    hint: `Migrate it by its name: \`dtm migrate -f ${file}\`.`,
  });
}

// Passes over all files, until nothing is found any more.
function rewrite(
  texts: Text[],
  page: (text: Text) => Page,
  tell: (page: Page, found: Finding[]) => void,
): Page[] {
  let pages = texts.map(page);
  for (const one of pages) namesOf(one);
  for (let pass = 0; pass < maxPasses; pass++) {
    for (const one of pages) examine(one);
    if (pages.every(({ findings }) => findings.length === 0)) return pages;
    pages = pages.map((one) => {
      const found = compatible(one.findings);
      tell(one, found);
      return page(applyEdits(one, found.flatMap(({ edits }) => edits))); // prettier-ignore
    });
  }
  throw new Error("the rules of the migration undo each other");
}

// Of those that touch the same text all but the first wait for the next pass.
function compatible(findings: Finding[]): Finding[] {
  const all = findings.flatMap(({ edits }, rank) => edits.map((edit) => ({ edit, rank })));
  const waiting = new Set<number>();
  let last: (typeof all)[number] | undefined;
  for (const one of all.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.rank - b.rank)) {
    if (waiting.has(one.rank)) continue;
    const clashes = last && last.rank !== one.rank && overlap(last.edit, one.edit);
    if (last && clashes) waiting.add(Math.max(last.rank, one.rank));
    if (!clashes || last?.rank === Math.max(last?.rank ?? 0, one.rank)) last = one;
  }
  return findings.filter((_, rank) => !waiting.has(rank));
} // prettier-ignore

function changeOf(page: Page, { at, from, to, why }: Finding): Change {
  return { ...originAt(page, at), from, to, why };
}

function inOrder<T extends Origin>(told: T[]): T[] {
  const first = new Map([...new Set(told.map(({ file }) => file))].map((file, i) => [file, i]));
  const rank = ({ file }: T) => first.get(file) ?? 0;
  return [...new Map(told.map((one) => [JSON.stringify(one), one])).values()].sort((a, b) => rank(a) - rank(b) || a.line - b.line);
} // prettier-ignore

// Earlier versions looked from the working folder; most kept the files together.
async function readPart(named: string, from: { cwd: string; folder: string }, at: Origin): Promise<Text> {
  const tried = [...new Set([resolve(from.folder, named), resolve(from.cwd, named)])];
  let problem: unknown;
  for (const path of tried) {
    try {
      const text = await readFile(path, "utf8");
      return textOf(relative(from.cwd, path).split(sep).join("/"), text.replace(/^\uFEFF/, ""));
    } catch (error) {
      problem ??= error;
    }
  }
  throw new UserError("config-not-found", `${at.file}:${at.line}: ${named} could not be read: ${messageOf(problem)}`, {
    hint: "It is a part of this configuration. Put it where the file says, or name the right one there.",
    cause: problem,
  });
} // prettier-ignore
