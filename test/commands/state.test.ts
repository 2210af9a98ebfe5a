import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { generateIdentity } from "age-encryption";
import { beforeEach, describe, expect, test } from "vitest";

import type { State } from "../../src/core/state.ts";
import { modeOf } from "../lacking.ts";
import { type Program, startProgram } from "./program.ts";
import { eventually } from "../eventually.ts";

const a = `- { name: thing, instanceID: a, options: { text: one, password: "[[ env PASSWORD ]]" } }\n`;
const b = `- { name: thing, instanceID: b, options: { text: "after \${{ thing.a.outputs.path }}" } }\n`;

const devStreams = `thing_a:
  name: thing
  instanceID: a
  dependsOn: []
  options: { instanceID: a, text: one, password: in-the-clear }
  resourceStatus: { text: in-the-clear, outputs: { path: a, key: output-in-the-clear } }
`;

let program: Program;
const dtm = (...args: string[]) => program.dtm(...args);
const file = (name: string) => join(program.folder, name);
const stored = async (name = "the.state") => JSON.parse(await readFile(file(name), "utf8")) as State;
const store = (name: string, state: object) => writeFile(file(name), JSON.stringify(state));
const versions = async () =>
  (JSON.parse((await dtm("state", "history", "--json")).stdout) as { versions: { id: string }[] }).versions;

beforeEach(async () => {
  program = await startProgram();
  await program.write(a + b);
  await dtm("apply", "-y");
});

/** An apply that holds the lock and waits until the returned function is called. */
async function applying(): Promise<() => Promise<void>> {
  await writeFile(file("hold"), "");
  await program.write(a.replace("one", "two") + b);
  const applied = dtm("apply", "-y");
  await eventually(() => expect(existsSync(file("the.state.lock"))).toBe(true));
  return async () => {
    await rm(file("hold"));
    expect(await applied).toMatchObject({ code: 0 });
  };
}

describe("dtm state unprotect", () => {
  test("allows a tool that left the configuration to be deleted, and refuses one that is in it", async () => {
    await program.write(a + b.replace("options:", "lifecycle: { preventDestroy: true }, options:"));
    await dtm("apply", "-y");
    expect((await dtm("state", "unprotect", "-y", "thing.b")).stderr).toContain(
      '"thing.b" is in the configuration',
    );
    await program.write(a);
    expect((await dtm("plan")).stdout).toContain("`dtm state unprotect thing.b`");
    expect(await dtm("state", "unprotect", "-y", "thing.b")).toMatchObject({ code: 0 });
    expect((await stored()).tools["thing.b"]?.lifecycle).toEqual({ preventDestroy: false });
    expect(await dtm("apply", "-y")).toMatchObject({ code: 0 });
    expect((await stored()).tools).not.toHaveProperty(["thing.b"]);
  });
});

describe("dtm state list", () => {
  test("shows each tool with its plugin, and what an interrupted run left", async () => {
    const state = await stored();
    const pending = { action: "update" as const, run: "local:host:1", at: "2026-11-01T10:00:00.000Z" };
    Object.assign(state.tools["thing.b"] ?? {}, { pending });
    await store("the.state", state);
    const { stdout } = await dtm("state", "list");
    expect(stdout).toMatch(
      /^thing\.a {2}thing sha256:\w+\nthing\.b {2}thing sha256:\w+ {2}update started at 2026-11-01T10:00:00\.000Z by local:host:1\n$/,
    );
    const { tools } = JSON.parse((await dtm("state", "list", "--json")).stdout) as { tools: object[] };
    expect(tools).toEqual([
      { tool: "thing.a", plugin: expect.objectContaining({ name: "thing" }) as object },
      { tool: "thing.b", plugin: expect.objectContaining({ name: "thing" }) as object, pending },
    ]);
  });
});

