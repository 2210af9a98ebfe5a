import type { Backend } from "../core/backend.ts";
import { sha256 } from "../core/bytes.ts";

/** Names a content: the start of its hash. */
export function contentId(content: string | Uint8Array): string {
  return sha256(content).slice(0, 12);
}

/** Where copies are kept by name. */
interface Copies {
  /** False: something has this name already. */
  create(name: string, bytes: Uint8Array): Promise<boolean>;
  read(name: string): Promise<Uint8Array | null>;
  /** Stands between a name and what tells another copy of that name apart. */
  separator: string;
}

/** Keeps bytes for good. A copy is never lost to a later one: the same bytes need no second copy, others get a name of their own. */
export async function keepCopy(copies: Copies, name: string, bytes: Uint8Array): Promise<void> {
  for (const one of [name, `${name}${copies.separator}${contentId(bytes)}`]) {
    if (await copies.create(one, bytes)) return;
    const there = await copies.read(one);
    if (there && Buffer.compare(there, bytes) === 0) return;
  }
}

/**
 * Tells the first write under a lock from those after it: of all that one run saves, only what was there before is worth
 * a place in a history of copies.
 */
export function firstWrite(lock: Backend["lock"]) {
  let isNext = true;
  return {
    isNext: () => isNext,
    /** It is done. */
    pass: (): void => void (isNext = false),
    lock: async (...asked: Parameters<Backend["lock"]>) => {
      const lease = await lock(...asked);
      isNext = true;
      return lease;
    },
  };
}
