import { validate } from "@octokit/graphql-schema";
import { expect, test } from "vitest";

import { lookAt, otherEditor, ownLogin } from "../../src/github/api/self.ts";
import { githubClient } from "../../src/scm/github/client.ts";
import { startGitHub } from "../github/server.ts";

const repo = { owner: "acme", repo: "shop" };

async function withPull() {
  const github = await startGitHub();
  await github.repo("acme/shop", { files: { a: "a" }, permissions: { "github-actions[bot]": "write" } });
  const { number } = await github.pull("acme/shop", { head: "x", files: { b: "b" } });
  const client = githubClient({ token: "token-of-actions", apiUrl: github.url, retryBase: 1 });
  const asked: string[] = [];
  client.hook.before("request", (options) => void asked.push(`${options.method} ${options.url}`));
  return { github, number, client, asked, [Symbol.asyncDispose]: () => github.close() };
}

test("one request returns the state of a pull request and whose token it is", async () => {
  await using given = await withPull();
  const { github, number, client, asked } = given;
  const headSha = await github.sha("acme/shop", "x");
  expect(await lookAt(client, repo, number)).toEqual({ state: "open", headSha });
  expect(await ownLogin(client)).toBe("github-actions[bot]");
  expect(await ownLogin(client)).toBe("github-actions[bot]");
  expect(asked).toEqual(["POST /graphql"]);
  await github.merge("acme/shop", number);
  expect(await lookAt(client, repo, number)).toEqual({ state: "merged", headSha });
});

test("the login is asked for once, also by those who need it during the look", async () => {
  await using given = await withPull();
  const { number, client, asked } = given;
  const [, login] = await Promise.all([lookAt(client, repo, number), ownLogin(client)]);
  expect(login).toBe("github-actions[bot]");
  expect(asked).toEqual(["POST /graphql"]);
});

test("if GraphQL does not answer, the token is assumed to be the workflow's own; a wrong token is not", async () => {
  await using given = await withPull();
  const { github, number, client } = given;
  expect(await lookAt(client, repo, number + 1)).toBeNull();
  expect(await lookAt(client, { owner: "acme", repo: "none" }, number)).toBeNull();
  github.fail({ path: /graphql/, status: 404, times: 2 });
  expect(await lookAt(client, repo, number)).toBeNull();
  const other = githubClient({ token: "token-of-actions", apiUrl: github.url, retryBase: 1 });
  expect(await ownLogin(other)).toBe("github-actions[bot]");
  const wrong = githubClient({ token: "nobody's", apiUrl: github.url, retryBase: 1 });
  await expect(ownLogin(wrong)).rejects.toMatchObject({ code: "scm-auth" });
});

test("whoever else edited a comment last is named", async () => {
  await using given = await withPull();
  const { github, number, client } = given;
  const { data } = await client.rest.issues.createComment({ ...repo, issue_number: number, body: "one" });
  const edit = (token: string) =>
    githubClient({ token, apiUrl: github.url }).rest.issues.updateComment({
      ...repo,
      comment_id: data.id,
      body: "two",
    });
  const seen = [await otherEditor(client, data.node_id)];
  for (const token of ["token-of-alice", "token-of-actions"]) {
    await edit(token);
    seen.push(await otherEditor(client, data.node_id));
  }
  expect(seen).toEqual([undefined, "alice", undefined]);
});

test("the queries are valid for GitHub's published schema", async () => {
  const queries: string[] = [];
  const client = githubClient({ token: "t", apiUrl: "http://127.0.0.1:9" });
  client.hook.wrap("request", async (_request, { query }) => {
    queries.push(query);
    return { status: 200, headers: {}, url: "", data: { data: { viewer: { login: "me" } } } };
  });
  expect(await ownLogin(client)).toBe("me");
  await lookAt(client, repo, 1);
  await otherEditor(client, "IC_1");
  expect(queries).toHaveLength(3);
  for (const query of queries) expect(validate(query)).toEqual([]);
});