describe("dtm state show", () => {
  test("prints what is known about one tool, without secrets or digests of secrets", async () => {
    const { stdout } = await dtm("state", "show", "thing.a");
    expect(JSON.parse(stdout)).toMatchObject({
      name: "thing",
      instanceID: "a",
      options: { text: "one", password: "[[ env PASSWORD ]]" },
      secrets: { PASSWORD: "(secret)" },
      resource: { status: { text: "one" }, outputs: { path: "a" } },
    });
    expect(stdout).not.toMatch(/correct-horse|output-secret|hmac/);
  });

  test("hides what DevStream's state has in clear in status, options and secret outputs", async () => {
    await writeFile(file("the.state"), devStreams);
    const { stdout, code } = await dtm("state", "show", "thing.a");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ options: { password: "(secret)" } });
    expect(stdout).not.toMatch(/in-the-clear|"output-/);
  });

  test("none of that gets into the state that replaces it", async () => {
    await writeFile(file("the.state"), devStreams);
    await program.write(`${a + b}- { name: thing, instanceID: c, options: { text: there } }\n`);
    await writeFile(file("c.thing"), "there");
    expect(await dtm("import", "thing.c")).toMatchObject({ code: 0 });
    expect(await readFile(file("the.state"), "utf8")).not.toContain("in-the-clear");
    expect((await stored()).tools["thing.a"]?.resource?.outputs).toEqual({ path: "a" });
  });

  test("names the tool that was probably meant", async () => {
    expect(await dtm("state", "show", "thing.aa")).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('Did you mean "thing.a"?') as string,
    });
  });
});

describe("dtm state rm", () => {
  test("removes tools from the state and leaves their resources", async () => {
    const before = await stored();
    expect(await dtm("state", "rm", "thing.a", "thing.b", "-y")).toMatchObject({ code: 0 });
    const after = await stored();
    expect([after.tools, after.serial, after.lineage]).toEqual([{}, before.serial + 1, before.lineage]);
    expect(await readFile(file("a.thing"), "utf8")).toBe("one");
  });

  test("asks first, and does nothing after a no, or if nobody can be asked", async () => {
    const before = await readFile(file("the.state"), "utf8");
    const no = await program.answering("n", "state", "rm", "thing.a");
    expect(no).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("Remove thing.a from the state") as string,
    });
    expect(await dtm("state", "rm", "thing.a")).toMatchObject({ code: 3 });
    expect(await readFile(file("the.state"), "utf8")).toBe(before);
    expect(await program.answering("y", "state", "rm", "thing.a")).toMatchObject({ code: 0 });
    expect(Object.keys((await stored()).tools)).toEqual(["thing.b"]);
  });

  test("leaves DevStream's state to an apply, which hides the secrets in it", async () => {
    const flat = "thing_a: { name: thing, instanceID: a, options: { text: one }, resourceStatus: {} }\n";
    await writeFile(file("the.state"), flat);
    expect(await dtm("state", "rm", "thing.a", "-y")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("Run `dtm apply` first") as string,
    });
    expect(await readFile(file("the.state"), "utf8")).toBe(flat);
  });

  test("removes all named tools, or none", async () => {
    expect(await dtm("state", "rm", "thing.a", "thing.x", "-y")).toMatchObject({ code: 3 });
    expect(Object.keys((await stored()).tools)).toEqual(["thing.a", "thing.b"]);
  });
});

