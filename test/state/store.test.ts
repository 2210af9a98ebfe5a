import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { localBackend } from "../../src/backends/local/backend.ts";
import { conflict, type Holder } from "../../src/core/backend.ts";
import { UserError } from "../../src/core/errors.ts";
import type { State } from "../../src/core/state.ts";
import { holdAfter } from "../../src/state/batches.ts";
import { paced } from "../../src/state/pace.ts";
import { type Claim, type ClaimWatch, openState } from "../../src/state/store.ts";
import { memoryBackend } from "../backends/memory.ts";
import { codeOf, errorOf, holder } from "../backends/promises.ts";

const mona = holder("mona", { url: "https://ci.test/runs/7" });
const unavailable = () => new UserError("state-unavailable", "the store did not answer");
const delays = [1, 1, 1];
const flat =
  "t_a:\n  name: t\n  instanceID: a\n  options: {instanceID: a, k: 1}\n  resourceStatus: {id: a}\n";

const add =
  (id: string) =>
  (state: State): void => {
    state.tools[`t.${id}`] = {
      name: "t",
      instanceID: id,
      dependsOn: [],
      options: {},
      secrets: {},
      resource: null,
      plugin: { name: "t", version: "1.0.0" },
    };
  };
const stored = (text: string | undefined): State => JSON.parse(text ?? "null") as State;
const claimOf = async (
  backend: ReturnType<typeof memoryBackend>,
  watch?: ClaimWatch,
  confirmEvery = 60_000,
): Promise<Claim> => await (await openState(backend, delays, { confirmEvery })).claim(mona, 0, watch);

/** Holds the n-th write of a backend, and tells when it has begun. */
function gate(held = 1) {
  const { promise: isWriting, resolve: write } = Promise.withResolvers<void>();
  const { promise: open, resolve: letGo } = Promise.withResolvers<void>();
  let count = 0;
  const beforeWrite = async () => {
    count += 1;
    if (count !== held) return;
    write();
    await open;
  };
  return { beforeWrite, isWriting, letGo };
}

describe("a store", () => {
  test("that is empty has no state, and the first save creates one with its own lineage", async () => {
    const backend = memoryBackend();
    const store = await openState(backend);
    expect(store.state).toBeNull();
    await using claim = await store.claim(mona, 0);
    await claim.save(add("a"), "t.a: create begins");
    const saved = stored(backend.text());
    expect(saved).toMatchObject({ version: 2, serial: 1, fence: 1, tools: { "t.a": { name: "t" } } });
    expect(saved.lineage).toMatch(/^[0-9a-f-]{36}$/);
    expect(saved).toEqual(claim.state);
  });

  test("reports each holder once to a waiting run, and the same one again after a minute", async () => {
    const backend = memoryBackend();
    const heard: (string | undefined)[] = [];
    const lease = await backend.lock(mona, 0);
    const store = await openState(backend);
    const held = (by: Holder | null) => void heard.push(by?.actor);
    expect(await codeOf(store.claim(holder("hubot"), 30, { held }))).toBe("locked");
    expect(heard).toEqual(["mona"]);
    await lease.release();

    let now = 0;
    const tell = paced(held, () => now);
    for (now of [0, 10, 59_999]) tell(holder("a"));
    for (now of [60_000, 60_001]) tell(holder("b"));
    for (now of [60_002, 120_002]) tell(null);
    for (now of [130_000, 190_000]) tell(holder("c"));
    expect(heard.slice(1)).toEqual(["a", "b", undefined, undefined, "c", "c"]);
  });

  test("keeps the lineage from claim to claim, counts serials by saves and fences by claims", async () => {
    const backend = memoryBackend();
    for (const id of ["a", "b"]) {
      await using claim = await claimOf(backend);
      await claim.save(add(id), "one");
      await claim.save(add(`${id}2`), "two");
    }
    const states = backend.writes.map(({ text }) => stored(text));
    expect(states.map(({ serial, fence }) => [serial, fence])).toEqual([
      [1, 1],
      [2, 1],
      [3, 2],
      [4, 2],
    ]);
    expect(new Set(states.map(({ lineage }) => lineage)).size).toBe(1);
    expect(new Set(states.map(({ writeId }) => writeId)).size).toBe(4);
  });

  test("reads again when it is claimed, so that a claim never starts from an old state", async () => {
    const backend = memoryBackend();
    const store = await openState(backend);
    {
      await using other = await claimOf(backend);
      await other.save(add("theirs"), "theirs");
    }
    await using claim = await store.claim(mona, 0);
    expect(Object.keys(claim.state.tools)).toEqual(["t.theirs"]);
  });

  test("is locked by a claim, and free when the claim is disposed of", async () => {
    const backend = memoryBackend();
    const store = await openState(backend);
    {
      await using claim = await store.claim(mona, 0);
      expect(claim.state.serial).toBe(0);
      expect(backend.holder).toEqual(mona);
      expect(await codeOf(store.claim(holder("hubot"), 5))).toBe("locked");
    }
    expect(backend.holder).toBeNull();
    expect(backend.writes).toEqual([]);
  });

  test.each([
    { what: "damaged", text: "{ nonsense" },
    { what: "truncated", text: '{"version": 2, "lineage": "x", "ser' },
    { what: "newer", text: '{"version": 3}' },
    { what: "a YAML list", text: "- a\n" },
  ])("whose state is $what is refused, never overwritten, and not left locked", async ({ text }) => {
    const backend = memoryBackend();
    const early = await openState(backend);
    backend.put(text);
    expect(await codeOf(openState(backend))).toBe("state-invalid");
    expect(await codeOf(early.claim(mona, 0))).toBe("state-invalid");
    expect(backend.text()).toBe(text);
    expect(backend.holder).toBeNull();
  });
});

