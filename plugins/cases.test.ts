import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { load } from "js-yaml";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";

import type { JsonObject } from "../src/core/json.ts";
import { repositoryOf, type RepositoryOptions } from "../src/scm/repository.ts";
import { closeGitHub } from "../test/github/closing.ts";
import { type GitHub, startGitHub } from "../test/github/server.ts";
import { describeShared } from "../test/shared.ts";
import { contextOf, failureOf } from "../test/scm/context.ts";
import githubActions from "./github-actions/index.ts";
import repoScaffolding from "./repo-scaffolding/index.ts";

// DevStream's own answers, if there is a copy of them beside the project.

interface Case {
  id: string;
  plugin: string;
  op: "create" | "read" | "update";
  options: string;
  verdict: "keep" | "fix" | "free";
  expect: { error?: string; panic?: string; status?: Status; scmCalls?: Recorded[] | null };
}
type Status = Record<string, { localSHA?: string }>;
interface Recorded {
  Op: string;
  Args: { key?: string; value?: string; files?: Record<string, string>; message?: string } | null;
}

const json = (...path: string[]) => JSON.parse(readFileSync(join(...path), "utf8")) as unknown;
const casesOf = (folder: string, start: string): Case[] => {
  const names = readdirSync(join(folder, "cases/plugin")).filter((name) => name.startsWith(start));
  const verdicts = json(folder, "cases/manifest.json") as { id: string; verdict: Case["verdict"] }[];
  return names.map((name) => {
    const found = json(folder, "cases/plugin", name) as Case;
    const verdict = verdicts.find((entry) => entry.id === `plugin/${found.id}`)?.verdict ?? found.verdict;
    return { ...found, verdict };
  });
};

let github: GitHub;
const start = async () => {
  github = await startGitHub({ tokens: { tok: { login: "me" } }, orgs: { "devstream-io": ["me"] } });
};
const stop = () => closeGitHub(github);

describeShared("github-actions does what DevStream did", "devstream", (folder) => {
  beforeEach(start);
  afterEach(stop);

  // DevStream downloaded it as `main.yml`, and a workflow has the name of its template.
  let baseDir = "";
  const configLocation = "main.yml";
  beforeAll(() => {
    baseDir = mkdtempSync(join(tmpdir(), "dtm-cases-"));
    copyFileSync(join(folder, "templates/github-actions-main.yml"), join(baseDir, configLocation));
  });
  afterAll(() => rmSync(baseDir, { recursive: true }));

  const context = (one: Case) => {
    const { scm, pipeline } = load(one.options) as { scm: JsonObject; pipeline?: JsonObject };
    const options = { scm, ...(pipeline ? { pipeline: { configLocation, ...pipeline } } : {}) };
    return contextOf(githubActions, options as JsonObject, { apiUrl: github.url, baseDir });
  };
  const all = casesOf(folder, "gha-");

  const refused = all.filter((one) => one.expect.error ?? one.expect.panic);
  test.each(refused)("$id ($verdict): is refused before anything is done", async (one) => {
    await github.repo("me/app1", { files: { a: "a" } });
    const failure = await failureOf((async () => githubActions.create(context(one)))());
    expect(failure.code).toBe("config-invalid");
    expect(github.requests).toEqual([]);
  });

  test("gha-nolang (fix): is refused, because the template needs a language", async () => {
    const one = all.find(({ id }) => id === "gha-nolang");
    if (!one) return;
    const failure = await failureOf(githubActions.create(context(one)));
    expect(failure.message).toContain("pipeline.language.name is not set");
    expect(github.requests).toEqual([]);
  });

  const done = all.filter((one) => one.expect.scmCalls && one.id !== "gha-nolang");
  test.each(done)("$id ($verdict): sets the same secrets and pushes the same files", async (one) => {
    await github.repo("me/app1", { files: { a: "a" } });
    const made = await githubActions.create(context(one));
    const calls = one.expect.scmCalls ?? [];
    const secrets = calls
      .filter((call) => call.Op === "AddRepoSecret")
      .map(({ Args }) => [Args?.key, Args?.value]);
    expect(github.secretsOf("me/app1")).toEqual(Object.fromEntries(secrets));
    const push = calls.find((call) => call.Op === "PushFiles")?.Args;
    for (const [path, text] of Object.entries(push?.files ?? {})) {
      expect(await github.read("me/app1", "main", path)).toBe(text);
      expect(made.status).toMatchObject({
        [path]: { localSHA: one.expect.status?.[path]?.localSHA },
      });
    }
    expect(Object.keys(made.status as JsonObject)).toEqual(Object.keys(one.expect.status ?? {}));
    expect((await github.commits("me/app1", "main"))[0]).toBe(push?.message);
  });

  test("gha-test-disable (fix): our own workflow has no test job, and templates can see that", async () => {
    const one = all.find(({ id }) => id === "gha-test-disable");
    if (!one) return;
    await github.repo("me/app1", { files: { a: "a" } });
    const options = load(one.options) as { pipeline: JsonObject } & JsonObject;
    options.pipeline["sonarqube"] = { name: "s" };
    await githubActions.create(contextOf(githubActions, options, { apiUrl: github.url }));
    const text = (await github.read("me/app1", "main", ".github/workflows/main.yml")) ?? "";
    expect(Object.keys((load(text) as { jobs: object }).jobs)).toEqual(["sonarqube"]);
  });

  test("gha-read-exist (keep): a status has the same shape", async () => {
    const one = all.find(({ id }) => id === "gha-read-exist");
    if (!one) return;
    const path = ".github/workflows/main.yml";
    await github.repo("me/app1", { files: { [path]: "on: push\n" } });
    const found = await githubActions.read(context(one));
    const localSHA = one.expect.status?.[path]?.localSHA;
    const scm = [{ scmSHA: expect.stringMatching(/^[0-9a-f]{40}$/), scmBranch: "main" }];
    expect(found?.status).toEqual({ [path]: { localSHA, scm } });
  });
});

