import pLimit from "p-limit";

import { messageOf, UserError } from "../core/errors.ts";
import type { JsonObject } from "../core/json.ts";
import { restoreLiterals } from "../core/literals.ts";
import type { Observed } from "../core/plan.ts";
import type { Resource } from "../core/plugin.ts";
import { stopFailure } from "../core/stop.ts";
import { stacksOf } from "../core/thrown.ts";
import { findReferences, type Reference, resolveReferences } from "../core/references.ts";
import { whyUnknown } from "../plan/secret-outputs.ts";
import type { State } from "../core/state.ts";
import type { Vault } from "../core/vault.ts";
import { callVerb } from "./call.ts";
import { contextFor, missingEnv, type VerbCall } from "./context.ts";
import type { PreparedTool } from "./prepare.ts";
import { checkResource, redactResource } from "./resource.ts";
import type { Run } from "./run.ts";
import { limitTime } from "./time-limit.ts";
import { learn, secretPart } from "./vault.ts";
import { withholdEvents } from "./withhold.ts";

/** The result of reading a stack: what was observed of each tool, and all secret outputs known so far. */
export interface Observation {
  observed: Map<string, Observed>;
  vault: Vault;
}

/** Reads every configured tool that still means its recorded resource, `parallelism` at once. A failed read is that tool's result and stops no other. */
export async function observe(
  run: Run,
  tools: ReadonlyMap<string, PreparedTool>,
  state: State | null,
  strayed: ReadonlyMap<string, string> = new Map(),
): Promise<Observation> {
  const limit = pLimit(run.parallelism);
  const secret: Vault = new Map();
  const reads = [...tools].map(([key, tool]) =>
    limit(async () => [key, await look(run, tool, state, secret, strayed.get(key))] as const),
  );
  const observed = new Map(await Promise.all(reads));
  const vault: Vault = new Map(run.secrets.vault);
  // Not earlier, so that whether a tool can be read does not depend on which one is first.
  for (const [tool, outputs] of secret) learn(vault, tool, outputs, run.secrets.registry);
  return { observed, vault };
}

async function look(
  run: Run,
  prepared: PreparedTool,
  state: State | null,
  secret: Vault,
  whyStrayed: string | undefined,
): Promise<Observed> {
  if (whyStrayed !== undefined) return { kind: "unknown", why: `Not read: ${whyStrayed}` };
  const { tool, loaded, desired } = prepared;
  const options = optionsToRead(prepared, state, run.secrets.vault);
  const waiting = findReferences(options)[0];
  if (waiting) return { kind: "unknown", why: `Not read: ${whyWaiting(waiting, state, run)}` };
  const missing = missingEnv(options, run.secrets.env);
  if (missing.length > 0)
    return { kind: "unknown", why: `Not read: ${missing.join(", ")} is not set in this run.` };
  run.report({ type: "reading", tool: desired.tool });
  return read(
    run,
    { key: desired.tool, tool, loaded, options, recorded: state?.tools[desired.tool] },
    secret,
  );
}

// The public outputs of existing tools are in the state.
function whyWaiting(reference: Reference, state: State | null, { secrets }: Run): string {
  const producer = state?.tools[reference.tool];
  if (producer?.resource) return whyUnknown(reference, producer, secrets.sealer.keys).message;
  return `it needs an output of ${reference.tool} that is not known yet.`;
}

// A resource is found by the options it was created with, not by its new ones.
function optionsToRead(prepared: PreparedTool, state: State | null, vault: Vault): JsonObject {
  const recorded = state?.tools[prepared.desired.tool];
  const options = recorded?.options ?? prepared.desired.options;
  const outputs = (tool: string) => {
    const open = state?.tools[tool]?.resource?.outputs;
    return open && { ...vault.get(tool), ...open };
  };
  return restoreLiterals(resolveReferences(options, outputs) as JsonObject, prepared.literals);
}

async function read(run: Run, call: VerbCall, secret: Vault): Promise<Observed> {
  const { registry } = run.secrets;
  try {
    const resource = await limitedRead(run, call);
    if (!resource) return { kind: "absent" };
    secret.set(call.key, secretPart(resource.outputs, call.loaded));
    return { kind: "found", ...redactResource(resource, call.loaded, registry) };
  } catch (error) {
    if (run.signal.aborted)
      throw (
        stopFailure(run.signal) ??
        new UserError("cancelled", "The run was canceled while reading", { cause: error })
      );
    run.report({ type: "trace", tool: call.key, text: stacksOf(error) });
    return { kind: "failed", message: registry.redact(messageOf(error)) };
  }
}

async function limitedRead(run: Run, call: VerbCall): Promise<Resource | null> {
  using limit = limitTime(run.signal, "read");
  const { signal, stopped } = limit;
  return await withholdEvents({ ...run, signal }, call.loaded, async (withheld) => {
    const found = await Promise.race([callVerb(call, "read", contextFor(call, withheld)), stopped]);
    return found && checkResource(found, call.loaded, "read");
  });
}
