import { readFile } from "node:fs/promises";

/**
 * The memory that a process uses, in bytes; undefined: this system does not tell. What a plugin has in buffers is in no
 * limit of Node's.
 */
export async function memoryOf(pid: number): Promise<number | undefined> {
  const text = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => undefined);
  const pages = Number(text?.split(" ")[1]);
  return text === undefined || Number.isNaN(pages) ? undefined : pages * 4096;
}
