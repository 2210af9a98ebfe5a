import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";

import { defineBackend } from "../../src/backends/define.ts";
import {
  addressOf,
  backendNames,
  backendProblems,
  openBackend,
  settingsFromUrl,
} from "../../src/backends/index.ts";
import { backends } from "../../src/backends/registry.ts";
import { publishedSchema } from "../../src/stack/config-schema.ts";
import { loadConfig } from "../../src/config/index.ts";
import { serializeState } from "../../src/state/serialize.ts";
import { openState } from "../../src/state/store.ts";
import { memoryBackend } from "./memory.ts";
import { errorOf } from "./promises.ts";

// An invented backend: this definition and its entry in the list are all that a backend needs.
const shelf = defineBackend({
  name: "shelf",
  aliases: ["bookcase"],
  summary: "A shelf in the hall.",
  options: z.strictObject({ board: z.int().describe("The board that holds the state.") }),
  open: async ({ board }) => ({ ...memoryBackend(), description: `board ${board}` }),
  address: ({ board }) => `board ${board}`,
  urlForms: ["shelf:board"],
  fromUrl: (url) => (url.startsWith("shelf:") ? { board: Number(url.slice(6)) } : null),
});
const known = [...backends, shelf];
const settings = { backend: "shelf", options: { board: 3 } };
const place = { baseDir: "/", stack: "dtm.yaml" };

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dtm-registry-"));
  const state = "{ backend: Bookcase, options: { board: 3 } }";
  await writeFile(join(folder, "dtm.yaml"), `config: { state: ${state} }\ntools: []\n`);
});
afterAll(() => rm(folder, { recursive: true }));

test("a configuration can name a registered backend, in any of its spellings, and no other", async () => {
  const load = (names: Record<string, string>) =>
    loadConfig({ cwd: folder, path: undefined, backends: names });
  expect((await load(backendNames(known))).state).toEqual(settings);
  expect((await errorOf(load(backendNames()))).problems[0]?.message).toContain(
    `must be one of ${Object.keys(backendNames()).join(", ")}, not`,
  );
});

test("a registered backend is opened with its options, and has an address", async () => {
  expect((await openBackend(settings, place, known)).description).toBe("board 3");
  expect(await addressOf(settings, place, known)).toBe("board 3");
});

test("options that a registered backend does not take are refused", async () => {
  const wrong = { backend: "shelf", options: { board: 3, bord: 4 } };
  const problem = { message: "config.state.options has no bord", hint: 'Did you mean "board"?' };
  expect(backendProblems(wrong, known)).toMatchObject([problem]);
  expect((await errorOf(openBackend(wrong, place, known))).problems).toMatchObject([problem]);
});

test("a URL can name a place of a registered backend", () => {
  expect(settingsFromUrl("shelf:3", known)).toEqual(settings);
  expect(() => settingsFromUrl("desk:3", known)).toThrow(
    expect.objectContaining({ hint: expect.stringContaining("`shelf:board`") as string }),
  );
});

test("the published schema knows a registered backend and its options", async () => {
  const { $defs, properties } = await publishedSchema(known);
  expect($defs).toHaveProperty(["backend.shelf", "properties", "board"]);
  expect(JSON.stringify(properties)).toContain('"shelf","bookcase"');
});

// A state can be moved to a backend that only a newer version of dtm has; such a state is not damaged.
test("a state that was moved to any backend is read, and says where it is now", async () => {
  const backend = memoryBackend();
  const movedTo = { ...settings, at: "2026-11-01T10:00:00.000Z" };
  const state = { version: 2, lineage: "l", serial: 1, fence: 1, writeId: "w", tools: {}, movedTo } as const;
  backend.put(new TextDecoder().decode(serializeState(state)));
  expect(await errorOf(openState(backend))).toMatchObject({
    code: "state-moved",
    hint: expect.stringContaining('{"backend":"shelf","options":{"board":3}}') as string,
  });
});

test("an unregistered backend is named, together with the registered ones", async () => {
  expect(await errorOf(openBackend(settings, place))).toMatchObject({
    code: "config-invalid",
    message: expect.stringContaining('"shelf"') as string,
    hint: expect.stringContaining("local, s3, k8s, branch") as string,
  });
});

test("no two backends share a name, a spelling or a form of URL", () => {
  const names = backends.flatMap(({ name, aliases = [], urlForms }) => [name, ...aliases, ...urlForms]);
  expect(new Set(names).size).toBe(names.length);
});

test("each backend takes its own form of URL", () => {
  for (const { name, urlForms } of backends)
    for (const form of urlForms) expect(settingsFromUrl(form).backend).toBe(name);
});

test("the compiler reports what a definition lacks", () => {
  const { address, fromUrl, ...rest } = shelf;
  const incomplete = [
    // @ts-expect-error -- without an address, two stacks could share a place unnoticed
    defineBackend({ ...rest, fromUrl }),
    // @ts-expect-error -- without URLs, no state could be moved there
    defineBackend({ ...rest, address }),
  ];
  expect(incomplete).toMatchObject([{ name: "shelf" }, { name: "shelf" }]);
});
