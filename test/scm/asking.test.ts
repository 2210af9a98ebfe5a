import { afterAll, beforeAll, expect, test } from "vitest";

import { asking } from "../../src/scm/github/asking.ts";
import { githubClient } from "../../src/scm/github/client.ts";
import { type GitHub, startGitHub } from "../github/server.ts";

let github: GitHub;
beforeAll(async () => {
  github = await startGitHub();
});
afterAll(() => github.close());

const refused = (status: number, headers: Record<string, string>, message = "Resource not accessible") => {
  const fault = github.fail({ path: /^\/user$/, status, headers, body: { message }, times: 9 });
  const { rest } = githubClient({ token: "token-of-alice", apiUrl: github.url, retryBase: 1 });
  return asking("asking", () => rest.users.getAuthenticated()).finally(() => fault.remove());
};

test.each([
  ["pull_requests=write", "lacks `pull-requests: write`."],
  ["issues=write; pull_requests=write", "lacks `issues: write`, or `pull-requests: write`."],
  ["contents=write,workflows=write", "lacks `contents: write` and `workflows: write`."],
  ["@acme/all", "lacks a permission for this."],
])("a refusal of a token names the permission that GitHub names: %s", async (named, hint) => {
  const error = refused(403, { "x-accepted-github-permissions": named });
  await expect(error).rejects.toMatchObject({
    code: "scm-forbidden",
    hint: expect.stringContaining(hint),
  });
});

test.each([
  [403, { "x-ratelimit-remaining": "0" }, "no"],
  [403, {}, "You have exceeded a secondary rate limit"],
  [429, {}, "no"],
])("a rate limit is not a missing permission: %i %j", async (status, headers, message) => {
  await expect(refused(status, headers as Record<string, string>, message)).rejects.toMatchObject({
    code: "scm-unavailable",
    message: expect.stringContaining("accepts no more requests for now"),
  });
});
