import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { beforeEach, expect, test } from "vitest";

import type { Plan } from "../../src/core/plan.ts";
import { type Program, startProgram } from "./program.ts";

// A thing is a file with the text of a release. `latest` says which release that is, unless a pin does.
const plugin = `import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
const at = (ctx, name) => join(ctx.baseDir, name);
const thing = (ctx) => at(ctx, ctx.tool.instanceID + ".thing");
const releaseOf = (ctx) => {
  const pinned = ctx.pins?.release;
  return pinned && existsSync(at(ctx, pinned)) ? pinned : readFileSync(at(ctx, "latest"), "utf8");
};
const make = async (ctx) => {
  writeFileSync(thing(ctx), readFileSync(at(ctx, ctx.pins.release), "utf8"));
  return { status: "there", outputs: {} };
};
export default {
  name: "thing", summary: "A file", write: ["."], options: { type: "object" },
  async preview(ctx) {
    const release = releaseOf(ctx);
    return { pins: { release }, files: [{ path: "thing", after: readFileSync(at(ctx, release), "utf8") }] };
  },
  async read(ctx) { return existsSync(thing(ctx)) ? { status: "there", outputs: {} } : null; },
  create: make, update: make, async delete() {},
};
`;

let program: Program;
const path = (name: string) => join(program.folder, name);

beforeEach(async () => {
  program = await startProgram();
  await writeFile(path("thing.mjs"), plugin);
  await program.write("- { name: thing, instanceID: a }\n");
  await writeFile(path("v1"), "one\n");
  await writeFile(path("v2"), "two\n");
  await writeFile(path("latest"), "v1");
  await program.dtm("plan", "--out", "plan.json");
});

test("a saved plan has the pins and the files, and their texts are shown", async () => {
  const { changes } = JSON.parse(await readFile(path("plan.json"), "utf8")) as Plan;
  expect(changes[0]).toMatchObject({
    pins: { release: "v1" },
    files: [{ path: "thing", size: { after: 4 }, after: "one\n" }],
    contents: expect.stringMatching(/^sha256:/),
  });
  expect((await program.dtm("plan")).stdout).toContain("release: v1");
});

test("a saved plan is applied with its inputs, whatever is the latest by then", async () => {
  await writeFile(path("latest"), "v2");
  expect(await program.dtm("apply", "plan.json")).toMatchObject({ code: 0 });
  expect(await readFile(path("a.thing"), "utf8")).toBe("one\n");
});

test("a saved plan whose input is gone is stale, and says what is there instead", async () => {
  await rm(path("v1"));
  await writeFile(path("latest"), "v2");
  const { code, stderr } = await program.dtm("apply", "plan.json");
  expect(code).toBe(5);
  expect(stderr).toContain("thing.a: release: v2 now, v1 in the review");
  await expect(readFile(path("a.thing"), "utf8")).rejects.toThrow("ENOENT");
});

test("a saved plan whose input has another content under the same name is stale", async () => {
  await writeFile(path("v1"), "evil\n");
  const { code, stderr } = await program.dtm("apply", "plan.json");
  expect(code).toBe(5);
  expect(stderr).toContain("thing.a: thing or what it replaces is not as in the review");
});
