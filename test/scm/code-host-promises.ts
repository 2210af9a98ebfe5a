import { describe, expect, test } from "vitest";

import { blobSha } from "../../src/scm/blob.ts";
import { purposes } from "../../src/scm/purposes.ts";
import { changes, type CodeHostFixture, toMain } from "./code-host-fixture.ts";
import { failureOf } from "./context.ts";
import { pushPromises } from "./push-promises.ts";

/** What every code host promises, whatever its API. Call it inside a `describe`. */
export function promises(fixture: () => CodeHostFixture): void {
  const parts = {
    "a repository": repositoryPromises,
    reading: readingPromises,
    "a push": pushPromises,
    "a deletion": lossPromises,
    secrets: secretPromises,
    "a webhook": hookPromises,
    tokens: tokenPromises,
  };
  describe.each(Object.entries(parts))("%s", (_, part) => {
    part(fixture);
  });
}

function repositoryPromises(fixture: () => CodeHostFixture): void {
  test("is described from its creation to its deletion, and both can be requested again", async () => {
    const host = fixture().open("owner");
    const at = fixture().fresh();
    expect(await host.describe(at)).toBeNull();
    const made = await host.create(at, { visibility: "public" });
    expect(made).toMatchObject(at);
    expect(made.cloneUrl).toContain(`${at.owner}/${at.name}`);
    expect(await host.describe(at)).toEqual(made);
    expect(await host.create(at, { visibility: "public" })).toEqual(made);
    await host.delete(at);
    expect(await host.describe(at)).toBeNull();
    await host.delete(at);
  });

  test("that is private is hidden from others", async () => {
    const at = fixture().fresh();
    await fixture().open("owner").create(at, { visibility: "private" });
    expect(await fixture().open("owner").describe(at)).not.toBeNull();
    expect(
      await fixture()
        .open("nobody")
        .describe(at)
        .catch(() => null),
    ).toBeNull();
  });

  test("without pushes has no head and no files", async () => {
    const host = fixture().open("owner");
    const at = fixture().fresh();
    await host.create(at, { visibility: "public" });
    expect(await host.head(at, "main")).toBeNull();
    expect(await host.files(at, "main", ["a", "b", "c", "d", "e"])).toEqual(new Map());
    expect(await host.read(at, "main", "a")).toBeNull();
  });
}

function readingPromises(fixture: () => CodeHostFixture): void {
  const files = { "a.txt": "a", "b/c.txt": "ü\r\n", d: "d", e: "e", f: "f" };

  test("says for each path whether it is a file, and the ID of its content", async () => {
    const host = fixture().open("reader");
    const at = await fixture().repository({ files });
    for (const paths of [
      ["b/c.txt", "b", "gone"],
      [...Object.keys(files), "b", "gone"],
    ]) {
      const found = await host.files(at, "main", paths);
      expect([...found.keys()].toSorted()).toEqual(paths.filter((path) => path in files).toSorted());
      expect(found.get("b/c.txt")?.sha).toBe(blobSha(Buffer.from(files["b/c.txt"])));
    }
  });

  test("returns a file unchanged, at a branch or a commit, and null for what is not a file", async () => {
    const host = fixture().open("reader");
    const at = await fixture().repository({ files });
    const commit = await host.head(at, "main");
    await fixture().commit(at, "main", { d: "changed" });
    const read = async (ref: string, path: string) => decoded(await host.read(at, ref, path));
    expect(await read("main", "b/c.txt")).toBe("ü\r\n");
    expect([await read("main", "d"), await read(commit ?? "", "d")]).toEqual(["changed", "d"]);
    expect([await read("main", "gone"), await read("gone", "d")]).toEqual([null, null]);
  });

  test.each(["main", "feat/x"])("returns all files of %s with their commit", async (branch) => {
    const host = fixture().open("reader");
    const at = await fixture().repository({ files });
    const tip = await fixture().commit(at, branch, { new: "new", d: null });
    const { commit, files: found } = await host.archive(at, branch);
    expect(commit).toBe(tip);
    const texts = [...found].map(([path, { content }]) => [path, decoded(content)]);
    const { d: _, ...rest } = files;
    expect(Object.fromEntries(texts)).toEqual({ ...rest, new: "new" });
    expect((await host.archive(at, tip)).files).toEqual(found);
  });

  test("of a missing branch is an error with the repository and the branch", async () => {
    const at = await fixture().repository({ files });
    const failure = await failureOf(fixture().open("reader").archive(at, "gone"));
    expect(failure).toMatchObject({ code: "scm-not-found" });
    expect(failure.message).toContain(`${at.owner}/${at.name} at gone`);
  });

  test("of a missing repository finds nothing", async () => {
    const host = fixture().open("owner");
    const at = fixture().fresh();
    expect(await host.head(at, "main")).toBeNull();
    expect(await host.files(at, "main", ["a"])).toEqual(new Map());
    expect(await host.read(at, "main", "a")).toBeNull();
    expect(await host.losses(at)).toEqual([]);
  });
}

