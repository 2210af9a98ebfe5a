import { realpath } from "node:fs/promises";
import { relative, sep } from "node:path";

import { type Guessing, planDigests, secretDigests } from "../core/digest.ts";
import { usualTraits } from "../core/env-source.ts";
import type { Host } from "../core/events.ts";
import { isRandom } from "../core/secret-parts.ts";
import type { Plan, Scope } from "../core/plan.ts";
import type { PluginSet } from "../core/plugin.ts";
import type { RunContext } from "../core/run-context.ts";
import type { State } from "../core/state.ts";
import { compare, type Comparison } from "../engine/compare.ts";
import type { Run } from "../engine/run.ts";
import type { PinsOf } from "../engine/pins.ts";
import { openVault } from "../engine/vault.ts";
import { withPlugins } from "../plan/planned-plugins.ts";
import { preparePlanDiff } from "../report/line-diff.ts";
import { version } from "../version.ts";
import { localKey } from "./local-key.ts";
import { asIsolated } from "./isolated.ts";
import type { Stack } from "./open.ts";

/** How to make a plan. */
export interface PlanningOptions {
  scope: Scope;
  /** Whether to read existing resources. */
  refresh: boolean;
  /** Whether to ask plugins what each change would do. Default: yes. */
  preview?: boolean | undefined;
  parallelism?: number | undefined;
  /** The pins of the reviewed plan that is to be applied; missing: there is none. */
  pinsOf?: PinsOf | undefined;
}

/** Observes and decides. */
export async function compareStack(
  stack: Stack,
  state: State | null,
  planning: PlanningOptions,
  context: RunContext,
  host: Host,
): Promise<Comparison> {
  const { config, plugins } = stack;
  const run = await openRun(stack, state, context, host);
  const { parallelism = run.parallelism } = planning;
  const loaded = { name: config.stack, tools: config.tools, plugins };
  // A preview would reach the network with what untrusted files say.
  const how = { ...planning, preview: !context.isolated && planning.preview !== false };
  const comparison = await compare({ ...run, parallelism }, loaded, state, how);
  const known = withPlugins(comparison.plan, plugins, state);
  const plan = { ...known, ...(await codeOf(plugins, context.cwd)) };
  await preparePlanDiff(plan);
  return { ...comparison, plan: context.isolated ? asIsolated(plan, config) : plan };
}

// Packages are left out: who reviews does not read them.
async function codeOf(plugins: PluginSet, cwd: string): Promise<Pick<Plan, "code">> {
  const files = [...plugins.values()].flatMap(({ files: own = [] }) => own);
  if (files.length === 0) return {};
  const home = await realpath(cwd);
  const names = files.map((path) => relative(home, path).replaceAll(sep, "/"));
  return { code: [...new Set(names)].filter((name) => !/(^|\/)node_modules\//.test(name)).sort() };
}

/** The run for the engine. Opens the secret outputs in the state. */
export async function openRun(
  { config, keys, sealer }: Pick<Stack, "config" | "keys" | "sealer">,
  state: State | null,
  { env, envSource = "shell", envTraits = usualTraits, signal, holder }: RunContext,
  host: Host,
): Promise<Run> {
  const registry = host.secrets;
  const vault = await openVault(state, sealer, registry);
  const guessing: Guessing = { isGuessable: (secret) => !isRandom(secret), local: await localKey(env) };
  return {
    id: holder.id,
    program: version,
    baseDir: config.baseDir,
    parallelism: config.parallelism,
    readLag: 15_000,
    signal,
    report: (event) => host.report(event),
    secrets: {
      env,
      source: envSource,
      traits: envTraits,
      registry,
      digests: secretDigests(keys, state?.lineage, guessing),
      planDigest: planDigests(keys, config.stack, guessing),
      sealer,
      vault,
    },
  };
}
