import pLimit from "p-limit";

import { messageOf, UserError } from "../core/errors.ts";
import type { JsonObject } from "../core/json.ts";
import { unmask } from "../core/mask.ts";
import type { Live } from "../core/plan.ts";
import { findReferences, resolveReferences } from "../core/references.ts";
import type { State } from "../core/state.ts";
import { type Calling, contextFor, missingEnv } from "./context.ts";
import type { Prepared } from "./prepare.ts";
import { checkResource, keepable } from "./resource.ts";

const readLimit = 120_000;

/** Reads every configured tool, `parallelism` at once. A failing read is that tool's answer and stops no other. */
export async function observe(
  prepared: ReadonlyMap<string, Prepared>,
  state: State | null,
  calling: Calling,
  parallelism: number,
): Promise<Map<string, Live>> {
  const limit = pLimit(parallelism);
  const reads = [...prepared.values()].map((tool) =>
    limit(async () => [tool.wanted.tool, await look(tool, state, calling)] as const),
  );
  return new Map(await Promise.all(reads));
}

async function look(prepared: Prepared, state: State | null, calling: Calling): Promise<Live> {
  const key = prepared.wanted.tool;
  const options = optionsToRead(prepared, state);
  const waiting = findReferences(options)[0];
  if (waiting)
    return { kind: "unknown", why: `Not read: it needs an output of ${waiting.tool} that is not known yet.` };
  const missing = missingEnv(options, calling.env);
  if (missing.length > 0)
    return { kind: "unknown", why: `Not read: ${missing.join(", ")} is not set in this run.` };
  calling.report({ type: "reading", tool: key });
  return read(prepared, options, state, calling);
}

// What was made is found by the options it was made with, not by those it shall get.
function optionsToRead(prepared: Prepared, state: State | null): JsonObject {
  const recorded = state?.tools[prepared.wanted.tool];
  const options = recorded?.options ?? prepared.wanted.options;
  const outputs = (tool: string) => state?.tools[tool]?.resource?.outputs;
  return unmask(resolveReferences(options, outputs) as JsonObject, prepared.literals);
}

async function read(
  prepared: Prepared,
  options: JsonObject,
  state: State | null,
  calling: Calling,
): Promise<Live> {
  const { tool, loaded, wanted } = prepared;
  using limited = limitedBy(calling.signal);
  const { signal, stopped } = limited;
  try {
    const recorded = state?.tools[wanted.tool];
    const context = contextFor({ key: wanted.tool, tool, loaded, options, recorded }, { ...calling, signal });
    const found = await Promise.race([loaded.plugin.read(context), stopped]);
    if (!found) return { kind: "absent" };
    return { kind: "found", ...keepable(checkResource(found, loaded, "read"), loaded, calling.secrets) };
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
