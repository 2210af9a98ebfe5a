import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

import { lockFileName } from "../core/config.ts";
import { type Problem, UserError } from "../core/errors.ts";
import { fileFailure } from "../core/file-failure.ts";
import { positionOf, type Source } from "./source.ts";

/** The files of one configuration, in reading order. */
export interface Files {
  stack: string;
  baseDir: string;
  /** See `Config.checkout`. */
  checkout?: string;
  sources: Source[];
  problems: Problem[];
  /** The content of files that are not text. */
  lost?: string;
}

/** The folder that must contain everything that is read, and whether links inside it are followed. */
export interface Within {
  folder: string;
  links: boolean;
}

// A configuration of 10,000 tools has about 2 MB; nothing larger was written by people.
const maxBytes = 4_000_000;

/** What is read if no file is named: the first of these that exists. */
export const defaultNames = ["dtm.yaml", "config.yaml"] as const;

/**
 * Finds and reads the configuration: a file, or every `.yaml` and `.yml` file in a folder. With `within`, nothing
 * outside its folder is read, wherever names and links lead.
 */
export async function readFiles(cwd: string, path: string | undefined, within?: Within): Promise<Files> {
  const root = resolve(cwd, path ?? (await findDefault(cwd)));
  const isFolder = (await kindOf(root, path ?? root)) === "folder";
  if (within) await refuseOutside(within, [cwd, root]);
  const paths = isFolder ? await listFolder(root) : [root];
  if (within) await refuseOutside(within, paths);
  if (paths.length === 0)
    throw notFound(
      `The folder ${path} has no .yaml or .yml files.`,
      "Name a file, or a folder with such files.",
    );
  await refuseLarge(paths, cwd);
  const read = await Promise.all(paths.map((one) => readSource(one, nameOf(cwd, one))));
  return {
    stack: nameOf(cwd, root),
    baseDir: isFolder ? root : dirname(root),
    ...(within ? { checkout: within.folder } : {}),
    sources: read.map(({ source }) => source),
    problems: read.flatMap(({ problem }) => problem ?? []),
    lost: read.map(({ lost = "" }) => lost).join(""),
  };
}

async function findDefault(cwd: string): Promise<string> {
  for (const name of defaultNames) if (await exists(join(cwd, name))) return name;
  throw notFound(
    `There is neither ${defaultNames.join(" nor ")} in ${cwd}.`,
    "Create one of them, or name your configuration file or folder.",
  );
}

/** Whether there is something at a path. */
export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function kindOf(path: string, named: string): Promise<"file" | "folder"> {
  const found = await stat(path).catch((cause: unknown) => {
    throw notFound(
      `The configuration ${named} could not be read: ${fileFailure(cause)}.`,
      "Check the path; it is relative to the working directory.",
      cause,
    );
  });
  if (found.isDirectory()) return "folder";
  if (found.isFile()) return "file";
  throw notFound(`${named} is neither a file nor a folder.`, "Name a YAML file, or a folder of them.");
}

// Sorted by name within each folder, files and folders mixed; linked folders are not entered, as in DevStream.
async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw unreadable(folder, cause);
  });
  const sorted = entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter(({ name }) => name !== ".git" && name !== lockFileName);
  const lists = await Promise.all(
    sorted.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return listFolder(path);
      return /\.ya?ml$/.test(entry.name) && (await isFile(path)) ? [path] : [];
    }),
  );
  return lists.flat();
}

// A dangling link is a mistake, except for the lock files of Emacs (`.#name`).
async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch((cause: unknown) => {
    if (basename(path).startsWith(".#")) return undefined;
    throw unreadable(path, cause);
  });
  return found?.isFile() === true;
}

function unreadable(path: string, cause: unknown): UserError {
  const hint =
    "It is in the configuration's folder, and every file there is read. Links must point to files.";
  return notFound(`${path} could not be read: ${fileFailure(cause)}.`, hint, cause);
}

async function refuseOutside({ folder, links }: Within, paths: string[]): Promise<void> {
  const top = await realpath(folder);
  for (const path of paths) {
    const name = nameOf(folder, path);
    const real = await realpath(path);
    const isInside = !isAbove(name) && !isAbove(nameOf(top, real));
    if (isInside && (links || real === join(top, name))) continue;
    throw notFound(
      `The configuration ${name} ${links ? "" : "is a link or "}is outside the checkout.`,
      links
        ? "Only files in the repository are read: inputs and links must not lead out of it."
        : "Files of a fork are read only if they are in the checkout themselves, not through links.",
    );
  }
}

function isAbove(name: string): boolean {
  return name === ".." || name.startsWith("../") || isAbsolute(name);
}

async function refuseLarge(paths: string[], cwd: string): Promise<void> {
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= maxBytes) return;
  const largest = paths[sizes.indexOf(Math.max(...sizes))] ?? "";
  const at = { file: nameOf(cwd, largest), line: 1, column: 1 };
  const message = `the configuration has ${total} bytes; the limit is ${maxBytes}`;
  throw new UserError("config-invalid", `${at.file}: ${message}`, {
    problems: [{ message, at, hint: "Split it into several stacks." }],
  });
}

async function readSource(
  path: string,
  file: string,
): Promise<{ source: Source; problem?: Problem; lost?: string }> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw notFound(
      `${file} could not be read: ${fileFailure(cause)}.`,
      "Check the file's permissions.",
      cause,
    );
  });
  const text = decode(bytes, true);
  if (text !== undefined) return { source: { file, text } };
  const before = decode(bytes.subarray(0, firstBad(bytes)), false) ?? "";
  const at = positionOf({ source: { file, text: before }, offset: before.length });
  const problem = { message: "the file is not UTF-8 text", at, hint: "Save the file as UTF-8." };
  return { source: { file, text: "" }, problem, lost: decode(bytes, false) ?? "" };
}

// The first byte at which a strict decoder stops; found by bisection, since decoders do not report it.
function firstBad(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decode(bytes.subarray(0, middle), true, true) === undefined) bad = middle;
    else good = middle;
  }
  // The decoder stops after a character that is incomplete.
  while (good > 0 && decode(bytes.subarray(0, good), true) === undefined) good--;
  return good;
}

function decode(bytes: Uint8Array, fatal: boolean, stream = false): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal }).decode(bytes, { stream });
  } catch {
    return undefined;
  }
}

function nameOf(cwd: string, path: string): string {
  return relative(cwd, path).split(sep).join("/") || ".";
}

function notFound(message: string, hint: string, cause?: unknown): UserError {
  return new UserError("config-not-found", message, { hint, cause });
}
