import { afterEach, beforeEach, describe, expect, test } from "vitest";

import type { JsonObject } from "../../src/core/json.ts";
import type { Pins, Preview } from "../../src/core/plugin.ts";
import { closeGitHub } from "../../test/github/closing.ts";
import { type GitHub, startGitHub } from "../../test/github/server.ts";
import { contextOf, failureOf } from "../../test/scm/context.ts";
import plugin from "./index.ts";

let github: GitHub;
beforeEach(async () => {
  github = await startGitHub();
  await github.repo("acme/template", { files: template });
});
afterEach(() => closeGitHub(github));

const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 254, 10, 13]);
const template = {
  "README.md": "This is the template's own",
  "README.md.tpl": "# [[ .AppName ]] of [[ .Repo.Owner ]]\n",
  "main.go.tpl": "package main // [[ .greeting ]]\n",
  "cmd/_app_name_/run.go": "package run\n",
  gradlew: { mode: "100755" as const, content: "#!/bin/sh\nif [[ -n $1 ]]; then :; fi\n" },
  "logo.png": picture,
  link: { mode: "120000" as const, content: "main.go.tpl" },
};
const scaffolded = {
  "README.md": "# app of alice\n",
  "main.go": "package main // hello\n",
  "cmd/app/run.go": "package run\n",
  gradlew: "#!/bin/sh\nif [[ -n $1 ]]; then :; fi\n",
  "logo.png": Buffer.from(picture).toString("utf8"),
};
const destinationRepo = { owner: "alice", name: "app", scmType: "github", token: "token-of-alice" };
const options = {
  sourceRepo: { org: "acme", name: "template", scmType: "github" },
  destinationRepo,
  vars: { greeting: "hello" },
};

const call = (changed: JsonObject = {}, more: Parameters<typeof contextOf>[2] = {}) =>
  contextOf(plugin, { ...options, ...changed }, { apiUrl: github.url, ...(more as object) });
const to = (changed: JsonObject) => ({ destinationRepo: { ...destinationRepo, ...changed } });
const filesThere = () => github.tree("alice/app", "main");

describe("create", () => {
  test("creates the repository with exactly the rendered files of the template", async () => {
    await plugin.create(call());
    expect(await filesThere()).toEqual(scaffolded);
  });

  test("makes one commit with all files, on top of the initial commit that GitHub needs", async () => {
    await plugin.create(call());
    expect(await github.commits("alice/app", "main")).toEqual(["init by devstream", "begin"]);
  });

  test("returns the status that read then returns", async () => {
    const made = await plugin.create(call());
    expect(await plugin.read(call())).toEqual(made);
    expect(made.outputs).toMatchObject({ repo: "app", owner: "alice", org: "" });
  });

  test("keeps executable files executable and binary files unchanged", async () => {
    await plugin.create(call());
    const copy = { sourceRepo: { owner: "alice", name: "app", scmType: "github" }, ...to({ name: "copy" }) };
    await plugin.create(call(copy));
    const tree = github.requests.filter((request) => request.operation === "git/create-tree").at(-1);
    const body = tree?.body as { tree: { path: string; mode: string; sha?: string }[] } | undefined;
    const entries = body?.tree ?? [];
    expect(entries.find((entry) => entry.path === "gradlew")?.mode).toBe("100755");
    expect(entries.filter((entry) => entry.sha).map((entry) => entry.path)).toEqual(["logo.png"]);
  });

  test("creates it in an organization", async () => {
    const made = await plugin.create(
      call({ destinationRepo: { org: "acme", name: "app", scmType: "github", token: "token-of-alice" } }),
    );
    expect(made.outputs).toMatchObject({ owner: "", org: "acme" });
    expect(await github.read("acme/app", "main", "README.md")).toBe("# app of acme\n");
  });

  test("creates a private one when asked to", async () => {
    await plugin.create(call(to({ visibility: "private" })));
    const created = github.requests.find(
      (request) => request.operation === "repos/create-for-authenticated-user",
    );
    expect(created?.body).toMatchObject({ private: true });
  });

  test("can use another branch name as the only branch", async () => {
    await plugin.create(call(to({ branch: "trunk" })));
    expect(await github.tree("alice/app", "trunk")).toEqual(scaffolded);
    expect(await github.sha("alice/app", "main")).toBeNull();
  });

  test("takes the template from a branch with a slash", async () => {
    await github.commit("acme/template", "feat/x", { "new.txt": "new" });
    await plugin.create(call({ sourceRepo: { ...options.sourceRepo, branch: "feat/x" } }));
    expect(await filesThere()).toEqual({ ...scaffolded, "new.txt": "new" });
  });

  test("fills an existing empty repository", async () => {
    await github.repo("alice/app");
    await plugin.create(call());
    expect(await filesThere()).toEqual(scaffolded);
  });

  test("adds missing files to a repository with files, and changes none", async () => {
    await github.repo("alice/app", { files: { "main.go": "package mine\n" } });
    await plugin.create(call());
    expect(await filesThere()).toEqual({ ...scaffolded, "main.go": "package mine\n" });
  });

  test("renders before it creates, so that a mistake in the template leaves nothing behind", async () => {
    const failure = await failureOf(plugin.create(call({ vars: {} })));
    expect(failure).toMatchObject({ code: "template-invalid" });
    expect(failure.message).toContain("greeting");
    expect(await plugin.read(call())).toBeNull();
  });

  test("says that the repository exists when the files could not be pushed, and continues from there", async () => {
    github.fail({ method: "POST", path: /git\/trees/, status: 422 });
    const failure = await failureOf(plugin.create(call()));
    expect(failure.message).toMatch(/^The repository alice\/app was created but has no files yet/);
    await plugin.update(call());
    expect(await filesThere()).toEqual(scaffolded);
  });
});

