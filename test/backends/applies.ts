import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { openBackend } from "../../src/backends/index.ts";
import type { StateSettings } from "../../src/core/config.ts";
import type { Home } from "../../src/core/run-context.ts";
import { bundled } from "../bundle.ts";
import { textOf } from "./promises.ts";
import { atMost } from "../slowness.ts";
import { running } from "../running.ts";

const many = 20;

// Each create appends a line to a file that all of them share.
const plugin = `import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
const log = (ctx) => join(ctx.baseDir, "log");
const made = (ctx) => existsSync(log(ctx)) && readFileSync(log(ctx), "utf8").split("\\n").includes(ctx.tool.instanceID);
const make = async (ctx) => { appendFileSync(log(ctx), ctx.tool.instanceID + "\\n"); return { status: {}, outputs: {} }; };
export default {
  name: "line", summary: "A line in a file", write: ["."], options: { type: "object" },
  read: async (ctx) => (made(ctx) ? { status: {}, outputs: {} } : null),
  create: make, update: make, delete: async () => {},
};
`;

/** A store as a configuration names it, and what else the processes that use it need. */
export interface Shared {
  settings: StateSettings;
  env?: Record<string, string>;
  home?: Home & { token: string; repository: string };
  /** How many writes of the state the store itself has seen, if it counts them. */
  countWrites?: () => Promise<number>;
}

/** What a store promises to applies that all start at once. Call it inside a `describe`. */
export function applyPromises(fresh: () => Promise<Shared>): void {
  test(
    `of ${many} applies at once, each gets its turn, and no work is done twice`,
    async () => {
      const shared = await fresh();
      const folder = await mkdtemp(join(tmpdir(), "dtm-applies-"));
      await writeFile(join(folder, "line.mjs"), plugin);
      await writeFile(join(folder, "dtm.yaml"), configurationOf(shared.settings));
      const names = Array.from({ length: many }, (_, i) => `tool-${i}`);
      const ends = await Promise.all(names.map((name) => applyOne(folder, name, shared)));
      expect(ends.filter(({ code }) => code !== 0)).toEqual([]);
      const lines = (await readFile(join(folder, "log"), "utf8")).trim().split("\n");
      expect(lines.toSorted()).toEqual(names.toSorted());
      await checkState(shared, folder, names);
      await rm(folder, { recursive: true });
    },
    atMost(150_000),
  );
}

async function checkState(shared: Shared, folder: string, names: string[]): Promise<void> {
  const place = { baseDir: folder, stack: "dtm.yaml", home: shared.home };
  const backend = await openBackend(shared.settings, place);
  const state = JSON.parse(textOf(await backend.read()) ?? "") as {
    serial: number;
    fence: number;
    tools: object;
  };
  expect(Object.keys(state.tools).sort()).toEqual(names.map((name) => `line.${name}`).sort());
  expect(JSON.stringify(state.tools)).not.toContain("pending");
  expect(state).toMatchObject({ fence: many, serial: (await shared.countWrites?.()) ?? state.serial });
  expect(await backend.unlock()).toBeNull();
}

function configurationOf(state: StateSettings): string {
  const tools = Array.from({ length: many }, (_, i) => ({ name: "line", instanceID: `tool-${i}` }));
  return JSON.stringify({ config: { state }, plugins: [{ name: "line", source: "./line.mjs" }], tools });
}

async function applyOne(cwd: string, tool: string, { env = {}, home }: Shared) {
  const args = [
    await bundled("cli.js"),
    "apply",
    "--yes",
    "--target",
    `line.${tool}`,
    "--lock-timeout",
    `${atMost(120)}s`,
  ];
  const onGitHub = home && {
    GITHUB_TOKEN: home.token,
    GITHUB_API_URL: home.apiUrl,
    GITHUB_REPOSITORY: home.repository,
  };
  return running(args, { cwd, env: { ...env, ...onGitHub } }).ended;
}
