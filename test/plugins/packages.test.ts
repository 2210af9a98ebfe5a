import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { type Program, startProgram } from "../commands/program.ts";
import { type NpmRegistry, npmRegistry } from "../registry/npm.ts";
import { ociRegistry } from "../registry/oci.ts";
import { pluginPackage } from "../registry/plugin.ts";
import type { Served } from "../registry/serve.ts";
import { serve } from "../registry/serve.ts";
import { packed, tarball } from "../registry/tarball.ts";

let program: Program;
let registry: NpmRegistry;
let mirror: string;
const open: Served[] = [];
const path = (name: string) => join(program.folder, name);
const lock = () => readFileSync(path("dtm.lock.yaml"), "utf8");
const npmSource = 'source: "npm:@acme/dtm-vault", version: ^1.0.0';

beforeEach(async () => {
  program = await startProgram();
  mirror = await mkdtemp(join(tmpdir(), "dtm-mirror-"));
  registry = await npmRegistry();
  open.push(registry);
  registry.publish("@acme/dtm-vault", "1.0.0", pluginPackage("vault", "1.0.0"));
  registry.publish("@acme/dtm-vault", "1.1.0", pluginPackage("vault", "1.1.0"));
  await writeFile(path(".npmrc"), `@acme:registry=${registry.url}/\ncache=${join(mirror, "npm")}\n`);
  await declare(npmSource);
});

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  await rm(mirror, { recursive: true, force: true });
});

async function declare(source: string, text = "hello"): Promise<void> {
  await writeFile(
    path("dtm.yaml"),
    `config: { state: { backend: local, options: { stateFile: the.state } } }
plugins:
- { name: vault, ${source} }
tools:
- { name: vault, instanceID: a, options: { text: ${text} } }
`,
  );
}

const dtm = (...args: string[]) => program.dtm(...args, "-d", join(mirror, "plugins"));
const cached = () => {
  const [name = ""] = readdirSync(join(mirror, "plugins"));
  return join(mirror, "plugins", name);
};

describe("dtm init with a configuration", () => {
  test("resolves and pins a plugin, and plan and apply use exactly that", async () => {
    const { code, stdout, stderr } = await dtm("init");
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout).toMatch(/^Fetched vault {2}npm:@acme\/dtm-vault 1\.1\.0 {2}sha512-/);
    expect(lock()).toMatch(
      /^# Written by.*\nversion: 1\nplugins:\n {2}- name: vault\n {4}source: npm:@acme\/dtm-vault\n {4}wanted: \^1\.0\.0\n {4}version: 1\.1\.0\n {4}integrity: sha512-\S{88}\n$/,
    );
    expect(await dtm("apply", "-y")).toMatchObject({ code: 0 });
    expect(readFileSync(path("a.thing"), "utf8")).toBe("hello by 1.1.0");
  });

  test("a second run, a plan and an apply need no network", async () => {
    await dtm("init");
    await registry.close();
    const before = lock();
    expect((await dtm("init")).stdout).toMatch(/^Kept vault {2}/);
    expect(await dtm("init", "--check")).toMatchObject({ code: 0 });
    expect(lock()).toBe(before);
    expect(await dtm("apply", "-y")).toMatchObject({ code: 0 });
  });

  test("what is pinned stays until --upgrade, which takes the newest that fits", async () => {
    await dtm("init");
    registry.publish("@acme/dtm-vault", "1.2.0", pluginPackage("vault", "1.2.0"));
    registry.publish("@acme/dtm-vault", "2.0.0", pluginPackage("vault", "2.0.0"));
    expect((await dtm("init")).stdout).toContain("1.1.0");
    expect((await dtm("init", "--upgrade", "vault")).stdout).toContain("1.1.0 → 1.2.0");
    expect(lock()).toContain("version: 1.2.0");
  });

  test("--download-only fills a folder that is a mirror, and writes nothing", async () => {
    await dtm("init");
    const before = lock();
    await rm(join(mirror, "plugins"), { recursive: true });
    expect(await dtm("init", "--download-only", "-p", "vault")).toMatchObject({ code: 0 });
    await registry.close();
    expect(lock()).toBe(before);
    expect(await dtm("plan")).toMatchObject({ code: 0 });
  });

  test("--check fails for a plugin that is not pinned, without asking anybody", async () => {
    const { code, stderr } = await dtm("init", "--check");
    expect(code).toBe(3);
    expect(stderr).toContain("Error (plugin-unlocked)");
    expect(stderr).toContain("dtm.yaml:3:3: plugin vault: dtm.lock.yaml does not have it");
    expect(stderr).toContain("Run `dtm init` and commit dtm.lock.yaml.");
    expect(registry.requests).toEqual([]);
    expect(existsSync(path("dtm.lock.yaml"))).toBe(false);
  });

  test("flags that contradict each other, and unknown names, are refused", async () => {
    expect((await dtm("init", "-a", "-p", "vault")).stderr).toContain("contradict each other");
    expect((await dtm("init", "-p", "vualt")).stderr).toContain("Did you mean");
  });

  test("a configuration without packages has nothing to fetch", async () => {
    await writeFile(path("dtm.yaml"), "config: { state: { backend: local } }\ntools: []\n");
    expect((await dtm("init")).stdout).toContain("has no plugins to fetch");
    expect(existsSync(path("dtm.lock.yaml"))).toBe(false);
  });
});

