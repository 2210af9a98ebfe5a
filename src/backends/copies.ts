import type { Backend } from "../core/backend.ts";
import { sha256 } from "../core/bytes.ts";

/** A short ID for content: the start of its hash. */
export function contentId(content: string | Uint8Array): string {
  return sha256(content).slice(0, 12);
}

/** How a backend keeps copies by name. */
interface Copies {
  /** False: the name is taken. */
  create(name: string, bytes: Uint8Array): Promise<boolean>;
  read(name: string): Promise<Uint8Array | null>;
  /** Goes between a name and the ID of another copy with that name. */
  separator: string;
}

/** Keeps a copy permanently. Earlier copies stay: equal bytes are not kept twice, and others get a name of their own. */
export async function keepCopy(copies: Copies, name: string, bytes: Uint8Array): Promise<void> {
  for (const one of [name, `${name}${copies.separator}${contentId(bytes)}`]) {
    if (await copies.create(one, bytes)) return;
    const there = await copies.read(one);
    if (there && Buffer.compare(there, bytes) === 0) return;
  }
}

/** Recognizes the first write of each lease: a history of copies has one version per run, the one before that write. */
export function firstWrite(lock: Backend["lock"]) {
  let isNext = true;
  return {
    isNext: () => isNext,
    /** Call it after that write. */
    pass: (): void => void (isNext = false),
    lock: async (...asked: Parameters<Backend["lock"]>) => {
      const lease = await lock(...asked);
      isNext = true;
      return lease;
    },
  };
}
