/**
 * A process that works on a local state, for tests with several processes.
 * `hold FILE LOG`: takes the lock, logs when it starts and ends in LOG, releases it.
 * `die FILE`: takes the lock, says so, and waits to be killed.
 * `write FILE TEXT`: reads the version, waits for a line on stdin, writes.
 */
import { appendFile } from "node:fs/promises";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

import { localBackend } from "../../src/backends/local/backend.ts";
import { atMost } from "../slowness.ts";

const [what, stateFile = "", more = ""] = process.argv.slice(2);
const backend = await localBackend({ stateFile }, "/");
const holder = {
  id: `local:${process.pid}`,
  operation: "apply",
  actor: `process ${process.pid}`,
  at: new Date().toISOString(),
};

if (what === "hold") {
  const lease = await backend.lock(holder, atMost(25_000));
  await appendFile(more, `in ${process.pid}\n`);
  await sleep(5);
  await appendFile(more, `out ${process.pid}\n`);
  await lease.release();
}
if (what === "die") {
  await backend.lock(holder, 0);
  process.stdout.write("held\n");
  // Until it, or the test that started it, is killed.
  process.stdin.resume();
}
if (what === "write") {
  const version = (await backend.read())?.version ?? null;
  process.stdout.write("ready\n");
  await once(process.stdin, "data");
  const end = await backend.write(Buffer.from(more), version, "race").then(
    () => "won",
    (error: { code: string }) => error.code,
  );
  process.stdout.write(`${end}\n`);
  process.stdin.destroy();
}
