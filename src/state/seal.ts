import * as z from "zod";

import { UserError } from "../core/errors.ts";
import type { StateKey } from "../core/state-key.ts";
import type { ToolState } from "../core/state.ts";
import { placeOf, type SealedValue, type Sealer } from "../core/vault.ts";

const Content = z.strictObject({ place: z.string(), value: z.json() });

/** A sealer for the keys of a run. age is loaded when the first value is sealed or opened. */
export function makeSealer(keys: StateKey[]): Sealer {
  const [first] = keys;
  let encrypting: ReturnType<typeof encrypter> | undefined;
  return {
    keys: keys.map(({ id }) => id),
    async seal(value, place) {
      if (!first) throw new Error("there is no key to seal with");
      encrypting ??= encrypter(first);
      const age = await (await encrypting).encrypt(JSON.stringify({ place, value }));
      return { key: first.id, age: Buffer.from(age).toString("base64") };
    },
    async open(sealed, place) {
      const key = keys.find(({ id }) => id === sealed.key);
      if (!key) return undefined;
      const content = await contentOf(sealed, key, place);
      if (content.place !== place) throw damaged(place, `it is the value of ${content.place}`);
      return content.value;
    },
  };
}

/**
 * A tool's sealed outputs, sealed for a new key of the tool. Throws `state-key-missing` if this run cannot open one.
 */
export async function resealed(
  { sealed }: Pick<ToolState, "sealed">,
  from: string,
  to: string,
  sealer: Sealer,
): Promise<ToolState["sealed"]> {
  if (!sealed) return undefined;
  const each = Object.entries(sealed).map(async ([output, old]) => {
    const value = await sealer.open(old, placeOf(from, output));
    if (value !== undefined) return [output, await sealer.seal(value, placeOf(to, output))] as const;
    throw new UserError(
      "state-key-missing",
      `The output "${output}" of ${from} is sealed with the state key ${old.key}…, which this run does not have`,
      { hint: "It has to be sealed again under the new name: set the key as DTM_STATE_KEY." },
    );
  });
  return Object.fromEntries(await Promise.all(each));
}

async function encrypter({ identity }: StateKey) {
  const { Encrypter, identityToRecipient } = await import("age-encryption");
  const made = new Encrypter();
  made.addRecipient(await identityToRecipient(identity));
  return made;
}

async function contentOf({ age }: SealedValue, { identity }: StateKey, place: string) {
  const { Decrypter } = await import("age-encryption");
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return Content.parse(JSON.parse(await decrypter.decrypt(Buffer.from(age, "base64"), "text")));
  } catch {
    // A parser's error may repeat what was sealed, so it is not passed on.
    throw damaged(place, "it was not sealed with this key");
  }
}

function damaged(place: string, why: string): UserError {
  return new UserError(
    "state-invalid",
    `The sealed value of ${place} in the state cannot be opened: ${why}`,
    {
      hint: "This run has its key, so the value is damaged. Roll back to an earlier version of the state, or delete the tool and create it again.",
    },
  );
}
