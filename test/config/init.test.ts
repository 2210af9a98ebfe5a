import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { starterNames, starters } from "../../src/config/starters/index.ts";
import { workflow } from "../../src/config/starters/workflow.ts";
import { run } from "../../src/commands/index.ts";
import { readArguments } from "../../src/terminal/arguments.ts";
import { terminalHost } from "../../src/terminal/host.ts";
import { modeOf } from "../lacking.ts";
import { loadFrom } from "./loading.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "dtm-init-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/**
 * Runs `dtm` in the folder; `said` is what a person types (null: closes the input); without it, nobody can be asked.
 */
async function dtm(args: string[], said?: string | null) {
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  if (said !== undefined) for (const one of Object.values(streams)) Object.assign(one, { isTTY: true });
  if (said === null) streams.stdin.end();
  else if (said !== undefined) streams.stdin.write(said);
  const process = { cwd: folder, env: {}, pid: 1, signal: new AbortController().signal };
  const { request } = readArguments(args, process);
  const code = await run(request, terminalHost({ ...streams, format: "text", yes: false }));
  const [stdout, stderr] = [streams.stdout, streams.stderr].map((one) => String(one.read() ?? ""));
  return { code, stdout: stdout ?? "", stderr: stderr ?? "" };
}

const read = (name: string) => readFileSync(join(folder, name), "utf8");

describe("dtm init", () => {
  test.each(starterNames)(
    "the starter %s is written, renders, and is valid with the built-in plugins",
    async (name) => {
      const { stdout } = await dtm(["init", "--template", name]);
      expect(read("dtm.yaml")).toBe(starters[name]);
      expect(stdout).toContain("dtm validate    check it");
      const { tools } = await loadFrom({ cwd: folder, path: undefined });
      expect((await dtm(["validate"])).stdout).toBe(`dtm.yaml: ${tools.length} tools, no problems\n`);
      expect((await dtm(["render"])).stdout).toContain("[[ env IMAGE_REPO_PASSWORD ]]");
      expect(await dtm(["migrate", "--check"])).toMatchObject({ code: 0, stderr: "no changes\n" });
    },
  );

  test.each(starterNames)("the starter %s names the schema in its first line", (name) => {
    expect(starters[name]).toMatch(
      /^# yaml-language-server: \$schema=https:\S+\/dist\/config\.schema\.json\n/,
    );
  });

  test("a new folder or another file name can be given, and the next steps then use it", async () => {
    await dtm(["init", "new/one"]);
    expect(read("new/one/dtm.yaml")).toBe(starters.quickstart);
    const { stdout } = await dtm(["init", "-f", "tools.yaml", "-t", "apps"]);
    expect(read("tools.yaml")).toBe(starters.apps);
    expect(stdout).toContain("dtm validate -f tools.yaml");
    expect(stdout).toContain("dtm init --workflow -f tools.yaml");
  });

  test("--workflow writes the workflow at the top of the repository, with a secret for each variable", async () => {
    mkdirSync(join(folder, ".git"));
    const { stdout } = await dtm(["init", "infra", "-t", "quickstart", "--workflow"]);
    expect(stdout).toContain(`Wrote ${join(folder, ".github/workflows/toolchain.yml")}.`);
    const secrets = ["IMAGE_REPO_PASSWORD", "TOOLCHAIN_TOKEN"];
    expect(read(".github/workflows/toolchain.yml")).toBe(workflow({ secrets, folder: "infra" }));
  });

  test("--workflow alone leaves the configuration that is there as it is", async () => {
    writeFileSync(join(folder, "dtm.yaml"), starters.quickstart);
    expect(await dtm(["init", "--workflow"])).toMatchObject({ code: 0 });
    expect(read("dtm.yaml")).toBe(starters.quickstart);
    expect(read(".github/workflows/toolchain.yml")).toContain(
      "TOOLCHAIN_TOKEN=${{ secrets.TOOLCHAIN_TOKEN }}",
    );
    await expect(dtm(["init", "--workflow"])).rejects.toMatchObject({ code: "file-exists" });
  });

  test("an existing file is never overwritten", async () => {
    writeFileSync(join(folder, "dtm.yaml"), "mine");
    const starter = ["-t", "quickstart"];
    await expect(dtm(["init", ...starter])).rejects.toMatchObject({ code: "file-exists" });
    await expect(dtm(["init", "-f", "dtm.yaml", ...starter])).rejects.toMatchObject({ code: "file-exists" });
    await expect(dtm(["init"])).rejects.toMatchObject({ code: "config-invalid" });
    expect(read("dtm.yaml")).toBe("mine");
  });

  test("nothing is written beside a config.yaml, which would then be ignored", async () => {
    writeFileSync(join(folder, "config.yaml"), "mine");
    await expect(dtm(["init", "-t", "apps"])).rejects.toThrow(/config\.yaml already exists/);
  });

  test("a person at a terminal is asked for the starter; Enter chooses the first one", async () => {
    const { stderr } = await dtm(["init"], "gitops\n");
    expect(stderr).toContain("Which starter? (quickstart, gitops, apps) [quickstart]");
    expect(read("dtm.yaml")).toBe(starters.gitops);
    await dtm(["init", "other"], "\n");
    expect(read("other/dtm.yaml")).toBe(starters.quickstart);
  });

  test("a person who closes the input instead of choosing gets nothing", async () => {
    await expect(dtm(["init"], null)).rejects.toMatchObject({ code: "cancelled" });
    expect(readdirSync(folder)).toEqual([]);
  });

  test("--json prints the file that was written, and its starter", async () => {
    const { stdout } = await dtm(["init", "new", "-t", "apps", "--json"]);
    expect(JSON.parse(stdout)).toEqual({ path: join(folder, "new/dtm.yaml"), template: "apps" });
  });

  test("an unknown starter is refused, with a list of the starters", async () => {
    await expect(dtm(["init", "-t", "x"])).rejects.toMatchObject({
      code: "bad-arguments",
      hint: "Starters: quickstart, gitops, apps.",
    });
  });
});