describe("dtm state mv", () => {
  test("renames a tool, and what depends on it follows, so that the same file with the new name has no changes", async () => {
    const named = `- { name: thing, instanceID: a, options: { text: one, file: the.thing } }
- { name: thing, instanceID: b, options: { text: two, password: "\${{ thing.a.outputs.key }}" } }
`;
    await program.write(named);
    await dtm("apply", "-y");
    expect(await dtm("state", "mv", "thing.a", "thing.first")).toMatchObject({ code: 0 });
    expect((await stored()).tools).toMatchObject({
      "thing.first": { instanceID: "first" },
      "thing.b": {
        dependsOn: ["thing.first"],
        options: { password: expect.stringContaining("thing.first.outputs.key") as string },
      },
    });
    await program.write(
      named.replace("instanceID: a", "instanceID: first").replace("thing.a.", "thing.first."),
    );
    expect((await dtm("plan", "--detailed-exitcode")).stdout).toContain("no changes");
  });

  test("seals a secret output again under its new name, and needs the state key for that", async () => {
    program = await startProgram();
    const key = await generateIdentity();
    program.stateKey = key;
    const used = `${a}- { name: thing, instanceID: b, options: { text: two, password: "\${{ thing.a.outputs.key }}" } }\n`;
    await program.write(used);
    await dtm("apply", "-y");
    expect((await dtm("state", "show", "thing.a")).stdout).toMatch(/"sealed": \{\s+"key": "\(secret\)"/);

    const before = await readFile(file("the.state"), "utf8");
    delete program.stateKey;
    const without = await dtm("state", "mv", "thing.a", "thing.c");
    expect(without.stderr).toMatch(/state-key-missing[^]*DTM_STATE_KEY/);
    expect(await readFile(file("the.state"), "utf8")).toBe(before);

    program.stateKey = key;
    expect(await dtm("state", "mv", "thing.a", "thing.c")).toMatchObject({ code: 0 });
    expect(Object.keys((await stored()).tools["thing.b"]?.secrets ?? {})).toEqual(["thing.c.outputs.key"]);
    await rename(file("a.thing"), file("c.thing"));
    await program.write(used.replace("instanceID: a", "instanceID: c").replace("thing.a.", "thing.c."));
    const planned = await dtm("plan");
    expect(planned).toMatchObject({ code: 0, stdout: expect.stringContaining("no changes") as string });
    expect((await dtm("state", "diff", (await versions())[1]?.id ?? "")).stdout).not.toContain("hmac");
  });

  test.each([
    { from: "thing.a", to: "thing.b", says: 'There is already a tool "thing.b" in the state' },
    { from: "thing.a", to: "other.a", says: 'not a tool of the plugin thing, as "thing.a" is' },
    { from: "thing.a", to: "thing.", says: "not a tool of the plugin thing" },
    { from: "thing.x", to: "thing.y", says: 'no tool "thing.x"' },
  ])("refuses $from to $to", async ({ from, to, says }) => {
    const before = await readFile(file("the.state"), "utf8");
    const refused = await dtm("state", "mv", from, to);
    expect(refused).toMatchObject({ code: 3, stderr: expect.stringContaining(says) as string });
    expect(await readFile(file("the.state"), "utf8")).toBe(before);
  });
});

describe("dtm state pull and push", () => {
  test("print the state as it is stored, and accept it back with a higher serial", async () => {
    const text = await readFile(file("the.state"), "utf8");
    expect((await dtm("state", "pull")).stdout).toBe(text);
    expect(await dtm("state", "pull", "pulled.json")).toMatchObject({ code: 0 });
    expect(await readFile(file("pulled.json"), "utf8")).toBe(text);
    expect(modeOf(file("pulled.json"), 0o600)).toBe(0o600);

    const { tools, ...rest } = await stored();
    await store("edited.json", { ...rest, serial: rest.serial + 5, tools: { "thing.a": tools["thing.a"] } });
    expect(await dtm("state", "push", "edited.json")).toMatchObject({ code: 0 });
    const after = await stored();
    expect([Object.keys(after.tools), after.serial]).toEqual([["thing.a"], rest.serial + 5]);
  });

  test.each([
    { what: "a serial that is not higher", change: {}, says: "it is not newer" },
    {
      what: "another lineage",
      change: { lineage: "other", serial: 99 },
      says: "it belongs to another stack",
    },
    { what: "one of two lines", change: { lineage: "a\n::warning::b" }, says: '"a\\n::warning::b"' },
  ])("refuse $what unless forced; the serial still goes up", async ({ change, says }) => {
    const before = await stored();
    await store("pushed.json", { ...before, tools: {}, ...change });
    const refused = await dtm("state", "push", "pushed.json");
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining(says) as string });
    expect(await stored()).toEqual(before);
    expect(await dtm("state", "push", "pushed.json", "--force")).toMatchObject({ code: 0 });
    const after = await stored();
    expect(after.tools).toEqual({});
    expect(after.serial).toBeGreaterThan(before.serial);
  });

  test("refuse a serial that is too high, so that later states can still be read", async () => {
    const before = await stored();
    await store("pushed.json", { ...before, serial: Number.MAX_SAFE_INTEGER });
    for (const force of [[], ["--force"]]) {
      const refused = await dtm("state", "push", "pushed.json", ...force);
      expect(refused).toMatchObject({
        code: 3,
        stderr: expect.stringContaining("is not valid") as string,
      });
    }
    expect(await stored()).toEqual(before);
  });

  test("accept tools that are recorded as depending on each other, and both can be deleted", async () => {
    const before = await stored();
    const first = { ...before.tools["thing.a"], dependsOn: ["thing.b", "thing.a"] };
    const tools = { ...before.tools, "thing.a": first };
    await store("pushed.json", { ...before, tools, serial: before.serial + 1 });
    expect(await dtm("state", "push", "pushed.json")).toMatchObject({ code: 0 });
    expect(await dtm("destroy", "-y")).toMatchObject({ code: 0 });
    expect((await stored()).tools).toEqual({});
  });

  test("refuse what is not a state, without writing", async () => {
    const before = await stored();
    for (const [text, says] of [
      ["{", "truncated"],
      ['{"version": 2, "tools": {}}', "lineage"],
      ['{"version": 3}', "newer dtm"],
      ["t_a: { name: t, instanceID: a, options: {}, resourceStatus: {} }", "DevStream's own"],
      ["", "empty"],
    ] as const) {
      await writeFile(file("wrong.json"), text);
      const refused = await dtm("state", "push", "wrong.json", "--force");
      expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining(says) as string });
    }
    expect(await dtm("state", "push", "nowhere.json")).toMatchObject({ code: 3 });
    expect(await stored()).toEqual(before);
  });

  test("write a first state where there is none", async () => {
    await dtm("state", "pull", "pulled.json");
    await rm(file("the.state"));
    expect(await dtm("state", "pull")).toMatchObject({ code: 1 });
    expect(await dtm("state", "push", "pulled.json")).toMatchObject({ code: 0 });
    expect(await stored()).toMatchObject({ lineage: (await stored("pulled.json")).lineage });
  });
});

