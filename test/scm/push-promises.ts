import { expect, test } from "vitest";

import { purposes } from "../../src/scm/purposes.ts";
import { changes, type CodeHostFixture, toMain } from "./code-host-fixture.ts";
import { failureOf } from "./context.ts";

const { message } = purposes.pipeline;

/** What every code host promises about a push. */
export function pushPromises(fixture: () => CodeHostFixture): void {
  test("changes, adds and deletes files in one commit on top of the others", async () => {
    const at = await fixture().repository({ files: { a: "a", b: "b", "c/d": "d" } });
    const host = fixture().open("owner");
    const commit = await host.push(at, changes({ a: "A", b: null, "e/f": "f" }), toMain);
    expect(await host.head(at, "main")).toBe(commit);
    expect(await fixture().filesOf(at, "main")).toEqual({ a: "A", "c/d": "d", "e/f": "f" });
    expect((await fixture().messagesOf(at, "main")).map(titleOf)).toEqual([message, expect.anything()]);
  });

  test("of what already exists, or is already gone, makes no commit", async () => {
    const at = await fixture().repository({ files: { a: "a" } });
    expect(
      await fixture()
        .open("owner")
        .push(at, changes({ a: "a", gone: null }), toMain),
    ).toBeNull();
    expect(await fixture().messagesOf(at, "main")).toHaveLength(1);
  });

  test.each([
    { what: "bytes that are not text", content: Buffer.from([0xff, 0xfe, 0x00, 0x0d, 0x0a]) },
    { what: "text with a byte order mark", content: Buffer.from("\uFEFFtext\r\n") },
    { what: "nothing", content: Buffer.alloc(0) },
    { what: "a large text", content: Buffer.alloc(1_000_001, "x") },
  ])("keeps $what as it is", async ({ content }) => {
    const at = await fixture().repository({ files: { a: "a" } });
    const host = fixture().open("owner");
    await host.push(at, { file: { content } }, toMain);
    expect(Buffer.from((await host.read(at, "main", "file")) ?? []).equals(content)).toBe(true);
  });

  test("of a file that becomes executable, or is no longer executable, is a change", async () => {
    const at = await fixture().repository({ files: { run: "run" } });
    const host = fixture().open("owner");
    const executable = { run: { content: Buffer.from("run"), executable: true } };
    expect(await host.push(at, executable, toMain)).not.toBeNull();
    expect(await host.push(at, executable, toMain)).toBeNull();
    expect((await host.archive(at, "main")).files.get("run")?.executable).toBe(true);
    expect(await host.push(at, changes({ run: "run" }), toMain)).not.toBeNull();
  });

  test.each(["main", "trunk"])(
    "to an empty repository makes %s its default and only branch",
    async (branch) => {
      const host = fixture().open("owner");
      const at = fixture().fresh();
      await host.create(at, { visibility: "public" });
      const commit = await host.push(at, changes({ a: "a", "b/c": "c" }), { ...toMain, branch });
      expect(await host.head(at, branch)).toBe(commit);
      expect(await fixture().filesOf(at, branch)).toEqual({ a: "a", "b/c": "c" });
      expect(await host.describe(at)).toMatchObject({ defaultBranch: branch });
      expect(await host.head(at, branch === "main" ? "trunk" : "main")).toBeNull();
    },
  );

  test("to a missing branch creates it from the default one, if that is requested", async () => {
    const at = await fixture().repository({ files: { a: "a" } });
    const host = fixture().open("owner");
    const dev = { ...toMain, branch: "feat/dev" };
    const failure = await failureOf(host.push(at, changes({ b: "b" }), { ...dev, mayCreateBranch: false }));
    expect(failure.message).toBe(`${at.owner}/${at.name} has no branch feat/dev`);
    expect(failure.hint).toContain("default branch is main");
    await host.push(at, changes({ b: "b" }), dev);
    expect(await fixture().filesOf(at, "feat/dev")).toEqual({ a: "a", b: "b" });
    expect(await fixture().filesOf(at, "main")).toEqual({ a: "a" });
  });

  test("that only deletes succeeds if the branch or the repository is gone", async () => {
    const at = await fixture().repository({ files: { a: "a" } });
    const host = fixture().open("owner");
    const gone = { ...toMain, branch: "gone", mayCreateBranch: false };
    expect(await host.push(at, changes({ a: null }), gone)).toBeNull();
    expect(await host.push(fixture().fresh(), changes({ a: null }), { ...gone, branch: "main" })).toBeNull();
    expect(await fixture().filesOf(at, "main")).toEqual({ a: "a" });
  });

  test("does not lose what others push at the same time", async () => {
    const at = await fixture().repository({ files: { a: "a" } });
    const names = ["one", "two", "three"];
    const push = (name: string) =>
      fixture()
        .open("owner")
        .push(at, changes({ [name]: name }), toMain);
    const commits = await Promise.all(names.map(push));
    expect(new Set(commits).size).toBe(3);
    const expected = Object.fromEntries(["a", ...names].map((name) => [name, name]));
    expect(await fixture().filesOf(at, "main")).toEqual(expected);
    expect(await fixture().messagesOf(at, "main")).toHaveLength(4);
  });

  test("uses a pull request if the branch accepts nothing else", async () => {
    const at = await fixture().repository({ files: { a: "a" }, isProtected: true });
    const host = fixture().open("owner");
    const commit = await host.push(at, changes({ a: "A" }), toMain);
    expect(await host.head(at, "main")).toBe(commit);
    expect(await fixture().filesOf(at, "main")).toEqual({ a: "A" });
    expect(titleOf((await fixture().messagesOf(at, "main"))[0])).toBe(message);
    expect(await host.push(at, changes({ a: "A" }), toMain)).toBeNull();
  });
}

function titleOf(text: string | undefined): string {
  return text?.split("\n")[0] ?? "";
}
