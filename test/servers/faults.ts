import { expect, test } from "vitest";

import type { Backend } from "../../src/core/backend.ts";
import { openState } from "../../src/state/store.ts";
import { bytesOf, errorOf, holder, textOf } from "../backends/promises.ts";
import type { Fault, Front } from "./front.ts";

/** A store behind a front, and which of its requests concern the state and the lock. */
export interface Faulty {
  open: () => Promise<Backend>;
  front: Front;
  state: RegExp;
  lock: RegExp;
}

const faults: Pick<Fault, "what" | "when">[] = [
  ...[500, 503, 429, "reset" as const].flatMap((what) => [
    { what, when: "before" as const },
    { what, when: "after" as const },
  ]),
  { what: "slow", when: "after" },
];

/** What a backend promises if its server sometimes fails. Call it inside a `describe`. */
export function faultPromises(fresh: () => Promise<Faulty>): void {
  test.each(faults)("a save answered by $what, $when it landed, is stored once", async (fault) => {
    const { open, front, state } = await fresh();
    await using claim = await (await openState(await open(), [1, 1, 1])).claim(holder("mona"), 0);
    await claim.save(() => {}, "first");
    front.faults.push({ method: /PUT/, path: state, ...fault });
    await claim.save((document) => void (document.lastApplied = { sha: "abc", run: "r", at: "t" }), "second");
    await claim.save(() => {}, "third");
    expect(front.faults).toEqual([]);
    expect(JSON.parse(textOf(await (await open()).read()) ?? "")).toMatchObject({
      serial: 3,
      lastApplied: { sha: "abc" },
    });
  });

  test.each(faults)("a first save answered by $what, $when it landed, is stored once", async (fault) => {
    const { open, front, state } = await fresh();
    await using claim = await (await openState(await open(), [1, 1, 1])).claim(holder("mona"), 0);
    front.faults.push({ method: /PUT|POST/, path: state, ...fault });
    await claim.save(() => {}, "first");
    expect(front.faults).toEqual([]);
    expect(JSON.parse(textOf(await (await open()).read()) ?? "")).toMatchObject({ serial: 1 });
  });

  test.each(faults)("a lock answered by $what, $when it was taken, is held and released", async (fault) => {
    const { open, front, lock } = await fresh();
    const backend = await open();
    await (await backend.lock(holder("hubot"), 0)).release();
    front.faults.push({ method: /PUT|POST/, path: lock, ...fault });
    const lease = await backend.lock(holder("mona"), 0);
    expect(front.faults).toEqual([]);
    front.faults.push({ method: /GET|PUT/, path: lock, ...fault });
    await lease.renew();
    front.faults.push({ method: /DELETE|PUT/, path: lock, ...fault });
    await lease.release();
    expect(front.faults).toEqual([]);
    expect(await (await open()).unlock()).toBeNull();
  });

  test("a truncated answer is never read as a state", async () => {
    const { open, front, state } = await fresh();
    const backend = await open();
    await backend.write(bytesOf("0123456789".repeat(1000)), null, "one");
    for (let i = 0; i < 10; i += 1)
      front.faults.push({ method: /GET/, path: state, when: "after", what: "half" });
    expect(await errorOf(backend.read())).toMatchObject({ code: "state-unavailable" });
    front.faults.splice(0);
    expect(textOf(await backend.read())).toHaveLength(10_000);
  });

  test("a 404 from something else than the store is an error, not an empty state", async () => {
    const { open, front, state } = await fresh();
    const backend = await open();
    await backend.write(bytesOf("one"), null, "one");
    front.faults.push({ method: /GET/, path: state, when: "before", what: 404 });
    const error = await errorOf(backend.read());
    expect(error).toMatchObject({
      code: "state-unavailable",
      hint: expect.stringContaining("Check") as string,
    });
  });

  test.each([
    { what: 403, hint: /need/ },
    { what: 503, hint: /usually temporary/ },
    { what: "reset" as const, hint: /Run it again|run it again/ },
  ])("a server that keeps answering $what is named, with a hint", async ({ what, hint }) => {
    const { open, front } = await fresh();
    const backend = await open();
    for (let i = 0; i < 10; i += 1) front.faults.push({ method: /./, path: /./, when: "before", what });
    const error = await errorOf(backend.lock(holder("mona"), 0));
    front.faults.splice(0);
    expect(error).toMatchObject({ code: "state-unavailable", hint: expect.stringMatching(hint) as string });
    expect(error.message).toContain(front.url);
  });
}
