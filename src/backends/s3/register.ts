import * as z from "zod";

import { parseJson } from "../../core/json.ts";
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

/** A register that also remembers that its store honors conditions. */
interface ObjectRegister extends Register {
  isProved(): Promise<boolean>;
}

/**
 * A register in an object. The object is never deleted: not all servers check the condition of a deletion, and with
 * versioning, some count a deleted object as existing. `proof` is added to all that is written.
 */
export function objectRegister(objects: Objects, key: string, proof: string | undefined): ObjectRegister {
  const replace = (text: string, expected: Entry | null) =>
    objects.put(key, Buffer.from(withProof(text, proof)), expected?.version ?? null);
  const read = async () => {
    const found = await objects.get(key);
    return found && { etag: found.etag, text: Buffer.from(found.bytes).toString() };
  };
  return {
    async isProved() {
      const found = await read();
      return proof !== undefined && Proved.safeParse(parseJson(found?.text ?? "")).data?.proof === proof;
    },
    async read() {
      const found = await read();
      return found && { version: found.etag, ...readMark(found.text) };
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

const Proved = z.object({ proof: z.string() });

function withProof(text: string, proof: string | undefined): string {
  return JSON.stringify({ ...(JSON.parse(text) as object), proof });
}
