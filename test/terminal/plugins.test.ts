import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { beforeEach, describe, expect, test } from "vitest";

import { type Program, program } from "./program.ts";

// What a plugin must not be able to do to the process that it shares with the run.
const secret = "s3cr3t-ABCdef-9876";
let here: Program;

/** `dtm` with a plugin whose tool `a` runs given code in create; `b` depends on it, `c` does not. */
async function withPlugin(create: string, read = ""): Promise<void> {
  await writeFile(
    join(here.folder, "wild.mjs"),
    `import { existsSync, writeFileSync } from "node:fs";
const file = (c) => c.baseDir + "/" + c.tool.instanceID;
const later = (ms) => new Promise((done) => setTimeout(done, ms));
const make = async (c) => {
  const { token } = c.options;
  if (c.tool.instanceID === "a") { ${create} }
  writeFileSync(file(c), "");
  return { status: {}, outputs: {} };
};
export default {
  name: "wild", summary: "Careless", write: ["."], options: { type: "object", properties: { token: { type: "string", secret: true } } },
  read(c) { ${read}; return existsSync(file(c)) ? { status: {}, outputs: {} } : null; },
  create: make, update: make, delete() {},
};
`,
  );
  await writeFile(
    join(here.folder, "dtm.yaml"),
    `config: { state: { backend: local, options: { stateFile: the.state } } }
plugins: [{ name: wild, source: ./wild.mjs }]
tools:
- { name: wild, instanceID: a, options: { token: "[[ env TOK ]]" } }
- { name: wild, instanceID: b, dependsOn: [wild.a] }
- { name: wild, instanceID: c }
`,
  );
}

const apply = async (...flags: string[]) => {
  const ended = await here.start("apply", "-y", ...flags).ended;
  return { ...ended, all: ended.stdout + ended.stderr };
};
const isLocked = () => existsSync(join(here.folder, "the.state.lock"));

beforeEach(async () => {
  here = await program({ TOK: secret });
});

describe("a plugin that", () => {
  test.each([
    ["calls process.exit", "process.exit(0);", "the plugin called process.exit(0)"],
    [
      "calls process.exit in a timer",
      "setTimeout(() => process.exit(0), 5); await later(9999);",
      "process.exit(0)",
    ],
    [
      "has an unhandled rejection",
      "void Promise.reject(new Error(`no ${token}`)); await later(9999);",
      "no ***",
    ],
    [
      "throws in a timer",
      "setTimeout(() => { throw new Error(`no ${token}`); }, 5); await later(9999);",
      "no ***",
    ],
    ["never settles", "await new Promise(() => {});", "the plugin's promise never settled"],
    ["throws an object", "throw { code: 403, message: `no ${token}` };", "no ***"],
    [
      "throws an object without a prototype",
      "throw Object.assign(Object.create(null), { message: 'no' });",
      "no",
    ],
    ["throws nothing", "throw undefined;", "undefined was thrown"],
    [
      "throws an error that throws",
      "throw { get message() { throw new Error('x'); } };",
      "an error without a message",
    ],
    [
      "hides the cause",
      "throw new TypeError('failed', { cause: new Error(`no ${token}`) });",
      "failed: no ***",
    ],
    ["hides several causes", "throw new AggregateError([new Error('one'), new Error('two')]);", "one; two"],
  ])("%s fails its tool and nothing else", async (_, create, why) => {
    await withPlugin(create);
    const { code, stdout, all } = await apply();
    expect([code, stdout]).toEqual([1, expect.stringContaining("1 done, 1 failed, 1 skipped")]);
    expect(all).toMatch(/✗ \d\/3 create wild\.a: /);
    expect(all).toContain(why);
    expect(all).not.toContain(secret);
    expect(isLocked()).toBe(false);
  });

  test("calls process.exit while it reads is named by the plan", async () => {
    await withPlugin("", "process.exit(0)");
    const { code, stdout } = await here.dtm("plan");
    expect([code, stdout]).toEqual([1, expect.stringContaining("3 blocked")]);
    expect(stdout).toContain("It could not be read: the plugin called process.exit(0)");
  });

  test("fails after its verb has ended fails the run, which still ends cleanly", async () => {
    const late = "setTimeout(() => { throw new Error(`late ${token}`); }, 20);";
    await withPlugin(`${late} } if (c.tool.instanceID === "c") { await later(300);`);
    const { code, all } = await apply();
    expect(code).toBe(1);
    expect(all).toContain("\nWarning: The plugin of wild.a failed after its verb had ended: late ***");
    expect(all).not.toContain(secret);
    expect(isLocked()).toBe(false);
  });

  test("leaves a timer open does not keep the program alive", async () => {
    await withPlugin("setInterval(() => {}, 1000);");
    expect(await apply()).toMatchObject({ code: 0, stdout: expect.stringContaining("3 done") as string });
  });

  test("prints has its output shown as its tool's, redacted, and never in the answer", async () => {
    await withPlugin(
      "console.log(`using ${token}`); process.stdout.write('in '); process.stdout.write('parts');",
    );
    const { stdout, stderr } = await apply("--json");
    expect(JSON.parse(stdout)).toMatchObject({ result: { outcome: "success" } });
    expect(stderr).toContain("  wild.a: using ***\n");
    expect(stderr).toContain("  wild.a: in parts\n");
  });

  test("prints when it is loaded does not print into the answer", async () => {
    await withPlugin("");
    await writeFile(join(here.folder, "wild.mjs"), `console.log("loaded");\n${await here.read("wild.mjs")}`);
    const { stdout, stderr } = await here.dtm("plan", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ version: 1 });
    expect(stderr).toContain("loaded");
  });
});

test("the stack trace of a tool's failure is shown with --debug", async () => {
  await withPlugin("throw new Error('failed', { cause: new Error('inner') });");
  const { stderr } = await apply("--debug");
  expect(stderr).toMatch(/Error: failed\n +at .*wild\.mjs/);
  expect(stderr).toContain("Caused by: Error: inner");
  expect((await apply()).stderr).not.toContain("wild.mjs");
});

test.runIf(process.platform === "linux")("an apply continues if its log cannot be written", async () => {
  await withPlugin("");
  const { code } = await here.shell("apply -y 2>/dev/full");
  expect([code, existsSync(join(here.folder, "c")), isLocked()]).toEqual([0, true, false]);
});

test.runIf(process.platform === "linux")("an answer that cannot be written fails the command", async () => {
  await withPlugin("");
  expect(await here.shell("plan --json >/dev/full")).toMatchObject({ code: 1 });
});
