import { UserError } from "../core/errors.ts";
import type { JsonObject } from "../core/json.ts";
import { resolveReferences } from "../core/references.ts";
import type { State } from "../core/state.ts";
import type { Calling } from "./context.ts";
import { makeJournal, recordOf, type SaveState } from "./journal.ts";
import { observe } from "./observe.ts";
import type { PreparedTool } from "./prepare.ts";
import { digestReferences, sealed } from "./vault.ts";

/** Records what is there already as a configured tool. Throws `absent` when nothing is, `read-failed` when that is not known. */
export async function adopt(
  prepared: PreparedTool,
  claim: { readonly state: State; save: SaveState },
  calling: Calling & { run: string },
): Promise<void> {
  const { tool: key } = prepared.desired;
  const observed = (await observe(new Map([[key, prepared]]), claim.state, calling, 1)).get(key);
  if (observed?.kind === "absent")
    throw new UserError("absent", `${key} is not there, so it cannot be imported`, {
      hint: "Check its options, by which it is looked for; `dtm apply` creates it.",
    });
  if (observed?.kind !== "found") {
    const why = observed?.kind === "failed" ? observed.message : observed?.why;
    throw new UserError("read-failed", `${key} could not be read: ${why ?? "no answer"}`);
  }
  const outputs = (tool: string) => claim.state.tools[tool]?.resource?.outputs;
  const resolved = resolveReferences(prepared.tool.options, outputs) as JsonObject;
  const references = digestReferences(resolved, (tool) => calling.vault.get(tool), calling.digests);
  const { record } = recordOf(prepared, resolved, references, calling);
  const secret = await sealed(key, calling.vault.get(key) ?? {}, calling.sealer);
  await makeJournal(claim, calling).made({ ...record, ...secret }, observed, prepared.loaded);
  calling.report({ type: "log", tool: key, text: "adopted as it was found" });
}
