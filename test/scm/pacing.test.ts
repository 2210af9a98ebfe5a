import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { githubError } from "../../src/scm/github/asking.ts";
import { githubClient } from "../../src/scm/github/client.ts";
import { refuseViolations } from "../github/closing.ts";
import { type GitHub, startGitHub } from "../github/server.ts";

let github: GitHub;
const at = { owner: "acme", repo: "shop" };
// Each test has a token of its own, since a token keeps its pace.
let token = "";
let count = 0;
const many = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`token-${i}`, { login: "alice" }]));

beforeAll(async () => {
  github = await startGitHub({ tokens: many });
  await github.repo("acme/shop", { files: { "README.md": "shop\n" } });
});
beforeEach(() => {
  token = `token-${(count += 1)}`;
});
afterAll(() => github.close());
afterEach(() => refuseViolations(github));

const client = () => githubClient({ token, apiUrl: github.url, retryBase: 1 });
const openIssue = () => client().rest.issues.create({ ...at, title: "It does not work" });
const codeOf = (error: unknown) => githubError(error, "testing") as { code?: string };
const secondary = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";

function refuse(status: number, headers: Record<string, string>, message: string, times = 1) {
  return github.fail({
    method: "POST",
    path: /issues$/,
    times,
    status,
    headers: { "content-type": "application/json", ...headers },
    body: { message },
  });
}

describe("a request that GitHub refuses because of a limit", () => {
  test.each([
    { what: "github.com's secondary limit", status: 403, headers: { "retry-after": "2" }, says: secondary },
    { what: "the same with status 429", status: 429, headers: { "retry-after": "2" }, says: secondary },
    { what: "any other 429", status: 429, headers: { "retry-after": "2" }, says: "Too Many Requests" },
    {
      what: "the limit of an older Enterprise Server",
      status: 403,
      headers: { "retry-after": "2" },
      says: "You have triggered an abuse detection mechanism. Please wait a few minutes.",
    },
    {
      what: "the hourly limit, about to be reset",
      status: 403,
      headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1" },
      says: "API rate limit exceeded for installation ID 1.",
    },
  ])("is repeated after the pause: $what", async ({ status, headers, says }) => {
    const before = github.requests.length;
    refuse(status, headers, says);
    expect((await openIssue()).status).toBe(201);
    expect(github.requests.slice(before).map((one) => one.status)).toEqual([status, 201]);
  });

  test("is repeated three times, and not more", async () => {
    const before = github.requests.length;
    const fault = refuse(429, { "retry-after": "1" }, "Too Many Requests", 100);
    const error = await openIssue().catch((thrown: unknown) => thrown);
    fault.remove();
    expect(codeOf(error)).toMatchObject({ code: "scm-unavailable" });
    expect(github.requests.length - before).toBe(4);
  });

  test.each([
    { says: secondary, status: 403 },
    { says: "Too Many Requests", status: 429 },
  ])(
    "with $status for 15 minutes is not waited for, and no client with that token asks again until then",
    async ({ says, status }) => {
      const before = github.requests.length;
      // The tests' seconds are milliseconds.
      const fault = refuse(status, { "retry-after": "900000" }, says);
      await expect(openIssue()).rejects.toThrow(says);
      fault.remove();
      const second = await client()
        .rest.repos.get(at)
        .catch((thrown: unknown) => thrown);
      expect(codeOf(second)).toMatchObject({ code: "scm-unavailable" });
      expect(github.requests.length - before).toBe(1);
      const other = githubClient({ token: "token-0", apiUrl: github.url, retryBase: 1 });
      expect((await other.rest.repos.get(at)).status).toBe(200);
    },
  );
});
