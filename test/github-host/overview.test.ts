import { afterEach, beforeEach, expect, test } from "vitest";

import type { TriggerOf } from "../../src/review/trigger.ts";
import { githubClient } from "../../src/scm/github/client.ts";
import { closeGitHub } from "../github/closing.ts";
import { type GitHub, startGitHub } from "../github/server.ts";
import { change, plan } from "../report/plans.ts";
import { hosting } from "./hosting.ts";

const name = "acme/shop";
let github: GitHub;
let pull: TriggerOf<"pull">;

beforeEach(async () => {
  github = await startGitHub();
  await github.repo(name, { files: { a: "a" }, permissions: { "github-actions[bot]": "write" } });
  const { number } = await github.pull(name, { head: "x", files: { b: "b" } });
  const headSha = (await github.sha(name, "x")) ?? "";
  pull = { kind: "pull", number, headSha, isFinal: true };
});
afterEach(() => closeGitHub(github));

const bodies = async () => (await github.comments(name, pull.number)).map(({ body }) => body);
const overviews = async () => (await bodies()).filter((body) => body.startsWith("<!-- dtm:overview"));
const of = (stack: string, action: "create" | "delete" | "none" = "create") =>
  plan([change(action, "t.a")], stack);
const planned = async (made: ReturnType<typeof plan>) => {
  const run = hosting(github, pull, { inputs: { config: made.stack } });
  await run.host.planned(made);
  await run.overview.show();
  return run;
};

test("there is none as long as there is only one stack, which costs a request when its comment is created", async () => {
  await planned(of("a/dtm.yaml"));
  const before = github.requests.length;
  await planned(of("a/dtm.yaml"));
  expect(github.requests.slice(before).map(({ method }) => method)).toEqual(["POST", "GET", "PATCH"]);
  expect(await bodies()).toHaveLength(1);
});

test("there is no search for other stacks if no input names this one", async () => {
  const run = hosting(github, pull);
  await run.host.planned(of("dtm.yaml"));
  const before = github.requests.length;
  await run.overview.show();
  expect(github.requests.length).toBe(before);
});

test("one comment shows the status of each stack, with a link, and each of their runs updates it", async () => {
  await planned(of("a/dtm.yaml"));
  await planned(of("b|c/dtm.yaml", "delete"));
  const [first] = await overviews();
  expect(first).toMatch(/### .* 2 stacks\n/);
  expect(first).toMatch(/^\| \[`a\/dtm.yaml`\]\(http\S+\) \| 📋 1 to create \|$/m);
  expect(first).toMatch(/^\| \[`b\\\|c\/dtm.yaml`\]\(http\S+\) \| 📋 1 to delete \|$/m);
  await planned(of("a/dtm.yaml", "none"));
  const [second, ...more] = await overviews();
  expect(more).toEqual([]);
  expect(second).toMatch(/`a\/dtm.yaml`\]\(http\S+\) \| ✅ no changes \|/);
});

test("parallel runs leave one overview, which has all of them", async () => {
  const stacks = ["a", "b", "c", "d", "e", "f"];
  await Promise.all(stacks.map((stack) => planned(of(stack))));
  const [only, ...more] = await overviews();
  expect(more).toEqual([]);
  for (const stack of stacks)
    expect(only).toMatch(new RegExp(`\`${stack}\`\\]\\(http\\S+\\) \\| 📋 1 to create`));
});

test("what somebody else writes is neither a stack nor the overview", async () => {
  const { rest } = githubClient({ token: "token-of-alice", apiUrl: github.url });
  const at = { owner: "acme", repo: "shop", issue_number: pull.number };
  await planned(of("a/dtm.yaml"));
  const [ours = ""] = await bodies();
  await rest.issues.createComment({ ...at, body: ours.replace("1 to create", "nothing at all") });
  await rest.issues.createComment({ ...at, body: "<!-- dtm:overview -->\nall is well" });
  await planned(of("b/dtm.yaml"));
  const found = await overviews();
  expect(found).toHaveLength(2);
  expect(found.at(-1)).toContain("2 stacks");
  expect(found.at(-1)).not.toContain("nothing at all");
});

test("an edited text of a comment is not read, and of its hidden lines only the data is", async () => {
  await planned(of("a/dtm.yaml"));
  await planned(of("b/dtm.yaml"));
  const { rest } = githubClient({ token: "token-of-alice", apiUrl: github.url });
  const [{ id, body } = { id: 0, body: "" }] = await github.comments(name, pull.number);
  for (const [edited, shown] of [
    [body.replace(/^### .*$/m, "### ✅ `a/dtm.yaml`: @acme/all <img src=x>"), "| 📋 1 to create |"],
    [body.slice(0, body.indexOf("###")), "| 📋 1 to create |"],
    [body.replace(/dtm:status [\w-]+/, "dtm:status AAAA"), "| |"],
  ] as const) {
    await rest.issues.updateComment({ owner: "acme", repo: "shop", comment_id: id, body: edited });
    await planned(of("b/dtm.yaml", "delete"));
    const row = (await overviews())[0]?.split("\n").find((line) => line.startsWith("| [`a/"));
    expect(row).toMatch(/^\| \[`a\/dtm.yaml`\]\(http\S+\) /);
    expect(row?.endsWith(shown)).toBe(true);
  }
});

test("that GitHub refuses is a warning", async () => {
  await planned(of("a/dtm.yaml"));
  const run = hosting(github, pull, { inputs: { config: "b/dtm.yaml" } });
  await run.host.planned(of("b/dtm.yaml"));
  github.fail({ method: "POST", path: /\/comments/, status: 403, body: { message: "no" } });
  await run.overview.show();
  expect(run.printed().commands.at(-1)).toMatchObject({
    name: "warning",
    message: expect.stringContaining("overview comment"),
  });
});
