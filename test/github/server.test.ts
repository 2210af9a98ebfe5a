import { Octokit } from "@octokit/rest";
import { unzipSync } from "fflate";
import sodium, { ready } from "libsodium-wrappers";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { pullRequestEvent, pushEvent } from "./payloads.ts";
import { startGitHub, type GitHub } from "./server.ts";

let github: GitHub;
let count = 0;
const silent = { debug() {}, info() {}, warn() {}, error() {} };
const as = (token?: string) =>
  new Octokit({ baseUrl: github.url, log: silent, ...(token ? { auth: token } : {}) });
const alice = () => as("token-of-alice");
const bot = () => as("token-of-actions");

beforeAll(async () => {
  github = await startGitHub({
    tokens: {
      "token-of-alice": { login: "alice" },
      "token-of-mallory": { login: "mallory" },
      "token-of-actions": { login: "github-actions[bot]", type: "app-bot" },
    },
    orgs: { acme: ["alice"] },
    users: ["carol"],
  });
});
afterAll(() => github.close());
afterEach(() => {
  const found = github.violations.splice(0);
  if (found.length > 0)
    throw new Error(`GitHub's description does not allow this: ${JSON.stringify(found, null, 2)}`);
});

/** A new repository for a test, to which the bot may write. */
async function fresh(seed: Parameters<GitHub["repo"]>[1] = { files: { "a.txt": "one\n" } }) {
  const repo = `shop-${(count += 1)}`;
  await github.repo(`acme/${repo}`, {
    permissions: { "github-actions[bot]": "write", carol: "read" },
    ...seed,
  });
  return { at: { owner: "acme", repo }, name: `acme/${repo}` };
}

/** The status and message of a refusal, or the status of an unexpected success. */
async function refused(call: Promise<{ status: number }>): Promise<string> {
  try {
    return String((await call).status);
  } catch (error) {
    const { status, response } = error as {
      status: number;
      response: { data: { message: string; errors?: { message?: string }[] } };
    };
    return [status, response.data.message, response.data.errors?.[0]?.message].filter(Boolean).join(" ");
  }
}

