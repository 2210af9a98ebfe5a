import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { localBackend } from "../../src/backends/local/backend.ts";
import type { Backend } from "../../src/core/backend.ts";
import { keyOf, type Tool } from "../../src/core/config.ts";
import type { Result } from "../../src/core/events.ts";
import type { Context, Plugin } from "../../src/core/plugin.ts";
import { openState } from "../../src/state/store.ts";
import { convergeWith, makeWorld, tool } from "./world.ts";
import { atMost } from "../slowness.ts";

// A run whose world is a folder of files and whose store is the local backend, so that it can really be killed.

/** What is applied first, undisturbed, and what the killed run applies. `slow`: milliseconds for each write. */
export interface Scenario {
  before: Tool[];
  after: Tool[];
  parallelism: number;
  slow: number;
}

const row = (count: number, options: object) =>
  Array.from({ length: count }, (_, i) =>
    tool(`t.n${i}`, { name: "a", ...options }, i >= 2 ? [`t.n${i - 2}`] : []),
  );

const linked = (key: string, from: string) => tool(key, { name: "a", r: `\${{ ${from}.outputs.id }}` });

const mixed = {
  before: [
    ...row(5, { k: 1 }),
    tool("u.gone", { name: "a" }, ["t.n0"]),
    tool("u.other", { name: "a" }, ["u.gone"]),
  ],
  after: [...row(3, { k: 2 }), ...row(5, { k: 1, name: "b" }).slice(3), linked("v.new", "t.n3")],
  parallelism: 3,
};

/** Together they cover every verb, references, and stores that are faster and slower than the verbs. */
export const scenarios: Record<string, Scenario> = {
  "creates in a row": {
    before: [],
    after: [...row(5, {}), linked("u.x", "t.n2"), linked("u.y", "u.x")],
    parallelism: 1,
    slow: 0,
  },
  "creates side by side in a slow store": {
    before: [],
    after: [...row(9, {}), linked("u.x", "t.n0"), linked("u.y", "u.x")],
    parallelism: 4,
    slow: 12,
  },
  replaces: { before: row(6, {}), after: row(6, { name: "b" }), parallelism: 2, slow: 0 },
  deletes: { before: row(8, {}), after: [], parallelism: 3, slow: 12 },
  "does all at once": { ...mixed, slow: 0 },
  "does all at once in a slow store": { ...mixed, slow: 12 },
};

/** Applies tools to the world in a folder. `touch` is called whenever the run calls a plugin or the store. */
export async function applyIn(
  folder: string,
  tools: Tool[],
  { parallelism, slow }: Scenario,
  touch: () => void = () => {},
): Promise<Result> {
  await mkdir(join(folder, "world"), { recursive: true });
  const backend = watched(await localBackend({ stateFile: "state" }, folder), slow, touch);
  const store = await openState(backend);
  await using claim = await store.claim(
    { id: `test:${process.pid}`, operation: "apply", at: "" },
    atMost(5000),
  );
  return await convergeWith(claim, makeWorld(plugin(folder, touch)), tools, { parallelism });
}

/** The things that exist, by file name, and every thing ever made, oldest first. */
export async function worldIn(folder: string): Promise<{ things: Record<string, string>; made: string[] }> {
  const names = (await readdir(join(folder, "world"))).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, "world", name), "utf8")));
  const made = await readFile(join(folder, "made"), "utf8").catch(() => "");
  return {
    things: Object.fromEntries(names.map((name, i) => [name, texts[i] ?? ""])),
    made: made.split("\n").filter((line) => line !== ""),
  };
}

// A thing's file is named after it, so that a rename without a delete leaves a visible file behind. Each
// effect is atomic: a kill during another call cannot interrupt it.
function plugin(folder: string, touch: () => void): Partial<Plugin> {
  const idOf = (ctx: Context) => `${keyOf(ctx.tool)}@${ctx.options["name"] as string}`;
  const pathOf = (ctx: Context) => join(folder, "world", idOf(ctx));
  const touching = async <T>(work: () => T): Promise<T> => {
    touch();
    const result = work();
    touch();
    await sleep(2);
    return result;
  };
  const resource = (ctx: Context, text: string) => ({
    status: JSON.parse(text) as Context["options"],
    outputs: { id: idOf(ctx) },
  });
  const put = (flag: "wx" | "r+") => (ctx: Context) =>
    touching(() => {
      const text = JSON.stringify(ctx.options);
      writeFileSync(pathOf(ctx), text, { flag });
      if (flag === "wx") appendFileSync(join(folder, "made"), `${idOf(ctx)}\n`);
      return resource(ctx, text);
    });
  return {
    replaceOn: ["name"],
    read: async (ctx) => {
      touch();
      return existsSync(pathOf(ctx)) ? resource(ctx, readFileSync(pathOf(ctx), "utf8")) : null;
    },
    create: put("wx"),
    update: put("r+"),
    delete: (ctx) => touching(() => rmSync(pathOf(ctx), { force: true })),
  };
}

function watched(backend: Backend, slow: number, touch: () => void): Backend {
  const around = async <T>(work: () => Promise<T>): Promise<T> => {
    touch();
    const result = await work();
    touch();
    return result;
  };
  return {
    ...backend,
    read: () => around(() => backend.read()),
    write: (bytes, expected, message) =>
      around(async () => {
        const written = backend.write(bytes, expected, message);
        await new Promise((resolve) => setImmediate(resolve));
        touch();
        const version = await written;
        await sleep(slow);
        return version;
      }),
    lock: (holder, wait) => around(() => backend.lock(holder, wait)),
  };
}
