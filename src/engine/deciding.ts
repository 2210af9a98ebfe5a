import { envNames, isOfRun } from "../core/deferred.ts";
import type { Json } from "../core/json.ts";
import type { Deciding } from "../core/plan.ts";
import type { LoadedPlugin, PluginSet } from "../core/plugin.ts";
import type { State } from "../core/state.ts";
import { variesByRun } from "../core/varying.ts";
import type { PreparedTool } from "./prepare.ts";
import type { Run } from "./run.ts";
import { plaintextOf } from "./vault.ts";

/** What decides what an apply does to each tool, apart from its options: the code that runs, and the values it gets. */
export function decidingOf(
  run: Run,
  prepared: ReadonlyMap<string, PreparedTool>,
  state: State | null,
  plugins: PluginSet,
): Map<string, Deciding> {
  const recorded = state?.tools ?? {};
  const keys = new Set([...prepared.keys(), ...Object.keys(recorded)]);
  const each = [...keys].map((key): [string, Deciding] => {
    const own = prepared.get(key);
    const loaded = own?.loaded ?? plugins.get(recorded[key]?.name ?? "");
    const values = (options: Json) => valueDigests(envNames(options), loaded, run);
    return [
      key,
      {
        program: run.program,
        code: loaded?.version ?? "not loaded",
        desired: { ...values(own?.desired.options ?? {}), ...literalDigests(own?.literals ?? {}, run) },
        recorded: values(recorded[key]?.options ?? {}),
      },
    ];
  });
  return new Map(each);
}

// Of the variables that options mention, and those that the plugin may see.
function valueDigests(
  mentioned: string[],
  loaded: LoadedPlugin | undefined,
  { secrets: { env, traits, planDigest } }: Run,
): Record<string, string> {
  const { env: declared = [], secretEnv = [] } = loaded ?? {};
  if (mentioned.length + declared.length === 0) return {};
  const publicEnv = new Set(declared.filter((name) => !secretEnv.includes(name)));
  const names = [...new Set([...mentioned, ...declared])];
  return digested(
    names.flatMap((name) => {
      const value = env[name] ?? "";
      if (value === "" || isOfRun(name) || traits.separate.has(name) || variesByRun(name, value, env))
        return [];
      return [[name, planDigest(value, publicEnv.has(name) || traits.public.has(name))]];
    }),
  );
}

function literalDigests(literals: Record<string, Json>, { secrets }: Run): Record<string, string> {
  return digested(
    Object.entries(literals).map(([path, value]) => [path, secrets.planDigest(plaintextOf(value))]),
  );
}

function digested(entries: [string, string | undefined][]): Record<string, string> {
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
