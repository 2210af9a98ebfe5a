import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { beforeEach, describe, expect, test } from "vitest";

import type { UserError } from "../../src/core/errors.ts";
import type { RunContext } from "../../src/core/run-context.ts";
import type { StateOwner } from "../../src/core/state.ts";
import { ownStates } from "../../src/stack/owner.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dtm-owner-"));
});

const put = async (path: string, text = "") => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
};
const cloneOf = (...urls: string[]) =>
  put(
    ".git/config",
    urls.map((url, i) => `[remote "${i === 0 ? "origin" : `r${i}`}"]\n\turl = ${url}\n`).join(""),
  );
const github = "https://api.github.com";

// What a run with a configuration in the folder knows about itself.
async function own(stack: string, env: Record<string, string> = {}) {
  await put(stack);
  const home = { host: "github", token: undefined, apiUrl: github, repository: env["GITHUB_REPOSITORY"] };
  const context = { cwd: folder, home, env } as unknown as RunContext;
  return ownStates(context, { baseDir: dirname(join(folder, stack)), stack });
}

const fresh = async (...asked: Parameters<typeof own>) => (await own(...asked)).ownerAfter(undefined);

const ends = (check: Awaited<ReturnType<typeof own>>, owner: StateOwner): string => {
  try {
    check.refuse(owner, "there");
    return "used";
  } catch (error) {
    return (error as UserError).code;
  }
};

describe("a state belongs to", () => {
  test.each([
    { where: "a workflow", env: { GITHUB_REPOSITORY: "acme/a", GITHUB_REPOSITORY_ID: "7" }, id: "7" },
    { where: "a clone over HTTPS", urls: ["https://github.com/acme/a.git"] },
    { where: "a clone over SSH", urls: ["git@github.com:acme/a.git", "https://gitlab.com/x/y"] },
  ])("the repository and the path in it, in $where", async ({ env = {}, urls = [], id }) => {
    await cloneOf(...urls);
    expect(await fresh("infra/dtm.yaml", env)).toEqual({
      repository: "github.com/acme/a",
      ...(id === undefined ? {} : { repositoryId: id }),
      config: "infra/dtm.yaml",
    });
  });

  test("the whole path, where there is no repository", async () => {
    expect((await fresh("dtm.yaml")).config).toMatch(/dtm-owner-.*\/dtm\.yaml$/);
  });

  test("a repository whose worktree this is", async () => {
    await put("main/.git/config", '[remote "origin"]\n\turl = https://github.com/acme/a\n');
    await put("main/.git/worktrees/w/commondir", "../..\n");
    await put(".git", `gitdir: ${join(folder, "main/.git/worktrees/w")}\n`);
    expect(await fresh("dtm.yaml")).toEqual({ repository: "github.com/acme/a", config: "dtm.yaml" });
  });
});

describe("in a clone of acme/a and its fork, the state", () => {
  const a = "github.com/acme/a";
  test.each<{ of: string; owner: StateOwner; ends: string }>([
    { of: "this configuration", owner: { repository: a, config: "dtm.yaml" }, ends: "used" },
    { of: "the other remote", owner: { repository: "github.com/Mona/A", config: "dtm.yaml" }, ends: "used" },
    {
      of: "another repository",
      owner: { repository: "github.com/acme/b", config: "dtm.yaml" },
      ends: "state-owner",
    },
    {
      of: "another server",
      owner: { repository: "ghe.test/acme/a", config: "dtm.yaml" },
      ends: "state-owner",
    },
    { of: "another configuration", owner: { repository: a, config: "b.yaml" }, ends: "state-owner" },
    { of: "a configuration that is gone", owner: { repository: a, config: "old.yaml" }, ends: "used" },
    { of: "no known repository", owner: { config: "/elsewhere/dtm.yaml" }, ends: "used" },
  ])("of $of is $ends", async ({ owner, ends: expected }) => {
    await cloneOf("git@github.com:acme/a.git", "https://github.com/mona/a");
    await put("b.yaml");
    expect(ends(await own("dtm.yaml"), owner)).toBe(expected);
  });
});

test("a workflow that checks out the configuration of another repository works for that one", async () => {
  await cloneOf("https://github.com/acme/a");
  const env = { GITHUB_REPOSITORY: "acme/caller", GITHUB_REPOSITORY_ID: "7" };
  expect(await fresh("dtm.yaml", env)).toEqual({ repository: "github.com/acme/a", config: "dtm.yaml" });
});

describe("a state that is saved again", () => {
  const acme: StateOwner = { repository: "github.com/acme/a", repositoryId: "7", config: "dtm.yaml" };
  const env = { GITHUB_REPOSITORY: "acme/a", GITHUB_REPOSITORY_ID: "7" };
  test.each<{ where: string; urls?: string[]; env?: Record<string, string>; before: StateOwner }>([
    { where: "a clone", urls: ["git@github.com:acme/a"], before: acme },
    {
      where: "the clone of a fork",
      urls: ["git@github.com:mona/a", "git@github.com:acme/a"],
      before: acme,
    },
    { where: "a folder without a repository", before: acme },
    {
      where: "a workflow that knows the ID",
      env,
      before: { repository: "github.com/acme/a", config: "old.yaml" },
    },
    {
      where: "the workflow of a renamed repository",
      env,
      before: { ...acme, repository: "github.com/acme/old" },
    },
  ])("in $where belongs to the same repository", async ({ urls = [], env: more, before }) => {
    if (urls.length > 0) await cloneOf(...urls);
    expect((await own("dtm.yaml", more)).ownerAfter(before)).toEqual(acme);
  });
});

test("a repository that was renamed has the same ID, and a new one with its old name another", async () => {
  const check = await own("dtm.yaml", { GITHUB_REPOSITORY: "acme/new", GITHUB_REPOSITORY_ID: "7" });
  const before = { repository: "github.com/acme/old", config: "dtm.yaml" };
  expect(ends(check, { ...before, repositoryId: "7" })).toBe("used");
  expect(ends(check, { ...before, repositoryId: "8" })).toBe("state-owner");
  expect(ends(check, before)).toBe("state-owner");
});

test("an address that names its server in another way is still that of the repository", async () => {
  await cloneOf("git@work:acme/a.git");
  expect(ends(await own("dtm.yaml"), { repository: "github.com/acme/a", config: "dtm.yaml" })).toBe("used");
});