describe("tokens", () => {
  test("decide who may see and do what", async () => {
    const { at: open } = await fresh();
    const { at: hidden } = await fresh({
      files: { a: "1" },
      private: true,
      permissions: { mallory: "none" },
    });
    const write = (token: string | undefined, at: { owner: string; repo: string }) =>
      refused(
        as(token).repos.createOrUpdateFileContents({ ...at, path: "x", message: "m", content: "eA==" }),
      );
    const answers = {
      "wrong token": await refused(as("nobody").repos.get(open)),
      "no token, private": await refused(as().repos.get(hidden)),
      "no token, public": await refused(as().repos.get(open)),
      "no token, write": await write(undefined, open),
      "stranger, private": await refused(as("token-of-mallory").repos.get(hidden)),
      "stranger, public write": await write("token-of-mallory", open),
      "bot without permission": await refused(bot().repos.get(hidden)),
      "bot with permission": await write("token-of-actions", open),
      "bot asks who it is": await refused(bot().users.getAuthenticated()),
      "bot asks for a secret's key": await refused(bot().actions.getRepoPublicKey(open)),
      "person makes a check run": await refused(
        alice().checks.create({ ...open, name: "x", head_sha: "0".repeat(40) }),
      ),
    };
    expect(answers).toEqual({
      "wrong token": "401 Bad credentials",
      "no token, private": "404 Not Found",
      "no token, public": "200",
      "no token, write": "401 Requires authentication",
      "stranger, private": "404 Not Found",
      "stranger, public write": "403 Resource not accessible by personal access token",
      "bot without permission": "404 Not Found",
      "bot with permission": "201",
      "bot asks who it is": "403 Resource not accessible by integration",
      "bot asks for a secret's key": "403 Resource not accessible by integration",
      "person makes a check run": "403 Resource not accessible by personal access token",
    });
    expect((await alice().users.getAuthenticated()).data.login).toBe("alice");
  });

  test("of a job have what its `permissions:` say, and a refusal names what would do", async () => {
    const { at, name } = await fresh();
    const { number } = await github.pull(name, { head: "x", files: { b: "b" } });
    await github.issue(name, "An issue");
    const job = as(github.jobToken({ contents: "read", "pull-requests": "write" }));
    const sha = (await github.sha(name, "x")) ?? "";
    const wanted = async (call: Promise<unknown>) =>
      call.then(
        () => "allowed",
        (error: unknown) =>
          (error as { response: { headers: Record<string, string> } }).response.headers[
            "x-accepted-github-permissions"
          ],
      );
    const comment = (issue_number: number) => job.issues.createComment({ ...at, issue_number, body: "x" });
    const answers = {
      "reads a commit": await wanted(job.repos.getCommit({ ...at, ref: sha })),
      "reads the repository": await wanted(job.repos.get(at)),
      "comments on a pull request": await wanted(comment(number)),
      "comments on an issue": await wanted(comment(number + 1)),
      "writes a ref": await wanted(job.git.createRef({ ...at, ref: "refs/heads/y", sha })),
      "reads checks": await wanted(job.checks.listForRef({ ...at, ref: sha })),
      "writes a status": await wanted(job.repos.createCommitStatus({ ...at, sha, state: "success" })),
    };
    expect(answers).toEqual({
      "reads a commit": "allowed",
      "reads the repository": "allowed",
      "comments on a pull request": "allowed",
      "comments on an issue": "issues=write",
      "writes a ref": "contents=write",
      "reads checks": "checks=read",
      "writes a status": "statuses=write",
    });
  });

  test("show in the permissions of a collaborator", async () => {
    const { at } = await fresh();
    const level = async (username: string) =>
      (await bot().repos.getCollaboratorPermissionLevel({ ...at, username })).data.permission;
    expect([await level("alice"), await level("github-actions[bot]"), await level("carol")]).toEqual([
      "admin",
      "write",
      "read",
    ]);
    expect(await refused(bot().repos.getCollaboratorPermissionLevel({ ...at, username: "nobody" }))).toMatch(
      /^404/,
    );
    expect((await bot().repos.get(at)).data.permissions).toMatchObject({ admin: false, push: true });
  });

  test("leave no trace in the log of requests, and every answer has the rate limit", async () => {
    const { at, name } = await fresh();
    const { headers } = await alice().repos.get(at);
    expect(headers).toMatchObject({
      "x-ratelimit-limit": "5000",
      "x-ratelimit-remaining": expect.stringMatching(/^\d+$/),
    });
    expect(github.requests.at(-1)).toEqual({
      method: "GET",
      path: `/repos/${name}`,
      status: 200,
      operation: "repos/get",
    });
    expect(JSON.stringify(github.requests)).not.toContain("token-of");
    const again = alice().request("GET /repos/{owner}/{repo}", {
      ...at,
      headers: { "if-none-match": headers.etag ?? "" },
    });
    expect(await refused(again)).toMatch(/^304/);
  });
});

describe("repositories", () => {
  test("are created, once, and deleted, once", async () => {
    const at = { owner: "alice", repo: "mine" };
    await alice().repos.createForAuthenticatedUser({ name: "mine", auto_init: true, private: true });
    expect(await github.tree("alice/mine", "main")).toEqual({ "README.md": "# mine\n" });
    expect(await refused(alice().repos.createForAuthenticatedUser({ name: "mine" }))).toBe(
      "422 Repository creation failed. name already exists on this account",
    );
    expect(await refused(as("token-of-mallory").repos.createInOrg({ org: "acme", name: "x" }))).toMatch(
      /^403/,
    );
    expect(await refused(alice().repos.createInOrg({ org: "nowhere", name: "x" }))).toMatch(/^404/);
    expect(await refused(alice().repos.createInOrg({ org: "acme", name: "x" }))).toBe("201");
    expect(await refused(alice().repos.delete(at))).toBe("204");
    expect(await refused(alice().repos.delete(at))).toBe("404 Not Found");
    expect(await refused(alice().repos.get(at))).toBe("404 Not Found");
  });

  test("without commits accept a first file, but no Git data", async () => {
    const { at } = await fresh({});
    const empty = "409 Git Repository is empty.";
    expect(await refused(bot().git.createBlob({ ...at, content: "x" }))).toBe(empty);
    expect(await refused(bot().git.createTree({ ...at, tree: [] }))).toBe(empty);
    expect(await refused(bot().git.getRef({ ...at, ref: "heads/main" }))).toBe(empty);
    await bot().repos.createOrUpdateFileContents({ ...at, path: "a", message: "m", content: "eA==" });
    expect(await refused(bot().git.createBlob({ ...at, content: "x" }))).toBe("201");
  });

  test("store files, with a check of the hash that they replace", async () => {
    const { at, name } = await fresh();
    const put = (sha?: string) =>
      bot().repos.createOrUpdateFileContents({
        ...at,
        path: "a.txt",
        message: "Two",
        content: "Mgo=",
        ...(sha ? { sha } : {}),
      });
    const { data } = await bot().repos.getContent({ ...at, path: "a.txt" });
    expect(data).toMatchObject({ type: "file", content: expect.stringContaining("b25lCg==") as string });
    expect(await refused(put())).toMatch(/^422/);
    expect(await refused(put("0".repeat(40)))).toMatch(/^409/);
    expect(await refused(put((data as { sha: string }).sha))).toBe("200");
    expect(await github.read(name, "main", "a.txt")).toBe("2\n");
    expect((await bot().repos.getContent({ ...at, path: "" })).data).toHaveLength(1);
  });
});

