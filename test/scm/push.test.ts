import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { blobSha } from "../../src/scm/blob.ts";
import type { CodeHost } from "../../src/scm/code-host.ts";
import type { FileChanges } from "../../src/scm/git-data.ts";
import { githubClient } from "../../src/scm/github/client.ts";
import { githubHost } from "../../src/scm/github/host.ts";
import { type GitHub, startGitHub } from "../github/server.ts";
import { close, failureOf } from "./context.ts";

let github: GitHub;
let host: CodeHost;
beforeEach(async () => {
  github = await startGitHub();
  host = githubHost(githubClient({ token: "token-of-alice", apiUrl: github.url, retryBase: 1 }));
  await github.repo("alice/app", { files: { "a.txt": "a", "run.sh": { mode: "100755", content: "run" } } });
});
afterEach(() => close(github));

const at = (name: string) => ({ owner: "alice", name });
const push = { branch: "main", purpose: "pipeline", mayCreateBranch: true } as const;
const texts = (files: Record<string, string | null>): FileChanges =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      text === null ? null : { content: Buffer.from(text) },
    ]),
  );
const writes = () =>
  github.requests.filter((request) => request.method !== "GET").map((request) => request.operation);

describe("a push", () => {
  test("changes, adds and deletes files in one commit on top of the others", async () => {
    const tip = await github.sha("alice/app", "main");
    const commit = await host.push(at("app"), texts({ "a.txt": "A", "b/c.txt": "c", "run.sh": null }), push);
    expect(await github.sha("alice/app", "main")).toBe(commit);
    expect(commit).not.toBe(tip);
    expect(await github.tree("alice/app", "main")).toEqual({ "a.txt": "A", "b/c.txt": "c" });
    expect(writes()).toEqual(["git/create-tree", "git/create-commit", "git/update-ref"]);
  });

  test("of what is there already writes nothing", async () => {
    expect(await host.push(at("app"), texts({ "a.txt": "a", "gone.txt": null }), push)).toBeNull();
    expect(writes()).toEqual([]);
  });

  test("of a file that is no longer executable is a change", async () => {
    expect(await host.push(at("app"), texts({ "run.sh": "run" }), push)).not.toBeNull();
    const executable = { "run.sh": { content: Buffer.from("run"), executable: true } };
    expect(await host.push(at("app"), executable, push)).not.toBeNull();
    expect(await host.push(at("app"), executable, push)).toBeNull();
  });

  test.each([
    { what: "bytes that are no text", content: Buffer.from([0xff, 0xfe, 0x00, 0x0d, 0x0a]), blobs: 1 },
    { what: "text with a byte order mark", content: Buffer.from("\uFEFFtext\r\n"), blobs: 0 },
    { what: "nothing", content: Buffer.alloc(0), blobs: 0 },
    { what: "a large text", content: Buffer.alloc(1_000_001, "x"), blobs: 1 },
  ])("keeps $what as it is", async ({ content, blobs }) => {
    await host.push(at("app"), { file: { content } }, push);
    expect((await host.files(at("app"), "main", ["file"])).get("file")?.sha).toBe(blobSha(content));
    expect(writes().filter((operation) => operation === "git/create-blob")).toHaveLength(blobs);
  });

  test("starts again on top of what somebody else pushed meanwhile", async () => {
    const { promise: hold, resolve: letGo } = Promise.withResolvers<void>();
    const move = github.fail({ method: "PATCH", path: /git\/refs/, hold });
    const pushing = host.push(at("app"), texts({ "ours.txt": "ours" }), push);
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

  test("whose answer got lost is not made twice", async () => {
    github.fail({ method: "PATCH", path: /git\/refs/, when: "after", status: 422 });
    const commit = await host.push(at("app"), texts({ "a.txt": "A" }), push);
    expect(commit).toBe(await github.sha("alice/app", "main"));
    expect(await github.commits("alice/app", "main")).toHaveLength(2);
  });

  test("never asks for force", async () => {
    await host.push(at("app"), texts({ "a.txt": "A" }), push);
    const moves = github.requests.filter((request) => request.operation === "git/update-ref");
    expect(moves.map((request) => (request.body as { force: boolean }).force)).toEqual([false]);
  });

  test("survives a server that stumbles", async () => {
    for (const method of ["GET", "POST", "PATCH"]) github.fail({ method, status: 502, times: 2 });
    await host.push(at("app"), texts({ "a.txt": "A" }), push);
    expect(await github.read("alice/app", "main", "a.txt")).toBe("A");
  });

  test("to a server that is down says so", async () => {
    github.fail({ status: 503, times: 10 });
    expect(await failureOf(host.push(at("app"), texts({ "a.txt": "A" }), push))).toMatchObject({
      code: "scm-unavailable",
      message: expect.stringContaining("reading the branch main of alice/app"),
    });
  });

  test("without permission names the repository", async () => {
    github.fail({ method: "POST", status: 403 });
    const failure = await failureOf(host.push(at("app"), texts({ "a.txt": "A" }), push));
    expect(failure).toMatchObject({
      code: "scm-forbidden",
      message: expect.stringContaining("alice/app"),
    });
  });
});

describe("a branch that takes pull requests only", () => {
  beforeEach(() => github.repo("alice/safe", { files: { "a.txt": "a" }, protected: ["main"] }));

  test("gets the change through one that is merged at once", async () => {
    await host.push(at("safe"), texts({ "a.txt": "A" }), push);
    expect(await github.tree("alice/safe", "main")).toEqual({ "a.txt": "A" });
    expect((await github.commits("alice/safe", "main"))[0]).toMatch(/^update ci config/);
    const transit = github.requests.find((request) => request.operation === "git/delete-ref")?.path ?? "";
    expect(transit).toContain("feat-repo-ci-update-");
  });

  test("leaves it open for people where it may not be merged, and finds it again", async () => {
    const words = { message: "At least 1 approving review is required by reviewers with write access." };
    github.fail({ path: /merge$/, status: 405, body: words, times: 2 });
    const failure = await failureOf(host.push(at("safe"), texts({ "a.txt": "A" }), push));
    expect(failure.code).toBe("scm-rejected");
    expect(failure.message).toContain("approving review is required");
    expect(failure.hint).toMatch(/Merge http.*\/alice\/safe\/pull\/1/);
    await failureOf(host.push(at("safe"), texts({ "a.txt": "A" }), push));
    expect(writes().filter((operation) => operation === "pulls/create")).toHaveLength(1);
    await github.merge("alice/safe", 1);
    expect(await host.push(at("safe"), texts({ "a.txt": "A" }), push)).toBeNull();
  });

  test("is merged in the way the repository allows", async () => {
    const words = { message: "Merge commits are not allowed on this repository." };
    github.fail({ path: /merge$/, status: 405, body: words });
    await host.push(at("safe"), texts({ "a.txt": "A" }), push);
    expect(await github.read("alice/safe", "main", "a.txt")).toBe("A");
  });
});

test("deleting files does not mind what is not there", async () => {
  const removal = { branch: "main", purpose: "pipeline-removal", mayCreateBranch: false } as const;
  const gone = texts({ "a.txt": null, "gone.txt": null });
  await host.push(at("app"), gone, removal);
  await host.push(at("app"), gone, removal);
  await host.push(at("app"), gone, { ...removal, branch: "gone" });
  await host.push(at("gone"), gone, removal);
  expect(Object.keys(await github.tree("alice/app", "main"))).toEqual(["run.sh"]);
});

test("secrets can be opened by GitHub, and asked for again they are replaced", async () => {
  await host.setSecrets(at("app"), { ONE: "first ünïcode", TWO: "second" });
  await host.setSecrets(at("app"), { ONE: "changed" });
  expect(github.secretsOf("alice/app")).toEqual({ ONE: "changed", TWO: "second" });
  await host.setSecrets(at("app"), {});
});

test("a repository is described while it is there", async () => {
  expect(await host.describe(at("app"))).toMatchObject({
    owner: "alice",
    name: "app",
    defaultBranch: "main",
  });
  await host.delete(at("app"));
  expect(await host.describe(at("app"))).toBeNull();
  await host.delete(at("app"));
});
