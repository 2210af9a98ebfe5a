import pLimit from "p-limit";

import { messageOf, UserError } from "../core/errors.ts";
import { isObject } from "../core/json.ts";
import type { Plan } from "../core/plan.ts";
import type { LoadedPlugin } from "../core/plugin.ts";
import { findReferences } from "../core/references.ts";
import type { Secrets } from "../core/secrets.ts";
import { stopFailure } from "../core/stop.ts";
import type { State } from "../core/state.ts";
import type { Destruction, PreviewEnd } from "../plan/destroying.ts";
import { callPlugin } from "../process/calls.ts";
import { contextFor, type VerbCall } from "./context.ts";
import { missingEnv } from "./env.ts";
import type { PreparedTool } from "./prepare.ts";
import type { Run } from "./run.ts";
import { limitTime } from "./time-limit.ts";
import { outputsIn } from "./values.ts";

/** The tools of a stack, as they are configured and as they are recorded. */
interface Stack {
  prepared: ReadonlyMap<string, PreparedTool>;
  plugins: ReadonlyMap<string, LoadedPlugin>;
  state: State | null;
  strayed: Destruction["strayed"];
}

/**
 * Asks the plugins what each delete and replace of a plan would destroy, `parallelism` at once. A preview that fails is
 * that tool's result and stops no other.
 */
export async function previewAll(
  run: Run,
  plan: Plan,
  stack: Stack,
): Promise<ReadonlyMap<string, PreviewEnd>> {
  const limit = pLimit(run.parallelism);
  const calls = plan.changes.flatMap(({ tool, action }) => {
    const isAsked = (action === "delete" || action === "replace") && !stack.strayed.has(tool);
    return (isAsked && callFor(tool, stack, run)) || [];
  });
  const ends = calls.map((call) => limit(async () => [call.key, await preview(run, call)] as const));
  return new Map(await Promise.all(ends));
}

// What is deleted is what is recorded; by force, also what is not, as it is configured.
function callFor(key: string, { prepared, plugins, state }: Stack, { secrets }: Run): VerbCall | undefined {
  const [configured, recorded] = [prepared.get(key), state?.tools[key]];
  const tool = recorded ?? configured?.tool;
  const loaded = plugins.get(tool?.name ?? "");
  if (!tool || !loaded?.plugin.preview) return undefined;
  const desired = configured?.desired.options;
  return {
    key,
    tool,
    loaded,
    literals: configured?.literals ?? {},
    desired,
    options: recorded?.options ?? desired ?? {},
    outputs: outputsIn(state, secrets),
    recorded,
  };
}

async function preview(run: Run, call: VerbCall): Promise<PreviewEnd> {
  const { env, registry } = run.secrets;
  const missing = missingEnv(call.options, env);
  if (missing.length > 0) return { failed: `${missing.join(", ")} is not set in this run.` };
  const lost = findReferences(call.options).find(({ tool, key }) => call.outputs(tool)?.[key] === undefined);
  if (lost) return { failed: `the output "${lost.key}" of ${lost.tool} is not known.` };
  try {
    return { loses: await limitedPreview(run, call) };
  } catch (error) {
    if (run.signal.aborted)
      throw (
        stopFailure(run.signal) ??
        new UserError("cancelled", "The run was canceled while planning", { cause: error })
      );
    return { failed: registry.redact(messageOf(error)) };
  }
}

async function limitedPreview(run: Run, call: VerbCall): Promise<string[]> {
  using limit = limitTime(run.signal, "preview");
  const { signal, stopped } = limit;
  // Nobody follows the progress of a preview.
  const context = contextFor(call, { ...run, signal, report: () => {} });
  const { key: tool, loaded } = call;
  const preview = callPlugin({ tool, say: (line) => context.log(line) }, () =>
    loaded.plugin.preview?.(context),
  );
  const found = await Promise.race([preview, stopped]);
  return lossesIn(found, call.loaded, run.secrets.registry);
}

const mostLosses = 20;
const mostLetters = 200;

// An external plugin may return anything.
function lossesIn(found: unknown, { plugin }: LoadedPlugin, registry: Secrets): string[] {
  const { loses = [] } = isObject(found) ? found : { loses: null };
  if (!Array.isArray(loses) || !loses.every((one) => typeof one === "string"))
    throw new UserError(
      "plugin-invalid",
      `The plugin ${plugin.name} returned no preview: expected { loses: […] }`,
    );
  const texts = loses.filter((text) => text.trim() !== "");
  const told = texts.slice(0, mostLosses).map((text) => registry.redact(text).slice(0, mostLetters));
  return texts.length > mostLosses ? [...told, `${texts.length - mostLosses} more`] : told;
}
