import { diffArrays } from "diff/lib/diff/array.js";

import { type Json, same } from "../core/json.ts";

/** An item of a list and its place in it. */
export interface ListItem {
  at: number;
  item: Json;
}

/** An item that only one of two lists has, or two that take each other's place. */
interface ListChange {
  was?: ListItem;
  will?: ListItem;
}

// Lists that differ more than this are compared place by place: the search for what they share would take long.
const mostEdits = 500;

/** What differs between two lists, in their order: as little as possible. */
export function listChanges(before: Json[], after: Json[]): ListChange[] {
  const parts = diffArrays(before, after, { comparator: same, maxEditLength: mostEdits });
  if (!parts) return paired(itemsOf(before, 0), itemsOf(after, 0));
  const changes: ListChange[] = [];
  const next = { was: 0, will: 0 };
  let removed: ListItem[] = [];
  for (const { added, removed: isRemoved, value } of parts) {
    const items = itemsOf(value, added ? next.will : next.was);
    if (!added) next.was += value.length;
    if (!isRemoved) next.will += value.length;
    // What is added takes the place of what was removed just before it.
    changes.push(...paired(removed, added ? items : []));
    removed = isRemoved ? items : [];
  }
  return [...changes, ...paired(removed, [])];
}

function itemsOf(list: Json[], start: number): ListItem[] {
  return list.map((item, i) => ({ at: start + i, item }));
}

function paired(before: ListItem[], after: ListItem[]): ListChange[] {
  const longer = before.length > after.length ? before : after;
  return longer.map((_, i) => ({
    ...(before[i] ? { was: before[i] } : {}),
    ...(after[i] ? { will: after[i] } : {}),
  }));
}
