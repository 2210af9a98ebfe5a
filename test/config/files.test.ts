import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { lacking } from "../lacking.ts";
import { failure, load, problemsOf, loadFrom } from "./loading.ts";

const head = "config: {state: {backend: local}}\n";
const tools = "tools: [{name: t, instanceID: a}]\n";

test("dtm.yaml is read, or config.yaml if it does not exist", async () => {
  expect((await load({ "dtm.yaml": head + tools, "config.yaml": "x" })).stack).toBe("dtm.yaml");
  expect((await load({ "config.yaml": head + tools })).stack).toBe("config.yaml");
});

test("a folder is read as one configuration, in order of file names, whatever line ends the files have", async () => {
  const config = await load(
    {
      "env/prod/b.yml": "tools:\n- {name: t, instanceID: b}",
      "env/prod/a.yaml": "config:\n  state:\n    backend: local",
      "env/prod/.hid/z.yaml":
        "--- # a comment\ntools: [{name: t, instanceID: hid}]\r\n---\r\nvars: {v: 1}\r\n",
      "env/prod/sub/c.yaml": "tools: [{name: t, instanceID: sub, options: {v: [[ v ]]}}]",
      "env/prod/C.YAML": "not read",
      "env/prod/readme.txt": "not read",
    },
    "./env/prod",
  );
  expect(config.stack).toBe("env/prod");
  expect(config.baseDir.endsWith(join("env", "prod"))).toBe(true);
  expect(config.tools.map(({ instanceID }) => instanceID)).toEqual(["hid", "b", "sub"]);
  expect(config.tools[2]).toMatchObject({
    options: { v: 1 },
    source: { file: "env/prod/sub/c.yaml", line: 1 },
  });
});

test("a document can continue the list of the document before it, and then start its own sections", async () => {
  const text = `${head}tools:\n- {name: t, instanceID: a}\n---\n- {name: t, instanceID: b}\nvars: {x: 1}\n`;
  expect((await load(text)).tools.map(({ instanceID }) => instanceID)).toEqual(["a", "b"]);
});

test("problems of several files are reported together", async () => {
  const found = await problemsOf({ "d/a.yaml": `${head}tols: []`, "d/b.yaml": "tools: [{name: t}]" }, "d");
  expect(found).toEqual([
    'd/a.yaml:2:1 there is no section "tols" | Did you mean "tools"?',
    expect.stringMatching(/^d\/b\.yaml:1:9 tool: `instanceID` is required \| .*`instanceID: default`\.$/),
  ]);
});

test("the other files are checked even if one is not YAML", async () => {
  const files = { "a.yaml": "config:\n\tx: 1\n", "b.yaml": "tool: []\n" };
  const { problems } = await failure(load(files, "."));
  expect(problems.map(({ at, message }) => `${at?.file} ${message}`)).toEqual([
    expect.stringMatching(/^a.yaml this is not YAML/),
    'b.yaml there is no section "tool"',
  ]);
});

test("a byte order mark and Windows line ends change nothing", async () => {
  const text = `\uFEFF${head}${tools}`.replaceAll("\n", "\r\n");
  expect((await load(text)).tools[0]?.source).toEqual({ file: "dtm.yaml", line: 2, column: 9 });
});

test.each([
  [Buffer.from([...Buffer.from("config: 1\nä: "), 0xff, 0x41]), /^2:4 the file is not UTF-8/],
  [Buffer.from("\uFEFFconfig: 1\n", "utf16le"), /^1:1 the file is not UTF-8/],
])("a file that is not UTF-8 is refused, with the place", async (bytes, problem) => {
  expect(await problemsOf({ "dtm.yaml": bytes })).toEqual([expect.stringMatching(problem)]);
});

test.each([
  [undefined, /^There is neither dtm.yaml nor config.yaml in/],
  ["nope.yaml", /^The configuration nope.yaml could not be read: it does not exist/],
  ["empty", /has no .yaml or .yml files/],
])("a missing configuration is a user's mistake, not a bug: %s", async (path, message) => {
  const error = await failure(load({ "empty/x.txt": "", "other.yaml": "" }, path));
  expect(error.code).toBe("config-not-found");
  expect(error.message).toMatch(message);
});

test.skipIf(lacking.links)("a broken link is reported, except for the lock files of an editor", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "dtm-links-"));
  writeFileSync(join(cwd, "a.yaml"), head + tools);
  symlinkSync("me@host.1234:5", join(cwd, ".#a.yaml"));
  expect((await loadFrom({ cwd, path: "." })).tools).toHaveLength(1);
  symlinkSync("nowhere", join(cwd, "b.yaml"));
  const error = await failure(loadFrom({ cwd, path: "." }));
  rmSync(cwd, { recursive: true });
  expect(error).toMatchObject({ code: "config-not-found" });
  expect(error.message).toMatch(/b\.yaml could not be read: it does not exist\.$/);
});

test.skipIf(lacking.devices)("only files and folders are read", async () => {
  const error = await failure(loadFrom({ cwd: tmpdir(), path: "/dev/zero" }));
  expect(error).toMatchObject({
    code: "config-not-found",
    message: "/dev/zero is neither a file nor a folder.",
  });
});

test("a file of absurd size is not read", async () => {
  const error = await failure(load("#".repeat(4_000_001)));
  expect(error.problems[0]?.message).toMatch(/the limit is 4000000/);
});
