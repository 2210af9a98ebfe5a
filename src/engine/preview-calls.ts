import type { Change, ObservedResource, Plan } from "../core/plan.ts";
import type { LoadedPlugin, PreviewContext } from "../core/plugin.ts";
import type { State } from "../core/state.ts";
import type { Destruction } from "../plan/destroying.ts";
import type { VerbCall } from "./context.ts";
import type { PreparedTool } from "./prepare.ts";
import { withIgnoredKept } from "./resolve.ts";
import type { Run } from "./run.ts";
import { observedOutputs, outputsIn, type ValueSources } from "./values.ts";

/** The tools of a stack, as they are configured, recorded and observed. */
export interface PreviewStack {
  prepared: ReadonlyMap<string, PreparedTool>;
  plugins: ReadonlyMap<string, LoadedPlugin>;
  state: State | null;
  observed: ReadonlyMap<string, ObservedResource>;
  strayed: Destruction["strayed"];
}

/** A call of `preview`. A change may have two: a replace is a delete and a create. */
export interface PreviewCall extends VerbCall {
  action: PreviewContext["action"];
}

/** The calls for a plan: none for a tool that stays as it is, or that cannot be changed anyway. */
export function previewCalls(plan: Plan, stack: PreviewStack, run: Run): PreviewCall[] {
  const changing = new Set(plan.changes.flatMap(({ tool, action }) => (action === "none" ? [] : [tool])));
  const outputs = outputsBefore(changing, stack, run);
  return plan.changes.flatMap((change) => [
    ...destroyingCall(change, stack, run),
    ...makingCall(change, stack, outputs),
  ]);
}

// What is deleted is what is recorded; by force, also what is not, as it is configured.
function destroyingCall({ tool: key, action }: Change, stack: PreviewStack, run: Run): PreviewCall[] {
  const { prepared, plugins, state, strayed } = stack;
  if ((action !== "delete" && action !== "replace") || strayed.has(key)) return [];
  const [configured, recorded] = [prepared.get(key), state?.tools[key]];
  const tool = recorded ?? configured?.tool;
  const loaded = plugins.get(tool?.name ?? "");
  if (!tool || !loaded?.plugin.preview) return [];
  const desired = configured?.desired.options;
  const options = recorded?.options ?? desired ?? {};
  const { literals = {} } = configured ?? {};
  const outputs = outputsIn(state, run.secrets);
  return [{ key, tool, loaded, literals, desired, options, outputs, recorded, action: "delete" }];
}

// As the apply will make it: see `stepsOf`.
function makingCall(
  { tool: key, action, blocked }: Change,
  { prepared, state }: PreviewStack,
  outputs: ValueSources["outputs"],
): PreviewCall[] {
  const configured = prepared.get(key);
  if (!configured?.loaded.plugin.preview || blocked) return [];
  if (action === "none" || action === "delete") return [];
  const recorded = state?.tools[key];
  const { tool, loaded, literals, desired } =
    action === "create" ? configured : withIgnoredKept(configured, recorded);
  const { options } = desired;
  const verb = action === "update" ? "update" : "create";
  return [{ key, tool, loaded, literals, desired: options, options, outputs, recorded, action: verb }];
}

// The outputs of a tool that changes may change with it.
function outputsBefore(
  changing: ReadonlySet<string>,
  { observed, state }: PreviewStack,
  { secrets }: Run,
): ValueSources["outputs"] {
  return (key) => (changing.has(key) ? undefined : observedOutputs(key, observed.get(key), state, secrets));
}
