import type { Block } from "../core/plan.ts";
import type { Reference } from "../core/references.ts";
import type { ToolState } from "../core/state.ts";

/** What a run can do with secret outputs. */
export interface Secrecy {
  /** The IDs of its state keys. */
  keys: string[];
  /** The digests of each secret output whose value is known, by tool and name. */
  digests: ReadonlyMap<string, Record<string, string[]>>;
}

/** Why a secret output of an earlier run is not available in this one. `producer` is the record of its tool. */
export function whyUnknown(
  { path, tool, key }: Reference,
  producer: Pick<ToolState, "sealed" | "resource"> | undefined,
  keys: string[],
): Block {
  const what = `${path} needs the secret output "${key}" of ${tool}`;
  const sealed = producer?.sealed?.[key];
  if (sealed)
    return {
      code: "state-key-missing",
      message: `${what}, which is sealed with ${missingKey(sealed.key, keys)}`,
    };
  if (Object.hasOwn(producer?.resource?.outputs ?? {}, key))
    return {
      code: "output-missing",
      message: `${path} needs the output "${key}" of ${tool}, which contains a secret and is not recorded. A plugin that marks it \`secret\` has it sealed.`,
    };
  const set = keys.length > 0 ? "Create" : "Set `state-key` to keep such outputs, and create";
  return {
    code: "output-missing",
    message: `${what}, which an earlier run received and could not keep. ${set} ${tool} again once.`,
  };
}

/** Why a tool must not be changed: the run could not keep its sealed outputs. undefined: it may be. */
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
    message: `Changing ${tool} would lose its output "${output}", which is sealed with ${missingKey(key, keys)}`,
  };
}

/** The note on a change with secret outputs that cannot be kept. */
export function unkept(outputs: string[]): string {
  return `Without \`state-key\`, its secret outputs (${outputs.join(", ")}) are only available in this run; later runs cannot use them.`;
}

function missingKey(id: string, keys: string[]): string {
  return keys.length > 0
    ? `the state key ${id}…; this run has ${keys.join("…, ")}…. Add that key to \`state-key\`, on its own line.`
    : `the state key ${id}…. Set it as \`state-key\` (for \`dtm\`: DTM_STATE_KEY).`;
}
