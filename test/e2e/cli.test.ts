import { existsSync } from "node:fs";
import { mkdtemp, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { beforeEach, describe, expect, test } from "vitest";

import { bundled } from "../bundle.ts";
import { eventually } from "../eventually.ts";
import { running } from "../running.ts";

const cli = await bundled("cli.js");
let folder: string;

// A plugin in a file: a thing is a line in a file beside it. `wait` makes an apply wait for a file `go`,
// `fail` makes it fail.
const plugin = `import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
const file = (ctx) => join(ctx.baseDir, ctx.tool.instanceID + ".thing");
const make = async (ctx) => {
  while (ctx.options.wait && !existsSync(join(ctx.baseDir, "go"))) await new Promise((done) => setTimeout(done, 20));
  if (ctx.options.fail) throw new Error("this thing cannot be made");
  ctx.log("making " + ctx.options.text);
  writeFileSync(file(ctx), ctx.options.text);
  return { status: { text: ctx.options.text }, outputs: { path: ctx.tool.instanceID } };
};
export default {
  name: "thing", summary: "A file", write: ["."],
  options: { type: "object", additionalProperties: false, required: ["text"], properties: {
    text: { type: "string" }, password: { type: "string", secret: true }, wait: { type: "boolean" }, fail: { type: "boolean" } } },
  outputs: { type: "object", properties: { path: { type: "string" } } },
  async read(ctx) {
    if (!existsSync(file(ctx))) return null;
    return { status: { text: readFileSync(file(ctx), "utf8") }, outputs: { path: ctx.tool.instanceID } };
  },
  create: make, update: make,
  async delete(ctx) { rmSync(file(ctx), { force: true }); },
};
`;

const configuration = (
  tools: string,
) => `config: { state: { backend: local, options: { stateFile: the.state } } }
plugins: [{ name: thing, source: ./thing.mjs }]
vars: { greeting: hello }
tools:
${tools}`;

const two = `- { name: thing, instanceID: a, options: { text: "[[ greeting ]]", password: "[[ env PASSWORD ]]" } }
- { name: thing, instanceID: b, options: { text: "after \${{ thing.a.outputs.path }}" } }
`;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dtm-cli-"));
  await writeFile(join(folder, "thing.mjs"), plugin);
});

const write = (tools: string) => writeFile(join(folder, "dtm.yaml"), configuration(tools));

const start = (args: string[], env: Record<string, string> = {}) =>
  running([cli, ...args], { cwd: folder, env: { PASSWORD: "correct-horse", ...env } });

const dtm = (...args: string[]) => start(args).ended;

test("runs on the Node that npm runs on, which can be older than the Action's", async () => {
  await write(two);
  const node = process.env["npm_node_execpath"] ?? process.execPath;
  for (const args of [
    ["apply", "--yes"],
    ["plan", "--detailed-exitcode"],
    ["destroy", "--yes"],
  ]) {
    const { ended } = running([cli, ...args], { cwd: folder, env: { PASSWORD: "p" }, program: node });
    expect([args[0], (await ended).code]).toEqual([args[0], 0]);
  }
});