describe("after a crash", () => {
  test.each([
    ["POST", /user\/repos/],
    ["PUT", /contents/],
    ["POST", /git\/blobs/],
    ["POST", /git\/trees/],
    ["POST", /git\/commits/],
    ["PATCH", /git\/refs/],
  ])("in %s %s, the missing part is done by create and by update", async (method, path) => {
    for (const verb of ["create", "update"] as const) {
      for (const when of ["before", "after"] as const) {
        const fault = github.fail({ method, path, when, status: 403 });
        await failureOf(plugin.create(call()));
        expect(fault.left()).toBe(0);
        await plugin[verb](call());
        expect(await filesThere()).toEqual(scaffolded);
        await plugin.delete(call());
      }
    }
  });

  test.each([
    ["POST", /git\/refs/],
    ["PATCH", /repos\/alice\/app$/],
    ["DELETE", /git\/refs/],
  ])("in %s %s, the configured branch becomes the only one", async (method, path) => {
    const trunk = call(to({ branch: "trunk" }));
    for (const verb of ["create", "update"] as const) {
      const fault = github.fail({ method, path, status: 403 });
      await failureOf(plugin.create(trunk));
      expect(fault.left()).toBe(0);
      await plugin[verb](trunk);
      expect(await github.tree("alice/app", "trunk")).toEqual(scaffolded);
      await plugin.delete(trunk);
    }
  });
});

