import { format } from "node:util";

import type { JsonObject } from "../../core/json.ts";
import type { Context, Plugin, PreviewContext } from "../../core/plugin.ts";
import { outsidePlugins } from "../../process/calls.ts";
import type { VerbParams } from "../external/protocol.ts";
import { withhold } from "../external/wire.ts";
import type { PluginHost } from "./serve.ts";

interface ContextInput {
  plugin: Plugin;
  params: VerbParams;
  /** Checks and completes the options as the plugin's own schema does. */
  optionsOf: (options: JsonObject) => JsonObject;
  signal: AbortSignal;
  host: Pick<PluginHost, "http" | "exec">;
  tell: (method: "log" | "progress", params: object) => void;
}

/** The context of a verb, as the engine makes it for a plugin that is built in. */
export function contextFor(input: ContextInput): Context & { action?: PreviewContext["action"] } {
  const { plugin, params, optionsOf, signal, host, tell } = input;
  const { withheld = [], env, ...given } = params;
  const log = (text: string) => outsidePlugins(() => tell("log", { text: format(text) }));
  const values = { ...given, options: withheld.length > 0 ? given.options : optionsOf(given.options) };
  withhold(values, withheld);
  // For packages that look for their variables themselves.
  Object.assign(process.env, env);
  return {
    ...values,
    log,
    progress(text, fraction) {
      const share = typeof fraction === "number" ? { fraction } : {};
      outsidePlugins(() => tell("progress", { text: format(text), ...share }));
    },
    signal,
    env: (name) => (Object.hasOwn(env, name) ? env[name] : undefined),
    http: host.http(signal),
    exec: host.exec({ signal, log, baseDir: given.baseDir, programs: plugin.exec ?? [] }),
  };
}
