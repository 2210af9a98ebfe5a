import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { beforeEach, expect, test } from "vitest";

import { type Program, startProgram } from "./program.ts";

// A thing is a file whose name is not case-sensitive. Deleting it destroys other people's work.
const plugin = `import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
const file = (ctx) => join(ctx.baseDir, ctx.options.name.toLowerCase() + ".thing");
const seen = (ctx) => ({ status: "there", outputs: {}, about: { kind: "File", name: ctx.options.name } });
const make = async (ctx) => { writeFileSync(file(ctx), "work"); return seen(ctx); };
export default {
  name: "thing", summary: "A file", write: ["."],
  options: { type: "object", required: ["name"], properties: { name: { type: "string" } } },
  identity: ({ name }) => name.toLowerCase(),
  async preview(ctx) { return { loses: existsSync(file(ctx)) ? ["1 page of work"] : [] }; },
  async read(ctx) { return existsSync(file(ctx)) ? seen(ctx) : null; },
  create: make, update: make,
  async delete(ctx) { rmSync(file(ctx), { force: true }); },
};
`;

const tool = (instanceID: string, name: string, lifecycle = "{}") =>
  `- { name: thing, instanceID: ${instanceID}, lifecycle: ${lifecycle}, options: { name: ${name} } }\n`;
const allowed = "{ preventDestroy: false }";

let program: Program;
const dtm = (...args: string[]) => program.dtm(...args);
const work = () => readFile(join(program.folder, "a.thing"), "utf8").catch(() => undefined);

beforeEach(async () => {
  program = await startProgram();
  await writeFile(join(program.folder, "thing.mjs"), plugin);
  await program.write(tool("one", "A"));
  await dtm("apply", "-y");
});

test("validate names two tools that mean the same resource, with their places", async () => {
  await program.write(tool("one", "A") + tool("two", "a"));
  const { code, stderr } = await dtm("validate");
  expect(code).toBe(3);
  expect(stderr).toMatch(
    /dtm\.yaml:\d+:\d+: thing\.two means the same resource as thing\.one \(dtm\.yaml:\d+:\d+\): a/,
  );
});

test("import refuses a resource that the state has under a different name", async () => {
  await program.write(tool("other", "a"));
  const { code, stderr } = await dtm("import", "thing.other");
  expect(code).toBe(1);
  expect(stderr).toContain("The state already has this resource as thing.one");
  expect(stderr).toContain("`dtm state mv thing.one thing.other`");
  expect(await dtm("state", "mv", "thing.one", "thing.other")).toMatchObject({ code: 0 });
  expect((await dtm("plan")).stdout).toContain("no changes");
});

test("destroy with --yes destroys nobody's work until the file allows it, and then only with the stack's name", async () => {
  const blocked = await dtm("destroy", "-y");
  expect(blocked.code).toBe(1);
  expect(blocked.stdout).toContain("destroys: 1 page of work");
  await program.write(tool("one", "A", allowed));
  expect(await dtm("destroy", "-y")).toMatchObject({
    code: 3,
    stderr: expect.stringContaining("--yes --confirm dtm.yaml"),
  });
  expect(await dtm("destroy", "-y", "--confirm", "other.yaml")).toMatchObject({ code: 3 });
  expect(await work()).toBe("work");
  expect(await dtm("destroy", "-y", "--confirm", "dtm.yaml")).toMatchObject({ code: 0 });
  expect(await work()).toBeUndefined();
});

test("a saved plan and --json contain the resource and what would be lost", async () => {
  await program.write("");
  const { stdout } = await dtm("plan", "--json");
  expect(JSON.parse(stdout)).toMatchObject({
    changes: [
      {
        action: "delete",
        about: { kind: "File", name: "A" },
        loses: ["1 page of work"],
        blocked: { code: "prevented" },
      },
    ],
  });
});
