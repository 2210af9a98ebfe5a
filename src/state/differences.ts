import { diff } from "../plan/diff.ts";
import type { Json } from "../core/json.ts";
import { type FieldChange, secretChanged, secretText } from "../core/plan.ts";
import type { State, ToolState } from "../core/state.ts";

/** The difference between two states of one tool. `fields` is empty if only one of them has the tool. */
export interface ToolDifference {
  tool: string;
  change: "added" | "removed" | "changed";
  fields: FieldChange[];
}

/** The tools that differ between two states, by key. */
export function differences(before: State | null, after: State | null): ToolDifference[] {
  const [old, fresh] = [before?.tools ?? {}, after?.tools ?? {}];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(fresh)])].toSorted();
  return keys.flatMap((tool): ToolDifference[] => {
    const [a, b] = [old[tool], fresh[tool]];
    if (!a || !b) return [{ tool, change: a ? "removed" : "added", fields: [] }];
    const fields = fieldsOf(a, b);
    return fields.length === 0 ? [] : [{ tool, change: "changed", fields }];
  });
}

function fieldsOf(before: ToolState, after: ToolState): FieldChange[] {
  return [
    ...diff(comparable(before), comparable(after), ""),
    ...secretChanges("secrets", before.secrets, after.secrets),
    ...secretChanges("sealed", sealedTexts(before), sealedTexts(after)),
  ];
}

function comparable({ dependsOn, options, resource, plugin, lifecycle, pending }: ToolState): Json {
  const compared = { dependsOn, options, ...resource, plugin, lifecycle, pending };
  return JSON.parse(JSON.stringify(compared)) as Json;
}

function sealedTexts({ sealed = {} }: ToolState): Record<string, string> {
  return Object.fromEntries(Object.entries(sealed).map(([name, { age }]) => [name, age]));
}

// The digests and sealed values mean nothing to a reader, but that they changed does.
function secretChanges(
  part: string,
  before: Record<string, string>,
  after: Record<string, string>,
): FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return names
    .filter((name) => before[name] !== after[name])
    .map((name) => ({
      path: `${part}[${JSON.stringify(name)}]`,
      ...(before[name] === undefined ? {} : { before: secretText }),
      ...(after[name] === undefined
        ? {}
        : { after: before[name] === undefined ? secretText : secretChanged }),
    }));
}
