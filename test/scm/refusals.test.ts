import { afterAll, beforeAll, expect, test } from "vitest";

import { githubClient } from "../../src/scm/github/client.ts";
import { githubHost } from "../../src/scm/github/host.ts";
import { hintForRefusal } from "../../src/scm/github/refusals.ts";
import { type GitHub, startGitHub } from "../github/server.ts";
import { failureOf } from "./context.ts";

let github: GitHub;
beforeAll(async () => {
  github = await startGitHub();
  await github.repo("acme/shop", { files: { a: "1" } });
});
afterAll(() => github.close());

const at = { owner: "acme", name: "shop" };

test.each([
  ["archived", "Unarchive it"],
  ["ip-allow-list", "IP allow list of the organization"],
  ["saml", "Configure SSO"],
] as const)("a token that has every permission is not blamed: %s", async (restriction, hint) => {
  const host = githubHost(githubClient({ token: "token-of-alice", apiUrl: github.url, retryBase: 1 }));
  github.restrict("acme/shop", restriction);
  const calls = [
    () => host.setSecrets(at, { A: "secret" }),
    () => host.git(at).createRef("heads/b", "a".repeat(40)),
  ];
  for (const call of restriction === "archived" ? calls.slice(1) : calls)
    expect(await failureOf(call())).toMatchObject({
      code: "scm-forbidden",
      hint: expect.stringContaining(hint),
    });
  github.restrict("acme/shop", undefined);
});

test.each([
  ["Unable to create comment because issue is locked.", "Unlock it"],
  ["Repository rule violations found\n\nCommits must have verified signatures.", "ruleset"],
  ["Protected branch update failed for refs/heads/main.", "branch protection"],
  ["`acme` forbids access via a personal access token (classic).", "of the kind"],
  [
    "Although you appear to have the correct authorization credentials, the `acme` organization has enabled OAuth App access restrictions",
    "approve the app",
  ],
  [
    "refusing to allow a GitHub App to create or update workflow `.github/workflows/a.yml` without `workflows` permission",
    "workflows: write",
  ],
  ["GitHub Actions is not permitted to create or approve pull requests.", "under Actions, General"],
  ["Issues has been disabled in this repository.", "drift-issue: false"],
  ["Must have admin rights to Repository.", "administration: write"],
  ["Repository access blocked", "support"],
  ["Git Repository is empty.", "first one"],
])("%s has a hint of its own", (said, hint) => {
  expect(hintForRefusal(said)).toContain(hint);
});

test("a missing permission has none", () => {
  expect(hintForRefusal("Resource not accessible by integration")).toBeUndefined();
});
