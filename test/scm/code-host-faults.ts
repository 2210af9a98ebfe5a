import { describe, expect, test } from "vitest";

import type { CodeHost, RepositoryName } from "../../src/scm/code-host.ts";
import type { Fault, FaultHandle } from "../github/faults.ts";
import { changes, type CodeHostFixture, toMain } from "./code-host-fixture.ts";
import { failureOf } from "./context.ts";

/** A call of the contract, what it works on, and what must exist after it exactly once. */
interface Scene {
  before(fixture: CodeHostFixture): Promise<RepositoryName>;
  call(host: CodeHost, at: RepositoryName): Promise<unknown>;
  /** Default: none, because the call only reads. */
  after?(fixture: CodeHostFixture, at: RepositoryName): Promise<void>;
}

const hook = { url: "https://ci.test/hook", events: ["push"] } as const;
const filled = (fixture: CodeHostFixture) => fixture.repository({ files: { a: "a" } });
const pushed = async (fixture: CodeHostFixture, at: RepositoryName, commits: number) => {
  expect(await fixture.filesOf(at, "main")).toEqual({ a: "A", b: "b" });
  expect((await fixture.messagesOf(at, "main")).length).toBe(commits);
};
const push = (host: CodeHost, at: RepositoryName) => host.push(at, changes({ a: "A", b: "b" }), toMain);

const scenes: Record<string, Scene> = {
  describe: { before: filled, call: (host, at) => host.describe(at) },
  losses: { before: filled, call: (host, at) => host.losses(at) },
  archive: { before: filled, call: (host, at) => host.archive(at, "main") },
  files: { before: filled, call: (host, at) => host.files(at, "main", ["a"]) },
  read: { before: filled, call: (host, at) => host.read(at, "main", "a") },
  create: {
    before: async (fixture) => fixture.fresh(),
    call: (host, at) => host.create(at, { visibility: "public" }),
    after: async (fixture, at) => expect(await fixture.open("owner").describe(at)).toMatchObject(at),
  },
  delete: {
    before: filled,
    call: (host, at) => host.delete(at),
    after: async (fixture, at) => expect(await fixture.open("owner").describe(at)).toBeNull(),
  },
  "push to an empty repository": {
    before: (fixture) => fixture.repository(),
    call: push,
    after: (fixture, at) => pushed(fixture, at, 2),
  },
  "push on top of others": { before: filled, call: push, after: (fixture, at) => pushed(fixture, at, 2) },
  "push to a new branch": {
    before: filled,
    call: (host, at) => host.push(at, changes({ b: "b" }), { ...toMain, branch: "dev" }),
    after: async (fixture, at) => {
      expect(await fixture.filesOf(at, "dev")).toEqual({ a: "a", b: "b" });
      expect((await fixture.messagesOf(at, "dev")).length).toBe(2);
    },
  },
  "push through a pull request": {
    before: (fixture) => fixture.repository({ files: { a: "a" }, isProtected: true }),
    call: push,
    after: (fixture, at) => pushed(fixture, at, 3),
  },
  setSecrets: {
    before: filled,
    call: (host, at) => host.setSecrets(at, { ONE: "the first one" }),
    after: async (fixture, at) => expect(await fixture.secretsOf(at)).toEqual({ ONE: "the first one" }),
  },
  removeSecrets: {
    async before(fixture) {
      const at = await filled(fixture);
      await fixture.open("owner").setSecrets(at, { ONE: "the first one" });
      return at;
    },
    call: (host, at) => host.removeSecrets(at, ["ONE"]),
    after: async (fixture, at) => expect(await fixture.secretsOf(at)).toEqual({}),
  },
  ensureHook: {
    before: filled,
    call: (host, at) => host.ensureHook(at, hook),
    after: async (fixture, at) => expect(await fixture.hooksOf(at)).toHaveLength(1),
  },
  removeHook: {
    async before(fixture) {
      const at = await filled(fixture);
      await fixture.open("owner").ensureHook(at, hook);
      return at;
    },
    call: (host, at) => host.removeHook(at, hook.url),
    after: async (fixture, at) => expect(await fixture.hooksOf(at)).toEqual([]),
  },
};

