// It runs with the suites of real servers because a waiting run checks this lock only every few seconds.
import { afterAll, beforeAll, describe } from "vitest";

import { githubClient } from "../../src/scm/github/client.ts";
import { type GitHub, startGitHub } from "../github/server.ts";
import { applyPromises } from "./applies.ts";

describe("branch", () => {
  let github: GitHub;
  beforeAll(async () => {
    github = await startGitHub();
  });
  afterAll(() => github.close());
  applyPromises(async () => {
    await github.repo("acme/toolchain", {
      files: { "README.md": "x\n" },
      permissions: { "github-actions[bot]": "write" },
    });
    const repository = "acme/toolchain";
    return {
      settings: { backend: "branch", options: { repository, path: "state.json" } },
      home: { host: "github", token: "token-of-actions", apiUrl: github.url, repository },
      countWrites: async () => {
        const { repos } = githubClient({ token: "token-of-actions", apiUrl: github.url }).rest;
        const commits = await repos.listCommits({
          owner: "acme",
          repo: "toolchain",
          sha: "dtm-state",
          per_page: 100,
        });
        return commits.data.length;
      },
    };
  });
});
