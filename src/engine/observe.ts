import pLimit from "p-limit";

import { messageOf, UserError } from "../core/errors.ts";
import type { JsonObject } from "../core/json.ts";
import { restoreLiterals } from "../core/literals.ts";
import type { Observed } from "../core/plan.ts";
import { findReferences, type Reference, resolveReferences } from "../core/references.ts";
import { whyUnknown } from "../plan/secret-outputs.ts";
import type { State } from "../core/state.ts";
import type { Vault } from "../core/vault.ts";
import { type Calling, contextFor, missingEnv } from "./context.ts";
import { withholdEvents } from "./withhold.ts";
import type { PreparedTool } from "./prepare.ts";
import { checkResource, keepable } from "./resource.ts";
import { learn, secretPart } from "./vault.ts";

const readLimit = 120_000;

/** Reads every configured tool, `parallelism` at once. A failing read is that tool's answer and stops no other. */
export async function observe(
  prepared: ReadonlyMap<string, PreparedTool>,
  state: State | null,
  calling: Calling,
  parallelism: number,
): Promise<Map<string, Observed>> {
  const limit = pLimit(parallelism);
  const secret: Vault = new Map();
  const reads = [...prepared.values()].map((tool) =>
    limit(async () => [tool.desired.tool, await look(tool, state, calling, secret)] as const),
  );
  const observed = new Map(await Promise.all(reads));
  // Not before, so that it does not depend on who is first whether a tool can be read.
  for (const [tool, outputs] of secret) learn(calling.vault, tool, outputs, calling.secrets);
  return observed;
}

async function look(
  prepared: PreparedTool,
  state: State | null,
  calling: Calling,
  secret: Vault,
): Promise<Observed> {
  const key = prepared.desired.tool;
  const options = optionsToRead(prepared, state, calling.vault);
  const waiting = findReferences(options)[0];
  if (waiting) return { kind: "unknown", why: `Not read: ${whyWaiting(waiting, state, calling)}` };
  const missing = missingEnv(options, calling.env);
  if (missing.length > 0)
    return { kind: "unknown", why: `Not read: ${missing.join(", ")} is not set in this run.` };
  calling.report({ type: "reading", tool: key });
  return read(prepared, options, state, calling, secret);
}

// Of what is there already, the outputs that are not secret are in the state.
function whyWaiting(reference: Reference, state: State | null, { sealer }: Calling): string {
  const producer = state?.tools[reference.tool];
  if (producer?.resource) return whyUnknown(reference, producer, sealer.keys).message;
  return `it needs an output of ${reference.tool} that is not known yet.`;
}

// What was made is found by the options it was made with, not by those it shall get.
function optionsToRead(prepared: PreparedTool, state: State | null, vault: Vault): JsonObject {
  const recorded = state?.tools[prepared.desired.tool];
  const options = recorded?.options ?? prepared.desired.options;
  const outputs = (tool: string) => {
    const open = state?.tools[tool]?.resource?.outputs;
    return open && { ...vault.get(tool), ...open };
  };
  return restoreLiterals(resolveReferences(options, outputs) as JsonObject, prepared.literals);
}

async function read(
  prepared: PreparedTool,
  options: JsonObject,
  state: State | null,
  calling: Calling,
  secret: Vault,
): Promise<Observed> {
  const { tool, loaded, desired } = prepared;
  using limited = limitedBy(calling.signal);
  const { signal, stopped } = limited;
  try {
    const recorded = state?.tools[desired.tool];
    const call = { key: desired.tool, tool, loaded, options, recorded };
    const resource = await withholdEvents({ ...calling, signal }, loaded, async (held) => {
      const found = await Promise.race([loaded.plugin.read(contextFor(call, held)), stopped]);
      return found && checkResource(found, loaded, "read");
    });
    if (!resource) return { kind: "absent" };
    secret.set(desired.tool, secretPart(resource.outputs, loaded));
    return { kind: "found", ...keepable(resource, loaded, calling.secrets) };
  } catch (error) {
    if (calling.signal.aborted)
      throw new UserError("cancelled", "The run was cancelled while reading", { cause: error });
    return { kind: "failed", message: calling.secrets.redact(messageOf(error)) };
  }
}

interface Limited extends Disposable {
  signal: AbortSignal;
  /** Rejects when the read has to end. */
  stopped: Promise<never>;
}

// Not `AbortSignal.any` with `AbortSignal.timeout`: those live on until the time is over, ten thousand of them.
function limitedBy(outer: AbortSignal): Limited {
  const inner = new AbortController();
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  // Heard by whoever awaits it; nobody does when there was nothing to read with.
  stopped.catch(() => {});
  const stop = () => {
    reject(new Error(`read did not end within ${readLimit / 1000} s`));
    inner.abort();
  };
  const timer = setTimeout(stop, readLimit);
  if (outer.aborted) stop();
  outer.addEventListener("abort", stop);
  const dispose = () => {
    clearTimeout(timer);
    outer.removeEventListener("abort", stop);
  };
  return { signal: inner.signal, stopped, [Symbol.dispose]: dispose };
}
