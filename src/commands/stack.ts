import { addressOf, backendNames, backendProblems, openBackend } from "../backends/index.ts";
import { loadConfig } from "../config/index.ts";
import { toolProblems } from "../plugins/check.ts";
import type { Backend } from "../core/backend.ts";
import type { Config } from "../core/config.ts";
import { secretDigests } from "../core/digest.ts";
import { messageOf, type Problem, UserError } from "../core/errors.ts";
import type { Host } from "../core/events.ts";
import type { JsonObject } from "../core/json.ts";
import { nearest } from "../core/nearest.ts";
import type { Observed, Plan } from "../core/plan.ts";
import { makePlan } from "../plan/planner.ts";
import type { PluginSet } from "../core/plugin.ts";
import type { Request } from "../core/request.ts";
import type { State } from "../core/state.ts";
import type { StateKey } from "../core/state-key.ts";
import type { Sealer, Vault } from "../core/vault.ts";
import { withEnv } from "../engine/context.ts";
import { observe } from "../engine/observe.ts";
import { type PreparedTool, prepare, registerLiterals } from "../engine/prepare.ts";
import { redactRecorded } from "../engine/redact-recorded.ts";
import { openVault, secrecyOf } from "../engine/vault.ts";
import { asIsolated, builtInOnly, emptyStore } from "./isolated.ts";
import { isKnownPlugin, loadPlugins, unknownPlugins } from "../plugins/load.ts";
import { makeSealer } from "../state/seal.ts";
import { type ClaimWatch, openState, type Store } from "../state/store.ts";

/** A stack with everything that planning needs of it. */
export interface Stack extends Keys {
  config: Config;
  plugins: PluginSet;
  store: Store;
}

/** The state keys of a run, and what seals and opens with them. */
interface Keys {
  keys: StateKey[];
  sealer: Sealer;
}

/** Where a run's configuration is, for `loadConfig`. */
export function placeOf({ cwd, config: path, checkout, isolated = false }: Request) {
  return {
    cwd,
    path,
    backends: backendNames(),
    within: checkout === undefined ? undefined : { folder: checkout, links: !isolated },
  };
}

/** Reads the configuration and checks all that can be known without a run; tells its warnings. */
export async function openConfig(
  request: Request,
  host: Host,
): Promise<{ config: Config; plugins: PluginSet }> {
  let plugins: PluginSet = new Map();
  const check = async (config: Config): Promise<Problem[]> => {
    const known = { ...config, tools: config.tools.filter(({ name }) => isKnownPlugin(config, name)) };
    plugins = await (request.isolated ? builtInOnly(known) : loadPlugins(known));
    registerLiterals(known.tools, plugins, host.secrets);
    const found = [...stateProblems(config), ...toolProblems(known, plugins)];
    const unknown = unknownPlugins(config);
    // Where nothing else is wrong, that has an error code of its own.
    if (unknown.length > 0 && found.length === 0) await loadPlugins(config);
    return [...found, ...unknown];
  };
  const config = await loadConfig({ ...placeOf(request), check });
  warn(config, host);
  return { config, plugins };
}

function stateProblems(config: Config): Problem[] {
  return backendProblems(config.state).map(({ path, message, hint }) =>
    config.problemAt("config", path, message, hint),
  );
}

/** Reads the configuration, without checking its tools, and opens the store that it names. */
export async function openStore(request: Request, host: Host): Promise<{ config: Config; backend: Backend }> {
  const config = await loadConfig(placeOf(request));
  return { config, backend: await backendOf(config, request, host) };
}

/** Names the place that a stack keeps its state in; equal for those that share one. */
export async function storeAddress(request: Request, host: Host): Promise<string> {
  const config = await loadConfig(placeOf(request));
  return addressOf(stateOf(config, request, host), { ...config, github: request.github });
}

async function backendOf(config: Config, request: Request, host: Host): Promise<Backend> {
  return openBackend(stateOf(config, request, host), { ...config, github: request.github });
}

// Where the store is may depend on the environment of the run.
function stateOf({ state }: Config, { env }: Request, { secrets }: Host): Config["state"] {
  return { ...state, options: withEnv(state.options, { env, secrets }) as JsonObject };
}