describe("earlier versions", () => {
  beforeEach(async () => {
    await program.write(a.replace("one", "two"));
    await dtm("apply", "-y");
  });

  test("are listed newest first", async () => {
    const { stdout } = await dtm("state", "history");
    const serials = [...stdout.matchAll(/serial (\d+) {2}20/g)].map(([, serial]) => Number(serial));
    expect(serials).toHaveLength(2);
    expect(serials[0]).toBe((await stored()).serial);
    expect(serials[0]).toBeGreaterThan(serials[1] ?? 0);
    expect((await dtm("state", "history", "--limit", "1")).stdout.trim().split("\n")).toHaveLength(1);
    for (const name of await readdir(file("the.state.backups")))
      expect(modeOf(file(`the.state.backups/${name}`), 0o600)).toBe(0o600);
  });

  test("can be reached however many came after them", async () => {
    const kept = await readFile(file("the.state"));
    const folder = file("the.state.backups");
    const id = createHash("sha256").update(kept).digest("hex").slice(0, 12);
    for (const name of await readdir(folder)) await rm(join(folder, name));
    for (let i = 0; i < 150; i += 1)
      await writeFile(
        join(folder, `${String(900 + i).padStart(6, "0")}-${String(i).padStart(12, "0")}`),
        "{",
      );
    await writeFile(join(folder, `000001-${id}`), kept);
    await store("the.state", { ...(await stored()), serial: 999 });
    expect((await dtm("state", "history", "--limit", "200")).stdout).toContain(id);
    expect(await dtm("state", "diff", id)).toMatchObject({ code: 0, stdout: "No differences\n" });
  });

  test("are compared with the current one or with each other, tool by tool", async () => {
    const [now, old] = await versions();
    const { stdout } = await dtm("state", "diff", old?.id.slice(0, 6) ?? "");
    expect(stdout).toContain('~ thing.a\n    - options.text: "one"\n    + options.text: "two"');
    expect(stdout).toContain("- thing.b");
    const back = await dtm("state", "diff", now?.id ?? "", old?.id ?? "", "--json");
    expect(JSON.parse(back.stdout)).toMatchObject({
      tools: [
        { tool: "thing.a", change: "changed" },
        { tool: "thing.b", change: "added" },
      ],
    });
    expect((await dtm("state", "diff", now?.id ?? "")).stdout).toBe("No differences\n");
  });

  test("show that a secret changed, but neither the secret nor its digest", async () => {
    const state = await stored();
    Object.assign(state.tools["thing.a"] ?? {}, { secrets: { PASSWORD: "hmac:other" } });
    await store("the.state", state);
    const [, old] = await versions();
    const { stdout } = await dtm("state", "diff", old?.id ?? "");
    expect(stdout).toContain("(secret changed)");
    expect(stdout).not.toContain("hmac");
  });

  test("can be rolled back to: the content is saved again, after a preview and a question", async () => {
    const [, old] = await versions();
    const before = await stored();
    const no = await program.answering("no", "state", "rollback", old?.id ?? "");
    expect(no).toMatchObject({ code: 1, stdout: expect.stringContaining("+ thing.b") as string });
    expect(await stored()).toEqual(before);
    expect(await program.answering("yes", "state", "rollback", old?.id ?? "")).toMatchObject({ code: 0 });
    const after = await stored();
    expect([after.serial, after.lineage]).toEqual([before.serial + 1, before.lineage]);
    expect(after.tools).toMatchObject({ "thing.a": { options: { text: "one" } }, "thing.b": {} });
    const [, previous] = await versions();
    expect(await dtm("state", "rollback", previous?.id ?? "", "-y")).toMatchObject({ code: 0 });
    expect((await stored()).tools).toEqual(before.tools);
  });

  test("are the way out of a damaged state, which is also kept", async () => {
    const text = '{"version": 2, "tools": {';
    const whole = await stored();
    await writeFile(file("the.state"), text);
    expect((await dtm("plan")).stderr).toContain("dtm state rollback ID");
    const { stdout } = await dtm("state", "history");
    expect(stdout).toMatch(/^\w{12} {2}no serial/);
    const id = stdout.split("\n")[1]?.slice(0, 12) ?? "";
    const rolled = await dtm("state", "rollback", id, "-y");
    expect(rolled).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("Warning: The state in") as string,
    });
    const after = await stored();
    expect([after.lineage, Object.keys(after.tools)]).toEqual([whole.lineage, ["thing.a", "thing.b"]]);
    const [, damaged] = await readdir(file("the.state.backups"));
    expect(await readFile(file(`the.state.backups/${damaged}`), "utf8")).toBe(text);
  });

  test("do not replace what a newer dtm wrote", async () => {
    const [old] = await versions();
    await writeFile(file("the.state"), '{"version": 3}');
    await store("forced.json", { version: 2, lineage: "x", serial: 9, fence: 0, writeId: "", tools: {} });
    for (const args of [
      ["rollback", old?.id ?? "", "-y"],
      ["push", "forced.json", "--force"],
    ])
      expect(await dtm("state", ...args)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining("A newer dtm wrote it") as string,
      });
    expect(await readFile(file("the.state"), "utf8")).toBe('{"version": 3}');
  });

  test("are the way out of a deleted state", async () => {
    await rm(file("the.state"));
    const [old] = await versions();
    expect(await dtm("state", "rollback", old?.id ?? "", "-y")).toMatchObject({ code: 0 });
    expect(await stored()).toMatchObject({
      tools: { "thing.a": { options: { text: "one" } }, "thing.b": {} },
    });
  });

  test("are refused for a rollback if they have the same content, are unknown or belong to another stack", async () => {
    const before = await stored();
    const [now] = await versions();
    expect((await dtm("state", "rollback", now?.id ?? "", "-y")).stdout).toContain("nothing was changed");
    expect(await dtm("state", "rollback", "zzz", "-y")).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("state history") as string,
    });
    expect(await dtm("state", "rollback", "", "-y")).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("several versions") as string,
    });
    expect(await stored()).toEqual(before);
    await store("other.json", { ...before, lineage: "other" });
    await dtm("state", "push", "other.json", "--force");
    const [, foreign] = await versions();
    expect(await dtm("state", "rollback", foreign?.id ?? "", "-y")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("another lineage") as string,
    });
  });
});

