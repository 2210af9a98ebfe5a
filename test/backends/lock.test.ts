import { expect, test } from "vitest";

import { lockOver, type LockOptions } from "../../src/backends/lock.ts";
import { type Entry, markText, readMark, type Register, releasedText } from "../../src/backends/register.ts";
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
    renew: async (expected) =>
      change("renew", expected, markText({ ...expected, token: expected.token ?? "" })),
  };
  return { register, calls, lost };
}

const lockIn = (register: Register, more: Partial<LockOptions<Entry>> = {}) =>
  lockOver({ register, description: "memory", isAbandoned: async () => false, pollMs: 1, ...more });

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
  const isAbandoned = async (entry: Entry) => asked.push(entry.holder) > 1;
  const lock = lockIn(register, { isAbandoned });
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

test("a lock that has to be renewed is renewed until it is released, even if a renewal fails", async () => {
  const { register, calls } = memoryRegister();
  let failures = 0;
  const { promise: renewedTwice, resolve } = Promise.withResolvers<void>();
  const renew: Register["renew"] = async (entry) => {
    if ((failures += 1) === 1) throw new Error("the store is away");
    if (calls.filter((call) => call === "renew").length === 1) resolve();
    return register.renew(entry);
  };
  const lease = await lockIn({ ...register, renew }, { renewMs: 1 }).lock(holder("mona"), 0);
  await renewedTwice;
  await lease.release();
  expect(calls.at(-1)).toBe("remove");
  expect(await lockIn(register).lockedBy()).toBeNull();
});
