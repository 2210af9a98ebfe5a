import { makeLoaded } from "../../src/plugins/schema.ts";
import type { JsonObject } from "../../src/core/json.ts";
import type { Context, Plugin } from "../../src/core/plugin.ts";
import { execFor } from "../../src/process/exec.ts";

/** The context of one call, as the engine makes it, with options checked and completed by the plugin's schema. */
export function contextOf<Options>(
  plugin: Plugin<Options>,
  options: JsonObject,
  more: Partial<Context<Options>> & { apiUrl?: string } = {},
): Context<Options> {
  const { apiUrl, ...rest } = more;
  return {
    tool: { name: plugin.name, instanceID: "app" },
    options: makeLoaded(plugin as unknown as Plugin, "built-in").parse(options) as Options,
    log: () => {},
    progress: () => {},
    signal: new AbortController().signal,
    idempotencyKey: "of-the-test",
    env: (name) => (name === "GITHUB_API_URL" ? apiUrl : undefined),
    http: fetch,
    exec: execFor({ signal: new AbortController().signal, log: () => {}, baseDir: import.meta.dirname }),
    baseDir: import.meta.dirname,
    ...rest,
  };
}

/** The error of a promise, for `expect(...).toMatchObject`. */
export async function failureOf(
  work: Promise<unknown>,
): Promise<{ code?: string; message: string; hint?: string }> {
  try {
    await work;
  } catch (error) {
    return error as Error;
  }
  throw new Error("it did not fail");
}
