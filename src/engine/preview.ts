import pLimit from "p-limit";

import { messageOf, UserError } from "../core/errors.ts";
import type { Plan } from "../core/plan.ts";
import type { Preview, PreviewContext } from "../core/plugin.ts";
import { findReferences } from "../core/references.ts";
import { stopFailure } from "../core/stop.ts";
import type { Destruction, PreviewEnd } from "../plan/destroying.ts";
import type { ChangePreview } from "../plan/previews.ts";
import { callPlugin } from "../process/calls.ts";
import { checkPreview } from "./check-preview.ts";
import { contextFor } from "./context.ts";
import { missingEnv } from "./env.ts";
import { type PinsOf, pinsFor } from "./pins.ts";
import { type PreviewCall, previewCalls, type PreviewStack } from "./preview-calls.ts";
import { lossesIn, type Room, roomFor, shownOf } from "./previewed.ts";
import type { Run } from "./run.ts";
import { limitTime } from "./time-limit.ts";
import { registerEnv } from "./values.ts";

/** The results of all previews of a plan. */
interface Previews {
  /** What the deletes and replaces would destroy. */
  destroying: Destruction["previews"];
  /** What each change would write. */
  changes: ReadonlyMap<string, ChangePreview>;
}

/**
 * Asks the plugins what each change of a plan would do, `parallelism` at once. A preview that fails is that tool's
 * result and stops no other. `pinsOf` is asked for the pins of an earlier plan only if a change could have some.
 */
export async function previewAll(
  run: Run,
  plan: Plan,
  stack: PreviewStack,
  pinsOf: PinsOf | undefined,
): Promise<Previews> {
  const calls = previewCalls(plan, stack, run);
  // Now, so that what is redacted does not depend on which preview is first.
  for (const { options } of calls) registerEnv(options, run.secrets);
  const pins = await pinsFor(plan, calls, stack.state, pinsOf);
  const limit = pLimit(run.parallelism);
  const room = roomFor(calls.length);
  const ends = await Promise.all(
    calls.map((call) => limit(() => previewOf(run, { ...call, ...pinned(pins.get(call.key)) }, room))),
  );
  return { destroying: destroyingIn(ends), changes: changesIn(ends) };
}

function pinned(pins: PreviewCall["pins"]): Pick<PreviewCall, "pins"> {
  return pins ? { pins } : {};
}

/** How one call ended. */
interface CallEnd {
  call: PreviewCall;
  loses: PreviewEnd;
  shown: ChangePreview | undefined;
}

function destroyingIn(ends: CallEnd[]): Previews["destroying"] {
  return new Map(
    ends.flatMap(({ call, loses }) => (call.action === "delete" ? [[call.key, loses] as const] : [])),
  );
}

// Of a replace, the create comes last, and counts.
function changesIn(ends: CallEnd[]): Previews["changes"] {
  return new Map(ends.flatMap(({ call, shown }) => (shown ? [[call.key, shown] as const] : [])));
}

async function previewOf(run: Run, call: PreviewCall, room: Room): Promise<CallEnd> {
  const { env, registry } = run.secrets;
  const missing = missingEnv(call.options, env);
  if (missing.length > 0)
    return unknown(call, `${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} not set in this run.`);
  const lost = findReferences(call.options).filter(
    ({ tool, key }) => call.outputs(tool)?.[key] === undefined,
  );
  if (lost.length > 0) return waiting(call, lost);
  try {
    const found = await limitedPreview(run, call);
    return { call, loses: { loses: lossesIn(found, registry) }, shown: shownOf(found, registry, room) };
  } catch (error) {
    if (run.signal.aborted)
      throw (
        stopFailure(run.signal) ??
        new UserError("cancelled", "The run was canceled while planning", { cause: error })
      );
    return failed(call, registry.redact(messageOf(error)));
  }
}

// That a delete is not known is said where it is decided whether it is allowed.
function failed(call: PreviewCall, why: string): CallEnd {
  const end = { failed: why };
  return { call, loses: end, shown: call.action === "delete" ? undefined : end };
}

// The plan says elsewhere which variables are missing. What is deleted still has to be known.
function unknown(call: PreviewCall, why: string): CallEnd {
  return { ...failed(call, why), shown: undefined };
}

function waiting(call: PreviewCall, lost: { tool: string; key: string }[]): CallEnd {
  const [first] = lost;
  if (call.action === "delete")
    return failed(call, `the output "${first?.key ?? ""}" of ${first?.tool ?? ""} is not known.`);
  const previewAfter = [...new Set(lost.map(({ tool }) => tool))].sort();
  return { call, loses: { loses: [] }, shown: { previewAfter } };
}

async function limitedPreview(run: Run, call: PreviewCall): Promise<Preview> {
  using limit = limitTime(run.signal, "preview");
  const { signal, stopped } = limit;
  // Nobody follows the progress of a preview.
  const context: PreviewContext = {
    ...contextFor(call, { ...run, signal, report: () => {} }),
    action: call.action,
  };
  const { key: tool, loaded } = call;
  const preview = callPlugin({ tool, say: (line) => context.log(line) }, () =>
    loaded.plugin.preview?.(context),
  );
  return checkPreview(await Promise.race([preview, stopped]), loaded, run.secrets.registry);
}
