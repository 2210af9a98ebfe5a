import { resolve } from "node:path";

import { stateKeys } from "../stack.ts";
import type { Host } from "../../core/events.ts";
import { UserError } from "../../core/errors.ts";
import { differencesText } from "../../report/state.ts";
import { differences } from "../../state/differences.ts";
import { checkPush, checkRename, needTool, rename, takeOver } from "../../state/edit.ts";
import { resealed } from "../../state/seal.ts";
import { readOurs, stateAt } from "../../state/versions.ts";
import { edit } from "./claim.ts";
import { readDocument } from "./files.ts";
import type { ManualRequest } from "./index.ts";

/** `dtm state rm`: the state forgets tools; what they are in the world stays. */
export async function forgetTools(request: ManualRequest, host: Host): Promise<string> {
  const { words: keys } = request.manual;
  await using editing = await edit(request, host);
  const { claim } = editing;
  for (const key of keys) needTool(claim.state, key);
  const what = keys.join(", ");
  await host.confirm(`Let the state forget ${what}, and leave what is there as it is?`);
  await claim.save((state) => {
    for (const key of keys) delete state.tools[key];
  }, `${what}: forgotten`);
  return `The state forgot ${what}; nothing else was touched`;
}

/** `dtm state mv` */
export async function renameTool(request: ManualRequest, host: Host): Promise<string> {
  const [from = "", to = ""] = request.manual.words;
  await using editing = await edit(request, host);
  const { claim } = editing;
  checkRename(claim.state, from, to);
  const { sealer } = await stateKeys(request);
  const sealed = await resealed(needTool(claim.state, from), from, to, sealer);
  await claim.save((state) => rename(state, from, to, sealed), `${from}: is ${to} now`);
  return `${from} is ${to} in the state now; give it that name in the configuration, too`;
}

/** `dtm state push`: a document takes the place of the one that is stored. */
export async function pushState(request: ManualRequest, host: Host): Promise<string> {
  const { words, force } = request.manual;
  const [file = ""] = words;
  const pushed = await readOurs(await readDocument(resolve(request.cwd, file)), file);
  await using editing = await edit(request, host, { evenMoved: force, evenDamaged: force });
  const { claim, backend } = editing;
  checkPush(claim.state, pushed, force);
  await claim.save(
    (state) => {
      takeOver(state, pushed);
      // The save adds one. A serial never goes back, not even by force.
      state.serial = Math.max(pushed.serial - 1, state.serial);
    },
    `pushed from a file${force ? ", by force" : ""}`,
  );
  return `The state in ${backend.description} is that of ${file}, at serial ${claim.state.serial}`;
}

/** `dtm state rollback`: what an older version says is saved anew. */
export async function rollBack(request: ManualRequest, host: Host): Promise<string> {
  const [word = ""] = request.manual.words;
  await using editing = await edit(request, host, { evenDamaged: true });
  const { claim, backend, damage } = editing;
  const { id, state: old } = await stateAt(backend, word);
  if (damage) host.report({ type: "warning", message: damage.message });
  if (claim.state.serial > 0 && old.lineage !== claim.state.lineage)
    throw new UserError("state-conflict", `Version ${id} has another lineage: it is another stack's`, {
      hint: "Nothing was changed. `dtm state push --force` replaces a state by another one.",
    });
  const changes = differences(claim.state, old);
  if (changes.length === 0) return `Version ${id} says the same as the state does now; nothing was changed`;
  if (!request.json) host.print(differencesText(changes, request));
  await host.confirm(`Let the state say again what it said at serial ${old.serial}?`);
  await claim.save((state) => {
    takeOver(state, old);
    state.serial = Math.max(state.serial, old.serial);
  }, `rolled back to serial ${old.serial}`);
  return `The state is as it was at serial ${old.serial}; this is serial ${claim.state.serial}`;
}