describe("saves", () => {
  test("that are requested during a write are combined in the next one", async () => {
    const { beforeWrite, isWriting, letGo } = gate();
    const backend = memoryBackend({ beforeWrite });
    const serials: number[] = [];
    await using claim = await claimOf(backend, { saved: (serial) => serials.push(serial) });
    const first = claim.save(add("a"), "t.a: create begins");
    await isWriting;
    const rest = Array.from({ length: 20 }, (_, i) => claim.save(add(`b${i}`), `t.b${i}: create begins`));
    expect(Object.keys(claim.state.tools)).toHaveLength(21);
    letGo();
    await first;
    expect(Object.keys(stored(backend.text()).tools)).toEqual(["t.a"]);
    await Promise.all(rest);
    expect(backend.writes).toHaveLength(2);
    expect(Object.keys(stored(backend.text()).tools)).toHaveLength(21);
    expect(serials).toEqual([1, 2]);
  });

  test("that start at the same moment are one write", async () => {
    const backend = memoryBackend();
    await using claim = await claimOf(backend);
    await Promise.all(["a", "b", "c"].map((id) => claim.save(add(id), id)));
    expect(backend.writes).toHaveLength(1);
  });

  test("that nobody waits for are written with the next one that somebody waits for", async () => {
    const backend = memoryBackend();
    await using claim = await claimOf(backend);
    const soon = claim.save(add("a"), "a", "soon");
    await new Promise((resolve) => setImmediate(resolve));
    expect(backend.writes).toHaveLength(0);
    await claim.save(add("b"), "b");
    await soon;
    expect(backend.writes).toHaveLength(1);
  });

  test("that nobody waits for are written by themselves, or when they are flushed", async () => {
    const backend = memoryBackend();
    await using claim = await claimOf(backend);
    await claim.save(add("a"), "a", "soon");
    const soon = claim.save(add("b"), "b", "soon");
    claim.flush();
    await soon;
    expect(backend.writes).toHaveLength(2);
  });

  test.each([
    { took: 0, held: 100 },
    { took: 50, held: 450 },
    { took: 900, held: 5000 },
  ])("that nobody waits for are held back for $held ms after one that took $took ms", ({ took, held }) => {
    expect(holdAfter(took)).toBe(held);
  });

  test("say what was done, by whom, and where", async () => {
    const backend = memoryBackend();
    await using claim = await claimOf(backend);
    await claim.save(add("a"), "t.a: create begins");
    await Promise.all([claim.save(add("b"), "t.b: done"), claim.save(add("c"), "t.c: done")]);
    expect(backend.writes.map(({ message }) => message)).toEqual([
      "t.a: create begins\n\napply by mona, serial 1\nhttps://ci.test/runs/7",
      "t.b: done (and 1 more)\n\n* t.c: done\n\napply by mona, serial 2\nhttps://ci.test/runs/7",
    ]);
  });

  test("resolve only once the store has them", async () => {
    const backend = memoryBackend({ beforeWrite: () => new Promise(setImmediate) });
    await using claim = await claimOf(backend);
    for (const id of ["a", "b", "c"]) {
      await claim.save(add(id), id);
      expect(Object.keys(stored(backend.text()).tools)).toContain(`t.${id}`);
    }
  });

  test("that landed although the store reported a failure are successful", async () => {
    const backend = memoryBackend({
      fail: (call, nth) =>
        call === "write" && nth <= 2
          ? { error: nth === 1 ? unavailable() : conflict("memory"), landed: true }
          : undefined,
    });
    await using claim = await claimOf(backend);
    await claim.save(add("a"), "a");
    await claim.save(add("b"), "b");
    await claim.save(add("c"), "c");
    expect(backend.writes.map(({ text }) => stored(text).serial)).toEqual([1, 2, 3]);
  });

  test("are tried again when the store does not answer", async () => {
    const backend = memoryBackend({
      fail: (call, nth) => (call === "write" && nth <= 3 ? { error: unavailable() } : undefined),
    });
    await using claim = await claimOf(backend);
    await claim.save(add("a"), "a");
    expect(stored(backend.text()).serial).toBe(1);
  });

  test("fail when the store stays unreachable, and the next one writes everything once it is back", async () => {
    const backend = memoryBackend({
      fail: (call, nth) => (call === "write" && nth <= 4 ? { error: unavailable() } : undefined),
    });
    await using claim = await claimOf(backend);
    expect(await codeOf(claim.save(add("a"), "a"))).toBe("state-unavailable");
    await claim.save(add("b"), "b");
    expect(Object.keys(stored(backend.text()).tools)).toEqual(["t.a", "t.b"]);
  });

  test("of ours that timed out and landed late are not a conflict", async () => {
    // The store is silent for the first save, reads included, but the last attempt has taken effect.
    const backend = memoryBackend({
      fail: (call, nth) => {
        if (call === "write" && nth <= 4) return { error: unavailable(), landed: nth === 4 };
        return call === "read" && nth > 2 && nth <= 6 ? { error: unavailable() } : undefined;
      },
    });
    await using claim = await claimOf(backend);
    expect(await codeOf(claim.save(add("a"), "a"))).toBe("state-unavailable");
    await claim.save(add("b"), "b");
    expect(backend.writes.map(({ text }) => Object.keys(stored(text).tools))).toEqual([
      ["t.a"],
      ["t.a", "t.b"],
    ]);
  });

  test("on a state that somebody else wrote are all refused, and the claim is over", async () => {
    const { beforeWrite, isWriting, letGo } = gate(2);
    const backend = memoryBackend({ beforeWrite });
    await using claim = await claimOf(backend);
    await claim.save(add("a"), "a");
    const saved = {
      at: "2026-11-23T10:00:00.000Z",
      by: "apply by hubot",
      why: "-",
      url: "https://ci.test/9",
    };
    const theirs = JSON.stringify({ ...stored(backend.text()), writeId: randomUUID(), serial: 9, saved });
    backend.put(theirs);
    const waiting = [claim.save(add("b"), "b"), claim.save(add("c"), "c")];
    await isWriting;
    waiting.push(claim.save(add("d"), "d"));
    letGo();
    const ends = await Promise.allSettled(waiting);
    expect(
      ends.map((end) => (end.status === "rejected" ? (end.reason as UserError).code : "landed")),
    ).toEqual(Array(3).fill("state-conflict"));
    const [first, later] = [
      await errorOf(waiting[0] ?? Promise.resolve()),
      await errorOf(claim.save(add("e"), "e")),
    ];
    expect(later).toBe(first);
    expect(first.message).toContain("apply by hubot, 2026-11-23T10:00:00.000Z, https://ci.test/9");
    expect(Object.keys(claim.state.tools)).not.toContain("t.e");
    expect(backend.text()).toBe(theirs);
  });

  test.each([
    ["loses the answer", unavailable()],
    ["reports the conflict", conflict("memory")],
  ])("are refused over a state that was saved under a newer lock, when the backend %s", async (_, error) => {
    let writes = 0;
    const backend = memoryBackend({
      fail: (call, nth) => {
        if (call !== "write" || nth === 1) return undefined;
        writes += 1;
        return { error };
      },
    });
    await using claim = await claimOf(backend);
    await claim.save(add("a"), "a");
    // The same save ID, as in a copied or edited document: only the fence distinguishes it from ours.
    const newer = JSON.stringify({ ...stored(backend.text()), fence: 8 });
    backend.put(newer);
    const refused = await errorOf(claim.save(add("b"), "b"));
    expect(refused).toMatchObject({ code: "state-conflict" });
    expect(refused.message).toContain("under a newer lock (fence 8, here 1)");
    expect(writes).toBe(1);
    expect(await errorOf(claim.save(add("c"), "c"))).toBe(refused);
    expect(backend.text()).toBe(newer);
  });

  test("over a damaged state continue from the fence that it still has", async () => {
    const backend = memoryBackend({
      fail: (call, nth) => (call === "write" && nth === 1 ? { error: unavailable() } : undefined),
    });
    backend.put(JSON.stringify({ version: 2, writeId: "w", fence: 7, tools: "lost" }));
    const store = await openState(backend, delays, { evenDamaged: true });
    await using claim = await store.claim(mona, 0);
    await claim.save(add("a"), "a");
    expect(stored(backend.text())).toMatchObject({ fence: 8, serial: 1 });
  });

  test("that fail for a permanent reason are not tried again", async () => {
    let writes = 0;
    const backend = memoryBackend({
      fail: (call, nth) => {
        if (call !== "write") return undefined;
        writes = nth;
        return { error: new UserError("scm-forbidden", "no") };
      },
    });
    await using claim = await claimOf(backend);
    expect(await codeOf(claim.save(add("a"), "a"))).toBe("scm-forbidden");
    expect(writes).toBe(1);
  });
});

