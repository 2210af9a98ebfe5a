// `npm run bench [-- WORD…]`: what the bundle of the present source costs, as ratios to floors of the same run; only the
// rows whose name has one of the words. BENCH_ROUNDS says how often each side is measured.
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { bundled } from "../bundle.ts";
import { type Bench, type Row } from "./row.ts";
import { rows } from "./rows/index.ts";

const words = process.argv.slice(2).map((word) => word.toLowerCase());
const chosen = rows.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.toLowerCase().includes(word)),
);
const bundle = {
  cli: await bundled("cli.js"),
  action: await bundled("main.js"),
  post: await bundled("post.cjs"),
  rounds: Number(process.env["BENCH_ROUNDS"] ?? 3),
};

console.log(`${"ratio".padStart(9)} ${"wanted".padStart(8)}   what / floor`);
for (const row of chosen) console.log(await lineOf(row));
if (words.length === 0) printSizes(dirname(bundle.cli));

async function lineOf(row: Row): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "dtm-bench-"));
  try {
    return textOf(row, await row.measure({ ...bundle, folder } satisfies Bench));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function textOf({ name, wanted }: Row, measured: Awaited<ReturnType<Row["measure"]>>): string {
  const most = `≤ ${wanted.toFixed(2)}`.padStart(8);
  if (typeof measured === "string") return `${"-".padStart(9)} ${most}   ${name}: ${measured}`;
  const { ratio, from } = measured;
  const mark = ratio <= wanted ? "  " : "! ";
  return `${mark}${ratio.toFixed(2).padStart(5)} x ${most}   ${name} (${from})`;
}

function printSizes(dist: string): void {
  console.log("\nbundle, kB");
  for (const name of readdirSync(dist).filter((file) => /\.c?js$/.test(file)))
    console.log(`${(statSync(join(dist, name)).size / 1000).toFixed(0).padStart(9)} ${name}`);
}
