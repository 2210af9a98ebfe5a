import { hostname } from "node:os";

import { validate } from "@octokit/graphql-schema";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { livenessBy } from "../../src/backends/liveness.ts";
import { branchBackend } from "../../src/backends/branch/backend.ts";
import { pathOfStack } from "../../src/backends/branch/place.ts";
import { lockRef } from "../../src/backends/branch/register.ts";
import type { Backend, Lease } from "../../src/core/backend.ts";
import { commitOn } from "../../src/scm/github/branch-file.ts";
import { githubClient } from "../../src/scm/github/client.ts";
import { gitData } from "../../src/scm/github/git-data.ts";
import { openState } from "../../src/state/store.ts";
import { refuseViolations } from "../github/closing.ts";
import { type GitHub, startGitHub } from "../github/server.ts";
import {
  bytesOf,
  codeOf,
  errorOf,
  historyPromises,
  holder,
  promises,
  takeoverPromises,
  textOf,
} from "./promises.ts";

let github: GitHub;
let repository = "";
let count = 0;
beforeAll(async () => {
  github = await startGitHub();
});
afterAll(async () => {
  await github.close();
});
beforeEach(async () => {
  repository = `acme/shop-${(count += 1)}`;
  await github.repo(repository, {
    files: { "README.md": "shop\n" },
    permissions: { "github-actions[bot]": "write" },
  });
});
afterEach(() => refuseViolations(github));

const branch = "dtm-state";
const open = (path = "dtm.yaml.state.json", token = "token-of-actions"): Backend =>
  branchBackend(
    gitData(githubClient({ token, apiUrl: github.url, retryBase: 1 }), repository),
    { repository, branch, path },
    livenessBy({ host: "github", token, apiUrl: github.url, repository }),
    20,
  );
const requestsOf = async (work: () => Promise<unknown>): Promise<string[]> => {
  const before = github.requests.length;
  await work();
  return github.requests
    .slice(before)
    .map(({ method, path }) => `${method} ${path.replace(/^\/repos\/acme\/[^/?]+/, "")}`);
};

describe("branch", () => {
  promises(async () => async () => open());
  takeoverPromises(async () => async () => open());
  historyPromises(async () => async () => open());
});