describe("a claim is confirmed before an effect", () => {
  const counting = () => {
    const renewals: number[] = [];
    const backend = memoryBackend({
      fail: (call, nth) => (call === "renew" ? void renewals.push(nth) : undefined),
    });
    return { backend, renewals };
  };

  test("without a request if the lock was taken or a save landed a short time ago", async () => {
    const { backend, renewals } = counting();
    await using claim = await claimOf(backend);
    await claim.confirm();
    await claim.save(add("a"), "a");
    await claim.confirm();
    expect(renewals).toEqual([]);
  });

  test("by one request for all who ask at once, if that was too long ago", async () => {
    const { backend, renewals } = counting();
    await using claim = await claimOf(backend, {}, 0);
    await Promise.all([claim.confirm(), claim.confirm(), claim.confirm()]);
    expect(renewals).toEqual([1]);
    await claim.confirm();
    expect(renewals).toEqual([1, 2]);
  });

  test("and refused permanently once another run has the lock", async () => {
    const { backend, renewals } = counting();
    await using claim = await claimOf(backend, {}, 0);
    await backend.unlock();
    const theirs = await backend.lock(holder("hubot"), 0);
    const refused = await errorOf(claim.confirm());
    expect(refused).toMatchObject({ code: "locked", message: expect.stringContaining("hubot") });
    await theirs.release();
    expect(await errorOf(claim.confirm())).toBe(refused);
    expect(renewals).toEqual([1]);
  });

  test("again if the backend did not answer, which loses nothing", async () => {
    const backend = memoryBackend({
      fail: (call, nth) => (call === "renew" && nth <= 6 ? { error: unavailable() } : undefined),
    });
    await using claim = await claimOf(backend, {}, 0);
    expect(await codeOf(claim.confirm())).toBe("state-unavailable");
    await claim.confirm();
  });
});

