import { promisify } from "node:util";
import { gunzip } from "node:zlib";

import { Parser, type ReadEntry } from "tar";

import { UserError } from "../../core/errors.ts";

/** A file of a package: its content, and whether it can be executed. */
export interface PackedFile {
  content: Buffer;
  isExecutable: boolean;
}

/** The files of a package by path, without the folder that archives of npm have around them. */
export type Files = Map<string, PackedFile>;

const mostUnpacked = 200_000_000;
const mostFiles = 5_000;

/**
 * Reads a gzipped tar archive into memory, where nothing in it can reach a disk. Throws "plugin-invalid" for an archive
 * that has anything but files and folders, a path out of its folder, or more than a plugin needs.
 */
export async function readArchive(plugin: string, bytes: Uint8Array): Promise<Files> {
  const refuse = (why: string, cause?: unknown): UserError =>
    new UserError("plugin-invalid", `The archive of the plugin ${plugin} was refused: ${why}`, {
      hint: "Nothing of it was unpacked or run. Tell its authors, or name another version.",
      cause,
    });
  const files = await entriesOf(await unzipped(bytes, refuse), refuse);
  const blocked = [...files.keys()].find((path) => parentsOf(path).some((parent) => files.has(parent)));
  if (blocked !== undefined) throw refuse(`${shown(blocked)} is inside a file`);
  return files;
}

type Refuse = (why: string, cause?: unknown) => UserError;

async function unzipped(bytes: Uint8Array, refuse: Refuse): Promise<Buffer> {
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: mostUnpacked });
  } catch (cause) {
    if ((cause as { code?: unknown }).code === "ERR_BUFFER_TOO_LARGE")
      throw refuse(`it unpacks to more than ${mostUnpacked / 1e6} MB`, cause);
    throw refuse("it is not a gzipped tar archive", cause);
  }
}

function entriesOf(tar: Buffer, refuse: Refuse): Promise<Files> {
  const files: Files = new Map();
  return new Promise((resolve, reject) => {
    const add = (entry: ReadEntry) => {
      try {
        addEntry(entry, files, refuse);
      } catch (error) {
        reject(error);
        parser.abort(error as Error);
      }
    };
    const parser = new Parser({ strict: true, onReadEntry: add });
    // The parser skips what it does not know; it may be a link in disguise.
    parser.on("ignoredEntry", (entry: ReadEntry) =>
      reject(refuse(`it has ${shown(entry.path)}, a ${entry.type}`)),
    );
    parser.on("error", (cause: unknown) => reject(refuse("it is not a gzipped tar archive", cause)));
    parser.on("end", () => resolve(files));
    parser.end(tar);
  });
}

function addEntry(entry: ReadEntry, files: Files, refuse: Refuse): void {
  const { type, path: named, mode = 0 } = entry;
  const path = pathIn(named);
  if (path === undefined) throw refuse(`the path ${shown(named)} leads out of its folder`);
  if (type === "Directory" || type === "GNUDumpDir") {
    entry.resume();
    return;
  }
  if (type !== "File" && type !== "OldFile" && type !== "ContiguousFile")
    throw refuse(`${shown(named)} is not a file but a ${type}`);
  if (path === "") throw refuse(`${shown(named)} has no folder around it`);
  if (files.has(path)) throw refuse(`it has ${shown(path)} twice`);
  if (files.size >= mostFiles) throw refuse(`it has more than ${mostFiles} files`);
  const file: PackedFile = { content: Buffer.alloc(0), isExecutable: (mode & 0o111) !== 0 };
  files.set(path, file);
  const chunks: Buffer[] = [];
  entry.on("data", (chunk: Buffer) => chunks.push(chunk));
  entry.on("end", () => (file.content = Buffer.concat(chunks)));
}

// Without the first folder, which has any name. Undefined: it leads elsewhere on some system.
function pathIn(named: string): string | undefined {
  const steps = named.replace(/\/+$/, "").split("/");
  // eslint-disable-next-line no-control-regex
  const isOdd = steps.some((step) => step === "" || step === ".." || /[\\:\u0000-\u001f\u007f]/.test(step));
  if (isOdd) return undefined;
  return (steps[0] === "." ? steps.slice(1) : steps)
    .filter((step) => step !== ".")
    .slice(1)
    .join("/");
}

function parentsOf(path: string): string[] {
  const steps = path.split("/");
  return steps.slice(1).map((_, i) => steps.slice(0, i + 1).join("/"));
}

function shown(path: string): string {
  return JSON.stringify(path.slice(0, 200));
}
