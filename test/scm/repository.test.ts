import { describe, expect, test } from "vitest";

import { github } from "../../src/scm/github/index.ts";

import { cloneUrlOf, parseRepoUrl } from "../../src/scm/repo-url.ts";
import { repositoryOf, RepositoryOptions } from "../../src/scm/repository.ts";

const good = [
  { given: { url: "github.com/o/r" }, gives: "github o/r main", clone: "https://github.com/o/r" },
  {
    given: { url: "https://github.com/o/r.git/" },
    gives: "github o/r main",
    clone: "https://github.com/o/r.git/",
  },
  { given: { url: "git@github.com:o/r.git" }, gives: "github o/r main", clone: "git@github.com:o/r.git" },
  { given: { url: "ssh://git@github.com/o/r" }, gives: "github o/r main", clone: "ssh://git@github.com/o/r" },
  {
    given: { url: "github.com/o/r", branch: "dev" },
    gives: "github o/r dev",
    clone: "https://github.com/o/r",
  },
  { given: { url: "github.com/o/r", name: "a" }, gives: "github o/r main", clone: "https://github.com/o/r" },
  {
    given: { scmType: "github", url: "github.com/o/r", name: "a" },
    gives: "github o/a main",
    clone: "https://github.com/o/a",
  },
  { given: { url: "github.com/o/r", org: "x" }, gives: "github x/r main", clone: "https://github.com/x/r" },
  {
    given: { scmType: "github", owner: "o", name: "r" },
    gives: "github o/r main",
    clone: "https://github.com/o/r",
  },
  {
    given: { scmType: "github", org: "o", name: "r", owner: "" },
    gives: "github o/r main",
    clone: "https://github.com/o/r",
  },
  {
    given: { scmType: "github", url: "https://code.acme.io/o/r" },
    gives: "github o/r main",
    clone: "https://code.acme.io/o/r",
  },
  {
    given: { scmType: "github", url: "https://code.acme.io/o/r", name: "a" },
    gives: "github o/a main",
    clone: "https://code.acme.io/o/a",
  },
  {
    given: { url: "https://gitlab.com/g/r.git" },
    gives: "gitlab g/r master",
    clone: "https://gitlab.com/g/r.git",
  },
  {
    given: { scmType: "gitlab", owner: "o", name: "r" },
    gives: "gitlab o/r master",
    clone: "https://gitlab.com/o/r.git",
  },
  {
    given: { scmType: "gitlab", owner: "o", name: "r", baseURL: "http://x:1/" },
    gives: "gitlab o/r master",
    clone: "http://x:1/o/r.git",
  },
  {
    given: { url: "git@gl.acme.io:2222:g/r.git", apiURL: "https://gl.acme.io/api" },
    gives: "gitlab g/r master",
    clone: "git@gl.acme.io:2222:g/r.git",
  },
] as const;

describe("repository info", () => {
  test.each(good)("$given is $gives", ({ given, gives, clone }) => {
    const repo = repositoryOf(given, "scm");
    expect(`${repo.scmType} ${repo.owner}/${repo.name} ${repo.branch}`).toBe(gives);
    expect(cloneUrlOf(repo.url)).toBe(clone);
  });

  test.each(good)("$given stays the same once it is complete", ({ given }) => {
    const repo = repositoryOf(given, "scm");
    expect(repositoryOf(repo, "scm")).toEqual(repo);
    expect(RepositoryOptions.safeParse(repo).success).toBe(true);
  });

  test.each([
    { given: { scmType: "github", owner: "o", org: "g", name: "r" }, at: "org" },
    { given: { owner: "o", name: "r" }, at: "scmType" },
    { given: { scmType: "GitHub", owner: "o", name: "r" }, at: "scmType" },
    { given: { scmType: "github", owner: "o" }, at: "name" },
    { given: { url: "https://github.com/o/r/tree/main" }, at: "url" },
    { given: { url: "https://gitlab.com/g/s/r" }, at: "url" },
    { given: { url: "git@github.com" }, at: "url" },
    { given: { url: "a sentence" }, at: "url" },
    { given: { url: "git@gitlab.example.com:g/r.git" }, at: "url" },
    { given: { url: "github.com/o/r", apiURL: "nowhere" }, at: "apiURL" },
    { given: { scmType: "github", owner: "someone@example.com", name: "r" }, at: "owner" },
    { given: { scmType: "github", org: "o p", name: "r" }, at: "org" },
    { given: { scmType: "github", owner: "-o", name: "r" }, at: "owner" },
    { given: { scmType: "github", owner: "o".repeat(40), name: "r" }, at: "owner" },
    { given: { url: "github.com/someone@example.com/r" }, at: "url" },
    { given: { url: "https://github.com/o.p/r" }, at: "url" },
    { given: { scmType: "github", owner: "o", name: "my shop" }, at: "name" },
    { given: { scmType: "github", owner: "o", name: ".." }, at: "name" },
  ])("$given is refused because of $at", ({ given, at }) => {
    expect(RepositoryOptions.safeParse(given).error?.issues[0]?.path).toEqual([at]);
  });

  test.each([
    { scmType: "github", owner: "o_acme", name: "r" },
    { scmType: "github", owner: "[[ env OWNER ]]", name: "[[ env NAME ]]" },
    { scmType: "github", owner: "${{ t.a.outputs.owner }}", name: "r" },
    { url: "https://github.com/[[ env OWNER ]]/r" },
    { scmType: "gitlab", owner: "o.p", name: "r" },
  ])("$given may be a repository", (given) => {
    expect(RepositoryOptions.safeParse(given).error?.issues).toBeUndefined();
  });

  test("accepts every key that DevStream documents", () => {
    const given = { url: "github.com/o/r", workPath: "/tmp/x", needAuth: true, namespace: "group" };
    expect(RepositoryOptions.safeParse(given).success).toBe(true);
    expect(repositoryOf(given, "scm")).toMatchObject({
      nameSpace: "group",
      workPath: "/tmp/x",
      needAuth: true,
    });
  });

  test("an unknown key is refused", () => {
    expect(RepositoryOptions.safeParse({ url: "github.com/o/r", type: "github" }).success).toBe(false);
  });
});

describe("the API", () => {
  const env = (name: string) => (name === "GITHUB_API_URL" ? "https://api.of.this.run" : undefined);
  test.each([
    { given: { url: "github.com/o/r" }, is: "https://api.of.this.run" },
    { given: { scmType: "github", owner: "o", name: "r" }, is: "https://api.of.this.run" },
    { given: { url: "github.com/o/r", apiURL: "https://x.io/api/v3" }, is: "https://x.io/api/v3" },
    { given: { url: "https://github.acme.io/o/r" }, is: "https://github.acme.io/api/v3" },
    { given: { scmType: "github", url: "https://acme.ghe.com/o/r" }, is: "https://api.acme.ghe.com" },
  ] as const)("of $given is $is", ({ given, is }) => {
    expect(github.access?.apiUrl(repositoryOf(given, "scm"), { env })).toBe(is);
  });

  test("of github.com is github.com's own outside of a workflow", () => {
    expect(
      github.access?.apiUrl(repositoryOf({ url: "github.com/o/r" }, "scm"), { env: () => undefined }),
    ).toBe("https://api.github.com");
  });
});

test("a refused URL is shown without its password", () => {
  expect(parseRepoUrl("https://bob:pw@github.com/a/b/c")).toMatch(
    /^"https:\/\/\*\*\*@github\.com\/a\/b\/c" must/,
  );
});
