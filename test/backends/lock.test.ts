import { hostname } from "node:os";

import { describe, expect, test } from "vitest";

import { type HolderStatus, livenessBy } from "../../src/backends/liveness.ts";
import { lockOver, type LockOptions } from "../../src/backends/lock.ts";
import { type ProcessId, thisProcess } from "../../src/backends/process.ts";
import {
  type Entry,
  markText,
  readMark,
  type Register,
  releasedText,
  renewedMark,
} from "../../src/backends/register.ts";
import { patienceFor, watchEntry } from "../../src/backends/silence.ts";
import type { Holder } from "../../src/core/backend.ts";
import { codeOf, errorOf, holder } from "./promises.ts";

type Call = keyof Register;

/**
 * A register in memory that notes its calls, and loses the answer to the next call of a given kind after the call took
 * effect.
 */
function memoryRegister(text?: string) {
  let entry: Entry | null = text === undefined ? null : { version: "0", ...readMark(text) };
  let count = 0;
  const calls: Call[] = [];
  const lost: Call[] = [];
  const change = (call: Call, expected: Entry | null, next: string): Entry | null => {
    calls.push(call);
    if (expected?.version !== entry?.version) return null;
    entry = { version: String((count += 1)), ...readMark(next) };
    return lost[0] === call ? (lost.shift(), null) : entry;
  };
  const register: Register = {
    async read() {
      calls.push("read");
      return entry;
    },
    put: async (mark, expected) => change("put", expected, markText(mark)),
    remove: async (expected) => change("remove", expected, releasedText(expected)) !== null,
    renew: async (expected) => change("renew", expected, markText(renewedMark(expected))),
  };
  return { register, calls, lost };
}

const lockIn = (register: Register, more: Partial<LockOptions<Entry>> = {}) =>
  lockOver({ register, description: "memory", statusOf: async () => "unknown", pollMs: 1, ...more });

test("a lock takes two calls to take, and one each to renew and release", async () => {
  const { register, calls } = memoryRegister();
  const lease = await lockIn(register).lock(holder("mona"), 0);
  await lease.renew();
  await lease.release();
  expect(calls).toEqual(["read", "put", "renew", "remove"]);
});

test.each<Call[][]>([[["put"]], [["renew"]], [["remove"]], [["put", "renew", "remove"]]])(
  "a lock is held, renewed and released even if the answer to %j is lost",
  async (calls) => {
    const { register, lost } = memoryRegister();
    lost.push(...calls);
    const lock = lockIn(register);
    const lease = await lock.lock(holder("mona"), 0);
    expect(await lock.lockedBy()).toEqual({ holder: holder("mona") });
    await lease.renew();
    await lease.renew();
    await lease.release();
    expect([lost, await lock.lockedBy()]).toEqual([[], null]);
  },
);

test("an unlock whose answer is lost says whose lock it was", async () => {
  const { register, lost } = memoryRegister();
  const lock = lockIn(register);
  await lock.lock(holder("mona"), 0);
  lost.push("remove");
  expect(await lock.unlock()).toEqual(holder("mona"));
  expect(await lock.lockedBy()).toBeNull();
});

test("an unlock does not remove a lock that was taken after it read the lock", async () => {
  const { register } = memoryRegister();
  const old = await lockIn(register).lock(holder("mona"), 0);
  const read = async () => {
    const entry = await register.read();
    if (entry?.holder?.actor !== "mona") return entry;
    await old.release();
    await lockIn(register).lock(holder("hubot"), 0);
    return entry;
  };
  expect(await lockIn({ ...register, read }).unlock(holder("mona").id)).toBeNull();
  expect(await lockIn(register).lockedBy()).toEqual({ holder: holder("hubot") });
});

test("the loser of a race for a lock is told at once who won", async () => {
  const { register } = memoryRegister();
  const put: Register["put"] = async (mark, expected) => {
    await lockIn(register).lock(holder("hubot"), 0);
    return register.put(mark, expected);
  };
  expect((await errorOf(lockIn({ ...register, put }).lock(holder("mona"), 0))).message).toContain("hubot");
});

test.each(["", "no JSON", "[]", '"text"', '{"id": 7}', "null"])(
  "a lock with content %j is somebody's: it is waited for, and only an unlock removes it",
  async (text) => {
    const lock = lockIn(memoryRegister(text).register);
    expect((await errorOf(lock.lock(holder("mona"), 0))).message).toContain("locked by another run");
    expect(await lock.lockedBy()).toEqual({ holder: null });
    await lock.unlock(holder("mona").id);
    expect(await lock.lockedBy()).toEqual({ holder: null });
    expect(await lock.unlock(null)).toBeNull();
    await lock.lock(holder("mona"), 0);
  },
);

test("a lock whose holder has ended is taken over, and the old holder is told", async () => {
  const { register } = memoryRegister();
  const asked: (Holder | null)[] = [];
  const statusOf = async (entry: Pick<Entry, "holder">) =>
    asked.push(entry.holder) > 1 ? "gone" : "running";
  const lock = lockIn(register, { statusOf });
  const old = await lock.lock(holder("mona"), 0);
  await codeOf(lock.lock(holder("hubot"), 0));
  const lease = await lock.lock(holder("hubot"), 0);
  expect(asked).toEqual([holder("mona"), holder("mona")]);
  await old.release();
  expect((await errorOf(old.renew())).message).toContain("hubot");
  await lease.renew();
});