describe("while an apply holds the lock", () => {
  test("the state commands change nothing, but can read", async () => {
    const state = await stored();
    await store("newer.json", { ...state, serial: 99 });
    await program.write(a.replace("one", "zero") + b);
    await dtm("apply", "-y");
    const [, old] = await versions();
    const end = await applying();
    for (const args of [
      ["push", "newer.json"],
      ["push", "newer.json", "--force"],
      ["rollback", old?.id ?? "", "-y"],
      ["rm", "thing.a", "-y"],
      ["mv", "thing.a", "thing.c"],
      ["migrate", "--to", "file:elsewhere.state"],
    ])
      expect(await dtm("state", ...args)).toMatchObject({
        code: 4,
        stderr: expect.stringMatching(/locked by mona \(apply, since/) as string,
      });
    expect(await dtm("import", "thing.a")).toMatchObject({ code: 4 });
    for (const verb of ["list", "history", "pull"])
      expect(await dtm("state", verb)).toMatchObject({ code: 0 });
    await end();
    expect((await stored()).tools).toMatchObject({ "thing.a": { options: { text: "two" } } });
  });

  test("a push that waited sees what the apply saved, and is refused by its serial", async () => {
    const state = await stored();
    await store("newer.json", { ...state, serial: state.serial + 1 });
    const end = await applying();
    const pushed = dtm("state", "push", "newer.json", "--lock-timeout", "1h");
    await end();
    expect(await pushed).toMatchObject({ code: 1, stderr: expect.stringContaining("not newer") as string });
    expect((await stored()).tools).toMatchObject({ "thing.a": { options: { text: "two" } } });
  });
});

describe("dtm unlock", () => {
  test("shows who holds the lock, asks, and lets the next run in", async () => {
    const end = await applying();
    const no = await program.answering("n", "unlock");
    expect(no).toMatchObject({ code: 1, stderr: expect.stringMatching(/mona \(apply, since/) as string });
    expect(existsSync(file("the.state.lock"))).toBe(true);
    const yes = await dtm("unlock", "-y", "--reason", "that run hangs");
    expect(yes).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/mona \(apply.*: that run hangs/) as string,
    });
    expect(existsSync(file("the.state.lock"))).toBe(false);
    await end();
  });

  test("removes the lock that it showed and not one that was taken since", async () => {
    const end = await applying();
    const lock = JSON.parse(await readFile(file("the.state.lock"), "utf8")) as { holder: object };
    const newer = { ...lock, token: "00ff", holder: { ...lock.holder, id: "test:hubot", actor: "hubot" } };
    const unlocked = await program.answering(async () => {
      await writeFile(file("the.state.lock"), JSON.stringify(newer));
      return "yes";
    }, "unlock");
    expect(unlocked).toMatchObject({ code: 4, stderr: expect.stringContaining("locked by hubot") as string });
    expect(JSON.parse(await readFile(file("the.state.lock"), "utf8"))).toEqual(newer);
    await rm(file("the.state.lock"));
    await end();
  });

  test("removes an empty lock, and says so if there is none", async () => {
    await writeFile(file("the.state.lock"), "");
    expect(await dtm("unlock", "-y")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("another run") as string,
    });
    expect((await dtm("unlock", "-y")).stdout).toContain("Nobody holds the lock");
  });
});

