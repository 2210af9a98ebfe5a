import type { ObservedResource } from "../core/plan.ts";
import type { JsonObject } from "../core/json.ts";
import { inOrder, withoutLoops } from "../core/graph.ts";
import type { PluginSet } from "../core/plugin.ts";
import { findReferences } from "../core/references.ts";
import { isSecretOutput } from "../core/secret-path.ts";
import type { State, ToolState } from "../core/state.ts";
import { lookAt } from "./observe.ts";
import type { PreparedTool } from "./prepare.ts";
import { identified } from "./identified.ts";
import { recordedCall } from "./recorded-call.ts";
import { withIdentities } from "./recorded-identity.ts";
import { recordableOptions } from "./resolve.ts";
import type { Run } from "./run.ts";
import { recordedOutputs } from "./values.ts";

interface Stack {
  prepared: ReadonlyMap<string, PreparedTool>;
  plugins: PluginSet;
}

/**
 * A state in which the intents that a killed run had saved ahead have their outputs. Those of tools whose results were
 * not saved are read, in the order of their dependencies. An intent is dropped if it was certainly not begun, because a
 * tool that it refers to was not created: what exists under its name belongs to somebody else.
 */
export async function withOutputsOfIntents(run: Run, state: State, stack: Stack): Promise<State> {
  if (!Object.values(state.tools).some(isOpen)) return state;
  const left = { ...state, tools: { ...state.tools } };
  const dropped = new Set<string>();
  const reads = new Map<string, Promise<ObservedResource>>();
  const nodes = Object.entries(state.tools).map(([key, { dependsOn }]) => ({ key, dependsOn }));
  for (const { key } of inOrder(withoutLoops(nodes))) {
    const tool = left.tools[key];
    if (!tool || !isOpen(tool)) continue;
    const producers = await producersOf(tool, run, left, stack, reads);
    if (producers.some(({ key: other, isCreated }) => !isCreated || dropped.has(other))) dropped.add(key);
    else left.tools[key] = { ...tool, options: optionsWith(producers, tool, run, stack) };
  }
  for (const key of dropped) delete left.tools[key];
  return identified(stack.plugins, () => withIdentities(left, stack.prepared, stack.plugins, run.secrets));
}

function isOpen({ pending, resource, options }: ToolState): boolean {
  return pending !== undefined && resource === null && findReferences(options).length > 0;
}

/** A tool that an intent refers to. */
interface Producer {
  key: string;
  isCreated: boolean;
  /** Its public outputs, as values. */
  outputs: JsonObject | undefined;
}

async function producersOf(
  tool: ToolState,
  run: Run,
  state: State,
  stack: Stack,
  reads: Map<string, Promise<ObservedResource>>,
): Promise<Producer[]> {
  const keys = [...new Set(findReferences(tool.options).map((reference) => reference.tool))];
  return await Promise.all(
    keys.map(async (key): Promise<Producer> => {
      const recorded = state.tools[key];
      if (!recorded) return { key, isCreated: true, outputs: undefined };
      const { resource, pending } = recorded;
      if (resource && !pending)
        return { key, isCreated: true, outputs: recordedOutputs(resource.outputs, recorded, run.secrets) };
      const read = reads.get(key) ?? readRecorded(key, recorded, run, state, stack);
      reads.set(key, read);
      const found = await read;
      const outputs = found.kind === "found" ? publicPart(found.outputs, recorded, stack) : undefined;
      return { key, isCreated: resource !== null || found.kind !== "absent", outputs };
    }),
  );
}

async function readRecorded(
  key: string,
  recorded: ToolState,
  run: Run,
  state: State,
  { prepared, plugins }: Stack,
): Promise<ObservedResource> {
  const loaded = plugins.get(recorded.name);
  if (!loaded) return { kind: "unknown", why: `Not read: there is no plugin ${recorded.name}.` };
  const call = recordedCall({ key, recorded, loaded }, prepared.get(key), state, run);
  return await lookAt(run, call, state);
}

function publicPart(outputs: JsonObject, { name }: ToolState, { plugins }: Stack): JsonObject {
  const secret = plugins.get(name)?.secretOutputs ?? ["*"];
  return Object.fromEntries(Object.entries(outputs).filter(([key]) => !isSecretOutput(key, secret)));
}

function optionsWith(
  producers: Producer[],
  { name, options }: ToolState,
  run: Run,
  { prepared: tools, plugins }: Stack,
): JsonObject {
  const known = new Map(producers.map(({ key, outputs }) => [key, outputs]));
  const secretOptions = plugins.get(name)?.secretOptions ?? [];
  return recordableOptions({ desired: { options, secretOptions } }, (key) => known.get(key), { tools, run });
}