describe("git data", () => {
  test("keeps bytes and executable modes exactly", async () => {
    const { at } = await fresh();
    const bytes = Buffer.from([0, 255, 254, 10, 13]);
    const { sha } = (
      await bot().git.createBlob({ ...at, content: bytes.toString("base64"), encoding: "base64" })
    ).data;
    expect(Buffer.from((await bot().git.getBlob({ ...at, file_sha: sha })).data.content, "base64")).toEqual(
      bytes,
    );
    const tree = await bot().git.createTree({ ...at, tree: [{ path: "bin/run", mode: "100755", sha }] });
    const read = await bot().git.getTree({ ...at, tree_sha: tree.data.sha, recursive: "1" });
    expect(read.data.tree.at(-1)).toMatchObject({ path: "bin/run", mode: "100755", sha });
  });

  test("leaves no empty folder when its last file is deleted", async () => {
    const { at } = await fresh({ files: { keep: "1", "deep/er/gone": "2" } });
    const base = (await bot().git.getTree({ ...at, tree_sha: "main" })).data.sha;
    const drop = (path: string) =>
      bot().git.createTree({
        ...at,
        base_tree: base,
        tree: [{ path, mode: "100644", type: "blob", sha: null }],
      });
    const tree = (await drop("deep/er/gone")).data.sha;
    expect((await bot().git.getTree({ ...at, tree_sha: tree })).data.tree.map((entry) => entry.path)).toEqual(
      ["keep"],
    );
    expect(await refused(drop("never/there"))).toMatch(/^422/);
  });

  test("refs of any namespace are created, moved forward and deleted", async () => {
    const { at, name } = await fresh();
    const first = (await github.sha(name, "main")) ?? "";
    const second = await github.commit(name, "main", { "a.txt": "two\n" });
    const move = (sha: string, force = false) =>
      refused(bot().git.updateRef({ ...at, ref: "dtm/locks/x", sha, force }));
    const create = () => refused(bot().git.createRef({ ...at, ref: "refs/dtm/locks/x", sha: first }));
    const drop = () => refused(bot().git.deleteRef({ ...at, ref: "dtm/locks/x" }));
    expect([await create(), await create()]).toEqual(["201", "422 Reference already exists"]);
    expect(await move(second)).toBe("200");
    expect(await move(first)).toBe("422 Update is not a fast forward");
    expect(await move(first, true)).toBe("200");
    expect(await github.sha(name, "refs/dtm/locks/x")).toBe(first);
    expect((await bot().git.listMatchingRefs({ ...at, ref: "dtm/" })).data).toHaveLength(1);
    expect([await drop(), await drop()]).toEqual(["204", "422 Reference does not exist"]);
    expect(await move(second)).toBe("422 Reference does not exist");
    expect(await refused(bot().git.getRef({ ...at, ref: "dtm/locks/x" }))).toMatch(/^404/);
  });

  test("exactly one of ten writers that move or create the same ref wins", async () => {
    const { at, name } = await fresh();
    const parent = (await github.sha(name, "main")) ?? "";
    const { sha: tree } = (await bot().git.getTree({ ...at, tree_sha: "main" })).data;
    const ten = Array.from({ length: 10 }, (_, i) => `writer ${i}`);
    const commits = await Promise.all(
      ten.map(
        async (message) =>
          (await bot().git.createCommit({ ...at, message, tree, parents: [parent] })).data.sha,
      ),
    );
    const tally = async (call: (sha: string) => Promise<{ status: number }>) =>
      (await Promise.all(commits.map((sha) => refused(call(sha)))))
        .map((text) => text.slice(0, 3))
        .toSorted((a, b) => a.localeCompare(b));
    expect(await tally((sha) => bot().git.updateRef({ ...at, ref: "heads/main", sha }))).toEqual([
      "200",
      ...Array<string>(9).fill("422"),
    ]);
    expect(await tally((sha) => bot().git.createRef({ ...at, ref: "refs/dtm/lock", sha }))).toEqual([
      "201",
      ...Array<string>(9).fill("422"),
    ]);
    expect((await github.commits(name, "main"))[0]).toMatch(/^writer \d$/);
  });

  test("a protected branch accepts only pull requests", async () => {
    const { at, name } = await fresh({ files: { "a.txt": "one\n" }, protected: ["main"] });
    const pull = await github.pull(name, { head: "next", files: { "a.txt": "two\n" } });
    const direct = bot().git.updateRef({ ...at, ref: "heads/main", sha: pull.headSha });
    expect(await refused(direct)).toBe("422 Protected branch update failed");
    expect((await bot().repos.getBranch({ ...at, branch: "main" })).data.protected).toBe(true);
    expect(await refused(bot().pulls.merge({ ...at, pull_number: pull.number }))).toBe("200");
  });
});