function lossPromises(fixture: () => CodeHostFixture): void {
  test("loses nothing if everything in it was pushed by the contract", async () => {
    const host = fixture().open("owner");
    const at = fixture().fresh();
    await host.create(at, { visibility: "public" });
    for (const purpose of Object.keys(purposes) as (keyof typeof purposes)[])
      await host.push(at, changes({ [purpose]: purpose }), { ...toMain, purpose });
    expect(await host.losses(at)).toEqual([]);
  });

  test("loses nothing that came through a pull request of the contract", async () => {
    const host = fixture().open("owner");
    const at = await fixture().repository({ files: { a: "a" }, isProtected: true });
    const before = await host.losses(at);
    await host.push(at, changes({ a: "A" }), toMain);
    expect(await host.losses(at)).toEqual(before);
  });

  test("names the commits of others on every branch, issues, pull requests, stars and forks", async () => {
    const host = fixture().open("owner");
    const at = await fixture().repository({ files: { a: "a" }, stars: 2, forks: 1 });
    const losses = async () =>
      (await host.losses(at)).map((words) => words.replace("merge request", "pull request"));
    expect(await losses()).toEqual(["1 commit by others", "2 stars", "1 fork"]);
    await fixture().commit(at, "feat/x", { b: "b" });
    await fixture().openIssue(at);
    await fixture().openPull(at);
    expect(await losses()).toEqual([
      expect.stringMatching(/^[3-9] commits by others$/),
      "1 issue",
      "1 pull request",
      "2 stars",
      "1 fork",
    ]);
  });
}

function secretPromises(fixture: () => CodeHostFixture): void {
  test("are set, replaced and removed by name, and others stay", async () => {
    const host = fixture().open("owner");
    const at = await fixture().repository({ files: { a: "a" } });
    await host.setSecrets(at, {});
    await host.setSecrets(at, { ONE: "first ünïcode", TWO: "the second one" });
    await host.setSecrets(at, { ONE: "changed as well" });
    expect(await fixture().secretsOf(at)).toEqual({ ONE: "changed as well", TWO: "the second one" });
    await host.removeSecrets(at, ["ONE", "GONE"]);
    await host.removeSecrets(at, ["ONE"]);
    expect(await fixture().secretsOf(at)).toEqual({ TWO: "the second one" });
    await host.removeSecrets(fixture().fresh(), ["ONE"]);
  });
}

function hookPromises(fixture: () => CodeHostFixture): void {
  const hook = { url: "https://ci.test/hook", events: ["push", "pull-request"] } as const;

  test("exists once for its URL, with the events and the secret of the last call", async () => {
    const host = fixture().open("owner");
    const at = await fixture().repository({ files: { a: "a" } });
    await host.ensureHook(at, { ...hook, secret: "first" });
    await host.ensureHook(at, { ...hook, secret: "second" });
    await host.ensureHook(at, { url: "https://other.test/", events: ["push"] });
    const [first, other, ...more] = await fixture().hooksOf(at);
    expect([first?.url, first?.secret, first?.events.length]).toEqual([hook.url, "second", 2]);
    expect([other?.url, other?.events.length, more.length]).toEqual(["https://other.test/", 1, 0]);
    await host.ensureHook(at, { url: hook.url, events: ["push"] });
    expect((await fixture().hooksOf(at))[0]?.events).toEqual(other?.events);
  });

  test("is removed by its URL, also if it is already gone", async () => {
    const host = fixture().open("owner");
    const at = await fixture().repository({ files: { a: "a" } });
    await host.ensureHook(at, hook);
    await host.ensureHook(at, { ...hook, url: "https://other.test/" });
    await host.removeHook(at, hook.url);
    await host.removeHook(at, hook.url);
    expect((await fixture().hooksOf(at)).map(({ url }) => url)).toEqual(["https://other.test/"]);
    await host.removeHook(fixture().fresh(), hook.url);
  });
}

function tokenPromises(fixture: () => CodeHostFixture): void {
  test("that are wrong lead to an error that does not show them", async () => {
    const at = await fixture().repository({ files: { a: "a" } });
    const host = fixture().open("nobody");
    const calls = [
      host.describe(at),
      host.archive(at, "main"),
      host.push(at, changes({ a: "A" }), toMain),
      host.setSecrets(at, { ONE: "one" }),
      host.ensureHook(at, { url: "https://ci.test/", events: ["push"] }),
      host.delete(at),
    ];
    for (const failure of await Promise.all(calls.map(failureOf))) {
      expect(failure.code).toBe("scm-auth");
      expect(`${failure.message} ${failure.hint}`).not.toContain(fixture().wrongToken);
    }
  });

  test("that may only read change nothing", async () => {
    const at = await fixture().repository({ files: { a: "a" } });
    const host = fixture().open("reader");
    const calls = [
      host.push(at, changes({ a: "A" }), toMain),
      host.setSecrets(at, { ONE: "one" }),
      host.ensureHook(at, { url: "https://ci.test/", events: ["push"] }),
      host.delete(at),
    ];
    for (const { code } of await Promise.all(calls.map(failureOf)))
      expect(code).toMatch(/^scm-(forbidden|not-found)$/);
    expect(await fixture().filesOf(at, "main")).toEqual({ a: "a" });
    expect(await fixture().secretsOf(at)).toEqual({});
  });
}

function decoded(bytes: Uint8Array | null): string | null {
  return bytes && Buffer.from(bytes).toString("utf8");
}
