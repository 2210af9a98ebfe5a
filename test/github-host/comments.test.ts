import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { stickyComment } from "../../src/github/api/comments.ts";
import { mergedPull } from "../../src/github/api/pulls.ts";
import { marker } from "../review/markers.ts";
import { githubClient } from "../../src/scm/github/client.ts";
import { closeGitHub } from "../github/closing.ts";
import { type GitHub, startGitHub } from "../github/server.ts";

const repo = { owner: "acme", repo: "shop" };
let github: GitHub;
let number: number;

beforeEach(async () => {
  const permissions = { "github-actions[bot]": "write", "shop-app[bot]": "write" } as const;
  const tokens = {
    "token-of-alice": { login: "alice" },
    "token-of-actions": { login: "github-actions[bot]", type: "app-bot" },
    "token-of-app": { login: "shop-app[bot]", type: "app-bot" },
  } as const;
  github = await startGitHub({ tokens });
  await github.repo("acme/shop", { files: { a: "a" }, permissions });
  number = (await github.pull("acme/shop", { head: "x", files: { b: "b" } })).number;
});
afterEach(() => closeGitHub(github));

const client = (token = "token-of-actions") => githubClient({ token, apiUrl: github.url, retryBase: 1 });
const open = (stack = "dtm.yaml", token?: string) => stickyComment(client(token), repo, number, stack);
const body = (text: string, stack = "dtm.yaml") => `${marker(stack)}\n${text}`;
const bodies = async () => (await github.comments("acme/shop", number)).map((comment) => comment.body);

describe("the comment of a stack", () => {
  test("is created once and then updated, also by another run", async () => {
    await open().put(body("one"));
    await open().put(body("two"));
    expect(await bodies()).toEqual([body("two")]);
  });

  test.each([
    { what: "a 502 before the effect", fault: { status: 502 } },
    { what: "a 502 after the effect", fault: { status: 502, when: "after" } },
    { what: "a connection lost after the effect", fault: { reset: true, when: "after" } },
    { what: "a response that breaks off", fault: { cut: true } },
  ] as const)("is written once after $what", async ({ fault }) => {
    github.fail({ method: "POST", path: /\/comments$/, ...fault });
    await open().put(body("one"));
    expect(await bodies()).toEqual([body("one")]);
  });

  test("exists once: a second one that another run wrote at the same time is deleted", async () => {
    for (const text of ["one", "two"])
      await github.comment("acme/shop", number, body(text), "github-actions[bot]");
    await github.comment("acme/shop", number, body("a copy by alice"));
    await open().put(body("three"));
    expect(await bodies()).toEqual([body("three"), body("a copy by alice")]);
  });

  test("exists once for each stack", async () => {
    await open("a.yaml").put(body("a", "a.yaml"));
    await open("b.yaml").put(body("b", "b.yaml"));
    await open("a.yaml").put(body("a2", "a.yaml"));
    expect(await bodies()).toEqual([body("a2", "a.yaml"), body("b", "b.yaml")]);
  });

  test("is found after a hundred others", async () => {
    const alice = client("token-of-alice");
    for (let i = 0; i < 105; i++)
      await alice.rest.issues.createComment({ ...repo, issue_number: number, body: `n ${i}` });
    await open().put(body("one"));
    await open().put(body("two"));
    expect((await bodies()).filter((text) => text.startsWith("<!-- dtm"))).toEqual([body("two")]);
  });

  test("is never somebody else's, whatever its marker says", async () => {
    await client("token-of-alice").rest.issues.createComment({
      ...repo,
      issue_number: number,
      body: body("forged"),
    });
    expect(await open().find()).toBeNull();
    await open().put(body("ours"));
    expect(await bodies()).toEqual([body("forged"), body("ours")]);
    expect((await open().find())?.body).toBe(body("ours"));
  });

  test("belongs to the App whose token it is, not only to a workflow's own", async () => {
    await open("dtm.yaml", "token-of-app").put(body("the App's"));
    await open("dtm.yaml", "token-of-app").put(body("the App's again"));
    expect(await bodies()).toEqual([body("the App's again")]);
  });

  test("belongs to the person whose token it is", async () => {
    await open("dtm.yaml", "token-of-alice").put(body("alice's"));
    expect((await open("dtm.yaml", "token-of-alice").find())?.body).toBe(body("alice's"));
    expect(await open().find()).toBeNull();
  });
});