describe("dtm", () => {
  test("plans, applies, and then has nothing to do", async () => {
    await write(two);
    expect(await dtm("plan", "--detailed-exitcode")).toMatchObject({ code: 2, stderr: "" });
    const applied = await dtm("apply", "--yes");
    expect(applied).toMatchObject({ code: 0 });
    expect(applied.stdout).toContain("2 done");
    expect(applied.stderr).toContain("thing.a: making hello");
    expect(await readFile(join(folder, "b.thing"), "utf8")).toBe("after a");
    expect(await dtm("plan", "--detailed-exitcode")).toMatchObject({ code: 0 });
    expect((await dtm("apply", "--yes")).stdout).toContain("no changes");
  });

  test("writes a state that only its owner can read, without the secret", async () => {
    await write(two);
    const applied = await dtm("apply", "-y");
    const state = await readFile(join(folder, "the.state"), "utf8");
    expect((await stat(join(folder, "the.state"))).mode & 0o777).toBe(0o600);
    expect(`${state}${applied.stdout}${applied.stderr}`).not.toContain("correct-horse");
    expect(state).toContain("[[ env PASSWORD ]]");
    expect(existsSync(join(folder, "the.state.lock"))).toBe(false);
  });

  test("prints a plan as JSON in the published shape, the same each time", async () => {
    await write(two);
    const [one, other] = [await dtm("plan", "--json"), await dtm("plan", "--json")];
    expect(one.stdout).toBe(other.stdout);
    const plan = JSON.parse(one.stdout) as Record<string, unknown>;
    expect(plan).toMatchObject({
      version: 1,
      stack: "dtm.yaml",
      digest: expect.stringMatching(/^sha256:/),
      state: { lineage: "", serial: 0 },
      summary: { create: 2, update: 0, replace: 0, delete: 0, unchanged: 0 },
    });
    expect((plan["changes"] as unknown[])[1]).toMatchObject({
      tool: "thing.b",
      action: "create",
      reason: "new",
      dependsOn: ["thing.a"],
      fields: [{ path: "options.text", after: "(known after apply)" }],
      source: { file: "dtm.yaml", line: 6 },
    });
  });

  test("renders the tools without plugins, secrets or a network", async () => {
    await write(
      `- { name: no-such-plugin, instanceID: a, options: { text: "[[ greeting ]] [[ env NOT_SET ]]" } }`,
    );
    const { stdout, code } = await dtm("render", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      tools: [
        {
          name: "no-such-plugin",
          instanceID: "a",
          dependsOn: [],
          options: { text: "hello [[ env NOT_SET ]]" },
        },
      ],
    });
  });

  test("shows drift and deletes what left the file", async () => {
    await write(two);
    await dtm("apply", "-y");
    await writeFile(join(folder, "a.thing"), "by hand");
    expect((await dtm("plan")).stdout).toContain('- status.text: "by hand"');
    await write(two.split("\n").slice(0, 1).join("\n"));
    expect((await dtm("plan")).stdout).toMatch(/- thing\.b {2}delete: removed from the configuration/);
    await dtm("apply", "-y");
    expect(existsSync(join(folder, "b.thing"))).toBe(false);
    expect(await readFile(join(folder, "a.thing"), "utf8")).toBe("hello");
  });

  test("refuses an invalid state key, without showing it", async () => {
    await write(two);
    const refused = await start(["plan"], { DTM_STATE_KEY: "AGE-SECRET-KEY-1NOT-ONE-AT-ALL" }).ended;
    expect(refused).toMatchObject({ code: 3, stdout: "" });
    expect(refused.stderr).toMatch(/bad-arguments.*Line 1 of the state key is not an age identity/);
    expect(refused.stderr).not.toContain("NOT-ONE-AT-ALL");
  });

  test("does not apply if nobody can be asked", async () => {
    await write(two);
    const refused = await dtm("apply");
    expect(refused.code).toBe(3);
    expect(refused.stderr).toContain("--yes");
    expect(existsSync(join(folder, "a.thing"))).toBe(false);
  });

  test("reports a failure after everything else is done", async () => {
    await write(`- { name: thing, instanceID: a, options: { text: x, fail: true } }
- { name: thing, instanceID: b, dependsOn: [thing.a], options: { text: x } }
- { name: thing, instanceID: c, options: { text: x } }`);
    const failed = await dtm("apply", "-y");
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain("this thing cannot be made");
    expect(failed.stderr).toContain("Skipped because of thing.a");
    expect(existsSync(join(folder, "c.thing"))).toBe(true);
  });

  test("tells a second apply who holds the lock, and takes the lock over when that process is gone", async () => {
    await write(`- { name: thing, instanceID: a, options: { text: x, wait: true } }`);
    const first = start(["apply", "-y"]);
    await locked();
    const second = await dtm("apply", "-y");
    expect(second).toMatchObject({ code: 4 });
    expect(second.stderr).toMatch(/locked by .*apply/);
    first.child.kill("SIGKILL");
    await first.ended;
    await write(`- { name: thing, instanceID: a, options: { text: x } }`);
    const third = await dtm("apply", "-y");
    expect(third).toMatchObject({ code: 0 });
    expect(third.stdout).toContain("an earlier run was interrupted");
  });

  test("ends cleanly after a signal: what runs is finished and saved, and nothing new starts", async () => {
    await write(`- { name: thing, instanceID: a, options: { text: x, wait: true } }
- { name: thing, instanceID: b, dependsOn: [thing.a], options: { text: x } }`);
    const { child, ended, says } = start(["apply", "-y"]);
    await says("… create thing.a");
    child.kill("SIGTERM");
    await says("Stopping");
    await writeFile(join(folder, "go"), "");
    expect(await ended).toMatchObject({ code: 1 });
    const state = JSON.parse(await readFile(join(folder, "the.state"), "utf8")) as { tools: object };
    expect(state.tools).toMatchObject({ "thing.a": { resource: { status: { text: "x" } } } });
    expect(state.tools).not.toHaveProperty(["thing.b"]);
    expect(existsSync(join(folder, "the.state.lock"))).toBe(false);
  });

  const locked = () => eventually(() => expect(existsSync(join(folder, "the.state.lock"))).toBe(true));

  test.each([
    { args: ["aply"], says: "Did you mean `dtm apply`?" },
    { args: ["plan", "--jsn"], says: "--jsn" },
    { args: ["plan", "more"], says: "more" },
    { args: ["plan", "--lock-timeout", "5"], says: "duration" },
    { args: ["plan", "-f", "nowhere.yaml"], says: "nowhere.yaml" },
    { args: ["plan"], says: "dtm.yaml" },
  ])("refuses $args with exit code 3 and says why, without a stack", async ({ args, says }) => {
    const { code, stderr } = await dtm(...args);
    expect(code).toBe(3);
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(/^\s+at .*:\d+/m);
  });

  test.each([
    {
      what: "an unknown option",
      tools: `- { name: thing, instanceID: a, options: { txt: x } }`,
      says: [/dtm\.yaml:5:\d+/, /Did you mean "text"/],
    },
    {
      what: "a wrong type",
      tools: `- { name: thing, instanceID: a, options: { text: 5 } }`,
      says: [/dtm\.yaml:5:\d+/, /options\.text/],
    },
    {
      what: "an unknown plugin",
      tools: `- { name: thingy, instanceID: a }`,
      says: [/dtm\.yaml:5:\d+/, /Did you mean "thing"/],
    },
    {
      what: "an output that no tool has",
      tools: `- { name: thing, instanceID: a, options: { text: x } }\n- { name: thing, instanceID: b, options: { text: "\${{ thing.a.outputs.pat }}" } }`,
      says: [/dtm\.yaml:6:\d+/, /Did you mean "path"/],
    },
    {
      what: "an undefined variable",
      tools: `- { name: thing, instanceID: a, options: { text: "[[ gretting ]]" } }`,
      says: [/dtm\.yaml:5:\d+/, /gretting/],
    },
    {
      what: "a loop",
      tools: `- { name: thing, instanceID: a, dependsOn: [thing.b], options: { text: x } }\n- { name: thing, instanceID: b, dependsOn: [thing.a], options: { text: x } }`,
      says: [/thing\.a → thing\.b → thing\.a|thing\.b → thing\.a → thing\.b/],
    },
  ])("names the place of $what, with the line and a caret", async ({ tools, says }) => {
    await write(tools);
    const { code, stderr } = await dtm("validate");
    expect(code).toBe(3);
    for (const pattern of says) expect(stderr).toMatch(pattern);
    expect(stderr).toMatch(/^ +\^$/m);
  });

  test("names every missing variable of all tools before it changes anything", async () => {
    await write(`- { name: thing, instanceID: a, options: { text: "[[ env ONE ]]" } }
- { name: thing, instanceID: b, options: { text: "[[ env TWO ]]" } }`);
    const planned = await dtm("plan");
    expect(planned.code).toBe(1);
    expect(planned.stdout).toContain("not ready: 2 to create, 2 missing");
    expect(planned.stdout).toContain("The environment variable ONE is not set. Needed by thing.a.");
    expect(planned.stdout).toContain("`export TWO=…`");
    const { code, stderr } = await dtm("apply", "-y");
    expect(code).toBe(3);
    expect(stderr).toContain("ONE, TWO");
    expect(existsSync(join(folder, "the.state"))).toBe(false);
  });

  test("refuses a plugin that lacks part of the contract, and names it", async () => {
    await writeFile(
      join(folder, "thing.mjs"),
      `export default { name: "thing", options: {}, async read() {} };`,
    );
    await write(two);
    const { code, stderr } = await dtm("validate");
    expect(code).toBe(3);
    expect(stderr).toContain("`create(ctx)`, `update(ctx)`, `delete(ctx)`");
  });

  test("leaves a damaged state alone", async () => {
    await write(two);
    await writeFile(join(folder, "the.state"), '{"version": 2, "tools": {');
    const { code, stderr } = await dtm("apply", "-y");
    expect(code).toBe(1);
    expect(stderr).toContain("state-invalid");
    expect(await readFile(join(folder, "the.state"), "utf8")).toBe('{"version": 2, "tools": {');
  });

  test("applies a saved plan, and refuses it once anything has changed", async () => {
    await write(two);
    expect(await dtm("plan", "--out", "plan.json")).toMatchObject({ code: 0 });
    expect(await dtm("apply", "plan.json")).toMatchObject({ code: 0 });
    expect(await readFile(join(folder, "b.thing"), "utf8")).toBe("after a");
    const again = await dtm("apply", "plan.json");
    expect(again).toMatchObject({ code: 5 });
    expect(again.stderr).toMatch(/the state is at serial [1-9]\d*, and the plan was made at serial 0/);
    await dtm("plan", "--out", "plan.json");
    await write(two.replace("after", "behind"));
    const moved = await dtm("apply", "plan.json");
    expect(moved).toMatchObject({ code: 5 });
    expect(moved.stderr).toContain("the configuration has changed");
    expect((await stat(join(folder, "plan.json"))).mode & 0o777).toBe(0o600);
    expect((await dtm("apply", "dtm.yaml")).stderr).toContain("dtm.yaml is not a plan");
  });

  test("deletes what the file names, or everything in the state, or shows it first", async () => {
    await write(two);
    await dtm("apply", "-y");
    expect((await dtm("plan", "--destroy")).stdout).toContain("2 to delete");
    expect((await dtm("plan", "--destroy", "--target", "thing.b")).stdout).toContain("1 to delete");
    expect((await dtm("plan", "--target", "thing.x")).stderr).toContain('no tool "thing.x"');
    await write(two.split("\n").slice(0, 1).join("\n"));
    expect(await dtm("delete", "-y")).toMatchObject({ code: 0 });
    expect([existsSync(join(folder, "a.thing")), existsSync(join(folder, "b.thing"))]).toEqual([false, true]);
    expect((await dtm("delete", "-y")).stdout).toContain("no changes");
    expect(await dtm("destroy", "-y")).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, "b.thing"))).toBe(false);
  });

  test("distinguishes drift from what the file changed", async () => {
    await write(two);
    await dtm("apply", "-y");
    await writeFile(join(folder, "a.thing"), "by hand");
    await write(two.replace("after", "behind"));
    const drift = await dtm("drift", "--detailed-exitcode");
    expect(drift).toMatchObject({ code: 2 });
    expect(drift.stdout).toContain("thing.a");
    expect(drift.stdout).not.toContain("thing.b");
    expect(await dtm("verify")).toMatchObject({ code: 0 });
    expect(await dtm("verify", "--detailed-exitcode")).toMatchObject({ code: 2 });
    expect((await dtm("plan", "--refresh=false")).stdout).not.toContain("thing.a");
  });

  test("draws the dependencies", async () => {
    await write(two);
    expect((await dtm("graph")).stdout).toBe('graph LR\n  n0["thing.a"]\n  n1["thing.b"]\n  n0 --> n1\n');
    expect((await dtm("graph", "--format", "dot")).stdout).toContain('"thing.a" -> "thing.b";');
    expect(await dtm("graph", "--format", "svg")).toMatchObject({ code: 3 });
  });

  test("prints the published schema, also to a reader that stops early", async () => {
    const { stdout } = await dtm("schema");
    expect(stdout).toBe(await readFile(resolve(cli, "../config.schema.json"), "utf8"));
    const { child, ended } = start(["schema"]);
    child.stdout.destroy();
    expect(await ended).toMatchObject({ code: 0, stderr: "" });
  });

  test("prints help and its version", async () => {
    expect((await dtm("--help")).stdout).toContain("dtm plan");
    expect((await dtm()).stdout).toContain("dtm plan");
    expect((await dtm("version")).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
