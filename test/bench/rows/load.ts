import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Bench, Measured, Row } from "../row.ts";
import { seconds } from "../spend.ts";
import { apps, tools } from "../texts.ts";

/** What DevStream 0.12.1's loader (Go) takes, as ratios to Node's own YAML parse of the same text, measured once. */
interface Peer {
  time: number;
  memory: number;
}

const loads: { what: string; text: () => string; devstream: Peer }[] = [
  { what: "1,000 tools", text: () => tools(1000), devstream: { time: 0.6, memory: 0.7 } },
  { what: "10,000 tools", text: () => tools(10_000), devstream: { time: 1.64, memory: 0.73 } },
  { what: "1,000 apps", text: () => apps(1000), devstream: { time: 0.94, memory: 1.25 } },
];

/** Loading and expanding a configuration. */
export const rows: Row[] = loads.flatMap(({ what, text, devstream }) => [
  {
    name: `load and expand ${what} / DevStream's loader`,
    wanted: 1.5,
    measure: async (bench: Bench) => against(bench, text(), "ms", devstream.time),
  },
  {
    name: `memory to load ${what} / DevStream's loader`,
    wanted: 2,
    measure: async (bench: Bench) => against(bench, text(), "bytes", devstream.memory),
  },
]);

interface Taken {
  ms: number;
  bytes: number;
}

interface Pair {
  own: Taken;
  parse: Taken;
}

// Two rows each have the same measurement.
const measured = new Map<string, Pair[]>();

function pairsOf({ folder, rounds }: Bench, text: string): Pair[] {
  const path = join(folder, "dtm.yaml");
  writeFileSync(path, text);
  return Array.from({ length: rounds }, () => ({ own: taken("load", path), parse: taken("parse", path) }));
}

function against(bench: Bench, text: string, what: keyof Taken, peer: number): Measured {
  const pairs = measured.get(text) ?? pairsOf(bench, text);
  measured.set(text, pairs);
  const own = middle(pairs.map((pair) => pair.own[what]));
  const parse = middle(pairs.map((pair) => pair.parse[what]));
  const said = what === "ms" ? seconds : (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
  const from = `${said(own)}; a YAML parse takes ${said(parse)}, DevStream ${peer} x that`;
  return { ratio: own / parse / peer, from };
}

function taken(work: "load" | "parse", path: string): Taken {
  const child = join(import.meta.dirname, "../load-child.ts");
  return JSON.parse(execFileSync(process.execPath, [child, work, path], { encoding: "utf8" })) as Taken;
}

function middle(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