describe("downloads", () => {
  test("an archive is a zip with one top folder and the modes of its files", async () => {
    const { at, name } = await fresh({
      private: true,
      files: { "bin/run": { mode: "100755", content: "#!/bin/sh\n" }, b: new Uint8Array([0, 255]) },
    });
    const sha = (await github.sha(name, "main")) ?? "";
    const { data, url } = await bot().repos.downloadZipballArchive({ ...at, ref: "main" });
    expect(url).toContain(`/_codeload/${name}/legacy.zip/main`);
    const files = unzipSync(new Uint8Array(data as ArrayBuffer));
    const top = `acme-${at.repo}-${sha.slice(0, 7)}/`;
    expect(Object.keys(files).toSorted((a, b) => a.localeCompare(b))).toEqual([
      top,
      `${top}b`,
      `${top}bin/`,
      `${top}bin/run`,
    ]);
    expect(files[`${top}b`]).toEqual(new Uint8Array([0, 255]));
    expect(modeOf(Buffer.from(data as ArrayBuffer), `${top}bin/run`)).toBe("100755");
    expect((await fetch(`${github.url}/_codeload/${name}/legacy.zip/main`)).status).toBe(404);
  });

  test("raw files are served unchanged, private ones with a token", async () => {
    const { name } = await fresh({ private: true, files: { "d/a b.txt": "hello" } });
    const get = async (path: string, token?: string) => {
      const response = await fetch(`${github.url}/_raw/${name}/${path}`, {
        headers: token ? { authorization: `token ${token}` } : {},
      });
      return `${response.status} ${await response.text()}`;
    };
    expect(await get("main/d/a%20b.txt", "token-of-alice")).toBe("200 hello");
    expect(await get("refs/heads/main/d/a%20b.txt", "token-of-alice")).toBe("200 hello");
    expect(await get("main/d/a%20b.txt")).toBe("404 404: Not Found");
    expect(await get("main/nothing", "token-of-alice")).toBe("404 404: Not Found");
  });
});

test("webhooks are listed without their secret, one for each URL", async () => {
  const { at, name } = await fresh();
  const config = { url: "https://ci.test/hook", content_type: "json", secret: "of the hook" };
  const { data: hook } = await alice().repos.createWebhook({ ...at, config, events: ["push"] });
  expect(await refused(alice().repos.createWebhook({ ...at, config }))).toBe(
    "422 Validation Failed Hook already exists on this repository",
  );
  expect(await refused(bot().repos.listWebhooks(at))).toBe("403 Resource not accessible by integration");
  expect((await alice().repos.listWebhooks(at)).data[0]?.config).toEqual({
    url: config.url,
    content_type: "json",
    insecure_ssl: "0",
    secret: "********",
  });
  await alice().repos.updateWebhook({ ...at, hook_id: hook.id, config: { url: config.url } });
  expect(github.hooksOf(name)).toMatchObject([{ url: config.url, secret: null, events: ["push"] }]);
  expect(await refused(alice().repos.deleteWebhook({ ...at, hook_id: hook.id }))).toBe("204");
  expect(await refused(alice().repos.deleteWebhook({ ...at, hook_id: hook.id }))).toBe("404 Not Found");
});

