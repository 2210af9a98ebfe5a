import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { githubClient } from "../../src/scm/github/client.ts";
import { githubHost } from "../../src/scm/github/host.ts";
import { refuseViolations } from "../github/closing.ts";
import { type GitHub, startGitHub } from "../github/server.ts";
import type { CodeHostFixture, Texts } from "./code-host-fixture.ts";
import { faultPromises } from "./code-host-faults.ts";
import { promises } from "./code-host-promises.ts";
import { failureOf } from "./context.ts";

let github: GitHub;
beforeAll(async () => {
  const tokens = { "token-of-alice": { login: "alice" }, "token-of-carol": { login: "carol" } };
  github = await startGitHub({ tokens });
});
afterAll(() => github.close());
afterEach(() => refuseViolations(github));

const tokens = { owner: "token-of-alice", reader: "token-of-carol", nobody: "token-of-nobody" };
let count = 0;
const nameOf = (at: { owner: string; name: string }) => `${at.owner}/${at.name}`;
const kept = (files: Texts = {}) =>
  Object.fromEntries(Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== null));

const fixture: CodeHostFixture = {
  wrongToken: tokens.nobody,
  open: (who, signal) =>
    githubHost(
      githubClient({
        token: tokens[who],
        apiUrl: github.url,
        retryBase: 1,
        ...(signal && { signal }),
      }),
    ),
  fresh: () => ({ owner: "alice", name: `app-${(count += 1)}` }),
  async repository({ files, isProtected, ...seed } = {}) {
    const at = fixture.fresh();
    await github.repo(nameOf(at), {
      ...seed,
      ...(files && { files: kept(files) }),
      protected: isProtected ? ["main"] : [],
    });
    return at;
  },
  commit: (at, branch, files) => github.commit(nameOf(at), branch, files),
  openIssue: (at) => github.issue(nameOf(at), "It does not work"),
  openPull: async (at) =>
    void (await github.pull(nameOf(at), { head: "theirs", files: { theirs: "theirs" }, author: "carol" })),
  filesOf: (at, branch) => github.tree(nameOf(at), branch),
  messagesOf: (at, branch) => github.commits(nameOf(at), branch),
  secretsOf: async (at) => github.secretsOf(nameOf(at)),
  hooksOf: async (at) => github.hooksOf(nameOf(at)),
  fail: (fault) => github.fail(fault),
};

describe("GitHub", () => {
  promises(() => fixture);
  faultPromises(() => fixture);

  test("a renamed repository is found by its former name, and never deleted under it", async () => {
    const host = fixture.open("owner");
    const [former, at] = [fixture.fresh(), await fixture.repository({ files: { a: "a" } })];
    github.formerName(nameOf(former), nameOf(at));
    expect(await host.describe(former)).toMatchObject(at);
    for (const failure of [await failureOf(host.losses(former)), await failureOf(host.delete(former))]) {
      expect(failure).toMatchObject({ code: "scm-not-found" });
      expect(failure.message).toContain(`${nameOf(former)} is ${nameOf(at)} now`);
    }
    expect(await fixture.filesOf(at, "main")).toEqual({ a: "a" });
  });
});
