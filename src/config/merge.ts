import { type Data, mapData, type MapData } from "./data.ts";

/**
 * A template's options with the app's on top, key by key. Scalars and lists replace what was there. A map is merged
 * into a map, replaces nothing or null, and is ignored if the template has a scalar or a list.
 */
export function mergeOptions(base: MapData, over: MapData): MapData {
  const entries = new Map(base.entries);
  for (const [key, entry] of over.entries) {
    const below = entries.get(key);
    const value = below ? mergeValue(below.value, entry.value) : entry.value;
    if (value !== below?.value) entries.set(key, { key: entry.key, value });
  }
  return mapData(base.at, entries);
}

function mergeValue(base: Data, over: Data): Data {
  if (over.kind !== "map") return over;
  if (base.kind === "map") return mergeOptions(base, over);
  return base.kind === "scalar" && base.value === null ? over : base;
}
