import { afterAll, beforeAll, expect, test } from "vitest";

import { asking } from "../../src/scm/github/asking.ts";
import { githubClient } from "../../src/scm/github/client.ts";
import { gitData } from "../../src/scm/github/git-data.ts";
import { shapes } from "../../src/scm/github/shapes.ts";
import { sourceOf, sources } from "../imports.ts";
import { type Answer, startAnswering } from "../servers/answering.ts";
import { failureOf } from "./context.ts";

let server: Awaited<ReturnType<typeof startAnswering>>;
beforeAll(async () => {
  server = await startAnswering();
});
afterAll(() => server.close());

const open = () => githubClient({ token: "x", apiUrl: server.url, retryBase: 1 });
const html = { "content-type": "text/html" };
const wrong: [string, Answer][] = [
  ["nothing", {}],
  ["nothing, with no type", { headers: { "content-type": "" } }],
  ["null", { body: "null" }],
  ["an object without anything", { body: "{}" }],
  ["a text", { body: '"hello"' }],
  ["the half of an object", { body: '{"sha":"' }],
  ["a page of a proxy", { headers: html, body: "<html>Please log in</html>" }],
];

test.each(Object.keys(shapes))(
  "%s answered by something else is a failure, never an answer",
  async (call) => {
    const parameters = {
      owner: "o",
      repo: "r",
      org: "o",
      ref: "r",
      path: "p",
      username: "u",
      basehead: "a...b",
    };
    const ids = { run_id: 1, attempt_number: 1, issue_number: 1, comment_id: 1, pull_number: 1 };
    const shas = { sha: "s", commit_sha: "s", tree_sha: "s", branch: "b" };
    const client = open();
    for (const [what, answer] of wrong) {
      server.answer(answer);
      const asked = asking("asking", () => client.request(call, { ...parameters, ...ids, ...shas }));
      expect({ what, ...(await failureOf(asked)) }).toMatchObject({ what, code: "scm-unavailable" });
    }
  },
);

test.each(wrong)("GraphQL that answers with %s does not say that a branch is missing", async (_, answer) => {
  server.answer(answer);
  const look = gitData(open(), "acme/shop").look?.({ branch: "dtm-state", path: "p", ref: "dtm/x" });
  expect(await failureOf(look as Promise<unknown>)).toMatchObject({ code: "scm-unavailable" });
});

test.each([{ repository: {} }, { repository: { head: null } }, { repository: null }])(
  "GraphQL that answers with half of it, %j, is asked in another way",
  async (data) => {
    server.answer({ body: JSON.stringify({ data }) });
    const look = gitData(open(), "acme/shop").look?.({ branch: "dtm-state", path: "p", ref: "dtm/x" });
    expect(await look).toBeUndefined();
  },
);

test("a page of a proxy is not a file", async () => {
  server.answer({ headers: html, body: "<html>Please log in</html>" });
  expect(await failureOf(gitData(open(), "acme/shop").fileAt("main", "a"))).toMatchObject({
    code: "scm-unavailable",
    hint: expect.stringContaining("a proxy or a login page"),
  });
});

// Their answers are not read.
const unread =
  /^(?:delete|remove|add|createOrUpdate|update(?:Webhook|$)|createFor|createCommitStatus|download|createLabel)/;

test("every call whose answer is read has its shape", () => {
  const { rest } = open() as unknown as { rest: Record<string, Record<string, Call>> };
  const called = sources
    .flatMap((file) => [...sourceOf(file).matchAll(/\b(?:rest\.)?(\w+)\.([a-z]\w+)\(?/g)])
    .flatMap(([, group = "", name = ""]) => {
      const { method, url } = rest[group]?.[name]?.endpoint?.DEFAULTS ?? {};
      return url === undefined || unread.test(name) ? [] : [`${method} ${url}`];
    });
  expect(called.length).toBeGreaterThan(30);
  expect([...new Set(called)].filter((call) => !Object.hasOwn(shapes, call))).toEqual([]);
});

interface Call {
  endpoint?: { DEFAULTS: { method: string; url: string } };
}