test("a branch, tag or hash is resolved to its commit", async () => {
  const { at, name } = await fresh();
  const sha = await github.sha(name, "main");
  const hashOf = async (ref: string) =>
    (await alice().repos.getCommit({ ...at, ref, mediaType: { format: "sha" } })).data as unknown;
  expect([await hashOf("main"), await hashOf(sha ?? "")]).toEqual([sha, sha]);
  expect((await alice().repos.getCommit({ ...at, ref: "main" })).data.sha).toBe(sha);
  expect(await refused(alice().repos.getCommit({ ...at, ref: "gone" }))).toBe(
    "422 No commit found for SHA: gone",
  );
});

test("secrets are sent sealed, listed only by name, and deleted once", async () => {
  await ready;
  const { at, name } = await fresh();
  const { key, key_id } = (await alice().actions.getRepoPublicKey(at)).data;
  const seal = (text: string) =>
    Buffer.from(sodium.crypto_box_seal(text, Buffer.from(key, "base64"))).toString("base64");
  const put = (encrypted_value: string) =>
    refused(
      alice().actions.createOrUpdateRepoSecret({ ...at, secret_name: "API_KEY", encrypted_value, key_id }),
    );
  expect([await put(seal("one")), await put(seal("two"))]).toEqual(["201", "204"]);
  expect(await put("bm90IHNlYWxlZA==")).toMatch(/^422/);
  expect(github.secretsOf(name)).toEqual({ API_KEY: "two" });
  expect((await alice().actions.listRepoSecrets(at)).data).toMatchObject({
    total_count: 1,
    secrets: [{ name: "API_KEY" }],
  });
  const named = { ...at, secret_name: "API_KEY" };
  expect(await refused(alice().actions.getRepoSecret(named))).toBe("200");
  expect([
    await refused(alice().actions.deleteRepoSecret(named)),
    await refused(alice().actions.deleteRepoSecret(named)),
  ]).toEqual(["204", "404 Not Found"]);
  expect(await refused(alice().actions.getRepoSecret(named))).toBe("404 Not Found");
});

