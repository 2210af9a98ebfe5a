// `npm run bench`: what the bundle costs, as ratios to `node -e 0` measured in the same run.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { bundled } from "../bundle.ts";
import { configRows } from "./config.ts";
import { engineRows } from "./engine.ts";
import { storeRows } from "./stores.ts";

const [cli, action] = [await bundled("cli.js"), await bundled("main.js")];
const dist = dirname(cli);
const folder = mkdtempSync(join(tmpdir(), "dtm-bench-"));
const rounds = Number(process.env["BENCH_ROUNDS"] ?? 15);

interface Subject {
  name: string;
  args: string[];
  env?: Record<string, string>;
}

writeFileSync(join(folder, "event.json"), "{}");
const sizes = [10, 100, 1000];
for (const size of sizes) writeStack(size);

const bare: Subject = { name: "node -e 0", args: ["-e", "0"] };
const subjects: Subject[] = [
  bare,
  { name: "dtm version", args: [cli, "version"] },
  {
    name: "Action, to the first input read",
    args: [action],
    env: { INPUT_COMMAND: "none", GITHUB_EVENT_NAME: "push", GITHUB_EVENT_PATH: join(folder, "event.json") },
  },
  { name: "dtm plan, built-in plugins, 2 tools", args: [cli, "plan", "-f", quickstart()] },
  ...sizes.map((size) => ({
    name: `dtm plan, ${size} tools`,
    args: [cli, "plan", "-f", stack(size)],
  })),
];

const times = measure(subjects);
const floor = times.get(bare.name) ?? Number.NaN;
console.log(`bundle of the present source: ${dist}`);
console.log(`floor: node -e 0 takes ${floor.toFixed(0)} ms (median of ${rounds}, interleaved)\n`);
for (const [name, time] of times) console.log(`${name.padEnd(40)} ${(time / floor).toFixed(2)} x`);
console.log(`\nper tool, 1000 against 100 tools: ${perTool(1000, 100).toFixed(2)} x`);
console.log();
for (const { name, value } of [...configRows(), ...(await engineRows())])
  console.log(`${name.padEnd(40)} ${value}`);
console.log("\nrequests, and bytes sent / size of the state");
for (const { name, value } of await storeRows()) console.log(`${name.padEnd(10)} ${value}`);
console.log("\nbundle, kB");
for (const name of readdirSync(dist).filter((file) => file.endsWith(".js")))
  console.log(`${name.padEnd(40)} ${(statSync(join(dist, name)).size / 1000).toFixed(0).padStart(6)}`);
rmSync(folder, { recursive: true });

function measure(all: Subject[]): Map<string, number> {
  const samples = new Map<string, number[]>(all.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const { name, args, env } of all) {
      const begun = process.hrtime.bigint();
      spawnSync(process.execPath, args, {
        cwd: folder,
        env: { PATH: process.env["PATH"], HOME: folder, ...env },
      });
      samples.get(name)?.push(Number(process.hrtime.bigint() - begun) / 1e6);
    }
  return new Map(
    [...samples].map(([name, taken]) => [name, taken.sort((a, b) => a - b)[rounds >> 1] ?? Number.NaN]),
  );
}

function perTool(many: number, few: number): number {
  const own = (size: number) =>
    (times.get(`dtm plan, ${size} tools`) ?? Number.NaN) - (times.get("dtm version") ?? 0);
  return own(many) / many / (own(few) / few);
}

function stack(size: number): string {
  return join(folder, `tools-${size}.yaml`);
}

function writeStack(size: number): void {
  const plugin = `export default { name: "noop", summary: "-", options: { type: "object" },
    async read() { return null }, async create() {}, async update() {}, async delete() {} };\n`;
  writeFileSync(join(folder, "noop.mjs"), plugin);
  const tools = Array.from(
    { length: size },
    (_, i) =>
      `  - name: noop\n    instanceID: n${i}\n    dependsOn: [${i > 0 ? `noop.n${(i - 1) >> 1}` : ""}]\n    options: { a: ${i}, b: [x, y] }\n`,
  );
  const head = `config: { state: { backend: local } }\nplugins: [{ name: noop, source: ./noop.mjs }]\ntools:\n`;
  writeFileSync(stack(size), head + tools.join(""));
}

function quickstart(): string {
  const path = join(folder, "quickstart.yaml");
  const scm = '{ owner: acme, name: shop, scmType: github, token: "[[ env NOT_SET ]]" }';
  writeFileSync(
    path,
    `tools:
  - name: repo-scaffolding
    instanceID: shop
    options: { sourceRepo: { org: acme, name: template, scmType: github }, destinationRepo: ${scm} }
  - name: github-actions
    instanceID: shop
    dependsOn: [repo-scaffolding.shop]
    options: { scm: ${scm}, pipeline: { language: { name: go } } }
`,
  );
  return path;
}
