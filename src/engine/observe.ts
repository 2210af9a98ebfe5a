import pLimit from "p-limit";

import { messageOf, UserError } from "../core/errors.ts";
import type { ObservedResource } from "../core/plan.ts";
import type { Resource } from "../core/plugin.ts";
import { lostPaths } from "../core/recorded-text.ts";
import { findReferences, type Reference } from "../core/references.ts";
import { stopFailure } from "../core/stop.ts";
import { stacksOf } from "../core/thrown.ts";
import { whyUnknown } from "../plan/secret-outputs.ts";
import type { State } from "../core/state.ts";
import type { Vault } from "../core/vault.ts";
import { callVerb } from "./call.ts";
import { contextFor, type VerbCall } from "./context.ts";
import { missingEnv } from "./env.ts";
import type { PreparedTool } from "./prepare.ts";
import { checkResource, redactResource } from "./resource.ts";
import type { Run } from "./run.ts";
import { every, until } from "../wait.ts";
import { limitTime } from "./time-limit.ts";
import { outputsIn } from "./values.ts";
import { learn, remember, secretPart, unkeepable } from "./vault.ts";
import { withholdEvents } from "./withhold.ts";

/** The result of reading a stack: what was observed of each tool, and all secret outputs known so far. */
export interface Observation {
  observed: Map<string, ObservedResource>;
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
  const reads = [...tools].map(([key, tool]) =>
    limit(async () => [key, await look(run, tool, state, strayed.get(key))] as const),
  );
  return keep(await Promise.all(reads), tools, run);
}

// Not earlier, so that what is redacted, and whether a tool can be read, does not depend on which one is first.
function keep(
  reads: (readonly [string, ObservedResource])[],
  tools: ReadonlyMap<string, PreparedTool>,
  { secrets }: Run,
): Observation {
  const { registry } = secrets;
  const vault: Vault = new Map(secrets.vault);
  const found = reads.flatMap(([key, observed]) => {
    const loaded = tools.get(key)?.loaded;
    return loaded && observed.kind === "found" ? [{ key, loaded, resource: observed }] : [];
  });
  for (const { key, loaded, resource } of found)
    learn(vault, key, secretPart(resource.outputs, loaded), registry);
  for (const { key, loaded, resource } of found)
    remember(vault, key, unkeepable(resource.outputs, loaded, registry));
  const kept = found.map(({ key, loaded, resource }): [string, ObservedResource] => [
    key,
    { kind: "found", ...redactResource(resource, loaded, registry) },
  ]);
  return { observed: new Map([...reads, ...kept]), vault };
}

// What is found is as the plugin returned it.
async function look(
  run: Run,
  prepared: PreparedTool,
  state: State | null,
  whyStrayed: string | undefined,
): Promise<ObservedResource> {
  return lookAt(run, callToRead(prepared, state, run), state, whyStrayed);
}

/** Reads one resource, if that is possible. What is found is as the plugin returned it. */
export async function lookAt(
  run: Run,
  call: VerbCall,
  state: State | null,
  whyStrayed?: string,
): Promise<ObservedResource> {
  const why = whyStrayed ?? whyUnreadable(call, state, run);
  if (why !== undefined) return { kind: "unknown", why: `Not read: ${why}` };
  run.report({ type: "reading", tool: call.key });
  return read(run, call);
}

function whyUnreadable({ options, outputs }: VerbCall, state: State | null, run: Run): string | undefined {
  const waiting = findReferences(options).find(({ tool, key }) => outputs(tool)?.[key] === undefined);
  if (waiting) return whyWaiting(waiting, state, run);
  const [lost] = lostPaths(options, "options");
  if (lost !== undefined) return `${lost} had a secret that was not recorded.`;
  const missing = missingEnv(options, run.secrets.env);
  return missing.length > 0
    ? `${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} not set in this run.`
    : undefined;
}

// The public outputs of existing tools are in the state.
function whyWaiting(reference: Reference, state: State | null, { secrets }: Run): string {
  const producer = state?.tools[reference.tool];
  if (producer?.resource) return whyUnknown(reference, producer, secrets.sealer.keys).message;
  return `it needs an output of ${reference.tool} that is not known yet.`;
}

// A resource is found by the options it was created with, not by its new ones.
function callToRead(prepared: PreparedTool, state: State | null, { secrets }: Run): VerbCall {
  const { desired, tool, loaded, literals } = prepared;
  const recorded = state?.tools[desired.tool];
  return {
    key: desired.tool,
    tool,
    loaded,
    literals,
    desired: desired.options,
    options: recorded?.options ?? desired.options,
    outputs: outputsIn(state, secrets),
    recorded,
  };
}

async function read(run: Run, call: VerbCall): Promise<ObservedResource> {
  try {
    const resource = await patientRead(run, call);
    return resource ? { kind: "found", ...resource } : { kind: "absent" };
  } catch (error) {
    if (run.signal.aborted)
      throw (
        stopFailure(run.signal) ??
        new UserError("cancelled", "The run was canceled while reading", { cause: error })
      );
    run.report({ type: "trace", tool: call.key, text: stacksOf(error) });
    return { kind: "failed", message: run.secrets.registry.redact(messageOf(error)) };
  }
}

// Some servers show what they have created only seconds later. It must not be created again.
async function patientRead(run: Run, call: VerbCall): Promise<Resource | null> {
  const age = Date.now() - Date.parse(call.recorded?.created ?? "");
  const isYoung = age >= 0 && age < run.readLag;
  const seconds = Math.round(age / 1000);
  const text = `created ${seconds} s ago, and cannot be read yet; it is read again for a while`;
  let isTold = false;
  const before = () => {
    if (!isTold) run.report({ type: "log", tool: call.key, text });
    isTold = true;
  };
  const pauses = isYoung ? every(1000, run.readLag - age) : [];
  return await until(
    () => limitedRead(run, call),
    (found) => found !== null,
    pauses,
    { before, signal: run.signal },
  );
}

async function limitedRead(run: Run, call: VerbCall): Promise<Resource | null> {
  using limit = limitTime(run.signal, "read");
  const { signal, stopped } = limit;
  return await withholdEvents({ ...run, signal }, call.loaded, async (withheld) => {
    const found = await Promise.race([callVerb(call, "read", contextFor(call, withheld)), stopped]);
    return found && checkResource(found, call.loaded, "read");
  });
}
