import { statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { keepingLeases } from "../../src/backends/keep.ts";
import { localBackend } from "../../src/backends/local/backend.ts";
import { atMost } from "../slowness.ts";
import { codeOf, holder } from "./promises.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dtm-keep-"));
});
afterEach(() => rm(folder, { recursive: true }));

const place = { baseDir: tmpdir(), stack: "dtm.yaml" };

// A backend whose leases have to be renewed many times a second.
async function keeping() {
  const options = { stateFile: join(folder, "state") };
  const local = await localBackend(options, "/");
  const hasty: typeof local.lock = async (...asked) => ({ ...(await local.lock(...asked)), seconds: 0.2 });
  return keepingLeases({ ...local, lock: hasty }, { backend: "local", options }, place);
}

const renewedAt = () => statSync(join(folder, "state.lock"), { bigint: true }).mtimeNs;

// Blocks this thread, as a plugin does that calls a program and waits for it.
function blockUntil(isDone: () => boolean): void {
  const nothing = new Int32Array(new SharedArrayBuffer(4));
  for (let left = atMost(20_000); left > 0 && !isDone(); left -= 10) Atomics.wait(nothing, 0, 0, 10);
}

// Older versions of Node cannot run a thread from source.
test.runIf(process.features.typescript)("a lease is renewed while this thread is blocked", async () => {
  const lease = await (await keeping()).lock(holder("mona"), 0, { keep: true });
  const taken = renewedAt();
  blockUntil(() => renewedAt() !== taken);
  expect(renewedAt()).not.toBe(taken);
  await lease.confirm();
  await lease.release();
  expect(await codeOf(lease.confirm())).toBe("locked");
});

test("a lease that nobody asked to keep is not renewed", async () => {
  const backend = await keeping();
  const lease = await backend.lock(holder("mona"), 0);
  const taken = renewedAt();
  await (await backend.resume(lease.token)).confirm();
  expect(renewedAt()).toBe(taken);
  await lease.release();
});
