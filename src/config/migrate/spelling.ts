import { drop, type Page, replace, note } from "./findings.ts";
import type { Shape } from "./shapes.ts";
import { type MapTree, ownsLines, type Pair, pairAt, type Tree } from "./tree.ts";

const cased = "keys must be spelled exactly, as in DevStream's documentation";

/** Finds keys and values that are spelled differently, in a tree and everything inside it. */
export function respell(page: Page, tree: Tree | undefined, shape: Shape, seen = new Set<Tree>()): void {
  if (!tree || seen.has(tree)) return;
  seen.add(tree);
  if (tree.kind === "scalar") {
    const to = own(shape.values, tree.value);
    if (to !== undefined) replace(page, tree, to, "DevStream accepts only the latter");
  } else if (tree.kind === "list") {
    for (const item of tree.items) respell(page, item, shape.items ?? {}, seen);
  } else {
    for (const pair of tree.pairs) respellPair(page, pair, tree, shape, seen);
  }
}

function respellPair(page: Page, pair: Pair, map: MapTree, shape: Shape, seen: Set<Tree>): void {
  const name = pair.key.value;
  if (name === "<<") return respell(page, pair.value, shape, seen);
  const why = own(shape.dropped, name);
  if (why !== undefined) {
    if (ownsLines(page.text, pair)) return drop(page, pair, why);
    return note(page, pair.key.start, `remove \`${name}\`: ${why}`);
  }
  const meant = meaning(name, shape);
  if (meant && !isTaken(page, pair, map, meant)) replace(page, pair.key, meant.to, meant.why);
  respell(page, pair.value, own(shape.keys, meant?.to ?? name) ?? {}, seen);
}

interface Meaning {
  to: string;
  why: string;
  unless?: string;
}

/** What a misspelled key means. */
export function meaning(name: string, { keys, old }: Shape): Meaning | undefined {
  if (!keys || own(keys, name) || /[^\w-]/.test(name)) return undefined;
  const bare = bareName(name);
  const earlier = Object.entries(old ?? {}).find(([known]) => bareName(known) === bare)?.[1];
  if (earlier) return earlier;
  const to = Object.keys(keys).find((known) => bareName(known) === bare);
  return to === undefined ? undefined : { to, why: cased };
}

function isTaken(page: Page, { key }: Pair, map: MapTree, { to, unless }: Meaning): boolean {
  const same = map.pairs.filter((other) => other.key.value === key.value || other.key.value === to);
  const beside = [same.find((other) => other.key !== key)?.key.value, unless].find(
    (name) => name !== undefined && pairAt(map, name),
  );
  if (beside === undefined) return false;
  const message =
    beside === key.value
      ? `\`${beside}\` appears twice here: rename it to \`${to}\``
      : `\`${key.value}\` was never read, and \`${beside}\` is also there: keep one of the two (its name would be \`${to}\`)`;
  page.notes.push({ at: key.start, message });
  return true;
}

function bareName(name: string): string {
  return name.replaceAll(/[_-]/g, "").toLowerCase();
}

/** A value of a table, but nothing that every object inherits. */
export function own<T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return table && Object.hasOwn(table, key) ? table[key] : undefined;
}
