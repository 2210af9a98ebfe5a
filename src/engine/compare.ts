import type { Tool } from "../core/config.ts";
import type { DesiredTool, ObservedResource, Plan, Scope } from "../core/plan.ts";
import type { PluginSet } from "../core/plugin.ts";
import { findReferences } from "../core/references.ts";
import { isSecretPath } from "../core/secret-path.ts";
import type { State } from "../core/state.ts";
import type { Vault } from "../core/vault.ts";
import type { Destruction } from "../plan/destroying.ts";
import { makePlan } from "../plan/planner.ts";
import { withPreviews } from "../plan/previews.ts";
import { decidingOf } from "./deciding.ts";
import { identified } from "./identified.ts";
import { identifierOf } from "./identity.ts";
import { missingVariables } from "./needs.ts";
import { observe, type Observation } from "./observe.ts";
import { withOutputsOfIntents } from "./open-intents.ts";
import type { PinsOf } from "./pins.ts";
import { prepare, type PreparedTool } from "./prepare.ts";
import { previewAll } from "./preview.ts";
import { strayedTools, withIdentities } from "./recorded-identity.ts";
import { redactRecorded } from "./redact-recorded.ts";
import type { Run } from "./run.ts";
import { observedOutputs } from "./values.ts";
import { secrecyOf } from "./vault.ts";

/** A checked configuration with its plugins. */
export interface LoadedStack {
  /** `Config.stack` */
  name: string;
  tools: Tool[];
  plugins: PluginSet;
}

/** The desired, recorded and observed state of a stack, and the plan. */
export interface Comparison {
  /** The run, which now knows the secret outputs that were read. */
  run: Run;
  tools: ReadonlyMap<string, PreparedTool>;
  plugins: PluginSet;
  /** What is recorded, without secrets; null: nothing. */
  state: State | null;
  observed: ReadonlyMap<string, ObservedResource>;
  plan: Plan;
}

/** How to compare. */
interface Comparing {
  scope: Scope;
  /** Whether to read resources. */
  refresh: boolean;
  /** Whether to ask plugins what the changes would do. Default: yes. */
  preview?: boolean;
  /** The pins of the reviewed plan that is to be applied; missing: there is none. */
  pinsOf?: PinsOf | undefined;
}

const noPreviews: Awaited<ReturnType<typeof previewAll>> = { destroying: new Map(), changes: new Map() };

/** Observes first, then decides. Changes none of its inputs, except that it registers secrets. */
export async function compare(
  run: Run,
  { name, tools, plugins }: LoadedStack,
  recorded: State | null,
  { scope, refresh, preview = true, pinsOf }: Comparing,
): Promise<Comparison> {
  const { prepared, state: asRecorded } = await prepareStack(run, { tools, plugins }, recorded);
  const state =
    refresh && asRecorded ? await withOutputsOfIntents(run, asRecorded, { prepared, plugins }) : asRecorded;
  const strayed = await identified(plugins, () => strayedTools(state, prepared, plugins, run.secrets));
  // Tools that are to be deleted are not compared, so they need not be read.
  const isRead = refresh && scope.goal === "apply";
  const { observed, vault } = isRead ? await observe(run, prepared, state, strayed) : unread(run);
  const secrets = { ...run.secrets, vault };
  const desired = [...prepared.values()].map((tool) => withIdentifier(tool, secrets));
  const symbolic = symbolicOutputs(prepared, observed, state, secrets);
  const secrecy = secrecyOf(symbolic, secrets.sealer.keys, secrets.digests);
  const deciding = decidingOf(run, prepared, state, plugins);
  const input = { stack: name, desired, state, observed, scope, secrecy, deciding };
  const planned = (destroying: Destruction) => identified(plugins, () => makePlan({ ...input, destroying }));
  const draft = await planned({ previews: new Map(), strayed });
  const looked = { ...run, secrets };
  const known = { prepared, plugins, state, observed, strayed };
  const previews = preview ? await previewAll(looked, draft, known, pinsOf) : noPreviews;
  const { destroying, changes } = previews;
  const judged = destroying.size === 0 ? draft : await planned({ previews: destroying, strayed });
  const plan = withPreviews(judged, changes);
  const compared = { run: looked, tools: prepared, state, observed };
  const needs = missingVariables(plan, compared);
  return { ...compared, plugins, plan: needs.length === 0 ? plan : { ...plan, needs } };
}

// Other outputs are compared in clear where they are filled in; these by their digests, like secret ones.
function symbolicOutputs(
  prepared: ReadonlyMap<string, PreparedTool>,
  observed: ReadonlyMap<string, ObservedResource>,
  state: State | null,
  secrets: Run["secrets"],
): Vault {
  const desired = [...prepared.values()].flatMap(({ desired: { options, secretOptions = [] } }) =>
    findReferences(options).filter(({ path, isKey }) => isKey || isSecretPath(path, secretOptions)),
  );
  const recorded = Object.values(state?.tools ?? {}).flatMap(({ options }) => findReferences(options));
  const known: Vault = new Map(secrets.vault);
  for (const { tool, key } of [...desired, ...recorded]) {
    const value = observedOutputs(tool, observed.get(tool), state, secrets)?.[key];
    if (value !== undefined) known.set(tool, { ...known.get(tool), [key]: value });
  }
  return known;
}

/** Makes the tools of a stack ready, takes the secrets out of what is recorded of them, and identifies what that is. */
export async function prepareStack<S extends State | null>(
  { secrets }: Run,
  { tools, plugins }: Pick<LoadedStack, "tools" | "plugins">,
  recorded: S,
): Promise<{ prepared: Map<string, PreparedTool>; state: S | State }> {
  const prepared = prepare(tools, plugins, secrets);
  if (!recorded) return { prepared, state: recorded };
  const redacted = redactRecorded(recorded, prepared, plugins, secrets);
  const state = await identified(plugins, () => withIdentities(redacted, prepared, plugins, secrets));
  return { prepared, state };
}

function withIdentifier({ desired, loaded, literals }: PreparedTool, secrets: Run["secrets"]): DesiredTool {
  const identity = identifierOf({ loaded, literals }, secrets);
  return identity ? { ...desired, identity } : desired;
}

function unread({ secrets }: Run): Observation {
  return { observed: new Map(), vault: secrets.vault };
}