/** Tells what a configuration says without effect. */
export function warn({ warnings }: Config, host: Host): void {
  for (const problem of warnings) host.report({ type: "warning", message: problem.message, problem });
}

/** Opens a stack. */
export async function openStack(request: Request, host: Host): Promise<Stack> {
  const keys = await stateKeys(request);
  const { config, plugins } = await openConfig(request, host);
  if (request.isolated) return { config, plugins, store: emptyStore, ...keys };
  const store = await openState(await backendOf(config, request, host));
  const recorded = Object.values(store.state?.tools ?? {}).map((tool) => tool.name);
  const others = recorded.filter((name) => !plugins.has(name));
  const gone = others.length === 0 ? [] : await loadPlugins({ ...config, tools: [] }, others);
  refuseUnknownTargets(request, config, store.state);
  return { config, plugins: new Map([...plugins, ...gone]), store, ...keys };
}

/** The state keys that a run was given. Most have none, and do without the package that reads one. */
export async function stateKeys({ stateKey = "" }: Request): Promise<Keys> {
  const keys = stateKey === "" ? [] : (await import("../core/state-key.ts")).readStateKeys(stateKey);
  return { keys, sealer: makeSealer(keys) };
}

/** Lets a run tell who has the lock that it waits for and what it saved, and stop waiting when it is to stop. */
export function waitingFor({ signal }: Request, host: Host): ClaimWatch {
  return {
    signal,
    held: (holder) => host.report({ type: "waiting", holder }),
    saved: (serial) => host.report({ type: "saved", serial }),
    releaseFailed: (error) =>
      host.report({
        type: "warning",
        message: `The lock of the state was not released: ${messageOf(error)}`,
      }),
  };
}

/** What is desired, what was observed, and what was decided. */
export interface Compared {
  prepared: Map<string, PreparedTool>;
  observed: Map<string, Observed>;
  plan: Plan;
  vault: Vault;
}

/** Observes and decides. */
export async function compare(
  request: Request,
  host: Host,
  stack: Stack,
  state: State | null,
): Promise<Compared> {
  const { config, plugins, sealer } = stack;
  const vault = await openVault(state, sealer, host.secrets);
  const calls = { ...calling(request, host, stack, state), vault };
  const prepared = prepare(config.tools, plugins, calls);
  redactRecorded(state, prepared, plugins, calls);
  const { scope, refresh } = request.planning;
  // What is taken away is not compared, so there is no need to look at it.
  const observed =
    refresh && scope.goal === "apply" ? await observe(prepared, state, calls, calls.parallelism) : new Map();
  const desired = [...prepared.values()].map((one) => one.desired);
  const secrecy = secrecyOf(vault, sealer.keys, calls.digests);
  const made = makePlan({ stack: config.stack, desired, state, observed, scope, secrecy });
  const plan = request.isolated ? asIsolated(made, config) : made;
  return { prepared, observed, vault, plan };
}

/** What every call of a plugin needs. */
export function calling(
  { env, signal, run: by, planning }: Request,
  host: Host,
  { config, keys, sealer }: Keys & Pick<Stack, "config">,
  state: State | null,
) {
  const report = host.report.bind(host);
  const parallelism = planning.parallelism ?? config.parallelism;
  return {
    env,
    signal,
    secrets: host.secrets,
    report,
    baseDir: config.baseDir,
    parallelism,
    run: by.id,
    digests: secretDigests(keys, state?.lineage),
    sealer,
  };
}

function refuseUnknownTargets({ planning }: Request, config: Config, state: State | null): void {
  const known = [
    ...config.tools.map(({ name, instanceID }) => `${name}.${instanceID}`),
    ...Object.keys(state?.tools ?? {}),
  ];
  const { targets } = planning.scope;
  const unknown = targets.filter((target) => !known.includes(target));
  if (unknown[0] === undefined) return;
  const near = nearest(unknown[0], known);
  // Where there are several stacks, another one may have them all.
  const code = unknown.length === targets.length ? "target-unknown" : "bad-arguments";
  throw new UserError(code, `There is no tool "${unknown[0]}" in the configuration or the state`, {
    hint: near ? `Did you mean "${near}"?` : "Write it as `name.instanceID`.",
  });
}
