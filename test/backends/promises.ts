import { hostname } from "node:os";
import { expect, test } from "vitest";

import type { Backend, Holder, StoredState } from "../../src/core/backend.ts";
import { UserError } from "../../src/core/errors.ts";
import { atMost } from "../slowness.ts";

/** Makes an empty store and returns a function that opens it, once for each user. */
export type FreshStore = () => Promise<() => Promise<Backend>>;

/** What every backend promises, wherever it keeps its bytes. Call it inside a `describe`. */
export function promises(fresh: FreshStore): void {
  const opened = async (): Promise<Backend> => await (await fresh())();

  test("a new store has no state", async () => {
    expect(await (await opened()).read()).toBeNull();
  });

  test.each([
    { of: "text", bytes: bytesOf('{"a": "ü"}\n') },
    { of: "text with a byte order mark", bytes: bytesOf("\u{feff}x\r\n") },
    { of: "bytes that are not text", bytes: Uint8Array.from({ length: 256 }, (_, i) => i) },
    { of: "2 MB", bytes: bytesOf("0123456789abcde\n".repeat(131_072)) },
  ])("a first write of $of is read back unchanged", async ({ bytes }) => {
    const open = await fresh();
    const version = await (await open()).write(bytes, null, "first");
    const stored = await (await open()).read();
    expect(stored?.version).toBe(version);
    expect(Buffer.from(stored?.bytes ?? []).equals(bytes)).toBe(true);
  });

  test("each write replaces the version it is based on", async () => {
    const backend = await opened();
    const first = await backend.write(bytesOf("one"), null, "one");
    const second = await backend.write(bytesOf("two"), first, "two");
    expect(second).not.toBe(first);
    expect(await backend.write(bytesOf("three"), second, "three")).not.toBe(second);
    expect(textOf(await backend.read())).toBe("three");
  });

  test("a write based on an old version is refused and changes nothing", async () => {
    const open = await fresh();
    const [mine, theirs] = [await open(), await open()];
    const old = await mine.write(bytesOf("one"), null, "one");
    await theirs.write(bytesOf("two"), old, "two");
    expect(await codeOf(mine.write(bytesOf("late"), old, "late"))).toBe("state-conflict");
    expect(textOf(await mine.read())).toBe("two");
  });

  test("a first write is refused if there is already a state", async () => {
    const open = await fresh();
    await (await open()).write(bytesOf("one"), null, "one");
    const backend = await open();
    expect(await codeOf(backend.write(bytesOf("other"), null, "other"))).toBe("state-conflict");
    expect(textOf(await backend.read())).toBe("one");
  });

  test.each([{ start: null }, { start: "start" }])(
    "of ten writers that read the same version ($start), exactly one wins and the others get an error",
    async ({ start }) => {
      const open = await fresh();
      const version = start === null ? null : await (await open()).write(bytesOf(start), null, "start");
      const texts = Array.from({ length: 10 }, (_, i) => `writer ${i}`);
      const backends = await Promise.all(texts.map(() => open()));
      const ends = await Promise.allSettled(
        backends.map((backend, i) => backend.write(bytesOf(texts[i]), version, "race")),
      );
      const winners = texts.filter((_, i) => ends[i]?.status === "fulfilled");
      expect(winners).toEqual([textOf(await (await open()).read())]);
      const told = ends
        .filter((end) => end.status === "rejected")
        .map((end) => (end.reason as UserError).code);
      expect(told).toEqual(Array(9).fill("state-conflict"));
    },
  );

  test("a reader sees only complete states, however often they are replaced", async () => {
    const open = await fresh();
    const [writer, reader] = [await open(), await open()];
    const whole = (i: number): string => String(i % 10).repeat(50_000);
    let version = await writer.write(bytesOf(whole(0)), null, "0");
    const seen: string[] = [];
    const readOn = async (stop: AbortSignal): Promise<void> => {
      while (!stop.aborted) seen.push(textOf(await reader.read()) ?? "");
    };
    const done = new AbortController();
    const reading = readOn(done.signal);
    for (let i = 1; i <= 12; i++) version = await writer.write(bytesOf(whole(i)), version, `${i}`);
    done.abort();
    await reading;
    expect(seen.filter((text) => text !== whole(Number(text[0])))).toEqual([]);
    expect(seen.length).toBeGreaterThan(0);
  });

  test("a lock keeps others out, and who waited too long is told who holds it", async () => {
    const open = await fresh();
    const lease = await (await open()).lock(holder("mona", { url: "https://ci.test/runs/1" }), 0);
    const error = await errorOf((await open()).lock(holder("hubot"), 30));
    expect(error.code).toBe("locked");
    expect(error.message).toMatch(/mona \(apply, since 2026.*https:\/\/ci\.test\/runs\/1/);
    await lease.renew();
    await lease.release();
  });

  test("who waits gets the lock as soon as it is released", async () => {
    const open = await fresh();
    const first = await (await open()).lock(holder("mona"), 0);
    const waiting = (await open()).lock(holder("hubot"), atMost(20_000));
    expect(await codeOf((await open()).lock(holder("third"), 0))).toBe("locked");
    await first.release();
    const second = await waiting;
    await second.renew();
    await second.release();
  });

  test("who waits is told who holds the lock, and can stop waiting", async () => {
    const open = await fresh();
    const lease = await (await open()).lock(holder("mona"), 0);
    const stop = new AbortController();
    const told: (Holder | null)[] = [];
    const held = (by: Holder | null): void => {
      told.push(by);
      if (told.length === 2) stop.abort();
    };
    const end = (await open()).lock(holder("hubot"), atMost(20_000), { held, signal: stop.signal });
    expect(await codeOf(end)).toBe("cancelled");
    expect(told).toEqual([holder("mona"), holder("mona")]);
    const last: (Holder | null)[] = [];
    await codeOf((await open()).lock(holder("hubot"), 0, { held: (by) => last.push(by) }));
    expect(last).toEqual([]);
    await lease.release();
  });

  test("a released lock can be somebody else's: releasing it again removes nothing", async () => {
    const open = await fresh();
    const backend = await open();
    const first = await backend.lock(holder("mona"), 0);
    await first.release();
    const second = await (await open()).lock(holder("hubot"), 0);
    await first.release();
    await second.renew();
    const error = await errorOf(first.renew());
    expect(error).toMatchObject({ code: "locked", message: expect.stringContaining("hubot") as string });
    await second.release();
  });

  test("a lease can be renewed by its token from elsewhere, and ends there, too", async () => {
    const open = await fresh();
    const lease = await (await open()).lock(holder("mona"), 0);
    const other = await (await open()).resume(lease.token);
    await other.renew();
    await lease.confirm();
    await lease.renew();
    await other.renew();
    expect(await codeOf((await open()).lock(holder("hubot"), 0))).toBe("locked");
    await lease.release();
    expect(await codeOf(other.renew())).toBe("locked");
    expect(await codeOf((await open()).resume(lease.token))).toBe("locked");
    expect(await (await open()).lockedBy()).toBeNull();
  });

  test("an unlock removes any lock and says whose it was", async () => {
    const open = await fresh();
    const backend = await open();
    expect(await backend.unlock()).toBeNull();
    expect(await backend.lockedBy()).toBeNull();
    const lease = await backend.lock(holder("mona"), 0);
    expect(await (await open()).lockedBy()).toEqual({ holder: holder("mona") });
    expect(await (await open()).unlock()).toEqual(holder("mona"));
    expect(await (await open()).lockedBy()).toBeNull();
    expect(await codeOf(lease.renew())).toBe("locked");
    await (await backend.lock(holder("hubot"), 0)).release();
  });

  test("a canceled run can remove its own lock and no other", async () => {
    const open = await fresh();
    const backend = await open();
    const lease = await backend.lock(holder("mona"), 0);
    expect(await backend.unlock(holder("hubot").id)).toBeNull();
    expect(await backend.unlock(null)).toBeNull();
    await lease.renew();
    expect(await backend.unlock(holder("mona").id)).toEqual(holder("mona"));
    expect(await backend.unlock()).toBeNull();
  });

  test("of eight who want the lock at once, each holds it alone", async () => {
    const open = await fresh();
    let inside = 0;
    const most: number[] = [];
    const work = async (name: string): Promise<void> => {
      const lease = await (await open()).lock(holder(name), atMost(25_000));
      most.push((inside += 1));
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
      await lease.release();
    };
    await Promise.all(Array.from({ length: 8 }, (_, i) => work(`user ${i}`)));
    expect(most).toEqual(Array(8).fill(1));
  });
}

/** What backends promise whose locks ask `livenessBy` whether a holder has ended. Call it inside a `describe`. */
export function takeoverPromises(fresh: FreshStore): void {
  const gone = holder("mona", { id: "local:gone", host: hostname(), pid: 2 ** 22 + 1 });

  test("a lock whose holder is gone is taken over by only one, and what the old holder does changes nothing", async () => {
    const open = await fresh();
    const old = await (await open()).lock(gone, 0);
    const backends = await Promise.all(Array.from({ length: 8 }, open));
    const ends = await Promise.allSettled(backends.map((backend, i) => backend.lock(holder(`user ${i}`), 0)));
    const leases = ends.filter((end) => end.status === "fulfilled").map((end) => end.value);
    const told = ends.filter((end) => end.status === "rejected").map((end) => (end.reason as UserError).code);
    expect([leases.length, told]).toEqual([1, Array(7).fill("locked")]);
    expect((await errorOf(old.renew())).message).toMatch(/locked by user \d/);
    await old.release();
    await leases[0]?.renew();
    await leases[0]?.release();
  });

  test.each([
    { whose: "a process that is there", more: { host: hostname(), pid: process.pid } },
    { whose: "another machine's process", more: { host: "elsewhere.test", pid: 2 ** 22 + 1 } },
  ])("the lock of $whose stays", async ({ more }) => {
    const open = await fresh();
    const lease = await (await open()).lock({ ...gone, ...more }, 0);
    expect(await codeOf((await open()).lock(holder("hubot"), 0))).toBe("locked");
    await lease.renew();
    await lease.release();
  });
}

/** What every backend promises about earlier versions. Call it inside a `describe`. */
export function historyPromises(fresh: FreshStore): void {
  test("a new store has no versions", async () => {
    expect(await (await (await fresh())()).history(10)).toEqual([]);
  });

  test("versions are listed newest first, starting with the current one, and each can be read unchanged", async () => {
    const open = await fresh();
    // Some stores record only whole seconds.
    const begun = Math.floor(Date.now() / 1000) * 1000;
    for (const text of ["one", "two", "three"]) await saveAsRun(open, text);
    const backend = await open();
    const versions = await backend.history(10);
    const texts = await Promise.all(versions.map(({ id }) => textAt(backend, id)));
    expect(texts).toEqual(["three", "two", "one"]);
    expect(versions.map(({ at }) => at)).toEqual(
      versions
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    for (const { at } of versions) expect(Date.parse(at)).toBeGreaterThanOrEqual(begun);
    expect((await backend.history(2)).map(({ id }) => id)).toEqual(versions.slice(0, 2).map(({ id }) => id));
  });

  test("an older version can be saved again, and the versions in between stay", async () => {
    const open = await fresh();
    for (const text of ["one", "two"]) await saveAsRun(open, text);
    const backend = await open();
    const [, old] = await backend.history(10);
    await saveAsRun(open, `${await textAt(backend, old?.id ?? "")} again`);
    const texts = (await backend.history(10)).map(({ id }) => textAt(backend, id));
    expect(await Promise.all(texts)).toEqual(["one again", "two", "one"]);
  });

  test("a version that never existed is not found", async () => {
    const open = await fresh();
    await saveAsRun(open, "one");
    expect(await (await open()).at("0123456789ab")).toBeNull();
  });
}

/** What backends promise that keep the last `most` versions besides the current one. Call it inside a `describe`. */
export function pruningPromises(fresh: FreshStore, most: number): void {
  test(`the last ${most} versions before the current one are kept, and all saves of one run count once`, async () => {
    const open = await fresh();
    const texts = Array.from({ length: most + 3 }, (_, i) => `run ${i}`);
    for (const text of texts) await saveAsRun(open, `${text} begun`, text);
    const backend = await open();
    const kept = (await backend.history(1000)).map(({ id }) => textAt(backend, id));
    expect(await Promise.all(kept)).toEqual(texts.slice(-most - 1).reverse());
  });
}

async function saveAsRun(open: () => Promise<Backend>, ...texts: string[]): Promise<void> {
  const backend = await open();
  let version = (await backend.read())?.version ?? null;
  for (const text of texts) version = await backend.write(bytesOf(text), version, `${text}: done`);
}

async function textAt(backend: Backend, id: string): Promise<string | undefined> {
  const bytes = await backend.at(id);
  return bytes ? new TextDecoder().decode(bytes) : undefined;
}

/** A holder for tests. */
export function holder(actor: string, more: Partial<Holder> = {}): Holder {
  return { id: `test:${actor}`, operation: "apply", actor, at: "2026-11-01T10:00:00.000Z", ...more };
}

/** The UTF-8 bytes of a string. */
export function bytesOf(text = ""): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The text of what was read. */
export function textOf(stored: StoredState | null): string | undefined {
  return stored ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(stored.bytes) : undefined;
}

/** The code of the `UserError` that a promise ends in. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  return (await errorOf(promise)).code;
}

/** The `UserError` that a promise ends in. */
export async function errorOf(promise: Promise<unknown>): Promise<UserError> {
  const error: unknown = await promise.then(
    () => new Error("it did not fail"),
    (reason: unknown) => reason,
  );
  if (error instanceof UserError) return error;
  throw error;
}
