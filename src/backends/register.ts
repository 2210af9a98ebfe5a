import * as z from "zod";

import type { Holder } from "../core/backend.ts";
import { parseJson } from "../core/json.ts";
import { ProcessId } from "./process.ts";

/** What a run writes into a register to take the lock. */
export interface Mark {
  /** Null: the lock does not name its holder. */
  holder: Holder | null;
  /** Unique, so that two leases of one holder can be told apart. */
  token: string;
  /** The holder renews the lease more often than this; undefined: it does not renew it. */
  seconds?: number | undefined;
  /** The process that renews it. */
  owner?: ProcessId | undefined;
  /** How often it was renewed. */
  renewals?: number | undefined;
}

/** The content of a register. */
export interface Entry extends Omit<Mark, "token"> {
  /** The server's own token for this content: an ETag, a commit, a `resourceVersion`. */
  version: string;
  /** The entry only records that the lock was released. */
  isReleased: boolean;
  /** The current or last holder; null: the entry does not name it. */
  holder: Holder | null;
  /** The token of the mark; null: dtm did not write the entry. */
  token: string | null;
  /** What a renewal changes; undefined: the version. */
  sign?: string;
}

/**
 * A cell with compare-and-swap, on which lock.ts builds the lock. The server must check the condition of each change. If
 * a response is lost and the change is sent again, it may be refused although it took effect; registers do not handle
 * this, because the lock recognizes its mark.
 */
export interface Register<Content extends Entry = Entry> {
  /** Null: it is empty. */
  read(): Promise<Content | null>;
  /** Replaces the expected entry, or fills an empty register. Null: the content is not the expected one. */
  put(mark: Mark, expected: Content | null): Promise<Content | null>;
  /** Releases the lock, if the register still has the expected entry. False: it does not. */
  remove(expected: Content): Promise<boolean>;
  /** Replaces the expected entry by an equal one with another sign. Null: the content is not the expected one. */
  renew(expected: Content): Promise<Content | null>;
}

/** A holder, as backends store it. */
export const StoredHolder = z.object({
  id: z.string(),
  operation: z.string(),
  url: z.string().optional(),
  actor: z.string().optional(),
  host: z.string().optional(),
  pid: z.int().positive().optional(),
  at: z.string(),
}) satisfies z.ZodType<Holder>;

/** How long a lease is valid, as backends store it. What is longer is not from us, and would be waited for. */
export const StoredSeconds = z.number().positive().max(600);

const StoredMark = z.looseObject({
  token: z.string().nullable().catch(null),
  released: z.boolean().catch(false),
  seconds: StoredSeconds.optional().catch(undefined),
  owner: ProcessId.optional().catch(undefined),
  renewals: z.int().optional().catch(undefined),
});

/** A mark as JSON text. */
export function markText(mark: Mark | Entry, indent?: number): string {
  const { holder, token, seconds, owner, renewals } = mark;
  return JSON.stringify({ ...holder, token, seconds, owner, renewals }, null, indent);
}

/** The text that replaces an entry when its lock is released. It names the last holder. */
export function releasedText({ holder, token }: Entry, indent?: number): string {
  return JSON.stringify({ ...holder, token, released: true }, null, indent);
}

/** The mark of an entry that is renewed. */
export function renewedMark<Content extends Entry>(entry: Content): Content {
  return { ...entry, renewals: (entry.renewals ?? 0) + 1 };
}

/** Reads the text of an entry. Text that dtm did not write counts as a lock of an unknown holder. */
export function readMark(text: string): Omit<Entry, "version"> {
  const value = parseJson(text);
  const {
    token,
    released: isReleased,
    ...more
  } = StoredMark.safeParse(value).data ?? { token: null, released: false };
  const { seconds, owner, renewals } = more as Partial<Mark>;
  return { isReleased, holder: StoredHolder.safeParse(value).data ?? null, token, seconds, owner, renewals };
}
