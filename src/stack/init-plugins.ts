import { UserError } from "../core/errors.ts";
import type { Host } from "../core/events.ts";
import type { RunContext } from "../core/run-context.ts";
import type { Resolved } from "../plugins/packages/lock.ts";
import { checkPinned, pinPlugins } from "./lock-plugins.ts";

/** The flags of `dtm init` that are about plugins. `name` is the word after it. */
export interface PluginFlags {
  plugins: string | undefined;
  all: boolean;
  upgrade: boolean;
  downloadOnly: boolean;
  check: boolean;
}

/** Fetches and pins the plugins of a configuration, or only checks that they are pinned. Returns the exit code. */
export async function initPlugins(
  context: RunContext,
  flags: PluginFlags,
  name: string | undefined,
  host: Host,
): Promise<number> {
  refuseContradictions(flags);
  if (flags.check) {
    const { stack, plugins } = await checkPinned(context, host);
    host.print(context.json ? JSON.stringify({ stack, plugins }) : `${stack}: ${said(plugins)}`);
    return 0;
  }
  const { stack, plugins } = await pinPlugins(context, host, {
    only: flags.plugins?.split(",").map((one) => one.trim()),
    upgrade: flags.upgrade ? { name } : undefined,
    downloadOnly: flags.downloadOnly,
  });
  if (context.json) host.print(JSON.stringify({ stack, plugins }));
  else if (plugins.length === 0)
    host.print(`${stack} has no plugins to fetch: they are built in or local files.`);
  for (const plugin of context.json ? [] : plugins) host.print(lineOf(plugin));
  return 0;
}

function refuseContradictions({ plugins, all, upgrade, downloadOnly, check }: PluginFlags): void {
  const pairs: [boolean, boolean, string][] = [
    [plugins !== undefined, all, "`--plugins` and `--all`"],
    [upgrade, downloadOnly, "`--upgrade` and `--download-only`"],
    [
      check,
      upgrade || downloadOnly || all || plugins !== undefined,
      "`--check` and other flags about plugins",
    ],
  ];
  const found = pairs.find(([one, other]) => one && other);
  if (found)
    throw new UserError("bad-arguments", `${found[2]} contradict each other`, { hint: "Give one of them." });
}

function said(count: number): string {
  return count === 0 ? "no plugin needs to be pinned" : "dtm.lock.yaml pins every plugin";
}

function lineOf({ name, source, version, integrity, before, isFetched }: Resolved): string {
  const moved = before === undefined ? version : `${before} → ${version}`;
  return `${isFetched ? "Fetched" : "Kept"} ${name}  ${source} ${moved}  ${integrity.slice(0, 19)}…`;
}