describe("update", () => {
  const prior = async () => ({ ...(await plugin.create(call())), options });

  test("pushes the files that are rendered differently, and leaves the others as people have changed them", async () => {
    const before = await prior();
    await github.commit("alice/app", "main", { "cmd/app/run.go": "package ours\n" });
    await plugin.update(call({ vars: { greeting: "bye" } }, { prior: before }));
    expect(await filesThere()).toEqual({
      ...scaffolded,
      "main.go": "package main // bye\n",
      "cmd/app/run.go": "package ours\n",
    });
    expect((await github.commits("alice/app", "main"))[0]).toBe("update by devstream");
  });

  test("changes nothing when only the token is different", async () => {
    const before = await prior();
    await github.commit("alice/app", "main", { "main.go": "package ours\n" });
    const tip = await github.sha("alice/app", "main");
    const downloads = () => github.requests.filter(({ path }) => path.includes("zipball")).length;
    const until = downloads();
    await plugin.update(call(to({}), { prior: before }));
    expect(downloads()).toBe(until);
    expect(await github.sha("alice/app", "main")).toBe(tip);
  });

  test("returns the status that read then returns", async () => {
    const before = await prior();
    const updated = await plugin.update(call({ vars: { greeting: "bye" } }, { prior: before }));
    expect(await plugin.read(call())).toEqual(updated);
  });

  test("creates a new branch from the default one with its files unchanged", async () => {
    const before = await prior();
    await github.commit("alice/app", "main", { "main.go": "package ours\n" });
    await plugin.update(call(to({ branch: "dev" }), { prior: before }));
    expect(await github.tree("alice/app", "dev")).toEqual({ ...scaffolded, "main.go": "package ours\n" });
  });

  test("creates a deleted repository again", async () => {
    const before = await prior();
    await plugin.delete(call());
    await plugin.update(call({}, { prior: before }));
    expect(await filesThere()).toEqual(scaffolded);
  });

  test("refuses to work on a different repository that a URL names", async () => {
    const byUrl = (url: string) => ({ destinationRepo: { url, token: "token-of-alice" } });
    const made = await plugin.create(call(byUrl("github.com/alice/app")));
    const before = { ...made, options: { ...options, ...byUrl("github.com/alice/app") } };
    const same = await plugin.update(call(byUrl("https://github.com/alice/app.git"), { prior: before }));
    expect(same).toEqual(made);
    await github.repo("alice/other", { files: { a: "a" } });
    const failure = await failureOf(plugin.update(call(byUrl("github.com/alice/other"), { prior: before })));
    expect(failure.message).toContain("names alice/other, but this tool created alice/app");
  });
});

describe("preview", () => {
  const preview = (action: "create" | "update" | "delete", ...more: Parameters<typeof call>) =>
    plugin.preview?.({ ...call(...more), action });
  const texts = (found: Preview | undefined) =>
    Object.fromEntries(
      (found?.files ?? []).map(({ path, before, after }) => [path, [before, after].map(text)]),
    );
  const text = (content: string | Uint8Array | undefined) => content && Buffer.from(content).toString();
  const commit = async () => `commit ${await github.sha("acme/template", "main")}`;

  test("of a create has the commit of the template and all files, and creates nothing", async () => {
    const found = await preview("create");
    expect(found?.pins).toEqual({ sourceRepo: await commit() });
    expect(texts(found)).toEqual(
      Object.fromEntries(Object.entries(scaffolded).map(([path, after]) => [path, [undefined, after]])),
    );
    expect(found?.files?.filter(({ executable }) => executable).map(({ path }) => path)).toEqual(["gradlew"]);
    expect(github.requests.every(({ method }) => method === "GET")).toBe(true);
  });

  test("of a create in a repository with files has those that it lacks", async () => {
    await github.repo("alice/app", { files: { "main.go": "package mine\n", "logo.png": "mine" } });
    expect(Object.keys(texts(await preview("create"))).sort()).toEqual([
      "README.md",
      "cmd/app/run.go",
      "gradlew",
    ]);
  });

  test("of an update has the files that would change, against what is there and who wrote it", async () => {
    const prior = { ...(await plugin.create(call())), options };
    await github.commit("alice/app", "main", { "main.go": "package mine\n" });
    const found = await preview("update", { vars: { greeting: "bye" } }, { prior });
    expect(texts(found)).toEqual({ "main.go": ["package mine\n", "package main // bye\n"] });
    expect(found?.files?.[0]?.changedBy).toMatchObject({
      author: "alice",
      url: expect.stringContaining(`/commit/${await github.sha("alice/app", "main")}`),
    });
    expect(found?.pins).toEqual({ sourceRepo: await commit() });
  });

  test("of an update to another template pins both", async () => {
    const prior = { ...(await plugin.create(call())), options };
    await github.commit("acme/template", "next", { "main.go.tpl": "package next\n" });
    const sourceRepo = { ...options.sourceRepo, branch: "next" };
    const found = await preview("update", { sourceRepo }, { prior });
    expect(texts(found)).toEqual({ "main.go": ["package main // hello\n", "package next\n"] });
    expect(found?.pins).toEqual({
      sourceRepo: `commit ${await github.sha("acme/template", "next")}`,
      "sourceRepo (before)": await commit(),
    });
  });

  test("uses the pinned commit, and the current one if that is gone", async () => {
    const pins = { sourceRepo: await commit() };
    await github.commit("acme/template", "main", { "new.txt": "new" });
    expect((await preview("create", {}, { pins }))?.pins).toEqual(pins);
    const gone = { sourceRepo: `commit ${"1".repeat(40)}` };
    expect((await preview("create", {}, { pins: gone }))?.pins).toEqual({ sourceRepo: await commit() });
  });

  test("and the create after it download the template once, with the same token", async () => {
    const pins = (await preview("create"))?.pins ?? {};
    await plugin.create(call({}, { pins }));
    await plugin.create(call(to({ name: "other" }), { pins }));
    const downloads = () => github.requests.filter(({ operation }) => operation?.includes("zipball")).length;
    expect(downloads()).toBe(1);
    const sourceRepo = { ...options.sourceRepo, token: "token-of-actions" };
    await plugin.create(call({ ...to({ name: "third" }), sourceRepo }, { pins }));
    expect(downloads()).toBe(2);
  });

  test("of a delete only says what would be lost", async () => {
    await plugin.create(call());
    await github.commit("alice/app", "main", { a: "a" });
    expect(await preview("delete")).toEqual({ loses: ["1 commit by others"] });
  });
});