describe("disposing of a claim", () => {
  test("waits for a write in progress", async () => {
    const { beforeWrite, isWriting, letGo } = gate();
    const backend = memoryBackend({ beforeWrite });
    const claim = await claimOf(backend);
    const saves = [claim.save(add("a"), "a")];
    await isWriting;
    saves.push(claim.save(add("b"), "b"));
    const disposed = claim[Symbol.asyncDispose]();
    letGo();
    await disposed;
    expect(backend.writes).toHaveLength(2);
    expect(backend.holder).toBeNull();
    await Promise.all(saves);
  });

  test("does not hide the error that ends it, and reports a lock that stays behind", async () => {
    const backend = memoryBackend({
      fail: (call) => (call === "release" ? { error: unavailable() } : undefined),
    });
    const told: unknown[] = [];
    const work = async (): Promise<void> => {
      await using _ = await claimOf(backend, { releaseFailed: (error) => told.push(error) });
      throw new UserError("apply-failed", "the apply failed");
    };
    expect(await codeOf(work())).toBe("apply-failed");
    expect(told).toEqual([unavailable()]);
  });
});

describe("DevStream's own state", () => {
  test("is read like ours, copied by the first save, and only then replaced", async () => {
    const backend = memoryBackend();
    backend.put(flat);
    const store = await openState(backend);
    expect(Object.keys(store.state?.tools ?? {})).toEqual(["t.a"]);
    await using claim = await store.claim(mona, 0);
    expect(backend.kept.size).toBe(0);
    await claim.save(add("b"), "b");
    await claim.save(add("c"), "c");
    expect([...backend.kept]).toEqual([["devstream-backup", flat]]);
    expect(stored(backend.text())).toMatchObject({
      lineage: store.state?.lineage,
      serial: 2,
      tools: { "t.a": { options: { k: 1 } } },
    });
  });

  test("stays unchanged if it cannot be copied", async () => {
    const backend = memoryBackend();
    backend.put(flat);
    const keep = () => Promise.reject(unavailable());
    await using claim = await (await openState({ ...backend, keep }, delays)).claim(mona, 0);
    expect(await codeOf(claim.save(add("b"), "b"))).toBe("state-unavailable");
    expect(backend.text()).toBe(flat);
  });

  test("in a file has its copy beside that file", async () => {
    const folder = await mkdtemp(join(tmpdir(), "dtm-store-"));
    await writeFile(join(folder, "devstream.state"), flat);
    {
      const backend = await localBackend({ stateFile: "devstream.state" }, folder);
      await using claim = await (await openState(backend)).claim(mona, 0);
      await claim.save(add("b"), "b");
    }
    expect((await readdir(folder)).sort()).toEqual(["devstream.state", "devstream.state.devstream-backup"]);
    expect(await readFile(join(folder, "devstream.state.devstream-backup"), "utf8")).toBe(flat);
    await rm(folder, { recursive: true });
  });

  test("that is an empty file is simply replaced", async () => {
    const backend = memoryBackend();
    backend.put("");
    await using claim = await claimOf(backend);
    await claim.save(add("a"), "a");
    expect(backend.kept.size).toBe(0);
    expect(stored(backend.text()).serial).toBe(1);
  });

  test("that was emptied is refused if an earlier version has a state, unless damage is accepted", async () => {
    const backend = memoryBackend();
    {
      await using claim = await claimOf(backend);
      await claim.save(add("a"), "a");
    }
    for (const empty of ["", "{}\n"]) {
      backend.put(empty);
      expect((await errorOf(openState(backend))).message).toContain("it is empty, but was not before");
      expect((await openState(backend, [], { evenDamaged: true })).damage?.code).toBe("state-invalid");
    }
  });
});