describe("dtm migrate", () => {
  const old = "config: {state: {backend: local}}\ntools:\n- {name: t, instanceID: A} # it\n";
  const made = old.replace("A}", "a}");
  beforeEach(() => writeFileSync(join(folder, "dtm.yaml"), old, { mode: 0o640 }));

  test("prints the result, and separately what changed", async () => {
    expect(await dtm(["migrate"])).toEqual({
      code: 0,
      stdout: made,
      stderr: "dtm.yaml:3: A → a (DevStream accepts only lowercase names)\n1 change\n",
    });
    expect(read("dtm.yaml")).toBe(old);
  });

  test.each([
    ["", 0, old],
    ["--check", 2, old],
    ["--write", 0, made],
  ])("--json prints both as one object: %s", async (flag, code, stays) => {
    const found = await dtm(["migrate", "--json", ...flag.split(" ").filter(Boolean)]);
    expect(found).toMatchObject({ code, stderr: "" });
    const why = "DevStream accepts only lowercase names";
    expect(JSON.parse(found.stdout)).toEqual({
      files: [{ file: "dtm.yaml", changed: true, text: made }],
      changes: [{ file: "dtm.yaml", line: 3, from: "A", to: "a", why }],
      left: [],
    });
    expect(read("dtm.yaml")).toBe(stays);
  });

  test("--check writes nothing and exits with 2 until there is nothing to do", async () => {
    expect(await dtm(["migrate", "--check"])).toMatchObject({ code: 2, stdout: "" });
    await dtm(["migrate", "--write"]);
    expect(await dtm(["migrate", "--check"])).toMatchObject({ code: 0, stdout: "" });
  });

  test("--write replaces the file, and keeps the old one", async () => {
    expect(await dtm(["migrate", "--write"])).toMatchObject({ code: 0, stdout: "" });
    expect(read("dtm.yaml")).toBe(made);
    expect(read("dtm.yaml.bak")).toBe(old);
    expect(modeOf(join(folder, "dtm.yaml"), 0o640)).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(["dtm.yaml", "dtm.yaml.bak"]);
  });

  test("--write never overwrites an older copy", async () => {
    writeFileSync(join(folder, "dtm.yaml.bak"), "older");
    await expect(dtm(["migrate", "--write"])).rejects.toMatchObject({ code: "file-exists" });
    expect([read("dtm.yaml"), read("dtm.yaml.bak")]).toEqual([old, "older"]);
  });

  test("--out writes another file, which must not exist", async () => {
    await dtm(["migrate", "--out", "new.yaml"]);
    expect([read("dtm.yaml"), read("new.yaml")]).toEqual([old, made]);
    await expect(dtm(["migrate", "--out", "new.yaml"])).rejects.toMatchObject({ code: "file-exists" });
  });

  test("a place that cannot be written to is an error with a hint", async () => {
    await expect(dtm(["migrate", "--out", "dtm.yaml/new.yaml"])).rejects.toMatchObject({
      code: "bad-arguments",
    });
  });

  test("several files can only be rewritten in place", async () => {
    writeFileSync(join(folder, "b.yaml"), "vars: {a: 1}\n");
    await expect(dtm(["migrate", "-f", "."])).rejects.toMatchObject({ code: "bad-arguments" });
    await dtm(["migrate", "-f", ".", "--write"]);
    expect(read("dtm.yaml")).toBe(made);
  });
});
