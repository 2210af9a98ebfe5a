import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";

import { openBackend } from "../../src/backends/index.ts";
import type { StateSettings } from "../../src/core/config.ts";
import { holder, textOf } from "../backends/promises.ts";
import { atMost } from "../slowness.ts";

const place = { baseDir: "/", stack: "dtm.yaml" };
const many = 6;

/** What a store promises to separate processes. `fresh` names a new one. Call it inside a `describe`. */
export function processPromises(fresh: () => StateSettings): void {
  const running: ChildProcess[] = [];
  afterEach(() => {
    for (const child of running.splice(0)) child.kill("SIGKILL");
  });
  const worker = (args: string[], hoursAhead = 0): ChildProcess => {
    const [program, skew] = ["worker.ts", "skew.ts"].map((name) => join(import.meta.dirname, name));
    const env = { ...process.env, SKEW_MS: String(hoursAhead * 3_600_000) };
    const command = ["--import", skew ?? "", program ?? "", ...args];
    const child = spawn(process.execPath, command, { stdio: ["pipe", "pipe", "inherit"], env });
    running.push(child);
    return child;
  };

  test.each([
    { clocks: "one clock", ahead: [0] },
    { clocks: "clocks that are an hour apart", ahead: [0, 1, -1] },
  ])(
    "processes with $clocks hold the lock one after another, and all of their saves are kept",
    async ({ ahead }) => {
      const settings = fresh();
      const folder = await mkdtemp(join(tmpdir(), "dtm-processes-"));
      const log = join(folder, "log");
      const children = Array.from({ length: many }, (_, i) =>
        worker(["save", JSON.stringify(settings), log], ahead[i % ahead.length]),
      );
      const ends = await Promise.all(children.map((child) => once(child, "exit")));
      expect(ends.map(([code]) => code as number)).toEqual(Array(many).fill(0));
      const lines = (await readFile(log, "utf8")).trim().split("\n");
      await rm(folder, { recursive: true });
      const pids = lines.filter((line) => line.startsWith("in ")).map((line) => line.slice(3));
      expect(lines).toEqual(pids.flatMap((pid) => [`in ${pid}`, `out ${pid}`]));
      const stored = await (await openBackend(settings, place)).read();
      expect(JSON.parse(textOf(stored) ?? "")).toMatchObject({ serial: many * 2, fence: many });
    },
    atMost(120_000),
  );

  test(
    "the lock of a killed process is taken over by only one of those that find it",
    async () => {
      const settings = fresh();
      const child = worker(["die", JSON.stringify(settings)]);
      if (child.stdout) await once(child.stdout, "data");
      const backends = await Promise.all(Array.from({ length: 8 }, () => openBackend(settings, place)));
      const all = () =>
        Promise.allSettled(backends.map((backend, i) => backend.lock(holder(`user ${i}`), 0)));
      expect((await all()).map((end) => end.status)).toEqual(Array(8).fill("rejected"));
      child.kill("SIGKILL");
      await once(child, "exit");
      const leases = (await all()).filter((end) => end.status === "fulfilled").map((end) => end.value);
      expect(leases).toHaveLength(1);
      await leases[0]?.renew();
      await leases[0]?.release();
    },
    atMost(60_000),
  );
}
