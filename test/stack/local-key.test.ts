import { mkdtemp, readdir, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { localKey } from "../../src/stack/local-key.ts";

const folder = () => mkdtemp(join(tmpdir(), "dtm-key-"));

test("a user's key is made once and stays the same", async () => {
  const XDG_STATE_HOME = await folder();
  const [first, again] = [await localKey({ XDG_STATE_HOME }), await localKey({ XDG_STATE_HOME })];
  expect(first?.id).toMatch(/^local-[0-9a-f]{8}$/);
  expect(again?.id).toBe(first?.id);
  expect(again?.derive("a", "b")).toEqual(first?.derive("a", "b"));
  expect((await localKey({ HOME: await folder() }))?.id).not.toBe(first?.id);
});

test.skipIf(process.platform === "win32")("nobody else can read it", async () => {
  const XDG_STATE_HOME = await folder();
  await localKey({ XDG_STATE_HOME });
  const { mode } = await stat(join(XDG_STATE_HOME, "dtm", "digest-key"));
  expect(mode & 0o777).toBe(0o600);
});

test("a workflow has none, and neither has a run without a place for it", async () => {
  const XDG_STATE_HOME = await folder();
  expect(await localKey({ XDG_STATE_HOME, GITHUB_ACTIONS: "true" })).toBeUndefined();
  expect(await readdir(XDG_STATE_HOME)).toEqual([]);
  const file = join(XDG_STATE_HOME, "file");
  await writeFile(file, "");
  expect(await localKey({ XDG_STATE_HOME: file })).toBeUndefined();
});
