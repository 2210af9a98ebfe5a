import { isObject } from "../../core/json.ts";
import type { Context, LoadedPlugin, Plugin, Preview, PreviewContext, Resource } from "../../core/plugin.ts";
import { makeLoaded } from "../schema.ts";
import { envOf, identitiesBy } from "./identities.ts";
import type { Manifest, VerbMethod, VerbParams } from "./protocol.ts";
import { type PluginCode, type PluginRun, type RunningPlugin, runPlugin } from "./running.ts";
import { bytesFromJson, sendable, withheldIn } from "./wire.ts";

/** Loads a plugin that is not built in: its code runs in a process of its own. */
export async function loadExternal(code: PluginCode, run: PluginRun): Promise<LoadedPlugin> {
  const running = await runPlugin(code, run);
  const { manifest } = running;
  const version = `sha256:${code.digest}`;
  const loaded = makeLoaded(pluginOf(running), version);
  const ask = (params: object) => running.call("identity", params);
  return {
    ...loaded,
    files: [...code.files],
    secretOptions: union(loaded.secretOptions, manifest.secretOptions),
    secretOutputs: union(loaded.secretOutputs, manifest.secretOutputs),
    ...(manifest.identity ? identitiesBy(ask, loaded) : {}),
  };
}

function union(marks: string[], more: string[] = []): string[] {
  return [...new Set([...marks, ...more])];
}

function pluginOf({ manifest, call }: RunningPlugin): Plugin {
  const { name, summary, options, outputs, replaceOn, env = [], exec, write } = manifest;
  const verb = (method: VerbMethod) => async (ctx: Context & { action?: PreviewContext["action"] }) => {
    const { signal } = ctx;
    const result = await call(method, paramsOf(ctx, manifest), {
      signal,
      log: (text) => ctx.log(text),
      progress: (text, fraction) => ctx.progress(text, fraction),
    });
    return result as Resource;
  };
  const preview = verb("preview");
  return {
    name,
    summary,
    options,
    ...(outputs ? { outputs } : {}),
    ...(replaceOn ? { replaceOn } : {}),
    env,
    ...(exec ? { exec } : {}),
    ...(write ? { write } : {}),
    ...(manifest.preview ? { preview: async (ctx) => previewFrom(await preview(ctx)) } : {}),
    read: verb("read"),
    create: verb("create"),
    update: verb("update"),
    delete: async (ctx) => void (await verb("delete")(ctx)),
  };
}

function paramsOf(ctx: Context & { action?: PreviewContext["action"] }, { env = [] }: Manifest): VerbParams {
  const { tool, options, prior, pins, action, idempotencyKey, baseDir } = ctx;
  const names = Array.isArray(env) ? env : Object.keys(env);
  const withheld = [...withheldIn(options, ["options"]), ...withheldIn(prior, ["prior"])];
  return {
    tool: { name: tool.name, instanceID: tool.instanceID },
    options: withheld.length > 0 ? sendable(options) : options,
    ...(prior ? { prior: withheld.length > 0 ? sendable(prior) : prior } : {}),
    ...(pins ? { pins } : {}),
    ...(action ? { action } : {}),
    idempotencyKey,
    env: envOf(names, (name) => ctx.env(name)),
    baseDir,
    ...(withheld.length > 0 ? { withheld } : {}),
  };
}

// What else it returns is checked where every preview is.
function previewFrom(answer: unknown): Preview {
  if (!isObject(answer) || !Array.isArray(answer["files"])) return answer as Preview;
  const files = answer["files"].map((file: unknown) =>
    isObject(file) ? { ...file, ...contentOf(file, "before"), ...contentOf(file, "after") } : file,
  );
  return { ...answer, files } as Preview;
}

function contentOf(file: Record<string, unknown>, side: "before" | "after"): Record<string, unknown> {
  return side in file ? { [side]: bytesFromJson(file[side]) } : {};
}
