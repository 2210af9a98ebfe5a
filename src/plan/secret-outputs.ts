import type { Block } from "../core/plan.ts";
import type { Reference } from "../core/references.ts";
import type { ToolState } from "../core/state.ts";

/** What a run can do with secret outputs. */
export interface Secrecy {
  /** Ids of its state keys. */
  keys: string[];
  /** The digests of each secret output whose value is known, by tool and name. */
  digests: ReadonlyMap<string, Record<string, string[]>>;
}

/** Why a secret output that an earlier run made cannot be had in this one. `producer`: the record of its tool. */
export function whyUnknown(
  { path, tool, key }: Reference,
  producer: Pick<ToolState, "sealed"> | undefined,
  keys: string[],
): Block {
  const what = `${path} needs the secret output "${key}" of ${tool}`;
  const sealed = producer?.sealed?.[key];
  if (sealed)
    return {
      code: "state-key-missing",
      message: `${what}, which is sealed with ${missingKey(sealed.key, keys)}`,
    };
  const set = keys.length > 0 ? "Make" : "Set `state-key`, so that such outputs are kept, and make";
  return {
    code: "output-missing",
    message: `${what}, which an earlier run made and did not keep. ${set} ${tool} anew once.`,
  };
}

/** Why a tool must not be changed: the run could not keep its sealed outputs. undefined: it may. */
export function whyLocked(
  tool: string,
  recorded: Pick<ToolState, "sealed"> | undefined,
  keys: string[],
): Block | undefined {
  const locked = Object.entries(recorded?.sealed ?? {}).find(([, { key }]) => !keys.includes(key));
  if (!locked) return undefined;
  const [output, { key }] = locked;
  return {
    code: "state-key-missing",
    message: `To change ${tool} would lose its output "${output}", which is sealed with ${missingKey(key, keys)}`,
  };
}

/** What a plan says of a change that makes secret outputs which nobody can keep. */
export function unkept(outputs: string[]): string {
  return `Without \`state-key\` its secret outputs (${outputs.join(", ")}) are for this run only: later runs cannot use them.`;
}

function missingKey(id: string, keys: string[]): string {
  return keys.length > 0
    ? `the state key ${id}…; this run has ${keys.join("…, ")}…. Add that key to \`state-key\`, on a line of its own.`
    : `the state key ${id}…. Set it as \`state-key\` (for \`dtm\`: DTM_STATE_KEY).`;
}
