import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { settingsFromUrl } from "../../src/backends/index.ts";
import { localBackend } from "../../src/backends/local/backend.ts";
import type { State } from "../../src/core/state.ts";
import { copyState } from "../../src/state/copy.ts";
import { openState } from "../../src/state/store.ts";
import { memoryBackend } from "../backends/memory.ts";
import { bytesOf, codeOf, errorOf, holder } from "../backends/promises.ts";
import { type S3Server, startS3 } from "../backends/s3-server.ts";
import { type GitHub, startGitHub } from "../github/server.ts";
import { type Program, startProgram } from "./program.ts";

const tools = `- { name: thing, instanceID: a, options: { text: one } }\n`;
const at = (stateFile: string) => `backend: local, options: { stateFile: ${stateFile} }`;

let github: GitHub;
let s3: S3Server;
let program: Program;
beforeAll(async () => {
  github = await startGitHub();
  await github.repo("acme/shop", {
    files: { "README.md": "" },
    permissions: { "github-actions[bot]": "write" },
  });
  s3 = await startS3();
  process.env["AWS_ACCESS_KEY_ID"] = "test";
  process.env["AWS_SECRET_ACCESS_KEY"] = "test-secret-key";
});
afterAll(async () => {
  await s3.close();
  await github.close();
});
beforeEach(async () => {
  program = await startProgram({
    GITHUB_TOKEN: "token-of-actions",
    GITHUB_API_URL: github.url,
    GITHUB_REPOSITORY: "acme/shop",
  });
  await program.write(tools);
  await program.dtm("apply", "-y");
});

const file = (name: string) => join(program.folder, name);
const text = (name: string) => readFile(file(name), "utf8");
const state = async (name: string) => JSON.parse(await text(name)) as State;
const migrate = (to: string) => program.dtm("state", "migrate", "--to", to);

describe("dtm state migrate", () => {
  test("copies the state, marks the old place, and says what to put into the configuration", async () => {
    const before = await text("the.state");
    const { code, stdout } = await migrate("file:new.state");
    expect(code).toBe(0);
    expect(stdout).toContain(
      "config:\n  state:\n    backend: local\n    options:\n      stateFile: new.state\n",
    );
    expect(await text("new.state")).toBe(before);
    const old = await state("the.state");
    expect(old).toMatchObject({
      ...(JSON.parse(before) as State),
      serial: old.serial,
      writeId: old.writeId,
      fence: old.fence,
      saved: expect.objectContaining({ by: "migrate by mona", why: "moved to file new.state" }) as object,
      movedTo: { backend: "local", options: { stateFile: "new.state" } },
    });
  });

  test("stops every run that knows only the old place, and says where the state is", async () => {
    const backend = await localBackend({ stateFile: "the.state" }, program.folder);
    const opened = await openState(backend);
    await migrate("file:new.state");
    const marked = await text("the.state");
    for (const args of [
      ["plan"],
      ["apply", "-y"],
      ["destroy", "-y"],
      ["state", "list"],
      ["state", "rm", "thing.a", "-y"],
    ])
      expect(await program.dtm(...args)).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/state-moved[^]*"stateFile":"new\.state"/) as string,
      });
    expect(await codeOf(opened.claim(holder("hubot"), 0))).toBe("state-moved");
    expect(await text("the.state")).toBe(marked);
    expect(await backend.lockedBy()).toBeNull();
    await program.write(tools, at("new.state"));
    expect((await program.dtm("plan")).stdout).toContain("no changes");
  });

  test("moves it back the same way", async () => {
    await migrate("file:new.state");
    await program.write(tools, at("new.state"));
    expect(await migrate("file:the.state")).toMatchObject({ code: 0 });
    expect(await state("new.state")).toHaveProperty("movedTo");
    await program.write(tools);
    expect((await program.dtm("plan")).stdout).toContain("no changes");
  });

  test("can be undone by a forced push if the new place is lost", async () => {
    await program.dtm("state", "pull", "kept.json");
    await migrate("file:new.state");
    expect(await program.dtm("state", "push", "kept.json")).toMatchObject({ code: 1 });
    expect(await program.dtm("state", "push", "the.state", "--force")).toMatchObject({ code: 3 });
    expect(await program.dtm("state", "push", "kept.json", "--force")).toMatchObject({ code: 0 });
    expect((await program.dtm("plan")).stdout).toContain("no changes");
  });

  test.each([
    { what: "another state", change: { lineage: "other" }, says: "it has another state" },
    { what: "a newer one", change: { serial: 99 }, says: "it has a newer state" },
  ])("refuses a place with $what, and changes nothing", async ({ change, says }) => {
    const before = await text("the.state");
    const there = JSON.stringify({ ...(JSON.parse(before) as State), ...change });
    await writeFile(file("new.state"), there);
    const refused = await migrate("file:new.state");
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining(says) as string });
    expect([await text("the.state"), await text("new.state")]).toEqual([before, there]);
  });

  test("waits for a lock at either place no longer than it is told", async () => {
    const before = await text("the.state");
    const backend = await localBackend({ stateFile: "new.state" }, program.folder);
    const lease = await backend.lock(holder("hubot"), 0);
    expect(await migrate("file:new.state")).toMatchObject({
      code: 4,
      stderr: expect.stringContaining("hubot") as string,
    });
    await lease.release();
    expect(await text("the.state")).toBe(before);
    expect(await backend.read()).toBeNull();
  });

  test("refuses the place where the state already is, and a state that does not exist", async () => {
    expect((await migrate("file:the.state")).stderr).toContain("already");
    expect((await migrate("file:./the.state")).stderr).toContain("already");
    await rm(file("the.state"));
    expect((await migrate("file:new.state")).stderr).toContain("There is no state");
  });

  test("moves a state from one server to another, although bucket and key have the same names", async () => {
    const other = await startS3();
    const at = (url: string) =>
      `s3://bucket/twin.json?region=us-east-1&endpoint=${encodeURIComponent(url)}&forcePathStyle=true`;
    expect(await migrate(at(s3.url))).toMatchObject({ code: 0 });
    await program.write(
      tools,
      `backend: s3, options: ${JSON.stringify(settingsFromUrl(at(s3.url)).options)}`,
    );
    expect(await migrate(at(other.url))).toMatchObject({ code: 0 });
    await program.write(
      tools,
      `backend: s3, options: ${JSON.stringify(settingsFromUrl(at(other.url)).options)}`,
    );
    expect((await program.dtm("plan")).stdout).toContain("no changes");
    await other.close();
  });

  test("moves a state to S3 and from there to a branch, whose history a rollback then uses", async () => {
    const bucket = `s3://bucket/stack.json?region=us-east-1&endpoint=${encodeURIComponent(s3.url)}&forcePathStyle=true`;
    expect(await migrate(bucket)).toMatchObject({ code: 0 });
    const { options } = settingsFromUrl(bucket);
    await program.write(tools, `backend: s3, options: ${JSON.stringify(options)}`);
    expect((await program.dtm("plan")).stdout).toContain("no changes");
    expect((await program.dtm("state", "history")).stdout).toMatch(/serial \d/);

    expect(await migrate("branch:dtm-state:shop.json")).toMatchObject({ code: 0 });
    await program.write(tools.replace("one", "two"), "backend: branch, options: { path: shop.json }");
    expect(await program.dtm("apply", "-y")).toMatchObject({ code: 0 });
    const { stdout } = await program.dtm("state", "history");
    expect(
      stdout.split("\n").map((line) => line.replace(/^\w{40} {2}serial (\d+) {2}\S+ {2}/, "$1 ")),
    ).toEqual([
      "4 thing.a: done (apply by mona)",
      "3 thing.a: update intended (apply by mona)",
      expect.stringMatching(/^2 copied from stack\.json in bucket bucket$/),
      "",
    ]);
    const first = stdout.split("\n")[2]?.slice(0, 10) ?? "";
    expect(await program.dtm("state", "rollback", first, "-y")).toMatchObject({ code: 0 });
    expect((await program.dtm("state", "show", "thing.a")).stdout).toContain('"text": "one"');
    expect((await program.dtm("state", "history")).stdout).toMatch(
      /rolled back to serial 2 \(rollback by mona\)/,
    );
  });
});

