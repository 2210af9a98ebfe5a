import * as z from "zod";

import type { Holder } from "../core/backend.ts";

/** What is written into a register to take a lock. */
export interface Mark {
  /** Null: it is not said for whom. */
  holder: Holder | null;
  /** Never used twice, so it tells two locks of one holder apart. */
  token: string;
}

/** What a register holds. */
export interface Entry {
  /** Names this content, as the store does: an ETag, a commit, a `resourceVersion`. */
  version: string;
  /** The lock was released, and the store keeps a note of that. */
  isFree: boolean;
  /** Who has the lock, or had it last; null: the entry does not say. */
  holder: Holder | null;
  /** The mark's; null: the entry is not one of ours. */
  token: string | null;
}

/**
 * A place in a store whose content is replaced only by those who know it: the ground for a lock (see lock.ts). The
 * conditions must be the store's own. An answer may get lost, so that a change is refused which took effect the first
 * time; the lock then recognizes its mark, and no register has to.
 */
export interface Register<Content extends Entry = Entry> {
  /** Null: there is nothing in it. */
  read(): Promise<Content | null>;
  /** Puts a mark in the place of an entry, or of nothing. Null: that is not what is in the register any more. */
  put(mark: Mark, expected: Content | null): Promise<Content | null>;
  /** Releases the lock that an entry stands for. False: that is not what is in the register any more. */
  remove(expected: Content): Promise<boolean>;
  /**
   * Looks, with one request, whether an entry is still there; where entries must not stand still, it is put again and
   * gets a new version. Null: that is not what is in the register any more.
   */
  renew(expected: Content): Promise<Content | null>;
}

/** A holder as it is kept in a store. */
export const StoredHolder = z.object({
  id: z.string(),
  operation: z.string(),
  url: z.string().optional(),
  actor: z.string().optional(),
  host: z.string().optional(),
  pid: z.int().positive().optional(),
  at: z.string(),
}) satisfies z.ZodType<Holder>;

const StoredMark = z.looseObject({
  token: z.string().nullable().catch(null),
  released: z.boolean().catch(false),
});

/** A mark as JSON, for stores that keep text. */
export function markText({ holder, token }: Mark, indent?: number): string {
  return JSON.stringify({ ...holder, token }, null, indent);
}

/** The text that takes an entry's place when its lock is released: it names the last holder. */
export function releasedText({ holder, token }: Entry, indent?: number): string {
  return JSON.stringify({ ...holder, token, released: true }, null, indent);
}

/** What a text in a store says of a lock. What is none of ours is a lock of somebody unknown. */
export function readMark(text: string): Omit<Entry, "version"> {
  const value = parse(text);
  const { token, released } = StoredMark.safeParse(value).data ?? { token: null, released: false };
  return { isFree: released, holder: StoredHolder.safeParse(value).data ?? null, token };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
