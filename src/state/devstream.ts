import * as z from "zod";

import { sha256 } from "../core/bytes.ts";
import { keyOf } from "../core/config.ts";
import type { UserError } from "../core/errors.ts";
import { isObject } from "../core/json.ts";
import { mistakeIn } from "../core/wording.ts";
import { ofDevStream, type State, type ToolState } from "../core/state.ts";

const Values = z
  .record(z.string(), z.json())
  .nullish()
  .transform((values) => values ?? {});

// Other keys are accepted: DevStream ignored them as well.
const Entry = z.object({
  name: z.string().min(1),
  instanceID: z.string().min(1),
  dependsOn: z.array(z.string()).nullish(),
  options: Values,
  resourceStatus: Values,
});
type Entry = z.infer<typeof Entry>;

// What v0.5 to v0.9 called the keys of v0.10 and later.
const olderKeys = { instanceid: "instanceID", dependson: "dependsOn", resource: "resourceStatus" };

/**
 * Converts the flat YAML state of DevStream v0.5 and later to ours; null if it is empty. It has secrets in clear, and they stay in
 * `options` here: only the plugins know which values are secret, so the engine redacts them.
 * @param refuse makes the error for anything that is not such a state
 */
export async function migrate(
  bytes: Uint8Array,
  text: string,
  refuse: (why: string) => UserError,
): Promise<State | null> {
  const value = await parseYaml(text, refuse);
  if (value === undefined || value === null) return null;
  if (isTooOld(value))
    throw refuse("DevStream v0.4 or earlier wrote it, and only states of v0.5 and later can be read");
  const entries = z.record(z.string(), z.preprocess(withNewKeys, Entry)).safeParse(value);
  if (!entries.success) throw refuse(reasonOf(entries.error, value));
  const tools = Object.values(entries.data).map(toolOf);
  if (tools.length === 0) return null;
  const twice = tools.find((tool, i) => tools.findIndex((other) => keyOf(other) === keyOf(tool)) !== i);
  if (twice) throw refuse(`${keyOf(twice)} appears twice in it`);
  return {
    version: 2,
    lineage: lineageOf(bytes),
    serial: 0,
    fence: 0,
    writeId: "",
    tools: Object.fromEntries(tools.map((tool) => [keyOf(tool), tool])),
  };
}

function withNewKeys(entry: unknown): unknown {
  if (!isObject(entry)) return entry;
  const found = Object.entries(olderKeys).filter(([older]) => Object.hasOwn(entry, older));
  return { ...Object.fromEntries(found.map(([older, key]) => [key, entry[older]])), ...entry };
}

// It has `plugin` in place of an instance ID.
function isTooOld(value: unknown): boolean {
  const entries = isObject(value) ? Object.values(value).filter(isObject) : [];
  return entries.some((entry) => "plugin" in entry && "resource" in entry && !("instanceid" in entry));
}

// YAML is needed only once in the life of a state, so it is loaded here.
async function parseYaml(text: string, refuse: (why: string) => UserError): Promise<unknown> {
  const { loadAll, YAMLException } = await import("js-yaml");
  try {
    const documents = loadAll(text, { maxAliases: 0 });
    return documents.length > 1 ? documents : documents[0];
  } catch (error) {
    const line =
      error instanceof YAMLException && error.mark
        ? `; line ${error.mark.line + 1} is the first mistake`
        : "";
    throw refuse(`it is neither JSON nor YAML${line}`);
  }
}

function reasonOf(error: z.ZodError, value: unknown): string {
  return error.issues[0]?.path.length ? mistakeIn(error, value) : "expected a map of tools";
}

function toolOf({ name, instanceID, dependsOn, options, resourceStatus }: Entry): ToolState {
  const { instanceID: _, ...own } = options;
  const { outputs, ...status } = resourceStatus;
  return {
    name,
    instanceID,
    dependsOn: dependsOn ?? [],
    options: own,
    secrets: {},
    resource: { status, outputs: isObject(outputs) ? outputs : {} },
    plugin: { name, version: ofDevStream },
  };
}

// Derived from the bytes, so that every plan before the first save shows the same lineage.
function lineageOf(bytes: Uint8Array): string {
  const hex = sha256(bytes);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    "-",
  );
}