describe("dtm import", () => {
  const c = `- { name: thing, instanceID: c, options: { text: there, password: "[[ env PASSWORD ]]" } }\n`;

  test("adopts an existing resource as it is configured, without touching it", async () => {
    await writeFile(file("c.thing"), "there");
    await program.write(a + b + c);
    expect(await dtm("apply", "-y")).toMatchObject({ code: 1 });
    const imported = await dtm("import", "thing.c");
    expect(imported).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("thing.c: imported") as string,
    });
    const text = await readFile(file("the.state"), "utf8");
    expect((JSON.parse(text) as State).tools["thing.c"]).toMatchObject({
      options: { text: "there", password: "[[ env PASSWORD ]]" },
      resource: { status: { text: "there" }, outputs: { path: "c" } },
    });
    expect(text).not.toMatch(/correct-horse|output-secret/);
    expect((await dtm("plan")).stdout).toContain("no changes");
  });

  test.each([
    { tool: "thing.c", code: 1, says: "thing.c does not exist" },
    { tool: "thing.a", code: 3, says: '"thing.a" is already in the state' },
    { tool: "thing.x", code: 3, says: 'no tool "thing.x" in the configuration' },
  ])("refuses $tool", async ({ tool, code, says }) => {
    await program.write(a + b + c);
    const before = await readFile(file("the.state"), "utf8");
    expect(await dtm("import", tool)).toMatchObject({
      code,
      stderr: expect.stringContaining(says) as string,
    });
    expect(await readFile(file("the.state"), "utf8")).toBe(before);
  });
});

