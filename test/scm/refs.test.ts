import { afterAll, beforeAll, expect, test } from "vitest";

import { githubClient } from "../../src/scm/github/client.ts";
import { createRef, deleteRef, moveRef, refAt } from "../../src/scm/github/refs.ts";
import { remoteOf } from "../../src/scm/github/remote.ts";
import { type GitHub, startGitHub } from "../github/server.ts";
import { failureOf } from "./context.ts";

let github: GitHub;
let count = 0;
beforeAll(async () => {
  github = await startGitHub();
});
afterAll(() => github.close());

// A repository with two commits, and a ref at the first one.
async function fresh() {
  const name = `acme/refs-${(count += 1)}`;
  await github.repo(name, { files: { a: "1" } });
  const first = (await github.sha(name, "main")) ?? "";
  const second = await github.commit(name, "main", { a: "2" });
  const remote = remoteOf(githubClient({ token: "token-of-alice", apiUrl: github.url, retryBase: 1 }), name);
  await createRef(remote, "dtm/x", first);
  return { name, first, second, remote };
}

const changes = {
  create: { ref: "dtm/new", call: "git/create-ref" },
  move: { ref: "dtm/x", call: "git/update-ref" },
  delete: { ref: "dtm/x", call: "git/delete-ref" },
} as const;

async function done(
  what: keyof typeof changes,
  { remote, first, second }: Awaited<ReturnType<typeof fresh>>,
) {
  const { ref } = changes[what];
  if (what === "create") return { made: await createRef(remote, ref, second), at: await refAt(remote, ref) };
  if (what === "move")
    return { made: await moveRef(remote, ref, second, first), at: await refAt(remote, ref) };
  await deleteRef(remote, ref);
  return { made: true, at: (await refAt(remote, ref)) ?? second };
}

test.concurrent.each(Object.keys(changes) as (keyof typeof changes)[])(
  "to %s a ref that GitHub refuses for a moment takes a little longer",
  async (what) => {
    const made = await fresh();
    github.keepBusy(made.name, 2);
    expect(await done(what, made)).toEqual({ made: true, at: made.second });
  },
);

test.concurrent.each(Object.keys(changes) as (keyof typeof changes)[])(
  "to %s a ref whose refusal came after it was done is done",
  async (what) => {
    const made = await fresh();
    const path = new RegExp(`/${made.name}/git/refs`);
    github.fail({ path, when: "after", status: 422, body: { message: "Reference update failed" } });
    expect(await done(what, made)).toEqual({ made: true, at: made.second });
  },
);

test("a lost race is told apart by what the ref points to, whatever GitHub says", async () => {
  const { name, first, second, remote } = await fresh();
  const third = await github.commit(name, "main", { a: "3" });
  expect(await createRef(remote, "dtm/x", second)).toBe(false);
  expect(await moveRef(remote, "dtm/x", second, first)).toBe(true);
  github.keepBusy(name, 1);
  expect(await moveRef(remote, "dtm/x", third, first)).toBe(false);
  expect(await moveRef(remote, "dtm/gone", third, first)).toBe(false);
  await deleteRef(remote, "dtm/gone");
});

test("what a rule forbids is refused at once, with what to do", async () => {
  const { name, first, second, remote } = await fresh();
  github.rule(name, { ref: /^refs\/dtm\//, says: "Cannot update this ref." });
  const error = await failureOf(moveRef(remote, "dtm/x", second, first));
  expect(error).toMatchObject({
    code: "scm-rejected",
    message: expect.stringContaining("Repository rule violations found: Cannot update this ref"),
    hint: expect.stringContaining("bypass"),
  });
  const moves = github.requests.filter(({ path, method }) => method === "PATCH" && path.includes(name));
  expect(moves).toHaveLength(1);
});
