import type { Problem } from "../core/errors.ts";
import { check, usablePart } from "./check.ts";
import { child, type Data, dataAt, isMapData, toObject } from "./data.ts";
import type { Draft } from "./draft.ts";
import { dropIgnored } from "./ignored.ts";
import { Tool } from "./schema.ts";

/** One item of `tools`. Undefined if it has no name by which others could refer to it. */
export function readTool(given: Data, problems: Problem[], warnings: Problem[]): Draft | undefined {
  const what = `tool${nameIn(given)}`;
  const root = dropIgnored("tool", given, what, warnings);
  const checked = check(Tool, root, what, problems);
  const name = textAt(root, "name");
  const instanceID = textAt(root, "instanceID");
  if (!name || !instanceID) return undefined;
  const options = dataAt(root, ["options"]);
  return {
    name,
    instanceID,
    options: isMapData(options) ? toObject(options) : {},
    lifecycle: (checked ?? usablePart(Tool, root)?.value)?.lifecycle ?? {},
    waitsFor: waitsOf(dataAt(root, ["dependsOn"])),
    after: [],
    root,
    at: root.at,
  };
}

// An empty entry is nothing to wait for: lists with variables in them may have some.
function waitsOf(list: Data | undefined): Draft["waitsFor"] {
  if (list?.kind !== "list") return [];
  return list.items.flatMap((item) =>
    item.kind === "scalar" && item.text.trim() !== "" && !item.broken ? { key: item.text, at: item.at } : [],
  );
}

function nameIn(root: Data): string {
  const [name, instanceID] = [textAt(root, "name"), textAt(root, "instanceID")];
  return name && instanceID ? ` ${name}.${instanceID}` : "";
}

function textAt(root: Data, key: string): string | undefined {
  const value = child(root, key)?.value;
  return value?.kind === "scalar" && value.value !== null && !value.broken
    ? value.text.slice(0, 300)
    : undefined;
}