test.each([
  { args: ["state"], says: "needs a command" },
  { args: ["state", "lst"], says: "Did you mean `dtm state list`?" },
  { args: ["state", "mv", "thing.a"], says: "Write `dtm state mv name.instance name.other`" },
  { args: ["state", "list", "more"], says: 'extra argument, "more"' },
  { args: ["state", "migrate"], says: "--to PLACE" },
  { args: ["state", "history", "--limit", "0"], says: "from 1 to 1000" },
  { args: ["import"], says: "Write `dtm import name.instance`" },
  { args: ["state", "list", "--force"], says: "`dtm state list` does not take --force" },
  { args: ["unlock", "now"], says: "Write `dtm unlock`" },
])("refuses $args with exit code 3", async ({ args, says }) => {
  expect(await dtm(...args)).toMatchObject({ code: 3, stderr: expect.stringContaining(says) as string });
});

describe("another configuration with its state in the same place", () => {
  const other = "other.yaml";
  beforeEach(async () => {
    const text = await readFile(file("dtm.yaml"), "utf8");
    await writeFile(
      file(other),
      text.replaceAll("instanceID: a", "instanceID: x").replaceAll("thing.a", "thing.x"),
    );
  });

  test.each([
    ["plan"],
    ["apply", "-y"],
    ["destroy", "-y"],
    ["state", "rm", "-y", "thing.a"],
    ["import", "thing.x"],
  ])("is refused by dtm %s, with both named", async (...args) => {
    const before = await stored();
    expect(await dtm(...args, "-f", other)).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/state-owner[^]*dtm\.yaml, not to .*other\.yaml/) as string,
    });
    expect(await stored()).toEqual(before);
  });

  test("can take the state over if a person says so, and then the first one is refused", async () => {
    const { stdout } = await dtm("state", "reassign", "-y", "-f", other);
    expect(stdout).toMatch(/now belongs to .*other\.yaml/);
    expect(await dtm("plan", "-f", other)).toMatchObject({ code: 0 });
    expect(await dtm("plan")).toMatchObject({ code: 3 });
    const again = await dtm("state", "reassign", "-y", "-f", other);
    expect(again.stdout).toMatch(/already belongs/);
  });

  test("is the same one under a new name if the first is gone", async () => {
    await rename(file("dtm.yaml"), file(other));
    expect(await dtm("apply", "-y", "-f", other)).toMatchObject({ code: 0 });
  });

  test("gets a state that an earlier version saved, and keeps it", async () => {
    const { owner: _, ...old } = await stored();
    await store("the.state", old);
    expect(await dtm("state", "rm", "-y", "thing.b", "-f", other)).toMatchObject({ code: 0 });
    expect((await stored()).owner?.config).toContain(other);
    expect(await dtm("plan")).toMatchObject({ code: 3 });
  });
});
