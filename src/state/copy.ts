import type { Backend } from "../core/backend.ts";
import { sha256 } from "../core/bytes.ts";
import { UserError } from "../core/errors.ts";
import type { State } from "../core/state.ts";
import { parseState } from "./document.ts";

/** Copies a state to another backend byte for byte, and reads it back. The caller holds both locks. */
export async function copyState(source: Backend, target: Backend, state: State): Promise<void> {
  const [from, there] = [await source.read(), await target.read()];
  if (!from) throw new Error(`${source.description} is empty, although it was claimed`);
  if (there) refuseAnother(state, (await parseState(there.bytes, target.description)).state, target);
  const message = `copied from ${source.description}`;
  await target.write(from.bytes, there?.version ?? null, message);
  const back = await target.read();
  if (back && sha256(back.bytes) === sha256(from.bytes)) return;
  throw new UserError("state-unavailable", `${target.description} does not return what was written there`, {
    hint: "The state stays where it was. Find out why before you use that backend.",
  });
}

// A document that was moved away from there, or an earlier copy, may be replaced; any other belongs to someone.
function refuseAnother(state: State, there: State | null, { description }: Backend): void {
  if (there === null) return;
  const why =
    there.lineage !== state.lineage
      ? `it has another state (lineage ${JSON.stringify(there.lineage)})`
      : there.serial > state.serial && !there.movedTo
        ? `it has a newer state (serial ${there.serial}, here ${state.serial})`
        : undefined;
  if (why === undefined) return;
  throw new UserError("state-conflict", `Nothing was copied to ${description}: ${why}`, {
    hint: "Use a separate place for this state, or delete the other state if nobody needs it.",
  });
}