describe("the branch", () => {
  test("has its own history, with a commit for each save that says what was saved and why", async () => {
    const backend = open("infra/dtm.yaml.state.json");
    const first = await backend.write(bytesOf("one"), null, "t.a: create begins\n\napply by mona, serial 1");
    await backend.write(bytesOf("two"), first, "t.a: done\n\napply by mona, serial 2");
    expect(await github.commits(repository, branch)).toEqual([
      "t.a: done\n\napply by mona, serial 2",
      "t.a: create begins\n\napply by mona, serial 1",
    ]);
    expect(await github.tree(repository, branch)).toEqual({ "infra/dtm.yaml.state.json": "two" });
    expect(await github.tree(repository, "main")).toEqual({ "README.md": "shop\n" });
  });

  test("lists more versions than GitHub returns at once", async () => {
    const backend = open();
    let version: string | null = null;
    for (let i = 0; i < 101; i += 1) version = await backend.write(bytesOf(`save ${i}`), version, `${i}`);
    expect((await backend.history(200)).at(-1)).toMatchObject({ message: "0" });
    expect(await backend.history(100)).toHaveLength(100);
  });

  test("takes one request to read, and one for each save after the first", async () => {
    const backend = open();
    const first = await backend.write(bytesOf("one"), null, "1");
    const second = await backend.write(bytesOf("two"), first, "2");
    expect(await requestsOf(() => backend.read())).toEqual(["POST /graphql"]);
    expect(await requestsOf(() => backend.write(bytesOf("three"), second, "3"))).toEqual(["POST /graphql"]);
  });

  test("is read and saved with more requests where the server has no GraphQL", async () => {
    const backend = open();
    const version = await backend.write(bytesOf("one"), null, "1");
    const fault = github.fail({ path: /graphql/, status: 404, times: 9 });
    expect(textOf(await backend.read())).toBe("one");
    expect(await requestsOf(() => backend.write(bytesOf("two"), version, "2"))).toEqual([
      "POST /graphql",
      "POST /git/trees",
      "POST /git/commits",
      `PATCH /git/refs/heads%2F${branch}`,
    ]);
    fault.remove();
    expect(textOf(await backend.read())).toBe("two");
  });

  test("is asked about with queries that fit GitHub's schema", async () => {
    const backend = open();
    const version = await backend.write(bytesOf("one"), null, "1");
    await open().read();
    await backend.write(bytesOf("two"), version, "2");
    const queries = github.requests.flatMap(({ path, body }) =>
      path === "/graphql" ? [(body as { query: string }).query] : [],
    );
    expect([...new Set(queries)].flatMap((query) => validate(query))).toEqual([]);
  });

  test("takes a state that is too large for one request with more of them", async () => {
    const asked = {
      client: githubClient({ token: "token-of-actions", apiUrl: github.url, retryBase: 1 }),
      repository,
    };
    const change = { branch, parent: "", path: "x.json", content: bytesOf("12345"), message: "x" };
    const before = github.requests.length;
    expect(await commitOn(asked, change, 4)).toBeUndefined();
    expect(github.requests.length).toBe(before);
  });

  test("is not read again once the lock is taken, if nobody else had it since", async () => {
    const backend = open();
    await backend.write(bytesOf("one"), null, "1");
    await (await open().lock(holder("hubot"), 0)).release();
    await backend.read();
    let lease: Lease | undefined;
    expect(await requestsOf(async () => (lease = await backend.lock(holder("mona"), 0)))).toHaveLength(2);
    expect(await requestsOf(async () => expect(textOf(await backend.read())).toBe("one"))).toEqual([]);
    // Once only: what comes later may have changed it.
    expect(await requestsOf(() => backend.read())).toHaveLength(1);
    await lease?.release();
  });

  test.each([{ start: "before the first lock" }, { start: "with an older lock" }])(
    "is read again if another run had the lock in between, $start",
    async ({ start }) => {
      const [mine, theirs] = [open(), open()];
      const version = await mine.write(bytesOf("one"), null, "1");
      if (start === "with an older lock") await (await open().lock(holder("old"), 0)).release();
      expect(textOf(await mine.read())).toBe("one");
      const other = await theirs.lock(holder("hubot"), 0);
      await theirs.write(bytesOf("two"), version, "2");
      await other.release();
      const lease = await mine.lock(holder("mona"), 0);
      expect(textOf(await mine.read())).toBe("two");
      await lease.release();
    },
  );

  test("is shared by several stacks without conflicts", async () => {
    const stacks = ["a", "b", "c"].map((name) => open(`${name}.json`));
    const versions = await Promise.all(
      stacks.map((stack, i) => stack.write(bytesOf(`first ${i}`), null, `${i}`)),
    );
    // All of them start from what they read, although only one of these commits is still the head of the branch.
    await Promise.all(
      stacks.map((stack, i) => stack.write(bytesOf(`second ${i}`), versions[i] ?? null, `${i}`)),
    );
    expect(await github.tree(repository, branch)).toEqual({
      "a.json": "second 0",
      "b.json": "second 1",
      "c.json": "second 2",
    });
    expect(await github.commits(repository, branch)).toHaveLength(6);
  });

  test("that holds only other stacks has no state for this one, and takes its first", async () => {
    await open("other.json").write(bytesOf("other"), null, "other");
    const backend = open();
    expect(await backend.read()).toBeNull();
    await backend.write(bytesOf("mine"), null, "mine");
    expect(Object.keys(await github.tree(repository, branch)).sort()).toEqual([
      "dtm.yaml.state.json",
      "other.json",
    ]);
  });

  test("edited by a person since then is a conflict, and the edit stays", async () => {
    const backend = open();
    const version = await backend.write(bytesOf("one"), null, "one");
    await github.commit(repository, branch, { "dtm.yaml.state.json": "edited" });
    expect(await codeOf(backend.write(bytesOf("two"), version, "two"))).toBe("state-conflict");
    expect(textOf(await backend.read())).toBe("edited");
  });

  test("deleted since then is a conflict, and the state is not created again", async () => {
    const backend = open();
    const version = await backend.write(bytesOf("one"), null, "one");
    await githubClient({ token: "token-of-actions", apiUrl: github.url }).rest.git.deleteRef({
      owner: "acme",
      repo: repository.slice(5),
      ref: `heads/${branch}`,
    });
    expect(await codeOf(backend.write(bytesOf("two"), version, "two"))).toMatch(
      /state-conflict|scm-rejected/,
    );
    expect(await backend.read()).toBeNull();
  });
});