test("a store that returns a different state than it was given is noticed before the old place is marked", async () => {
  const source = memoryBackend();
  {
    await using claim = await (await openState(source)).claim(holder("mona"), 0);
    await claim.save(() => {}, "first");
  }
  const { state: copied } = await openState(source);
  const target = memoryBackend();
  const lying = {
    ...target,
    read: async () => (await target.read()) && { bytes: bytesOf("other"), version: "v" },
  };
  if (!copied) throw new Error("the state was saved");
  expect(await errorOf(copyState(source, lying, copied))).toMatchObject({
    code: "state-unavailable",
    message: expect.stringContaining("does not return what was written") as string,
  });
});

test.each([
  { place: "file:a/b.state", is: { backend: "local", options: { stateFile: "a/b.state" } } },
  { place: "branch:state", is: { backend: "branch", options: { branch: "state" } } },
  {
    place: "branch:state:a:b.json",
    is: { backend: "branch", options: { branch: "state", path: "a:b.json" } },
  },
  {
    place: "k8s://ops/shop?history=3",
    is: { backend: "k8s", options: { namespace: "ops", configmap: "shop", history: 3 } },
  },
  {
    place: "s3://my-bucket/a/b%20c.json?region=eu-central-1&forcePathStyle=true",
    is: {
      backend: "s3",
      options: { bucket: "my-bucket", key: "a/b c.json", region: "eu-central-1", forcePathStyle: true },
    },
  },
])("$place names a place as config.state would", ({ place, is }) => {
  expect(settingsFromUrl(place)).toEqual(is);
});

test.each(["", "new.state", "s3://bucket", "s3://bucket/%zz", "s3:///key", "k8s:x", "gs://bucket/key"])(
  "%j names no place",
  async (place) => {
    expect(await migrate(place)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("s3://bucket/key") as string,
    });
  },
);

test("unknown options of a place are named", async () => {
  expect((await migrate("s3://bucket/key?regoin=x")).stderr).toContain('Did you mean "region"?');
});
