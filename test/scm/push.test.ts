import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { blobSha } from "../../src/scm/blob.ts";
import type { CodeHost } from "../../src/scm/code-host.ts";
import { githubClient } from "../../src/scm/github/client.ts";
import { githubHost } from "../../src/scm/github/host.ts";
import { closeGitHub } from "../github/closing.ts";
import { type GitHub, startGitHub } from "../github/server.ts";
import { changes, toMain } from "./code-host-fixture.ts";
import { failureOf } from "./context.ts";

// The requests to GitHub; what every code host promises is in code-host-promises.ts.
let github: GitHub;
let host: CodeHost;
beforeEach(async () => {
  github = await startGitHub();
  host = githubHost(githubClient({ token: "token-of-alice", apiUrl: github.url, retryBase: 1 }));
  await github.repo("alice/app", { files: { "a.txt": "a", "run.sh": { mode: "100755", content: "run" } } });
});
afterEach(() => closeGitHub(github));

const at = { owner: "alice", name: "app" };
const writes = () =>
  github.requests.filter((request) => request.method !== "GET").map((request) => request.operation);

describe("a push", () => {
  test("takes three writes, however many text files it has", async () => {
    const commit = await host.push(at, changes({ "a.txt": "A", "b/c.txt": "c", "run.sh": null }), toMain);
    expect(await github.sha("alice/app", "main")).toBe(commit);
    expect(writes()).toEqual(["git/create-tree", "git/create-commit", "git/update-ref"]);
  });

  test("of what already exists writes nothing", async () => {
    expect(await host.push(at, changes({ "a.txt": "a", "gone.txt": null }), toMain)).toBeNull();
    expect(writes()).toEqual([]);
  });

  test.each([
    { what: "bytes that are not text", content: Buffer.from([0xff, 0xfe, 0x00, 0x0d, 0x0a]), blobs: 1 },
    { what: "text with a byte order mark", content: Buffer.from("\uFEFFtext\r\n"), blobs: 0 },
    { what: "nothing", content: Buffer.alloc(0), blobs: 0 },
    { what: "a large text", content: Buffer.alloc(1_000_001, "x"), blobs: 1 },
  ])("of $what stores $blobs blobs", async ({ content, blobs }) => {
    await host.push(at, { file: { content } }, toMain);
    expect((await host.files(at, "main", ["file"])).get("file")?.sha).toBe(blobSha(content));
    expect(writes().filter((operation) => operation === "git/create-blob")).toHaveLength(blobs);
  });

  test("starts over on top of what somebody else pushed meanwhile", async () => {
    const { promise: hold, resolve: letGo } = Promise.withResolvers<void>();
    const move = github.fail({ method: "PATCH", path: /git\/refs/, hold });
    const pushing = host.push(at, changes({ "ours.txt": "ours" }), toMain);
    await move.struck;
    await github.commit("alice/app", "main", { "theirs.txt": "theirs" });
    letGo();
    await pushing;
    expect(await github.tree("alice/app", "main")).toMatchObject({
      "ours.txt": "ours",
      "theirs.txt": "theirs",
    });
    expect(await github.commits("alice/app", "main")).toHaveLength(3);
  });

  test("whose answer was lost is not made twice", async () => {
    github.fail({ method: "PATCH", path: /git\/refs/, when: "after", status: 422 });
    const commit = await host.push(at, changes({ "a.txt": "A" }), toMain);
    expect(commit).toBe(await github.sha("alice/app", "main"));
    expect(await github.commits("alice/app", "main")).toHaveLength(2);
  });

  test("never forces", async () => {
    await host.push(at, changes({ "a.txt": "A" }), toMain);
    const moves = github.requests.filter((request) => request.operation === "git/update-ref");
    expect(moves.map((request) => (request.body as { force: boolean }).force)).toEqual([false]);
  });

  test("finishes what an earlier version began, and leaves none of it behind", async () => {
    const begun = { ".dtm-placeholder": "This file goes away with the next commit.\n" };
    await github.repo("alice/begun", { files: begun });
    const other = { ...at, name: "begun" };
    expect(await host.head(other, "main")).toBeNull();
    await host.push(other, changes({ "a.txt": "a" }), { ...toMain, branch: "trunk" });
    expect(await github.tree("alice/begun", "trunk")).toEqual({ "a.txt": "a" });
    expect(await github.sha("alice/begun", "main")).toBeNull();
  });
});

describe("a branch that accepts only pull requests", () => {
  const safe = { ...at, name: "safe" };
  beforeEach(() => github.repo("alice/safe", { files: { "a.txt": "a" }, protected: ["main"] }));

  test("gets the change through a pull request that is merged at once", async () => {
    await host.push(safe, changes({ "a.txt": "A" }), toMain);
    expect(await github.tree("alice/safe", "main")).toEqual({ "a.txt": "A" });
    const transit = github.requests.find((request) => request.operation === "git/delete-ref")?.path ?? "";
    expect(transit).toContain("feat-repo-ci-update-");
  });

  test("leaves the pull request open for people if it may not be merged, and finds it again", async () => {
    const words = { message: "At least 1 approving review is required by reviewers with write access." };
    github.fail({ path: /merge$/, status: 405, body: words, times: 2 });
    const failure = await failureOf(host.push(safe, changes({ "a.txt": "A" }), toMain));
    expect(failure.code).toBe("scm-rejected");
    expect(failure.message).toContain("approving review is required");
    expect(failure.hint).toMatch(/Merge http.*\/alice\/safe\/pull\/1/);
    await failureOf(host.push(safe, changes({ "a.txt": "A" }), toMain));
    expect(writes().filter((operation) => operation === "pulls/create")).toHaveLength(1);
    await github.merge("alice/safe", 1);
    expect(await host.push(safe, changes({ "a.txt": "A" }), toMain)).toBeNull();
  });

  test("is merged with a method that the repository allows", async () => {
    const words = { message: "Merge commits are not allowed on this repository." };
    github.fail({ path: /merge$/, status: 405, body: words });
    await host.push(safe, changes({ "a.txt": "A" }), toMain);
    expect(await github.read("alice/safe", "main", "a.txt")).toBe("A");
  });
});