test("an unlock removes the lock that was read, and none that was taken since", async () => {
  const client = githubClient({ token: "token-of-actions", apiUrl: github.url, retryBase: 1 });
  const git = gitData(client, repository);
  const old = await open().lock(holder("mona"), 0);
  let next = old;
  const between = async (oid: string) => {
    const commit = await git.commitAt(oid);
    if (next !== old) return commit;
    await old.release();
    next = await open().lock(holder("hubot"), 0);
    return commit;
  };
  const place = { repository, branch, path: "dtm.yaml.state.json" };
  const backend = branchBackend({ ...git, commitAt: between }, place, async () => "unknown", 20);
  expect(await backend.unlock(holder("mona").id)).toBeNull();
  await next.renew();
  await next.release();
});

test("a lock takes one request to confirm, two to renew or release, and four to take again", async () => {
  await (await open().lock(holder("mona"), 0)).release();
  const ref = lockRef({ branch, path: "dtm.yaml.state.json" });
  const at = `refs/${encodeURIComponent(ref)}`.slice(5);
  let lease: Lease | undefined;
  expect(await requestsOf(async () => (lease = await open().lock(holder("mona"), 0)))).toEqual([
    `GET /git/ref/${at}`,
    expect.stringMatching(/^GET \/git\/commits\//),
    "POST /git/commits",
    `PATCH /git/refs/${at}`,
  ]);
  expect(await requestsOf(async () => lease?.confirm())).toEqual([`GET /git/ref/${at}`]);
  const replacing = ["POST /git/commits", `PATCH /git/refs/${at}`];
  expect(await requestsOf(async () => lease?.renew())).toEqual(replacing);
  expect(await requestsOf(async () => lease?.confirm())).toEqual([`GET /git/ref/${at}`]);
  expect(await requestsOf(async () => lease?.release())).toEqual(replacing);
});

describe("network failures", () => {
  test.each([
    { when: "before" as const, what: "an answer of 502 without effect" },
    { when: "after" as const, what: "an answer of 502 to a save that landed" },
  ])("$what is not a failure", async ({ when }) => {
    const backend = open();
    const version = await backend.write(bytesOf("one"), null, "one");
    github.fail({ path: /graphql/, status: 502, when });
    await backend.write(bytesOf("two"), version, "two");
    expect(textOf(await backend.read())).toBe("two");
  });

  test.each(["before", "after"] as const)(
    "a connection lost %s the first save took effect is not a failure",
    async (when) => {
      const backend = open();
      github.fail({ method: "POST", path: /git\/refs/, reset: true, when });
      await backend.write(bytesOf("one"), null, "one");
      expect(textOf(await backend.read())).toBe("one");
      expect(await github.commits(repository, branch)).toHaveLength(1);
    },
  );

  test("a save that landed while GitHub kept failing is recognized by its writeId", async () => {
    const backend = open();
    await using claim = await (await openState(backend, [1, 1])).claim(holder("mona"), 0);
    await claim.save(() => {}, "first");
    github.fail({ path: /graphql/, status: 502, when: "after", times: 4 });
    await claim.save(() => {}, "second");
    await claim.save(() => {}, "third");
    expect(claim.state.serial).toBe(3);
    expect((await github.commits(repository, branch)).map((message) => message.split("\n")[0])).toEqual([
      "third",
      "second",
      "first",
    ]);
  });

  test("a lock is ours even if the answer to taking it was lost", async () => {
    github.fail({ method: "POST", path: /git\/refs/, reset: true, when: "after" });
    const lease = await open().lock(holder("mona"), 0);
    await lease.renew();
    await lease.release();
    expect(await open().unlock()).toBeNull();
  });

  test("a repository that is hidden from the token is an error, not an empty state", async () => {
    const hidden = "acme/hidden";
    await github.repo(hidden, { private: true, files: { "README.md": "x" } });
    repository = hidden;
    expect(await codeOf(open().read())).toBe("scm-not-found");
  });

  test("a token without write permission gets an error that says so", async () => {
    const readable = "acme/readable";
    await github.repo(readable, {
      files: { "README.md": "x" },
      permissions: { "github-actions[bot]": "read" },
    });
    repository = readable;
    expect(await open().read()).toBeNull();
    expect(await codeOf(open().write(bytesOf("x"), null, "x"))).toBe("scm-forbidden");
    expect(await codeOf(open().lock(holder("mona"), 0))).toBe("scm-forbidden");
  });
});

describe("a lock", () => {
  const ofRun = (run: number, attempt = 1) =>
    holder("mona", { id: `github:${repository}:${run}/${attempt}`, url: `https://ci.test/runs/${run}` });
  const ref = (): string => `refs/${lockRef({ branch, path: "dtm.yaml.state.json" })}`;

  test("is a separate ref for each stack, which names the holder and only moves forward", async () => {
    const lease = await open().lock(holder("mona"), 0);
    await (await open("other.json").lock(holder("hubot"), 0)).release();
    const taken = await github.sha(repository, ref());
    expect(await commitAt(taken)).toMatchObject({ message: expect.stringContaining("mona") as string });
    await lease.release();
    const released = await commitAt(await github.sha(repository, ref()));
    expect(JSON.parse(released.message)).toMatchObject({ released: true });
    expect(released.parents.map(({ sha }) => sha)).toEqual([taken]);
  });

  test.each([
    { status: "completed" as const, ends: "taken" },
    { status: "in_progress" as const, ends: "locked" },
    { status: "queued" as const, ends: "locked" },
  ])("of a run with status $status is $ends", async ({ status, ends }) => {
    await open().lock(ofRun(7), 0);
    github.run(repository, { id: 7, status });
    expect(
      await open()
        .lock(ofRun(8), 30)
        .then(
          () => "taken",
          (error: { code: string }) => error.code,
        ),
    ).toBe(ends);
  });

  test("of a finished attempt is taken over, although the run continues with another attempt", async () => {
    await open().lock(ofRun(7, 1), 0);
    github.run(repository, { id: 7, attempt: 1, status: "completed" });
    github.run(repository, { id: 7, attempt: 2, status: "in_progress" });
    const lease = await open().lock(ofRun(7, 2), 0);
    expect(await codeOf(open().lock(ofRun(9), 30))).toBe("locked");
    await lease.release();
  });

  test.each([
    { what: "has ended", jobs: [{ runner: "r1", status: "completed" as const }], ends: "taken" },
    { what: "goes on", jobs: [{ runner: "r1", status: "in_progress" as const }], ends: "locked" },
    { what: "is not told apart", jobs: [{ status: "in_progress" as const }], ends: "locked" },
  ])("of a job that $what is $ends, whatever other jobs of its run do", async ({ jobs, ends }) => {
    await open().lock(holder("mona", { id: `github:${repository}:7/1@r1` }), 0);
    const others = [{ status: "waiting" as const }, { runner: "r2", status: "in_progress" as const }];
    github.run(repository, { id: 7, status: "in_progress", jobs: [...jobs, ...others] });
    const end = open().lock(ofRun(8), 30);
    expect(
      await end.then(
        () => "taken",
        (error: { code: string }) => error.code,
      ),
    ).toBe(ends);
  });

  test("of a run whose other jobs wait for an approval is taken", async () => {
    await open().lock(ofRun(7), 0);
    github.run(repository, {
      id: 7,
      status: "waiting",
      jobs: [{ status: "completed" }, { status: "waiting" }],
    });
    expect(await open().lock(ofRun(8), 0)).toMatchObject({ token: expect.any(String) as string });
  });

  test("of a run that GitHub does not know, or hides from this token, is waited for", async () => {
    await open().lock(ofRun(7), 0);
    expect(await errorOf(open().lock(ofRun(8), 30))).toMatchObject({
      code: "locked",
      message: expect.stringContaining("https://ci.test/runs/7") as string,
    });
    const hidden = github.fail({
      path: /actions\/runs/,
      status: 403,
      times: 100,
      body: { message: "Resource not accessible by integration" },
    });
    expect(await codeOf(open().lock(ofRun(8), 30))).toBe("locked");
    expect(hidden.left()).toBeLessThan(100);
    hidden.remove();
  });

  test("of a finished run is taken over by only one run, and a release by the old holder changes nothing", async () => {
    const old = await open().lock(ofRun(7), 0);
    github.run(repository, { id: 7, status: "completed" });
    for (const run of [11, 12, 13, 14]) github.run(repository, { id: run, status: "in_progress" });
    const ends = await Promise.allSettled([11, 12, 13, 14].map((run) => open().lock(ofRun(run), 0)));
    const [lease, ...more] = ends.filter((end) => end.status === "fulfilled").map((end) => end.value);
    const refused = ends.filter((end) => end.status === "rejected").map((end) => String(end.reason));
    expect(refused).toEqual(Array(3).fill(expect.stringMatching(/is locked by mona.*runs\/1\d/)));
    expect([lease !== undefined, more]).toEqual([true, []]);
    await old.release();
    await lease?.renew();
    expect(await codeOf(old.renew())).toBe("locked");
    await lease?.release();
  });

  test.each([
    {
      whose: "a process of this machine that is gone",
      more: { host: hostname(), pid: 2 ** 22 + 1 },
      ends: "taken",
    },
    {
      whose: "a process of this machine that is there",
      more: { host: hostname(), pid: process.pid },
      ends: "locked",
    },
    {
      whose: "another machine's process",
      more: { host: "elsewhere.test", pid: 2 ** 22 + 1 },
      ends: "locked",
    },
  ])("of $whose is $ends", async ({ more, ends }) => {
    await open().lock(holder("mona", { id: "local:x:1:2", ...more }), 0);
    expect(
      await open()
        .lock(ofRun(8), 0)
        .then(
          () => "taken",
          (error: { code: string }) => error.code,
        ),
    ).toBe(ends);
  });

  test("created by hand is waited for, and only an unlock removes it", async () => {
    const sha = (await github.sha(repository, "main")) ?? "";
    await githubClient({ token: "token-of-actions", apiUrl: github.url }).rest.git.createRef({
      owner: "acme",
      repo: repository.slice(5),
      ref: ref(),
      sha,
    });
    expect(await codeOf(open().lock(ofRun(8), 0))).toBe("locked");
    expect(await open().unlock()).toBeNull();
    await (await open().lock(ofRun(8), 0)).release();
  });

  async function commitAt(commit_sha: string | null) {
    const { git } = githubClient({ token: "token-of-actions", apiUrl: github.url }).rest;
    const at = { owner: "acme", repo: repository.slice(5) };
    return (await git.getCommit({ ...at, commit_sha: commit_sha ?? "" })).data;
  }
});

test.each([
  ["dtm.yaml", "dtm.yaml.state.json"],
  ["./infra/prod/dtm.yaml", "infra/prod/dtm.yaml.state.json"],
  ["stacks/shop/", "stacks/shop.state.json"],
  [".", "dtm.state.json"],
  ["./", "dtm.state.json"],
  ["../dtm.yaml", null],
  ["a/../../dtm.yaml", null],
  ["/etc/dtm.yaml", null],
  ["/", null],
  ["win\\dtm.yaml", "win/dtm.yaml.state.json"],
])("the stack %s keeps its state in %s", (stack, path) => {
  expect(pathOfStack(stack)).toBe(path);
});

test.each([
  ["infra/dtm.yaml.state.json", /^dtm\/locks\/infra-dtm-yaml-[0-9a-f]{10}$/],
  ["..lock/…", /^dtm\/locks\/-lock--[0-9a-f]{10}$/],
])("the lock of %s has a name that Git accepts", (path, name) => {
  expect(lockRef({ branch, path })).toMatch(name);
});