describe("pull requests", () => {
  test("show what they change, follow their branch, and are found by their commits", async () => {
    const { at, name } = await fresh({ files: { "a.txt": "one\n", "gone.txt": "x\n" } });
    await github.commit(name, "next", { "a.txt": "one\ntwo\n", "gone.txt": null, "new.txt": "n\n" });
    const opened = await bot().pulls.create({ ...at, title: "Next", head: "next", base: "main" });
    expect(await refused(bot().pulls.create({ ...at, title: "Next", head: "next", base: "main" }))).toMatch(
      /^422.*already exists/,
    );
    expect(
      await refused(bot().pulls.create({ ...at, title: "Next", head: "nowhere", base: "main" })),
    ).toMatch(/^422/);
    const at1 = { ...at, pull_number: opened.data.number };
    const files = (await bot().pulls.listFiles(at1)).data.map(({ filename, status, patch }) => ({
      filename,
      status,
      patch,
    }));
    expect(files).toEqual([
      { filename: "a.txt", status: "modified", patch: "@@ -1,0 +2,1 @@\n+two" },
      { filename: "gone.txt", status: "removed", patch: "@@ -1,1 +0,0 @@\n-x" },
      { filename: "new.txt", status: "added", patch: "@@ -0,0 +1,1 @@\n+n" },
    ]);
    const tip = await github.commit(name, "next", { "b.txt": "b\n" });
    const { data } = await bot().pulls.get(at1);
    expect(data).toMatchObject({
      changed_files: 4,
      commits: 2,
      additions: 3,
      deletions: 1,
      mergeable: true,
      head: { sha: tip },
    });
    expect((await bot().pulls.list({ ...at, head: "acme:next" })).data).toHaveLength(1);
    expect((await bot().pulls.list({ ...at, state: "closed" })).data).toHaveLength(0);
    const of = await bot().repos.listPullRequestsAssociatedWithCommit({ ...at, commit_sha: tip });
    expect(of.data.map((pull) => pull.number)).toEqual([data.number]);
  });

  test("merge into a real merge commit, once, and only at the expected head", async () => {
    const { at, name } = await fresh();
    const pull = await github.pull(name, { head: "next", files: { "b.txt": "b\n" }, title: "Add b" });
    const before = await github.commit(name, "main", { "c.txt": "c\n" });
    const at1 = { ...at, pull_number: pull.number };
    expect(await refused(bot().pulls.merge({ ...at1, sha: before }))).toMatch(/^409/);
    const { sha } = (await bot().request("PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge", at1)).data;
    expect((await bot().pulls.get(at1)).data).toMatchObject({
      state: "closed",
      merged: true,
      merged_at: expect.any(String) as string,
      merge_commit_sha: sha,
    });
    expect(
      (await bot().git.getCommit({ ...at, commit_sha: sha })).data.parents.map((parent) => parent.sha),
    ).toEqual([before, pull.headSha]);
    expect(await github.tree(name, "main")).toEqual({ "a.txt": "one\n", "b.txt": "b\n", "c.txt": "c\n" });
    expect((await github.commits(name, "main"))[0]).toBe(
      `Merge pull request #${pull.number} from acme/next\n\nAdd b`,
    );
    expect(await refused(bot().pulls.merge(at1))).toBe("405 Pull Request is not mergeable");
    const of = await bot().repos.listPullRequestsAssociatedWithCommit({ ...at, commit_sha: sha });
    expect(of.data.map((found) => [found.number, found.merged_at !== null])).toEqual([[pull.number, true]]);
  });

  test.each(["squash", "rebase"] as const)(
    "merge by %s into a commit with one parent",
    async (merge_method) => {
      const { at, name } = await fresh();
      const pull = await github.pull(name, { head: "next", files: { "b.txt": "b\n" } });
      const main = await github.commit(name, "main", { "c.txt": "c\n" });
      const { sha } = (await bot().pulls.merge({ ...at, pull_number: pull.number, merge_method })).data;
      expect(
        (await bot().git.getCommit({ ...at, commit_sha: sha })).data.parents.map((parent) => parent.sha),
      ).toEqual([main]);
      expect(Object.keys(await github.tree(name, "main"))).toEqual(["a.txt", "b.txt", "c.txt"]);
    },
  );

  test("with conflicts are not mergeable", async () => {
    const { at, name } = await fresh();
    const pull = await github.pull(name, { head: "next", files: { "a.txt": "theirs\n" } });
    await github.commit(name, "main", { "a.txt": "ours\n" });
    const at1 = { ...at, pull_number: pull.number };
    expect((await bot().pulls.get(at1)).data).toMatchObject({ mergeable: false, mergeable_state: "dirty" });
    expect(await refused(bot().pulls.merge(at1))).toBe("405 Pull Request is not mergeable");
  });

  test("from a fork name the fork as their head repository", async () => {
    const { at, name } = await fresh();
    const pull = await github.pull(name, {
      head: "next",
      fork: "mallory/shop",
      author: "mallory",
      files: { "a.txt": "evil\n" },
    });
    const { data } = await bot().pulls.get({ ...at, pull_number: pull.number });
    expect(data.head).toMatchObject({
      label: "mallory:next",
      repo: { full_name: "mallory/shop", fork: true },
    });
    expect(await github.sha(name, "next")).toBeNull();
    const event = await pullRequestEvent(github, name, pull.number, "opened");
    expect(event).toMatchObject({
      action: "opened",
      pull_request: { head: { sha: pull.headSha } },
      sender: { login: "mallory" },
    });
  });

  test("have the events that GitHub sends for them", async () => {
    const { name } = await fresh();
    const before = (await github.sha(name, "main")) ?? "";
    const pull = await github.pull(name, { head: "next", files: { "b.txt": "b\n" } });
    const after = await github.merge(name, pull.number);
    const closed = await pullRequestEvent(github, name, pull.number, "closed");
    expect(closed).toMatchObject({
      pull_request: { merged: true, merge_commit_sha: after },
      repository: { full_name: name },
    });
    const push = await pushEvent(github, name, "main", before, after);
    expect(push).toMatchObject({
      ref: "refs/heads/main",
      before,
      after,
      head_commit: { id: after, added: ["b.txt"] },
      sender: { login: "alice" },
    });
  });
});