describe("with the pins of a plan", () => {
  test("a repository is made from the pinned commit", async () => {
    const pins = { sourceRepo: `commit ${await github.sha("acme/template", "main")}` };
    await github.commit("acme/template", "main", { "new.txt": "new" });
    await plugin.create(call({}, { pins }));
    expect(await filesThere()).toEqual(scaffolded);
  });

  test.each<Pins>([{ sourceRepo: `commit ${"1".repeat(40)}` }, {}])(
    "that cannot be had, nothing is done: %o",
    async (pins) => {
      const failure = await failureOf(plugin.create(call({}, { pins })));
      expect(failure).toMatchObject({ code: "plan-stale" });
      expect(await plugin.read(call())).toBeNull();
    },
  );
});

describe("read and delete", () => {
  test("a missing repository is read as null and deleted without an error", async () => {
    expect(await plugin.read(call())).toBeNull();
    await plugin.delete(call());
    await plugin.create(call());
    await plugin.delete(call());
    await plugin.delete(call());
    expect(await plugin.read(call())).toBeNull();
  });

  test.each([
    { status: 401, code: "scm-auth", says: "GitHub refused the token while looking for alice/app" },
    { status: 403, code: "scm-forbidden", says: "GitHub does not allow looking for alice/app" },
    { status: 422, code: "scm-rejected", says: "GitHub rejected looking for alice/app (422)" },
  ])("an answer of $status is reported as $code", async ({ status, code, says }) => {
    github.fail({ path: /repos\/alice\/app/, status });
    const failure = await failureOf(plugin.read(call()));
    expect(failure).toMatchObject({ code, message: expect.stringContaining(says) });
    expect(`${failure.message}${failure.hint}`).not.toContain("token-of-alice");
  });

  test("ends at once when the run is canceled", async () => {
    github.fail({ path: /repos\/alice\/app/, hold: new Promise(() => {}) });
    const stop = new AbortController();
    const reading = plugin.read(call({}, { signal: stop.signal }));
    stop.abort();
    expect(await failureOf(reading)).toMatchObject({ code: "cancelled" });
  });
});

test("a missing template is named with its branch", async () => {
  const failure = await failureOf(
    plugin.create(call({ sourceRepo: { ...options.sourceRepo, branch: "gone" } })),
  );
  expect(failure).toMatchObject({ code: "scm-not-found" });
  expect(failure.message).toContain("downloading acme/template at gone");
});

test("an owner that the token cannot create repositories for is named", async () => {
  const failure = await failureOf(plugin.create(call(to({ owner: "nobody" }))));
  expect(failure.message).toContain("nobody is neither the token's user nor an organization");
});

test.each([
  { what: to({ token: "" }), says: "destinationRepo.token" },
  { what: to({ owner: "" }), says: "destinationRepo.owner" },
  { what: to({ visibility: "internal" }), says: "destinationRepo.visibility" },
  { what: to({ scmType: "gitlab" }), says: "only works with repositories on GitHub" },
  { what: { sourceRepo: { url: "https://gitlab.com/a/b" } }, says: "sourceRepo.url" },
])("options are checked: $says", ({ what, says }) => {
  expect(() => call(what)).toThrow(says);
});