describe("a plan with a plugin that is fetched", () => {
  test("is refused without an entry in the lock file, and for another version", async () => {
    expect((await dtm("plan")).stderr).toContain("Error (plugin-unlocked)");
    await dtm("init");
    await declare('source: "npm:@acme/dtm-vault", version: ^1.1.0');
    const { code, stderr } = await dtm("plan");
    expect(code).toBe(3);
    expect(stderr).toContain("dtm.lock.yaml has it as npm:@acme/dtm-vault ^1.0.0");
  });

  test("shows the plugin as a change of its own until it is applied, and its digest covers it", async () => {
    await dtm("init");
    const { stdout } = await dtm("plan");
    expect(stdout).toMatch(/plugin vault {2}new\n {4}\+ npm:@acme\/dtm-vault@1\.1\.0 sha512-/);
    await dtm("apply", "-y");
    const digest = async () =>
      (JSON.parse((await dtm("plan", "--json")).stdout) as { digest: string }).digest;
    const before = await digest();
    expect((await dtm("plan")).stdout).not.toContain("plugin vault");
    await declare('source: "npm:@acme/dtm-vault", version: 1.0.0', "hello");
    await writeFile(path("a.thing"), "hello by 1.1.0");
    await dtm("init");
    expect((await dtm("plan")).stdout).toMatch(
      /plugin vault {2}changed\n {4}- npm.*@1\.1\.0 .*\n {4}\+ npm.*@1\.0\.0 /,
    );
    expect(await digest()).not.toBe(before);
    expect(await dtm("apply", "-y")).toMatchObject({ code: 0 });
    expect((await dtm("plan")).stdout).not.toContain("plugin vault");
  });

  test("is refused if the lock file was edited", async () => {
    await dtm("init");
    await writeFile(path("dtm.lock.yaml"), lock().replace(/sha512-.{6}/, "sha512-AAAAAA"));
    const { code, stderr } = await dtm("plan");
    expect(code).toBe(3);
    expect(stderr).toContain("Error (plugin-integrity)");
    expect(stderr).toContain("dtm init --upgrade vault");
  });

  test.each([
    [
      "a file was changed",
      async (home: string) => appendFile(join(home, "files/index.mjs"), "evil()"),
      "index.mjs is not as in its archive",
    ],
    [
      "a file was added",
      async (home: string) => writeFile(join(home, "files/evil.mjs"), ""),
      "evil.mjs is not as in its archive",
    ],
    [
      "a file is gone",
      async (home: string) => rm(join(home, "files/index.mjs")),
      "index.mjs is not as in its archive",
    ],
    [
      "the archive was changed",
      async (home: string) => appendFile(join(home, "package.tgz"), "x"),
      "its archive is not the one that was fetched",
    ],
  ])("is refused if %s in the cache, and `dtm init` fetches it again", async (_, tamper, why) => {
    await dtm("init");
    await tamper(cached());
    const { code, stderr } = await dtm("plan");
    expect(code).toBe(3);
    expect(stderr).toContain("Error (plugin-integrity)");
    expect(stderr).toContain(why);
    expect((await dtm("init")).stdout).toMatch(/^Fetched/);
    expect(await dtm("plan")).toMatchObject({ code: 0 });
  });

  test.each([
    ["is not YAML", "plugins: [", "it is not valid YAML"],
    ["has a merge conflict", "<<<<<<< ours\nversion: 1\n=======\n", "it has the marks of a merge conflict"],
    ["has another shape", "version: 1\nplugins: [{ name: x }]\n", "cannot be used"],
  ])("is refused if the lock file %s", async (_, text, why) => {
    await writeFile(path("dtm.lock.yaml"), text);
    expect((await dtm("plan")).stderr).toContain(why);
  });
});