/** What every code host promises when the server fails. Call it inside a `describe`. */
export function faultPromises(fixture: () => CodeHostFixture): void {
  describe.each(Object.entries(scenes))("%s", (_, scene) => {
    passingFaults(fixture, scene);
    lastingFaults(fixture, scene);
    toldFaults(fixture, scene);
  });
  cancelling(fixture);
}

const passing: { what: string; fault: Omit<Fault, "skip"> }[] = [
  { what: "502 without effect", fault: { status: 502 } },
  { what: "502 after the effect", fault: { status: 502, when: "after" } },
  { what: "429", fault: { status: 429, headers: { "retry-after": "0" } } },
  { what: "connection lost after the effect", fault: { reset: true, when: "after" } },
  { what: "answer that is cut off", fault: { cut: true } },
];

function passingFaults(fixture: () => CodeHostFixture, scene: Scene): void {
  test.each(passing)("survives one $what, whichever request it strikes", async ({ fault }) => {
    const struck = await atEachRequest(fixture(), scene, fault, async (at) => {
      await scene.call(fixture().open("owner"), at);
    });
    expect(struck).toBeGreaterThan(0);
  });
}

function lastingFaults(fixture: () => CodeHostFixture, scene: Scene): void {
  test.each(["before", "after"] as const)(
    "can be repeated if it failed %s the effect of any request",
    async (when) => {
      const codes: (string | undefined)[] = [];
      const lasting = { status: 503, when, times: 1000 };
      const struck = await atEachRequest(fixture(), scene, lasting, async (at, laid) => {
        const failure = await scene.call(fixture().open("owner"), at).then(
          () => null,
          (error: { code?: string }) => error,
        );
        laid.remove();
        if (failure) codes.push(failure.code);
        await scene.call(fixture().open("owner"), at);
      });
      expect(codes).toEqual(Array(struck).fill("scm-unavailable"));
    },
  );
}

// Sets up the scene for a fault at its first request, its second one, and so on, until the fault strikes no request.
async function atEachRequest(
  fixture: CodeHostFixture,
  scene: Scene,
  fault: Omit<Fault, "skip">,
  work: (at: RepositoryName, laid: FaultHandle) => Promise<void>,
): Promise<number> {
  for (let skip = 0; ; skip += 1) {
    const at = await scene.before(fixture);
    const laid = fixture.fail({ ...fault, skip });
    const struck: number[] = [];
    void laid.struck.then(() => struck.push(skip));
    await work(at, laid);
    laid.remove();
    await scene.after?.(fixture, at);
    if (struck.length === 0) return skip;
  }
}

function toldFaults(fixture: () => CodeHostFixture, scene: Scene): void {
  test.each([
    { fault: { status: 401 }, code: "scm-auth", hint: /token/ },
    { fault: { status: 403 }, code: "scm-forbidden", hint: /token/ },
    { fault: { status: 409 }, code: "scm-rejected", hint: /^undefined$/ },
    { fault: { status: 429, headers: { "retry-after": "1" } }, code: "scm-unavailable", hint: /again later/ },
    { fault: { status: 500 }, code: "scm-unavailable", hint: /again/ },
    { fault: { reset: true }, code: "scm-unavailable", hint: /again/ },
    { fault: { cut: true }, code: "scm-unavailable", hint: /again/ },
  ])(
    "fails with $code on $fault, and says what it was doing and what to do",
    async ({ fault, code, hint }) => {
      const at = await scene.before(fixture());
      const laid = fixture().fail({ ...fault, times: 1000 });
      const failure = await failureOf(scene.call(fixture().open("owner"), at));
      laid.remove();
      expect(failure).toMatchObject({ code, message: expect.stringMatching(/ \w+ing .*/) });
      expect(String(failure.hint)).toMatch(hint);
    },
  );
}

function cancelling(fixture: () => CodeHostFixture): void {
  test("every call ends at once when the run is canceled", async () => {
    const at = await filled(fixture());
    const stop = new AbortController();
    const laid = fixture().fail({ delayMs: 20_000, times: 1000 });
    const host = fixture().open("owner", stop.signal);
    const calls = [host.describe(at), push(host, at), host.losses(at), host.ensureHook(at, hook)];
    stop.abort();
    for (const { code } of await Promise.all(calls.map(failureOf))) expect(code).toBe("cancelled");
    laid.remove();
  });
}