test("one holder's second lock is not its first", async () => {
  const { register } = memoryRegister();
  const first = await lockIn(register).lock(holder("mona"), 0);
  await lockIn(register).unlock();
  const second = await lockIn(register).lock(holder("mona"), 0);
  expect(await codeOf(first.renew())).toBe("locked");
  await first.release();
  await second.renew();
});

describe("a holder", () => {
  // A lease is valid for a tenth of a second.
  const seconds = 0.1;
  const statusOf = (status: HolderStatus) => async () => status;
  const taken = async (register: Register, status: HolderStatus, wait: number, keep = true) => {
    const lock = lockIn(register, { statusOf: statusOf(status), seconds });
    return lock.lock(holder("hubot"), wait, { keep }).then(
      () => "taken",
      (error: { code: string }) => error.code,
    );
  };
  const held = async (keep: boolean) => {
    const { register } = memoryRegister();
    const lease = await lockIn(register, { seconds }).lock(holder("mona"), 0, { keep });
    return { register, lease };
  };

  test.each<{ status: HolderStatus; keep: boolean; ends: string }>([
    { status: "running", keep: true, ends: "locked" },
    { status: "unknown", keep: true, ends: "taken" },
    { status: "ended", keep: true, ends: "taken" },
    { status: "ended", keep: false, ends: "taken" },
    { status: "gone", keep: true, ends: "taken" },
  ])("that is silent and $status (it renews its lease: $keep) is $ends", async ({ status, keep, ends }) => {
    const { register } = await held(keep);
    expect(await taken(register, status, 0)).toBe(ends);
  });

  test.each<HolderStatus>(["unknown", "ended"])(
    "that renews its lease keeps it, although it is %s, and who waits is told soon",
    async (status) => {
      const { register, lease } = await held(true);
      const timer = setInterval(() => void lease.renew(), 5);
      expect(await taken(register, status, 0)).toBe("locked");
      clearInterval(timer);
      await lease.confirm();
    },
  );

  test("that is silent is watched longer than the time to wait only by a run", async () => {
    const { register } = await held(true);
    expect(await taken(register, "unknown", 0, false)).toBe("locked");
  });
});

test.each<{ text: string; seconds: number }>([
  { text: "no JSON", seconds: 120 },
  { text: markText({ holder: holder("mona"), token: "00ff" }), seconds: 120 },
  { text: markText({ holder: holder("mona"), token: "00ff", seconds: 40 }), seconds: 40 },
  { text: '{"id": "x", "operation": "x", "at": "x", "token": "00ff", "seconds": 1e9}', seconds: 120 },
])("the lock $text of an unknown holder ends after $seconds s of silence", ({ text, seconds }) => {
  let now = 0;
  const watch = watchEntry(() => now);
  const entry = { version: "1", ...readMark(text) };
  watch(entry);
  now = 1000;
  expect(watch(entry)).toEqual({ silentMs: 1000, isRenewed: false });
  expect(watch({ ...entry, version: "2" })).toEqual({ silentMs: 0, isRenewed: true });
  expect(patienceFor("unknown", entry)).toBe(seconds * 1000);
});

test("a lease that was taken elsewhere is renewed by its token, and the two agree", async () => {
  const { register } = memoryRegister();
  const lock = lockIn(register);
  const lease = await lock.lock(holder("mona"), 0, { keep: true });
  const other = await lockIn(register).resume(lease.token);
  await other.renew();
  await lease.confirm();
  await other.renew();
  await lease.renew();
  await other.renew();
  await lease.release();
  expect(await codeOf(other.renew())).toBe("locked");
  expect(await codeOf(lockIn(register).resume(lease.token))).toBe("locked");
  expect(await lock.lockedBy()).toBeNull();
});

test.each<{ what: string; owner: ProcessId; seconds?: number; is: HolderStatus }>([
  { what: "this process", owner: await thisProcess(), is: "running" },
  { what: "one of another machine", owner: { host: "elsewhere", pid: 1, machine: "another" }, is: "unknown" },
  { what: "one that is gone", owner: { host: hostname(), pid: 2 ** 22 + 1 }, is: "gone" },
  { what: "one whose number is in use", owner: { host: hostname(), pid: process.pid }, is: "running" },
  {
    what: "one whose number is in use, and that would renew its lease",
    owner: { host: hostname(), pid: process.pid },
    seconds: 40,
    is: "unknown",
  },
])("of a holder whose process is $what, it is known that it is $is", async ({ owner, seconds, is }) => {
  expect(await livenessBy(undefined)({ holder: holder("mona"), owner, seconds })).toBe(is);
});

test("a home that does not answer tells nothing about its runs", async () => {
  const home = { host: "github", token: undefined, apiUrl: "http://127.0.0.1:9", repository: "acme/shop" };
  const mona = holder("mona", { id: "github:acme/shop:7/1" });
  expect(await livenessBy(home)({ holder: mona })).toBe("unknown");
});
