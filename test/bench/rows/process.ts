import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { writeFileSync } from "node:fs";

import type { Config, Tool } from "../../../src/core/config.ts";
import type { Plugin, PluginSet } from "../../../src/core/plugin.ts";
import { compare } from "../../../src/engine/compare.ts";
import { loadPlugins } from "../../../src/plugins/load.ts";
import { makeLoaded } from "../../../src/plugins/schema.ts";
import type { Row } from "../row.ts";
import { inTurns, ratioOf, seconds } from "../spend.ts";
import { runOf, stateOf, whole } from "../stack.ts";

const count = 10_000;
const definition = `export default {
  name: "t", summary: "-", options: { type: "object" },
  async read({ tool }) { return { status: { id: tool.instanceID }, outputs: {} }; },
  async create() {}, async update() {}, async delete() {},
};
`;

/** What it costs that a plugin has a process of its own. */
export const rows: Row[] = [
  {
    name: `plan of ${count.toLocaleString("en")} reads, in a plugin's process / in ours`,
    wanted: 2,
    async measure({ folder, rounds }) {
      const path = join(folder, "t.mjs");
      writeFileSync(path, definition);
      const module = (await import(pathToFileURL(path).href)) as { default: Plugin };
      const ours: PluginSet = new Map([["t", makeLoaded(module.default, "1")]]);
      const over = new AbortController();
      const own = await loadPlugins(configOf(folder), [], { over: over.signal });
      const times = { own: [] as number[], ours: [] as number[] };
      for (let i = 0; i < rounds; i += 1) {
        times.ours.push(await planning(ours));
        times.own.push(await planning(own));
      }
      over.abort();
      const [apart, inside] = [Math.min(...times.own), Math.min(...times.ours)];
      return { ratio: apart / inside, from: `${seconds(apart)} / ${seconds(inside)}` };
    },
  },
  {
    name: "start of a plugin's process / bare Node",
    wanted: 2,
    async measure({ cli, folder, rounds }) {
      writeFileSync(join(folder, "t.mjs"), definition);
      writeFileSync(join(folder, "nothing.cjs"), "");
      const host = join(cli, "../plugin-host.mjs");
      const subject = { args: [host, join(folder, "t.mjs")], cwd: folder };
      return ratioOf(inTurns(rounds * 5, subject, { args: [join(folder, "nothing.cjs")], cwd: folder }));
    },
  },
];

function toolsOf(many: number): Tool[] {
  return Array.from({ length: many }, (_, i) => ({
    name: "t",
    instanceID: `n${i}`,
    dependsOn: [],
    options: { a: i },
    lifecycle: {},
    source: { file: "dtm.yaml", line: i + 1, column: 1 },
  }));
}

function configOf(folder: string): Config {
  const at = { file: "dtm.yaml", line: 1, column: 1 };
  const plugins = [{ name: "t", source: "./t.mjs", at }];
  return { baseDir: folder, tools: toolsOf(1), plugins } as unknown as Config;
}

async function planning(plugins: PluginSet): Promise<number> {
  const tools = toolsOf(count);
  const state = stateOf(tools);
  const begun = performance.now();
  await compare(runOf(state, 10), { name: "bench", tools, plugins }, state, { ...whole, refresh: true });
  return performance.now() - begun;
}
