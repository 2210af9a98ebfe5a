import {
  type Entry,
  type Mark,
  markText,
  readMark,
  type Register,
  releasedText,
  renewedMark,
} from "../register.ts";
import type { Objects } from "./objects.ts";

/**
 * A register in an object. The object is never deleted: not all servers check the condition of a deletion, and with
 * versioning, some count a deleted object as existing.
 */
export function objectRegister(objects: Objects, key: string): Register {
  const replace = (text: string, expected: Entry | null) =>
    objects.put(key, Buffer.from(text), expected?.version ?? null);
  return {
    async read() {
      const found = await objects.get(key);
      return found && { version: found.etag, ...readMark(Buffer.from(found.bytes).toString()) };
    },
    async put(mark: Mark, expected) {
      const version = await replace(markText(mark), expected);
      return version === undefined ? null : { version, isReleased: false, ...mark };
    },
    remove: async (expected) => (await replace(releasedText(expected), expected)) !== undefined,
    async renew(expected) {
      const next = renewedMark(expected);
      const version = await replace(markText(next), expected);
      return version === undefined ? null : { ...next, version };
    },
  };
}
