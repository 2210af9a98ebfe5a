import { UserError } from "../core/errors.ts";
import type { ObservedResource } from "../core/plan.ts";
import { identified } from "./identified.ts";
import { compareIdentity, identityOf, recordedAs } from "./identity.ts";
import { makeJournal, recordOf, type StateClaim } from "./journal.ts";
import { observe } from "./observe.ts";
import type { PreparedTool } from "./prepare.ts";
import { recordableOptions } from "./resolve.ts";
import type { Run } from "./run.ts";
import { outputsIn } from "./values.ts";
import { digestReferences, sealed, secretPart } from "./vault.ts";

/**
 * Records an existing resource as a configured tool. Throws `absent` if there is none, `read-failed` if it is unknown.
 */
export async function adopt(run: Run, prepared: PreparedTool, claim: StateClaim): Promise<void> {
  const { tool: key } = prepared.desired;
  const { observed, vault } = await observe(run, new Map([[key, prepared]]), claim.state);
  const found = needFound(key, observed.get(key));
  const { digests, sealer } = run.secrets;
  const outputs = outputsIn(claim.state, { ...run.secrets, vault });
  const resolved = recordableOptions(prepared, outputs, { tools: new Map(), run });
  const references = digestReferences(resolved, outputs, digests);
  const { record } = recordOf(prepared, resolved, references, run.secrets);
  const identity = await identified(new Map([[key, prepared.loaded]]), () =>
    identityOf(record.options, prepared, { ...run.secrets, vault }),
  );
  refuseTaken(prepared, identity, claim, run);
  const secret = await sealed(key, secretPart(vault.get(key) ?? {}, prepared.loaded), sealer);
  await makeJournal(claim, run).made(
    { ...record, ...secret, ...recordedAs(identity, run.secrets) },
    found,
    prepared.loaded,
  );
  run.report({ type: "log", tool: key, text: "imported as it was found" });
}

function needFound(
  key: string,
  observed: ObservedResource | undefined,
): ObservedResource & { kind: "found" } {
  switch (observed?.kind) {
    case "found":
      return observed;
    case "absent":
      throw new UserError("absent", `${key} does not exist, so it cannot be imported`, {
        hint: "Check the options that identify it. `dtm apply` would create it.",
      });
    case "failed":
      throw unread(key, observed.message);
    case "unknown":
      throw unread(key, observed.why);
    case undefined:
      throw unread(key, "no answer");
    default:
      return observed satisfies never;
  }
}

function unread(key: string, why: string): UserError {
  return new UserError("read-failed", `${key} could not be read: ${why}`);
}

function refuseTaken(
  { desired, tool: { name } }: PreparedTool,
  identity: string | undefined,
  { state }: StateClaim,
  { secrets }: Run,
): void {
  const taken = Object.entries(state.tools).find(
    ([, tool]) =>
      identity !== undefined &&
      tool.name === name &&
      tool.identity !== undefined &&
      compareIdentity(tool.identity, identity, secrets) === "same",
  );
  if (!taken) return;
  throw new UserError("exists", `The state already has this resource as ${taken[0]}`, {
    hint: `If that tool has a new name, run \`dtm state mv ${taken[0]} ${desired.tool}\`.`,
  });
}
