import { openBackend } from "./backends/index.ts";
import { loadConfig } from "./config/index.ts";
import { checkTools } from "./core/check.ts";
import type { Holder } from "./core/backend.ts";
import type { Config } from "./core/config.ts";
import type { Host } from "./core/events.ts";
import type { Live, Plan } from "./core/plan.ts";
import { makePlan } from "./core/planner.ts";
import type { PluginSet } from "./core/plugin.ts";
import type { Request } from "./core/request.ts";
import type { State } from "./core/state.ts";
import { apply, refuseUnread } from "./engine/apply.ts";
import { observe } from "./engine/observe.ts";
import { type Prepared, prepare } from "./engine/prepare.ts";
import { hideRecorded } from "./engine/recorded.ts";
import { loadPlugins } from "./plugins/load.ts";
import { help } from "./report/help.ts";
import { toolsAsJson, toolsAsText } from "./report/tools.ts";
import { openState, type Store } from "./state/store.ts";
import { version } from "./version.ts";

/** The whole program: one short recipe for each verb. Gives the exit code; failures are thrown for the host to show. */
export async function run(request: Request, host: Host): Promise<number> {
  if (request.command === "help") return say(host, help);
  if (request.command === "version") return say(host, version);

  const config = await loadConfig({
    cwd: request.cwd,
    path: request.config,
    strict: request.command !== "render",
  });
  if (request.command === "render")
    return say(host, request.json ? toolsAsJson(config.tools) : toolsAsText(config.tools));

  if (request.command === "validate") {
    checkTools(config, await loadPlugins(config));
    return say(host, `${config.stack}: ${config.tools.length} tools, no problems`);
  }

  const backend = await openBackend(config.state, { ...config, github: request.github });
  const store = await openState(backend);
  const plugins = await loadPlugins(config, recordedPlugins(store.state));
  checkTools(config, plugins);
  return request.command === "plan"
    ? showPlan(request, host, { config, plugins, store })
    : converge(request, host, { config, plugins, store });
}

/** Gives back the lock that a run left when it was killed; gives who held it, if anybody of that run did. */
export async function release(request: Request): Promise<Holder | null> {
  const config = await loadConfig({ cwd: request.cwd, path: request.config });
  const backend = await openBackend(config.state, { ...config, github: request.github });
  return backend.unlock(request.run.id);
}

interface Opened {
  config: Config;
  plugins: PluginSet;
  store: Store;
}

async function showPlan(request: Request, host: Host, { config, plugins, store }: Opened): Promise<number> {
  const { plan } = await compare(request, host, config, plugins, store.state);
  await host.planned(plan);
  if (plan.changes.some((change) => change.blocked)) return 1;
  return request.detailedExitcode && plan.changes.some((change) => change.action !== "none") ? 2 : 0;
}

async function converge(request: Request, host: Host, { config, plugins, store }: Opened): Promise<number> {
  await using claim = await store.claim(request.run, request.lockTimeout);
  const compared = await compare(request, host, config, plugins, claim.state);
  refuseUnread(compared.plan);
  await host.approve(compared.plan);
  const result = await apply({ ...calling(request, host, config, claim.state), ...compared, plugins, claim });
  await host.applied(compared.plan, result);
  return result.outcome === "failed" || result.outcome === "cancelled" ? 1 : 0;
}

interface Compared {
  prepared: Map<string, Prepared>;
  live: Map<string, Live>;
  plan: Plan;
}

async function compare(
  request: Request,
  host: Host,
  config: Config,
  plugins: PluginSet,
  state: State | null,
): Promise<Compared> {
  const calls = calling(request, host, config, state);
  const prepared = prepare(config.tools, plugins, calls);
  hideRecorded(state, prepared, plugins, calls);
  const live = await observe(prepared, state, calls, config.parallelism);
  const wanted = [...prepared.values()].map((one) => one.wanted);
  return { prepared, live, plan: makePlan({ stack: config.stack, wanted, state, live }) };
}

function calling({ env, signal, run: by, sha }: Request, host: Host, config: Config, state: State | null) {
  const report = host.report.bind(host);
  const { baseDir, parallelism } = config;
  return {
    env,
    signal,
    secrets: host.secrets,
    report,
    baseDir,
    parallelism,
    run: by.id,
    sha,
    digestKey: state?.lineage,
  };
}

function recordedPlugins(state: State | null): string[] {
  return Object.values(state?.tools ?? {}).map((tool) => tool.name);
}

function say(host: Host, text: string): number {
  host.print(text);
  return 0;
}
