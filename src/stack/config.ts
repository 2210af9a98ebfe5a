import { backendNames, backendProblems } from "../backends/index.ts";
import { loadConfig } from "../config/index.ts";
import type { Config } from "../core/config.ts";
import { type Problem, UserError } from "../core/errors.ts";
import type { Host } from "../core/events.ts";
import type { PluginSet } from "../core/plugin.ts";
import type { RunContext } from "../core/run-context.ts";
import { identified } from "../engine/identified.ts";
import { registerLiterals } from "../engine/prepare.ts";
import { toolProblems } from "../plugins/check.ts";
import type { PluginRun } from "../plugins/external/running.ts";
import { isKnownPlugin, loadableOnly, loadPlugins, unknownPlugins } from "../plugins/load.ts";
import { builtInOnly } from "./isolated.ts";

/** Where a run's configuration is, for `loadConfig`. */
export function locationOf({ cwd, config: path, checkout, pluginDir, isolated = false }: RunContext) {
  return {
    pluginDir,
    cwd,
    path,
    backends: backendNames(),
    within: checkout === undefined ? undefined : { folder: checkout, links: !isolated },
  };
}

/**
 * Reads the configuration without checking its tools, and reports its warnings. `strict: false` accepts broken tools.
 */
export async function readConfig(
  context: RunContext,
  host: Host,
  how: { strict?: boolean } = {},
): Promise<Config> {
  const config = await loadConfig({ ...locationOf(context), ...how });
  warn(config, host);
  return config;
}

/** Reads the configuration, checks everything that can be checked without a run, and reports its warnings. */
export async function openConfig(
  context: RunContext,
  host: Host,
): Promise<{ config: Config; plugins: PluginSet }> {
  let plugins: PluginSet = new Map();
  const check = async (config: Config): Promise<Problem[]> => {
    const known = withKnownPlugins(config);
    const tried = await tryPlugins(context, known, host);
    plugins = tried.plugins;
    registerLiterals(known.tools, plugins, host.secrets);
    const found = [
      ...stateProblems(config),
      ...(await identified(plugins, () => toolProblems(known, plugins))),
    ];
    const unknown = unknownPlugins(config);
    // If nothing else is wrong, these have error codes of their own.
    if (tried.failure && found.length + unknown.length === 0) throw tried.failure;
    if (unknown.length > 0 && found.length === 0 && !tried.failure)
      await loadPlugins(config, [], pluginRun(context, host));
    return [...found, ...unknown, ...(tried.failure?.problems ?? [])];
  };
  const config = await loadConfig({ ...locationOf(context), check });
  warn(config, host);
  return { config, plugins };
}

// A plugin that cannot be loaded must not hide what is wrong with the tools of others.
async function tryPlugins(
  context: RunContext,
  config: Config,
  host: Host,
): Promise<{ plugins: PluginSet; failure?: UserError }> {
  try {
    return { plugins: await pluginsOf(context, config, host) };
  } catch (failure) {
    if (!(failure instanceof UserError) || failure.problems.length === 0) throw failure;
    return { plugins: await loadableOnly(config, pluginRun(context, host)), failure };
  }
}

/** The plugins of all tools whose plugin is known. */
export function pluginsOf(context: RunContext, config: Config, host: Host): Promise<PluginSet> {
  const known = withKnownPlugins(config);
  return context.isolated ? builtInOnly(known) : loadPlugins(known, [], pluginRun(context, host));
}

/** What plugins in processes of their own have of a run. */
export function pluginRun({ over }: RunContext, host: Host): PluginRun {
  return { over, report: (event) => host.report(event) };
}

function withKnownPlugins(config: Config): Config {
  return { ...config, tools: config.tools.filter(({ name }) => isKnownPlugin(config, name)) };
}

function stateProblems(config: Config): Problem[] {
  return backendProblems(config.state).map(({ path, message, hint }) =>
    config.problemAt("config", path, message, hint),
  );
}

function warn({ warnings }: Config, host: Host): void {
  for (const problem of warnings) host.report({ type: "warning", message: problem.message, problem });
}
