import { realpath } from "node:fs/promises";
import { dirname, resolve } from "node:path";

import type { PluginSource } from "../../core/config.ts";
import { UserError } from "../../core/errors.ts";
import type { Event } from "../../core/events.ts";
import { outsidePlugins } from "../../process/calls.ts";
import { type Folders, readable } from "./grants.ts";
import { isModule, launch, type Rights } from "./launch.ts";
import type { CallHow } from "./calls.ts";
import { type Link, openLink } from "./link.ts";
import { isPackage } from "../packages/source.ts";
import { checkManifest } from "./manifest.ts";
import type { Limits } from "./watch.ts";
import { type DescribeParams, type Manifest, protocolVersion } from "./protocol.ts";

/** The run that plugins are loaded for. */
export interface PluginRun {
  /** Aborted when the run is over; its plugins end with it. Missing: they end with this process. */
  over?: AbortSignal | undefined;
  /** Takes what a plugin says while it works on nothing. */
  report?: ((event: Event) => void) | undefined;
  limits?: Limits;
}

/** A plugin's file, with all files that it may load. */
export interface PluginCode {
  source: PluginSource;
  path: string;
  digest: string;
  files: readonly string[];
  folders: Folders;
}

/** A plugin in a process of its own, which is started when it is first needed. */
export interface RunningPlugin {
  manifest: Manifest;
  call: (method: string, params: object, how?: CallHow) => Promise<unknown>;
}

/** Asks a plugin what it is, without giving it a secret or more than its usual rights, and makes it ready to be called. */
export async function runPlugin(code: PluginCode, run: PluginRun): Promise<RunningPlugin> {
  const start = starter(code, run);
  const key = JSON.stringify([code.digest, code.path, code.source.name]);
  let link: Promise<Link> | undefined;
  const describe = async (): Promise<Manifest> => {
    const usual = usualRights(code);
    const first = start(usual);
    const manifest = { ...usual, ...(await described(await first, code.source)) };
    // One that needs other rights is started again, once it is to do something.
    if (isModule(code.path) && needsOther(manifest, usual)) (await first).end();
    else link = first;
    return manifest;
  };
  const again = async (): Promise<Link> => {
    const next = await start(manifest);
    await described(next, code.source);
    return next;
  };
  const manifest = manifests.get(key) ?? (await describe());
  manifests.set(key, manifest);
  return {
    manifest,
    async call(method, params, how) {
      if (link && (await link).hasEnded()) link = undefined;
      link ??= again();
      const open = await link;
      if (manifest.ping) open.pinging();
      return open.call(method, params, how);
    },
  };
}

// What a plugin says about itself depends on nothing but its code.
const manifests = new Map<string, Manifest>();

async function described(link: Link, { name, source, at }: PluginSource): Promise<Manifest> {
  const params: DescribeParams = { protocol: protocolVersion, name, source };
  return checkManifest(await link.call("describe", params), { name, source, at });
}

// Who commits a file next to the configuration may also write there; a package has to ask for it.
function usualRights({ source, path }: PluginCode): Wishes {
  return isPackage(source.source) || !isModule(path) ? {} : { write: ["."] };
}

function needsOther({ exec = [], write = [] }: Manifest, usual: Wishes): boolean {
  return exec.length > 0 || write.join("\n") !== (usual.write ?? []).join("\n");
}

type Wishes = Partial<Pick<Manifest, "exec" | "write">>;

function starter({ source, path, files, folders }: PluginCode, { over, report, limits }: PluginRun) {
  const say = (text: string) => report?.({ type: "log", tool: source.name, text });
  // As any other failure that nobody waits for.
  const failed = (text: string) =>
    outsidePlugins(() => void Promise.reject(new UserError("plugin-failed", text)));
  return async ({ exec = [], write = [] }: Wishes): Promise<Link> => {
    const real = await realpath(path);
    const base = await realpath(folders.baseDir);
    const writable = write.map((folder) => resolve(base, folder));
    const rights: Rights = isModule(path)
      ? { read: [...(await readable(files, folders)), ...writable], write: writable, exec: exec.length > 0 }
      : { read: [], write: [], exec: true };
    const started = launch(real, isModule(path) ? dirname(real) : base, rights);
    const link = openLink(source.name, started, { say, failed }, limits);
    if (over?.aborted) link.end();
    over?.addEventListener("abort", () => link.end(), { once: true });
    return link;
  };
}
