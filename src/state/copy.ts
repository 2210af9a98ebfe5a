import type { Backend } from "../core/backend.ts";
import { sha256 } from "../core/bytes.ts";
import { UserError } from "../core/errors.ts";
import type { State } from "../core/state.ts";
import { parseState } from "./document.ts";

/** Copies a state into another store byte for byte and reads it back. Whoever calls this holds both locks. */
export async function copyState(source: Backend, target: Backend, state: State): Promise<void> {
  const [from, there] = [await source.read(), await target.read()];
  if (!from) throw new Error(`${source.description} is empty, though it has been claimed`);
  if (there) refuseAnother(state, (await parseState(there.bytes, target.description)).state, target);
  const message = `copied from ${source.description}`;
  await target.write(from.bytes, there?.version ?? null, message);
  const back = await target.read();
  if (back && sha256(back.bytes) === sha256(from.bytes)) return;
  throw new UserError(
    "state-unavailable",
    `What ${target.description} gives back is not what was written there`,
    { hint: "The state goes on where it was. Do not use that store before this is explained." },
  );
}

// A document that was moved away from there, and an earlier copy, are followed by this one; any other is somebody's.
function refuseAnother(state: State, there: State | null, { description }: Backend): void {
  if (there === null) return;
  const why =
    there.lineage !== state.lineage
      ? `another state is there (lineage ${JSON.stringify(there.lineage)})`
      : there.serial > state.serial && !there.movedTo
        ? `a newer state is there (serial ${there.serial}, here ${state.serial})`
        : undefined;
  if (why === undefined) return;
  throw new UserError("state-conflict", `Nothing was copied to ${description}: ${why}`, {
    hint: "Name a place of its own for this state, or remove that one by hand, if nobody needs it.",
  });
}