describe("conversations", () => {
  test("comments belong to the token's user, are paged, and have at most 65,536 characters", async () => {
    const { at, name } = await fresh();
    const { number: issue_number } = await github.pull(name, { head: "next", files: { b: "b" } });
    const write = (body: string) => bot().issues.createComment({ ...at, issue_number, body });
    expect(await refused(write("x".repeat(65_537)))).toMatch(/^422 .*too long/);
    for (let i = 0; i < 5; i += 1) await write(`number ${i}`);
    const { data } = await write("y".repeat(65_536));
    expect(data.user).toMatchObject({ login: "github-actions[bot]", type: "Bot" });
    expect(data.performed_via_github_app).toBeNull();
    const page = await bot().issues.listComments({ ...at, issue_number, per_page: 2, page: 2 });
    expect(page.headers.link).toMatch(new RegExp(`<${github.url}/repos/${name}/.*page=3.*>; rel="next"`));
    expect(
      await bot().paginate("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
        ...at,
        issue_number,
        per_page: 2,
      }),
    ).toHaveLength(6);
    const at1 = { ...at, comment_id: data.id };
    await bot().issues.updateComment({ ...at1, body: "short" });
    expect((await github.comments(name, issue_number)).at(-1)).toEqual({
      id: data.id,
      login: "github-actions[bot]",
      body: "short",
    });
    const react = () => refused(bot().reactions.createForIssueComment({ ...at1, content: "eyes" }));
    expect([await react(), await react()]).toEqual(["201", "200"]);
    expect((await bot().issues.getComment(at1)).data.reactions).toMatchObject({ total_count: 1, eyes: 1 });
    expect((await bot().reactions.listForIssueComment(at1)).data).toHaveLength(1);
    const drop = () => refused(bot().issues.deleteComment(at1));
    expect([await drop(), await drop()]).toEqual(["204", "404 Not Found"]);
  });

  test("labels are the same in any spelling", async () => {
    const { at, name } = await fresh();
    const { number: issue_number } = await github.pull(name, { head: "next", files: { b: "b" } });
    await bot().issues.createLabel({ ...at, name: "Drift" });
    expect(await refused(bot().issues.createLabel({ ...at, name: "drift" }))).toMatch(/^422 /);
    const { data } = await bot().issues.addLabels({ ...at, issue_number, labels: ["DRIFT", "drift"] });
    expect(data.map((label) => label.name)).toEqual(["Drift"]);
    expect((await bot().issues.removeLabel({ ...at, issue_number, name: "dRiFt" })).data).toEqual([]);
  });

  test("issues have labels, and say whether they are pull requests", async () => {
    const { at, name } = await fresh();
    const pull = await github.pull(name, { head: "next", files: { b: "b" } });
    const { data: issue } = await bot().issues.create({ ...at, title: "Drift", labels: ["drift"] });
    await bot().issues.addLabels({ ...at, issue_number: issue.number, labels: ["fresh"] });
    await bot().issues.removeLabel({ ...at, issue_number: issue.number, name: "drift" });
    expect(
      (await bot().issues.listLabelsOnIssue({ ...at, issue_number: issue.number })).data.map(
        (label) => label.name,
      ),
    ).toEqual(["fresh"]);
    await bot().issues.update({ ...at, issue_number: issue.number, state: "closed" });
    const all = (await bot().issues.listForRepo({ ...at, state: "all" })).data;
    expect(all.map((found) => [found.number, found.state, found.pull_request !== undefined])).toEqual(
      expect.arrayContaining([
        [pull.number, "open", true],
        [issue.number, "closed", false],
      ]),
    );
  });
});

describe("the state of a commit", () => {
  test("follows from its statuses and check runs", async () => {
    const { at, name } = await fresh();
    const sha = (await github.sha(name, "main")) ?? "";
    await bot().repos.createCommitStatus({ ...at, sha, state: "pending", context: "dtm" });
    await bot().repos.createCommitStatus({ ...at, sha, state: "success", context: "dtm" });
    expect((await bot().repos.getCombinedStatusForRef({ ...at, ref: "main" })).data).toMatchObject({
      state: "success",
      total_count: 1,
    });
    expect(
      (await bot().repos.listCommitStatusesForRef({ ...at, ref: sha })).data.map((status) => status.state),
    ).toEqual(["success", "pending"]);
    const output = {
      title: "t",
      summary: "s",
      annotations: [
        { path: "a.txt", start_line: 1, end_line: 1, annotation_level: "warning" as const, message: "m" },
      ],
    };
    const { data } = await bot().checks.create({
      ...at,
      name: "dtm",
      head_sha: sha,
      status: "in_progress",
      output,
    });
    await bot().checks.update({ ...at, check_run_id: data.id, status: "completed", conclusion: "failure" });
    const listed = (await bot().checks.listForRef({ ...at, ref: sha })).data;
    expect(listed).toMatchObject({
      total_count: 1,
      check_runs: [{ conclusion: "failure", app: { slug: "github-actions" } }],
    });
    expect((await bot().checks.listAnnotations({ ...at, check_run_id: data.id })).data).toMatchObject([
      { path: "a.txt" },
    ]);
    const long = bot().checks.create({
      ...at,
      name: "long",
      head_sha: sha,
      output: { title: "t", summary: "s".repeat(65_536) },
    });
    expect(await refused(long)).toMatch(/^422/);
    github.violations.length = 0; // the text that is too long
  });

  test("workflow runs and their attempts are as seeded", async () => {
    const { at, name } = await fresh();
    github.run(name, { id: 7, status: "completed", conclusion: "cancelled" });
    github.run(name, { id: 7, attempt: 2, status: "in_progress" });
    const run = (await bot().actions.getWorkflowRun({ ...at, run_id: 7 })).data;
    expect([run.status, run.run_attempt]).toEqual(["in_progress", 2]);
    const first = (await bot().actions.getWorkflowRunAttempt({ ...at, run_id: 7, attempt_number: 1 })).data;
    expect([first.status, first.conclusion]).toEqual(["completed", "cancelled"]);
    expect(await refused(bot().actions.getWorkflowRun({ ...at, run_id: 8 }))).toBe("404 Not Found");
  });
});

