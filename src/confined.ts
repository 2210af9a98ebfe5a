import { constants } from "node:fs";
import { open, realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, sep } from "node:path";

/**
 * The real path of something inside a folder, after all links. Undefined: they lead out of it, or into a `.git` folder,
 * where the checkout's token may be. Throws the file system's error if there is nothing.
 */
export async function realPathInside(folder: string, path: string): Promise<string | undefined> {
  const real = await realpath(path);
  const within = relative(await realpath(folder), real);
  const [first, ...rest] = within.split(sep);
  const isInside = first !== ".." && !isAbsolute(within) && ![first, ...rest].includes(".git");
  return isInside ? real : undefined;
}

/** The checkout that a folder is in: the nearest one with `.git`, or else the folder itself. */
export async function checkoutOf(folder: string): Promise<string> {
  const start = await realpath(folder);
  for (let at = start; ; at = dirname(at)) {
    if (await exists(join(at, ".git"))) return at;
    if (at === dirname(at)) return start;
  }
}

/** The bytes of a file. It is read only if it is a regular one, and no further than `most` bytes. */
export async function readFileUpTo(
  path: string,
  most: number,
): Promise<Uint8Array | "not a file" | "too large"> {
  // Without O_NONBLOCK, opening a FIFO waits for a writer.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!(await file.stat()).isFile()) return "not a file";
    // Sizes are not asked for: files of /proc have none, and others may grow.
    return (await readUpTo(most, file.createReadStream({ autoClose: false }))) ?? "too large";
  } finally {
    await file.close();
  }
}

/** The bytes of a stream; null: there are more than `most`, and reading stops there. */
export async function readUpTo(most: number, stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