describeShared("repo-scaffolding does what DevStream did", "devstream", (folder) => {
  beforeEach(start);
  afterEach(stop);

  const context = (one: Case) =>
    contextOf(repoScaffolding, load(one.options) as JsonObject, { apiUrl: github.url });
  const all = casesOf(folder, "repo-");
  const pushed = (one: Case) => one.expect.scmCalls?.find((call) => call.Op === "PushFiles")?.Args;

  test.each(all.filter((one) => one.expect.error))("$id ($verdict): is refused", (one) => {
    expect(() => context(one)).toThrow("sourceRepo: is required");
  });

  // The cases do not include the templates, so one with the same paths replaces each. On an update
  // DevStream deletes the repository first, so what is compared is the push into a new repository.
  test.each(all.filter((one) => !one.expect.error))("$id ($verdict): pushes the same paths", async (one) => {
    const { sourceRepo } = load(one.options) as { sourceRepo: RepositoryOptions };
    const source = repositoryOf(sourceRepo, "sourceRepo");
    const wanted = Object.keys(pushed(one)?.files ?? {}).map((path) =>
      path.replace(/^dtm-[^/]*-feat-x\//, ""),
    );
    const name = (path: string) =>
      `${path.replaceAll("my-app", "_app_name_")}${path.endsWith("README.md") ? ".tpl" : ""}`;
    const files = Object.fromEntries(wanted.map((path) => [name(path), `${path}\n`]));
    await github.repo(`${source.owner}/${source.name}`, { files: { "README.md": "The template's own" } });
    await github.commit(`${source.owner}/${source.name}`, source.branch, files);

    const made = await repoScaffolding[one.op](context(one));
    expect(Object.keys(await github.tree("me/my-app", "main")).sort()).toEqual(wanted.sort());
    expect((await github.commits("me/my-app", "main"))[0]).toBe(pushed(one)?.message);
    const { outputs: _, ...expected } = one.expect.status ?? {};
    const repoURL = expect.stringMatching(/\/me\/my-app\.git$/);
    expect(made?.status).toEqual({ ...expected, repoURL });
  });
});