describe("faults", () => {
  test("strike as often as requested, before or after the effect, until removed", async () => {
    const { at, name } = await fresh();
    const { number: issue_number } = await github.pull(name, { head: "next", files: { b: "b" } });
    const write = (body: string) => refused(bot().issues.createComment({ ...at, issue_number, body }));
    const path = new RegExp(`${at.repo}/.*comments`);
    github.fail({ method: "POST", path, times: 2, status: 502, headers: { "retry-after": "1" } });
    expect([await write("a"), await write("b"), await write("c")]).toEqual([
      "502 Server Error",
      "502 Server Error",
      "201",
    ]);
    github.fail({ path, status: 500, when: "after" });
    expect(await write("d")).toBe("500 Server Error");
    github.fail({ path, reset: true, when: "after" });
    await expect(bot().issues.createComment({ ...at, issue_number, body: "e" })).rejects.toMatchObject({
      status: 500,
    });
    github.fail({ path, delayMs: 1 });
    expect(await write("f")).toBe("201");
    const handle = github.fail({ path, times: 9, status: 503 });
    handle.remove();
    expect([await write("g"), handle.left()]).toEqual(["201", 0]);
    expect((await github.comments(name, issue_number)).map(({ body }) => body)).toEqual([
      "c",
      "d",
      "e",
      "f",
      "g",
    ]);
  });
});

describe("GitHub's description", () => {
  test("catches requests that GitHub does not have", async () => {
    const { at } = await fresh();
    const send = (route: string, more: object) => refused(bot().request(route, { ...at, ...more }));
    expect(await send("POST /repos/{owner}/{repo}/git/refs", { ref: 7, sha: "x" })).toMatch(
      /^422 Invalid request/,
    );
    await send("GET /repos/{owner}/{repo}/pulls", { sate: "open" });
    await send("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
      comment_id: 1,
      body: "b",
      bodi: "c",
    });
    await send("GET /repos/{owner}/{repo}/stargazers-of-old", {});
    expect(
      github.violations.splice(0).map(({ kind, operation, message }) => `${kind} ${operation}: ${message}`),
    ).toEqual([
      "request git/create-ref: /ref must be string",
      'request pulls/list: query parameter "sate" does not exist',
      'request issues/update-comment: body field "bodi" does not exist',
      "request null: no such operation",
    ]);
  });

  test("catches answers that GitHub would not give", async () => {
    const { at, name } = await fresh();
    github.run(name, { id: 9, status: "in_progress", attempt: "first" as unknown as number });
    await refused(bot().actions.getWorkflowRun({ ...at, run_id: 9 }));
    expect(github.violations.splice(0)).toMatchObject([
      { kind: "response", operation: "actions/get-workflow-run", message: "/run_attempt must be integer" },
    ]);
  });
});

/** The Unix mode of a file in a ZIP archive, from its entry in the central directory. */
function modeOf(zip: Buffer, name: string): string {
  for (let at = zip.indexOf("PK\u0001\u0002"); at >= 0; at = zip.indexOf("PK\u0001\u0002", at + 4)) {
    const found = zip.toString("utf8", at + 46, at + 46 + zip.readUInt16LE(at + 28));
    if (found === name) return (zip.readUInt32LE(at + 38) >>> 16).toString(8);
  }
  return "not there";
}