describe("a registry that does not give the plugin", () => {
  test("asks for a token, and .npmrc has it from the environment", async () => {
    const closed = await npmRegistry({ token: "s3cret" });
    open.push(closed);
    closed.publish("@acme/dtm-vault", "1.0.0", pluginPackage("vault", "1.0.0"));
    await writeFile(path(".npmrc"), `@acme:registry=${closed.url}/\ncache=${join(mirror, "npm2")}\n`);
    const { code, stderr } = await dtm("init");
    expect(code).toBe(1);
    expect(stderr).toContain("refused it (401)");
    expect(stderr).toContain(":_authToken=${NPM_TOKEN}`, set NPM_TOKEN, and run `dtm init` again");
    const host = new URL(closed.url).host;
    await appendFile(path(".npmrc"), `//${host}/:_authToken=s3cret\n`);
    expect(await dtm("init")).toMatchObject({ code: 0 });
  });

  test("gets no variable that belongs to the run itself, whatever .npmrc says", async () => {
    const closed = await npmRegistry({ token: "of-the-run" });
    open.push(closed);
    closed.publish("@acme/dtm-vault", "1.0.0", pluginPackage("vault", "1.0.0"));
    const { host } = new URL(closed.url);
    const token = (name: string) =>
      writeFile(path(".npmrc"), `@acme:registry=${closed.url}/\n//${host}/:_authToken=\${${name}}\n`);
    const env = { ACTIONS_RUNTIME_TOKEN: "of-the-run", INPUT_TOKEN: "of-the-run", NPM_TOKEN: "of-the-run" };
    const other = await startProgram(env);
    await writeFile(join(other.folder, "dtm.yaml"), await readFile(path("dtm.yaml")));
    for (const [name, code] of [
      ["ACTIONS_RUNTIME_TOKEN", 1],
      ["INPUT_TOKEN", 1],
      ["NPM_TOKEN", 0],
    ] as const) {
      await token(name);
      await writeFile(join(other.folder, ".npmrc"), await readFile(path(".npmrc")));
      expect(await other.dtm("init", "-d", join(mirror, "plugins"))).toMatchObject({ code });
    }
  });

  test("no longer has the version, and the message names the command that takes another", async () => {
    await dtm("init");
    await rm(mirror, { recursive: true });
    registry.unpublish("@acme/dtm-vault", "1.1.0");
    const { code, stderr } = await dtm("plan");
    expect(code).toBe(1);
    expect(stderr).toContain("has no version that fits");
    expect(stderr).toContain("dtm init --upgrade vault");
    expect((await dtm("init", "--upgrade")).stdout).toContain("1.1.0 → 1.0.0");
  });

  test("sends other bytes than it promised", async () => {
    registry.replace("@acme/dtm-vault", "1.1.0", pluginPackage("vault", "6.6.6"));
    expect((await dtm("init")).stderr).toContain("Error (plugin-integrity)");
  });

  test("has published other content under the pinned version", async () => {
    await dtm("init");
    await rm(mirror, { recursive: true });
    registry.publish("@acme/dtm-vault", "1.1.0", pluginPackage("vault", "1.1.0", { evil: "" }));
    const { stderr } = await dtm("init");
    expect(stderr).toContain("Error (plugin-integrity)");
    expect(stderr).toContain("npm:@acme/dtm-vault 1.1.0 is not what dtm.lock.yaml pins");
  });

  test("does not answer", async () => {
    await registry.close();
    const { code, stderr } = await dtm("init");
    expect(code).toBe(1);
    expect(stderr).toContain("Error (download-failed)");
    expect(stderr).toContain("ECONNREFUSED");
  });

  test("has no such package", async () => {
    await declare('source: "npm:@acme/other"');
    expect((await dtm("init")).stderr).toContain("has no such package");
  });
});

describe("provenance", () => {
  test("is demanded by require-provenance, and a package without any is refused", async () => {
    await declare(`${npmSource}, require-provenance: true`);
    const { code, stderr } = await dtm("init");
    expect(code).toBe(1);
    expect(stderr).toContain("@acme/dtm-vault@1.1.0 has no provenance");
  });

  test("is not there because the metadata says so", async () => {
    const archive = pluginPackage("vault", "1.2.0");
    registry.publish("@acme/dtm-vault", "1.2.0", archive, { claims: true });
    await declare(`${npmSource}, require-provenance: true`);
    expect((await dtm("init")).stderr).toContain("@acme/dtm-vault@1.2.0 has no provenance");
  });

  test("a package that was fetched without it does not pass from the cache", async () => {
    await dtm("init");
    await declare(`${npmSource}, require-provenance: true`);
    expect((await dtm("plan")).stderr).toContain("has no provenance");
  });

  test.each([
    ["well", 0],
    ["badly", 3],
  ] as const)("a package that is signed %s ends with %i", async (signed, code) => {
    const signing = await npmRegistry({ signs: true });
    open.push(signing);
    signing.publish("@acme/dtm-vault", "1.0.0", pluginPackage("vault", "1.0.0"), { signed });
    await writeFile(path(".npmrc"), `@acme:registry=${signing.url}/\ncache=${join(mirror, "npm3")}\n`);
    expect(await dtm("init")).toMatchObject({ code });
  });
});

