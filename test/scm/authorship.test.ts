import { expect, test } from "vitest";

import { isOurCommit, isOurPull } from "../../src/scm/github/authorship.ts";

const alice = { login: "Alice", type: "User" };
const dave = { login: "dave", type: "User" };
const app = { login: "acme-deploy[bot]", type: "Bot" };

test.each([
  { message: "init by devstream", author: alice, isOurs: true },
  { message: "update ci config\n\nupdate ci config", author: app, isOurs: true },
  { message: "update ci config (#7)", author: alice, isOurs: true },
  {
    message: "Merge pull request #7 from alice/init-by-devstream-0a1b2c3\n\ninit",
    author: dave,
    isOurs: true,
  },
  { message: "update ci config", author: dave, isOurs: false },
  { message: "update ci config", author: null, isOurs: false },
  { message: "update ci config for go", author: alice, isOurs: false },
  { message: "Merge pull request #7 from alice/init-by-devstream-and-more", author: alice, isOurs: false },
  { message: "fix: the login", author: alice, isOurs: false },
])("$author.login's commit $message is ours: $isOurs", ({ message, author, isOurs }) => {
  expect(isOurCommit(message, author, "alice")).toBe(isOurs);
});

test.each([
  { branch: "feat-repo-ci-update-0a1b2c3", author: alice, isOurs: true },
  { branch: "feat-repo-ci-update-0a1b2c3", author: app, isOurs: true },
  { branch: "feat-repo-ci-update-0a1b2c3", author: dave, isOurs: false },
  { branch: "feat-repo-ci-update-mine", author: alice, isOurs: false },
])("$author.login's pull request from $branch is ours: $isOurs", ({ branch, author, isOurs }) => {
  expect(isOurPull(branch, author, "alice")).toBe(isOurs);
});

test("a person's commit is not ours if the token is an App's", () => {
  expect(isOurCommit("init by devstream", alice, null)).toBe(false);
});
