import { mkdtemp, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Config } from "../../src/core/config.ts";
import type { JsonObject } from "../../src/core/json.ts";
import type { Context, LoadedPlugin } from "../../src/core/plugin.ts";
import { identified } from "../../src/engine/identified.ts";
import type { Limits } from "../../src/plugins/external/watch.ts";
import { loadPlugins } from "../../src/plugins/load.ts";

/** A plugin that is not built in, as a run loads it, and all that it says. */
export interface Loading {
  loaded: LoadedPlugin;
  folder: string;
  said: string[];
  /** The context of a verb. */
  context: (options: JsonObject, more?: Partial<Context>) => Context;
  identity: (options: JsonObject) => Promise<string | undefined>;
  /** Ends the run. */
  end: () => void;
}

/** A new folder for a configuration. */
export async function newFolder(): Promise<string> {
  return realpath(await mkdtemp(join(tmpdir(), "dtm-loading-")));
}

/** Loads the plugin in a file for a configuration in a folder. */
export async function loading(
  name: string,
  source: string,
  { folder, limits, env = {} }: { folder: string; limits?: Limits; env?: Record<string, string> },
): Promise<Loading> {
  const over = new AbortController();
  const said: string[] = [];
  const at = { file: "dtm.yaml", line: 1, column: 1 };
  const tool = { name, instanceID: "a", dependsOn: [], options: {}, lifecycle: {}, source: at };
  const state = { backend: "local", options: { stateFile: "the.state" } };
  const config = {
    baseDir: folder,
    state,
    tools: [tool],
    plugins: [{ name, source, at }],
  } as unknown as Config;
  const report = (event: { type: string; text?: string }) => void said.push(event.text ?? event.type);
  const run = { over: over.signal, report, ...(limits ? { limits } : {}) };
  const plugins = await loadPlugins(config, [], run);
  const loaded = plugins.get(name);
  if (!loaded) throw new Error(`${name} was not loaded`);
  const context: Loading["context"] = (options, more) => ({
    tool: { name, instanceID: "a" },
    options: loaded.parse(options),
    log: (text) => void said.push(text),
    progress: (text) => void said.push(text),
    signal: new AbortController().signal,
    idempotencyKey: "of-the-test",
    env: (variable) => env[variable],
    http: fetch,
    exec: () => Promise.reject(new Error("it runs in the plugin's process")),
    baseDir: folder,
    ...more,
  });
  const identity = async (options: JsonObject) =>
    identified(plugins, () => loaded.identity?.(loaded.parse(options), () => undefined));
  return { loaded, folder, said, context, identity, end: () => over.abort() };
}