describe("other sources", () => {
  test("an archive at a URL is fetched, pinned, and used", async () => {
    const server = await serve((_, response) => void response.end(pluginPackage("vault", "3.0.0")));
    open.push(server);
    await declare(`source: "${server.url}/dtm-vault-3.0.0.tgz"`);
    expect((await dtm("init")).stdout).toContain("3.0.0");
    await server.close();
    expect(await dtm("apply", "-y")).toMatchObject({ code: 0 });
    expect(readFileSync(path("a.thing"), "utf8")).toBe("hello by 3.0.0");
  });

  test("an artifact in an OCI registry is fetched with a token, pinned by digest, and used", async () => {
    const oci = await ociRegistry();
    open.push(oci);
    const digest = oci.push("acme/dtm-vault", "1.2", [pluginPackage("vault", "1.2.0")]);
    await declare(`source: "oci://${oci.host}/acme/dtm-vault:1.2"`);
    expect(await dtm("init")).toMatchObject({ code: 0 });
    expect(lock()).toContain(`digest: ${digest}`);
    oci.push("acme/dtm-vault", "1.2", [pluginPackage("vault", "6.6.6")]);
    await rm(join(mirror, "plugins"), { recursive: true });
    expect(await dtm("apply", "-y")).toMatchObject({ code: 0 });
    expect(readFileSync(path("a.thing"), "utf8")).toBe("hello by 1.2.0");
  });

  test("a login that docker saved is used for the token", async () => {
    const oci = await ociRegistry("mona:s3cret");
    open.push(oci);
    oci.push("acme/dtm-vault", "1.2", [pluginPackage("vault", "1.2.0")]);
    await declare(`source: "oci://${oci.host}/acme/dtm-vault:1.2"`);
    expect((await dtm("init")).stderr).toContain(`docker login ${oci.host}`);
    const auth = Buffer.from("mona:s3cret").toString("base64");
    await mkdir(path("docker"));
    await writeFile(path("docker/config.json"), JSON.stringify({ auths: { [oci.host]: { auth } } }));
    const other = await startProgram({ DOCKER_CONFIG: path("docker") });
    await writeFile(join(other.folder, "dtm.yaml"), await readFile(path("dtm.yaml")));
    expect(await other.dtm("init", "-d", join(mirror, "plugins"))).toMatchObject({ code: 0 });
  });

  test("a layer with another digest than promised is refused, and so is an image of several", async () => {
    const oci = await ociRegistry();
    open.push(oci);
    const archive = pluginPackage("vault", "1.2.0");
    oci.push("acme/dtm-vault", "1.2", [archive]);
    oci.replace(
      `sha256:${createHash("sha256").update(archive).digest("hex")}`,
      pluginPackage("vault", "6.6.6"),
    );
    await declare(`source: "oci://${oci.host}/acme/dtm-vault:1.2"`);
    expect((await dtm("init")).stderr).toContain("Error (plugin-integrity)");
    oci.push("acme/dtm-vault", "2", [archive, archive]);
    await declare(`source: "oci://${oci.host}/acme/dtm-vault:2"`);
    expect((await dtm("init")).stderr).toContain("exactly one layer");
  });
});

describe("a package", () => {
  test.each([
    ["has no package.json", packed({ "index.mjs": "" }), "has no package.json"],
    [
      "names a file that it does not have",
      packed({ "package.json": '{"version":"1.3.0","main":"x.mjs"}' }),
      'has no file "x.mjs"',
    ],
    [
      "has a link",
      tarball([{ path: "package/a", type: "2", link: "/etc" }]),
      "not a file but a SymbolicLink",
    ],
  ])("is refused if it %s", async (_, archive, why) => {
    registry.publish("@acme/dtm-vault", "1.3.0", archive);
    await dtm("init");
    const { stderr } = existsSync(path("dtm.lock.yaml")) ? await dtm("plan") : await dtm("init");
    expect(stderr).toContain(why);
  });

  test("with scripts runs none of them while it is fetched", async () => {
    const witness = path("ran");
    const scripts = {
      preinstall: `touch ${witness}`,
      install: `touch ${witness}`,
      prepare: `touch ${witness}`,
    };
    const manifest = { name: "@acme/dtm-vault", version: "1.4.0", main: "index.mjs", scripts };
    registry.publish(
      "@acme/dtm-vault",
      "1.4.0",
      pluginPackage("vault", "1.4.0", { "package.json": JSON.stringify(manifest), "binding.gyp": "{}" }),
    );
    expect(await dtm("init")).toMatchObject({ code: 0 });
    expect(existsSync(witness)).toBe(false);
  });
});
