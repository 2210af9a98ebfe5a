/**
 * A process that works on a store on a server, for tests with several processes; SETTINGS is what a configuration
 * has under `state`, as JSON.
 * `save SETTINGS LOG`: takes the lock, logs when it starts and ends in LOG, saves in between, releases it.
 * `die SETTINGS`: takes the lock, says so, and waits to be killed.
 */
import { appendFile } from "node:fs/promises";
import { hostname } from "node:os";

import { openBackend } from "../../src/backends/index.ts";
import type { StateSettings } from "../../src/core/config.ts";
import { openState } from "../../src/state/store.ts";
import { atMost } from "../slowness.ts";

const [what, settings = "", log = ""] = process.argv.slice(2);
const backend = await openBackend(JSON.parse(settings) as StateSettings, { baseDir: "/", stack: "dtm.yaml" });
const { pid } = process;
const host = hostname();
const at = new Date().toISOString();
const holder = { id: `local:${host}:${pid}:0`, operation: "apply", actor: `process ${pid}`, host, pid, at };

if (what === "save") {
  await using claim = await (await openState(backend)).claim(holder, atMost(100_000));
  await appendFile(log, `in ${pid}\n`);
  await claim.save(() => {}, "one");
  await claim.save(() => {}, "two");
  await appendFile(log, `out ${pid}\n`);
}
if (what === "die") {
  await backend.lock(holder, 0);
  process.stdout.write("held\n");
  // Until it, or the test that started it, is killed.
  process.stdin.resume();
}
