import { execFileSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { once } from "node:events";
import { mkdtemp, mkdir, rm, truncate, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { load } from "js-yaml";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { sha256 } from "../../src/core/bytes.ts";
import type { JsonObject } from "../../src/core/json.ts";
import type { Resource } from "../../src/core/plugin.ts";
import { blobSha } from "../../src/scm/blob.ts";
import { closeGitHub } from "../../test/github/closing.ts";
import { type GitHub, startGitHub } from "../../test/github/server.ts";
import { contextOf, failureOf } from "../../test/scm/context.ts";
import plugin from "./index.ts";

let github: GitHub;
beforeEach(async () => {
  github = await startGitHub();
  await github.repo("alice/app", { files: { "main.go": "package main\n" } });
});
afterEach(() => closeGitHub(github));

const path = ".github/workflows/main.yml";
const scm = { owner: "alice", name: "app", scmType: "github", token: "token-of-alice" };
const everything = {
  language: { name: "java", version: "11" },
  imageRepo: { url: "http://harbor.example.com:80", user: "robot", password: "of the image" },
  dingTalk: {
    name: "r",
    webhook: "https://oapi.dingtalk.com/robot/send?access_token=of-talk",
    securityType: "SECRET",
    securityValue: "of the sign",
  },
  sonarqube: { name: "s", token: "of sonar", url: "http://sonar.example.com" },
};
const call = (
  pipeline: JsonObject = { language: { name: "go" } },
  more: object = {},
  changed: JsonObject = {},
) => contextOf(plugin, { scm: { ...scm, ...changed }, pipeline }, { apiUrl: github.url, ...more });

interface Workflow {
  permissions: JsonObject;
  jobs: Record<
    string,
    { needs?: string | string[]; steps: { uses?: string; run?: string; with?: JsonObject }[] }
  >;
}
const workflow = async () => load((await github.read("alice/app", "main", path)) ?? "") as Workflow;

describe("create", () => {
  test("pushes the default workflow in one commit", async () => {
    await plugin.create(call());
    const { jobs, permissions } = await workflow();
    expect(Object.keys(jobs)).toEqual(["test"]);
    expect(jobs["test"]?.steps.at(-1)?.run).toBe("go test ./...\n");
    expect(permissions).toEqual({ contents: "read" });
    expect(await github.commits("alice/app", "main")).toHaveLength(2);
    expect((await github.commits("alice/app", "main"))[0]).toBe("update ci config");
  });

  test("returns the status that read then returns", async () => {
    const made = await plugin.create(call());
    expect(await plugin.read(call())).toEqual(made);
    const text = (await github.read("alice/app", "main", path)) ?? "";
    expect(made.status).toEqual({
      [path]: {
        localSHA: expect.stringMatching(/^[0-9a-f]{32}$/),
        scm: [{ scmSHA: blobSha(Buffer.from(text)), scmBranch: "main" }],
      },
    });
  });

  test("sets the secrets, sealed, and shows none of them", async () => {
    const said: string[] = [];
    const made = await plugin.create(call(everything, { log: (text: string) => said.push(text) }));
    expect(github.secretsOf("alice/app")).toEqual({
      IMAGE_REPO_USER: "robot",
      IMAGE_REPO_SECRET: "of the image",
      DINGTALK_SECURITY_VALUE: "of the sign",
      DINGTALK_SECURITY_TOKEN: "of-talk",
      SONAR_SECRET_TOKEN: "of sonar",
    });
    const shown = JSON.stringify([made, said, await github.tree("alice/app", "main"), github.requests]);
    for (const secret of ["of the image", "of the sign", "of-talk", "of sonar"])
      expect(shown).not.toContain(secret);
  });

  test("writes a job for each part of the pipeline", async () => {
    await plugin.create(call(everything));
    const { jobs } = await workflow();
    expect(Object.keys(jobs)).toEqual(["test", "sonarqube", "image", "notify"]);
    expect(jobs["image"]?.needs).toBe("test");
    expect(jobs["notify"]?.needs).toEqual(["test", "sonarqube", "image"]);
    expect(jobs["image"]?.steps.at(-1)?.with?.["tags"]).toBe(
      "harbor.example.com:80/robot/app:${{ github.sha }}\nharbor.example.com:80/robot/app:latest\n",
    );
  });

  test("has no test job when tests are turned off", async () => {
    await plugin.create(call({ ...everything, test: { enable: false } }));
    const { jobs } = await workflow();
    expect(Object.keys(jobs)).toEqual(["sonarqube", "image", "notify"]);
    expect(jobs["image"]?.needs).toBeUndefined();
  });

  test.each([
    { name: "go", uses: "actions/setup-go@v6" },
    { name: "golang", uses: "actions/setup-go@v6" },
    { name: "Java", uses: "actions/setup-java@v5" },
    { name: "python", uses: "actions/setup-python@v6" },
    { name: "nodejs", uses: "actions/setup-node@v5" },
    { name: "rust", uses: undefined },
  ])("sets up $name", async ({ name, uses }) => {
    await plugin.create(call({ language: { name }, test: { command: ["make test"] } }));
    const setup = (await workflow()).jobs["test"]?.steps.find((step) => step.uses?.includes("setup"));
    expect(setup?.uses).toBe(uses);
  });

  test("renders before it sets secrets, so that a mistake leaves nothing half-done", async () => {
    await withFolder({ "main.yml": "name: [[ .nonsense ]]\n" }, async (baseDir) => {
      const context = call({ ...everything, configLocation: "main.yml" }, { baseDir });
      expect(await failureOf(plugin.create(context))).toMatchObject({ code: "template-invalid" });
      expect(github.secretsOf("alice/app")).toEqual({});
    });
  });

  test("fills an empty repository", async () => {
    await github.repo("alice/empty");
    await plugin.create(call(undefined, {}, { name: "empty" }));
    expect(Object.keys(await github.tree("alice/empty", "main"))).toEqual([path]);
  });

  test("creates a branch that the options name, but not the default one", async () => {
    await github.repo("alice/old", { branch: "master", files: { a: "a" } });
    const failure = await failureOf(plugin.create(call(undefined, {}, { name: "old" })));
    expect(failure.message).toBe("alice/old has no branch main");
    expect(failure.hint).toContain("Its default branch is master");
    await plugin.create(call(undefined, {}, { name: "old", branch: "dev" }));
    expect(Object.keys(await github.tree("alice/old", "dev")).sort()).toEqual([path, "a"]);
    expect(Object.keys(await github.tree("alice/old", "master"))).toEqual(["a"]);
  });

  test("uses a pull request if the branch is protected", async () => {
    await github.repo("alice/safe", { files: { a: "a" }, protected: ["main"] });
    await plugin.create(call(undefined, {}, { name: "safe" }));
    expect(await github.read("alice/safe", "main", path)).toContain("jobs:");
    expect(github.requests.map((request) => request.operation)).toContain("pulls/merge");
  });
});

describe("configLocation", () => {
  test("uses every YAML file of a folder", async () => {
    const files = { "a/one.yml": "app: [[ .AppName ]]\n", "two.yaml": "on: push\n", "README.md": "no" };
    await withFolder(files, async (baseDir) => {
      await plugin.create(call({ configLocation: ".", language: { name: "go" } }, { baseDir }));
      expect(await github.read("alice/app", "main", ".github/workflows/one.yml")).toBe("app: app\n");
      expect(await github.read("alice/app", "main", ".github/workflows/two.yaml")).toBe("on: push\n");
      expect(Object.keys(await github.tree("alice/app", "main"))).toHaveLength(3);
    });
  });

  test("uses a single file whatever its name", async () => {
    await withFolder({ "ci.tpl": "lang: [[ .language.name ]] [[ .test.enable ]]\n" }, async (baseDir) => {
      const pipeline = { configLocation: "./ci.tpl", language: { name: "go" }, test: { enable: false } };
      await plugin.create(call(pipeline, { baseDir }));
      expect(await github.read("alice/app", "main", ".github/workflows/ci.tpl")).toBe("lang: go false\n");
    });
  });

  test("downloads a file from a URL", async () => {
    await withPage("on: push # [[ .RepoType ]]\n", async (url) => {
      await plugin.create(call({ configLocation: `${url}/x/build.yml?raw=1` }));
      expect(await github.read("alice/app", "main", ".github/workflows/build.yml")).toBe(
        "on: push # github\n",
      );
      const gone = await failureOf(plugin.create(call({ configLocation: `${url}/gone` })));
      expect(gone).toMatchObject({ code: "download-failed", message: expect.stringContaining("status 404") });
    });
  });

  test.each([
    { files: {}, configLocation: "gone.yml", says: '"gone.yml" cannot be read' },
    {
      files: { "d/x.txt": "x", "d/y.txt": "y" },
      configLocation: "d",
      says: "has no pipeline files, only x.txt, y.txt",
    },
    { files: { "x.yml": Buffer.from([255, 254]) }, configLocation: "x.yml", says: "is not UTF-8 text" },
    {
      files: { "x.yml": "[[ .language.name ]]" },
      configLocation: "x.yml",
      says: "pipeline.language.name is not set",
    },
  ])("is reported if it is of no use: $says", async ({ files, configLocation, says }) => {
    await withFolder(files, async (baseDir) => {
      const failure = await failureOf(plugin.create(call({ configLocation }, { baseDir })));
      expect(failure.message).toContain(says);
    });
  });
});

describe("what configLocation must not read", () => {
  const failureAt = async (baseDir: string, configLocation: string) =>
    failureOf(plugin.create(call({ configLocation, language: { name: "go" } }, { baseDir })));

  test.each([
    { what: "a path out of the checkout", location: "../x.yml", says: "cannot be read" },
    { what: "an absolute path", location: "/proc/self/environ", says: "is outside the checkout" },
    { what: "a device", location: "/dev/zero", says: "is outside the checkout" },
    { what: "a link out of the checkout", location: "environ.yml", says: "is outside the checkout" },
    { what: "a link to a folder outside", location: "folder", says: "is outside the checkout" },
    { what: "a path through a link", location: "folder/self/environ", says: "is outside the checkout" },
    { what: "the checkout's token", location: ".git/config", says: "is outside the checkout" },
    { what: "a FIFO", location: "fifo.yml", says: "is not a regular file" },
    { what: "a file over the limit", location: "huge.yml", says: "is larger than 1000000 bytes" },
  ])("$what is refused", async ({ location, says }) => {
    await withFolder({ "x.yml": "on: push\n", ".git/config": "token" }, async (folder) => {
      symlinkSync("/proc/self/environ", join(folder, "environ.yml"));
      symlinkSync("/proc", join(folder, "folder"));
      execFileSync("mkfifo", [join(folder, "fifo.yml")]);
      await writeFile(join(folder, "huge.yml"), "");
      await truncate(join(folder, "huge.yml"), 1e12);
      expect((await failureAt(folder, location)).message).toContain(says);
    });
  });

  test("a folder is read without its links and without .git", async () => {
    await withFolder({ "a/one.yml": "on: push\n", "a/.git/two.yml": "on: push\n" }, async (folder) => {
      symlinkSync("/proc/self/environ", join(folder, "a/three.yml"));
      await plugin.create(call({ configLocation: "a", language: { name: "go" } }, { baseDir: folder }));
      const files = Object.keys(await github.tree("alice/app", "main"));
      expect(files.filter((name) => name.startsWith(".github"))).toEqual([".github/workflows/one.yml"]);
    });
  });

  test("a download that never ends is cut off at the limit", async () => {
    const server = createServer((_request, response) => {
      const send = (): void => void (response.write("x".repeat(100_000)) ? setImmediate(send) : 0);
      response.on("drain", send);
      send();
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.yml`;
    expect((await failureAt(tmpdir(), url)).message).toContain("is larger than 1000000 bytes");
    server.closeAllConnections();
    server.close();
  });
});

describe("update", () => {
  test("pushes nothing when everything is as configured", async () => {
    const made = await plugin.create(call());
    const tip = await github.sha("alice/app", "main");
    expect(await plugin.update(call())).toEqual(made);
    expect(await github.sha("alice/app", "main")).toBe(tip);
  });

  test("reverts a change made by hand, which read shows", async () => {
    const made = await plugin.create(call());
    await github.commit("alice/app", "main", { [path]: "on: push\n" });
    expect(await plugin.read(call())).not.toEqual(made);
    expect(await plugin.update(call())).toEqual(made);
    expect(await plugin.read(call())).toEqual(made);
  });

  test("removes workflows that are no longer configured", async () => {
    await withFolder({ "one.yml": "on: push\n", "two.yml": "on: push\n" }, async (baseDir) => {
      const made = await plugin.create(call({ configLocation: "." }, { baseDir }));
      const prior = { ...made, options: {} };
      await plugin.update(call({ configLocation: "two.yml" }, { baseDir, prior }));
      expect(Object.keys(await github.tree("alice/app", "main")).sort()).toEqual([
        ".github/workflows/two.yml",
        "main.go",
      ]);
    });
  });
});

describe("preview", () => {
  const preview = (action: "create" | "update" | "delete", ...more: Parameters<typeof call>) =>
    plugin.preview?.({ ...call(...more), action });
  const text = (content: string | Uint8Array | undefined) => content && Buffer.from(content).toString();

  test("of a create has the workflow and the names of the secrets, and changes nothing", async () => {
    const found = await preview("create", everything);
    expect(found?.files?.map(({ path: name, before }) => [name, before])).toEqual([[path, undefined]]);
    expect(text(found?.files?.[0]?.after)).toContain("mvn -B test");
    expect(found?.secrets).toContain("IMAGE_REPO_SECRET");
    expect(found?.pins).toEqual({});
    expect(github.requests.every(({ method }) => method === "GET")).toBe(true);
    expect(JSON.stringify(found)).not.toContain("of the image");
  });

  test("of drift has the difference, who made it, and a link to the commit", async () => {
    const prior = { ...(await plugin.create(call())), options: {} };
    const ours = await github.read("alice/app", "main", path);
    await github.commit("alice/app", "main", { [path]: "on: push\n" });
    const found = await preview("update", undefined, { prior });
    expect(found?.files?.map(({ before, after }) => [text(before), text(after)])).toEqual([
      ["on: push\n", ours],
    ]);
    expect(found?.files?.[0]?.changedBy).toMatchObject({
      author: "alice",
      url: expect.stringContaining(`/commit/${await github.sha("alice/app", "main")}`),
    });
  });

  test("of drift by a deleted file names who deleted it", async () => {
    await withFolder({ "one.yml": "on: push\n", "two.yml": "on: push\n" }, async (baseDir) => {
      const made = await plugin.create(call({ configLocation: "." }, { baseDir }));
      const one = ".github/workflows/one.yml";
      await github.commit("alice/app", "main", { [one]: null });
      const more = { baseDir, prior: { ...made, options: {} } };
      const found = await preview("update", { configLocation: "." }, more);
      expect(found?.files).toMatchObject([{ path: one, changedBy: { author: "alice" } }]);
    });
  });

  test("of a delete has the files that go, and downloads nothing", async () => {
    const prior = { ...(await plugin.create(call())), options: {} };
    const found = await preview("delete", { configLocation: "https://gone.invalid/x.yml" }, { prior });
    expect(found?.files?.map(({ path: name, after }) => [name, after])).toEqual([[path, undefined]]);
  });

  test("pins what was downloaded, and nothing is done if it has changed since", async () => {
    await withPage("on: push\n", async (url) => {
      const pipeline = { configLocation: `${url}/build.yml` };
      const pins = (await preview("create", pipeline))?.pins;
      expect(pins).toEqual({ configLocation: `sha256:${sha256("on: push\n")}` });
      const other = { configLocation: `sha256:${sha256("on: never\n")}` };
      const failure = await failureOf(plugin.create(call({ ...everything, ...pipeline }, { pins: other })));
      expect(failure).toMatchObject({
        code: "plan-stale",
        message: expect.stringContaining("configLocation"),
      });
      expect(github.secretsOf("alice/app")).toEqual({});
      await plugin.create(call(pipeline, { pins: pins ?? {} }));
    });
  });
});

describe("read of workflows whose template is downloaded", () => {
  test("looks only at the repository: a template that has moved, or is gone, is not drift", async () => {
    let location = "";
    let made: Resource = { status: {}, outputs: {} };
    await withPage("on: push\n", async (url) => {
      location = `${url}/build.yml`;
      made = await plugin.create(call({ configLocation: location }));
    });
    const prior = { ...made, options: {} };
    expect(await plugin.read(call({ configLocation: location }, { prior }))).toEqual(made);
    await github.commit("alice/app", "main", { ".github/workflows/build.yml": "on: never\n" });
    expect(await plugin.read(call({ configLocation: location }, { prior }))).not.toEqual(made);
  });

  test("finds what is not recorded yet by the name of the file", async () => {
    const configLocation = "https://gone.invalid/main.yml?x=1";
    expect(await plugin.read(call({ configLocation }))).toBeNull();
    await plugin.create(call());
    expect((await plugin.read(call({ configLocation })))?.status).toMatchObject({ [path]: { localSHA: "" } });
  });
});

describe("read and delete", () => {
  test("missing workflows, branches and repositories are read as null and deleted without an error", async () => {
    for (const changed of [{}, { branch: "gone" }, { name: "gone" }]) {
      expect(await plugin.read(call(undefined, {}, changed))).toBeNull();
      await plugin.delete(call(undefined, {}, changed));
    }
  });

  test("delete removes the recorded workflows, and nothing else", async () => {
    const made = await plugin.create(call());
    await github.commit("alice/app", "main", { ".github/workflows/own.yml": "on: push\n" });
    const context = call({ configLocation: "https://gone.invalid" }, { prior: { ...made, options: {} } });
    await plugin.delete(context);
    await plugin.delete(context);
    expect(Object.keys(await github.tree("alice/app", "main")).sort()).toEqual([
      ".github/workflows/own.yml",
      "main.go",
    ]);
    expect((await github.commits("alice/app", "main"))[0]).toBe("delete ci files");
  });

  test("a token without permission for secrets is told which one it lacks", async () => {
    await github.repo("alice/theirs", { files: { a: "a" }, permissions: { "github-actions[bot]": "write" } });
    const changed = { name: "theirs", token: "token-of-actions" };
    const failure = await failureOf(plugin.create(call(everything, {}, changed)));
    expect(failure).toMatchObject({
      code: "scm-forbidden",
      hint: expect.stringContaining("Secrets: write"),
    });
    expect(await plugin.read(call(everything, {}, changed))).toBeNull();
  });

  test("a wrong token is reported without showing it", async () => {
    const failure = await failureOf(plugin.read(call(undefined, {}, { token: "not-a-token" })));
    expect(failure.code).toBe("scm-auth");
    expect(JSON.stringify(failure.message)).not.toContain("not-a-token");
  });
});

test.each([
  { pipeline: {}, says: "pipeline.language is not set" },
  { pipeline: { language: { name: "rust" } }, says: "pipeline.test.command is not set" },
  { pipeline: { language: { name: "go" }, test: { enable: false } }, says: "pipeline.imageRepo is not set" },
])("the default workflow needs something to do: $says", async ({ pipeline, says }) => {
  const failure = await failureOf(plugin.create(call(pipeline)));
  expect(failure).toMatchObject({ code: "config-invalid", message: expect.stringContaining(says) });
});

test.each([
  { options: { scm }, says: "options.pipeline: is required" },
  {
    options: { scm: { ...scm, org: "acme" }, pipeline: {} },
    says: "options.scm.org: owner (alice) and org (acme)",
  },
  {
    options: { scm: { url: "https://gitlab.com/a/b", token: "t" }, pipeline: {} },
    says: "only works with repositories on GitHub",
  },
  { options: { scm: { ...scm, token: "" }, pipeline: {} }, says: "options.scm.token: is required" },
  { options: { scm: { ...scm, type: "x" }, pipeline: {} }, says: 'unknown option "type"' },
  {
    options: { scm, pipeline: { imageRepo: { user: "u" } } },
    says: "options.pipeline.imageRepo.password: is required",
  },
])("options are checked: $says", ({ options, says }) => {
  expect(() => contextOf(plugin, options)).toThrow(says);
});

async function withFolder(
  files: Record<string, string | Uint8Array>,
  work: (baseDir: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "dtm-gha-"));
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(join(folder, name, ".."), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function withPage(text: string, work: (url: string) => Promise<void>): Promise<void> {
  const server: Server = createServer((request, response) => {
    response.writeHead(request.url === "/gone" ? 404 : 200).end(text);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