describe("the pull request of a push", () => {
  const push = (sha: string, message = "", branch = "main") => ({ sha, branch, message });
  let headSha: string;
  beforeEach(async () => {
    headSha = (await github.sha("acme/shop", "x")) ?? "";
  });

  test("is the one that the commit merged", async () => {
    const sha = await github.merge("acme/shop", number);
    expect(await mergedPull(client(), repo, push(sha))).toEqual({ number, headSha });
  });

  test("is found although GitHub returns it only a little later", async () => {
    const sha = await github.merge("acme/shop", number);
    github.fail({ path: /\/commits\/\w+\/pulls/, status: 200, body: [], times: 1 });
    expect(await mergedPull(client(), repo, push(sha))).toEqual({ number, headSha });
  });

  test.each([404, 422])("is found although GitHub does not know the commit yet (%i)", async (status) => {
    const sha = await github.merge("acme/shop", number);
    github.fail({ path: /\/commits\/\w+\/pulls/, status, body: { message: "No commit found" }, times: 1 });
    expect(await mergedPull(client(), repo, push(sha))).toEqual({ number, headSha });
  });

  test("is found by GitHub's commit subject if nothing else names it", async () => {
    const sha = await github.merge("acme/shop", number);
    github.fail({ path: /\/commits\/\w+\/pulls/, status: 200, body: [], times: 9 });
    expect(await mergedPull(client(), repo, push(sha, `Merge pull request #${number} from x`))).toMatchObject(
      {
        number,
        headSha,
      },
    );
  });

  test("is found among those that were closed last, long before GitHub lists it for the commit", async () => {
    const sha = await github.merge("acme/shop", number);
    github.behave({ lateCommitPulls: 9 });
    expect(await mergedPull(client(), repo, push(sha))).toEqual({ number, headSha });
  });

  test("is not taken from a forged commit subject", async () => {
    const other = (await github.pull("acme/shop", { head: "y", files: { c: "c" } })).number;
    await github.merge("acme/shop", other);
    const sha = await github.commit("acme/shop", "main", { d: "d" }, `Looks merged (#${other})`);
    expect(await mergedPull(client(), repo, push(sha, `Looks merged (#${other})`))).toBeNull();
  });

  test("is not one that was merged into another branch, whose plan nobody reviewed for this one", async () => {
    const sha = await github.merge("acme/shop", number);
    const message = `Merge pull request #${number} from x`;
    expect(await mergedPull(client(), repo, push(sha, message, "release"))).toBeNull();
  });

  test("is not one of another repository that has the same commit", async () => {
    const sha = await github.merge("acme/shop", number);
    const { data } = await client().rest.repos.listPullRequestsAssociatedWithCommit({
      ...repo,
      commit_sha: sha,
    });
    const upstream = data.map((pull) => ({
      ...pull,
      base: { ...pull.base, repo: { ...pull.base.repo, full_name: "up/shop" } },
    }));
    github.fail({ path: /\/commits\/\w+\/pulls/, status: 200, body: upstream, times: 9 });
    expect(await mergedPull(client(), repo, push(sha))).toBeNull();
  });

  test("does not exist for a commit that was pushed without one", async () => {
    const sha = await github.commit("acme/shop", "main", { d: "d" }, "by hand");
    expect(await mergedPull(client(), repo, push(sha, "by hand"))).toBeNull();
  });
});
