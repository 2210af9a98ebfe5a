import { beforeEach, describe, expect, test } from "vitest";

import { commands } from "../../src/core/request.ts";
import { flagsOf, help, usages } from "../../src/commands/help.ts";
import { readArguments } from "../../src/terminal/arguments.ts";
import { type Program, program } from "./program.ts";

let here: Program;
beforeEach(async () => {
  here = await program();
});

const read = (...argv: string[]) =>
  readArguments(argv, { cwd: "/work", env: {}, pid: 1, signal: new AbortController().signal });
const one = "- { name: slow, instanceID: a }\n";

describe("an exit code", () => {
  test("is 0 for what is done and for what is shown, 2 for changes where that is asked for", async () => {
    await here.configure(one);
    const [plan, detailed, verify] = await Promise.all([
      here.dtm("plan"),
      here.dtm("plan", "--detailed-exitcode"),
      here.dtm("verify"),
    ]);
    expect([plan.code, detailed.code, verify.code]).toEqual([0, 2, 0]);
    expect((await here.dtm("apply", "-y", "-d", "/plugins")).code).toBe(0);
    expect((await here.dtm("verify", "--detailed-exitcode")).code).toBe(0);
  });

  test("is 1 when a tool failed, 3 for what is wrong in the file or the arguments", async () => {
    await here.configure("- { name: slow, instanceID: a, options: { fails: true } }\n");
    const [failed, wrong] = await Promise.all([here.dtm("apply", "-y"), here.dtm("plan", "--yes")]);
    expect([failed.code, wrong.code]).toEqual([1, 3]);
    expect(wrong.stderr).toBe(
      "Error (bad-arguments): `dtm plan` does not take --yes\nSee `dtm help plan`.\n",
    );
    const nobody = await here.dtm("destroy");
    expect([nobody.code, nobody.stderr]).toEqual([3, expect.stringContaining("Add `--yes`")]);
    await here.configure("- { name: slow, instanceID: a, options: { fals: true } }\n");
    const { code, stderr } = await here.dtm("validate", "--debug");
    expect([code, stderr]).toEqual([3, expect.stringMatching(/UserError: .*\n\s+at /)]);
  });

  test("of a saved plan is 0 when it was made for a part of the stack, or to destroy it", async () => {
    await here.configure(one + one.replace("instanceID: a", "instanceID: b"));
    await here.dtm("plan", "--target", "slow.a", "--out", "plan.json");
    expect(await here.dtm("apply", "plan.json", "--target", "slow.b")).toMatchObject({ code: 3 });
    expect(await here.dtm("apply", "plan.json")).toMatchObject({ code: 0 });
    expect((await here.dtm("state", "list")).stdout).not.toContain("slow.b");
    await here.dtm("plan", "--destroy", "--out", "plan.json");
    expect(await here.dtm("apply", "plan.json")).toMatchObject({ code: 0 });
    expect((await here.dtm("state", "list")).stdout).toContain("no tools");
  });

  test("is 4 when another run has the lock, 5 when the plan is not the one that was saved", async () => {
    await here.configure(one);
    await here.dtm("plan", "--out", "plan.json");
    await here.configure("- { name: slow, instanceID: a, options: { waits: true } }\n");
    expect((await here.dtm("apply", "plan.json")).code).toBe(5);
    const first = here.start("apply", "-y");
    await first.says("half way");
    const second = await here.dtm("apply", "-y");
    expect([second.code, second.stderr]).toEqual([
      4,
      expect.stringMatching(/locked by .* \(apply, since \d/),
    ]);
    first.interrupt();
    await first.says("Stopping");
    first.interrupt();
    await first.ended;
  });
});

test("every command that prints prints JSON and nothing else with --json", async () => {
  await here.configure(one);
  const printing = ["plan", "verify", "drift", "validate", "render", "graph", "version"];
  const ended = await Promise.all(printing.map((command) => here.dtm(command, "--json")));
  for (const { code, stdout } of ended) {
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toBeTypeOf("object");
  }
});

test("apply --json prints plan and result, and a failure is JSON, too", async () => {
  await here.configure(one);
  const { stdout } = await here.dtm("apply", "-y", "--json");
  expect(JSON.parse(stdout)).toMatchObject({ plan: { version: 1 }, result: { outcome: "success" } });
  for (const wrong of [["--jsn"], ["-f", "nowhere.yaml"]]) {
    const failed = await here.dtm("plan", "--json", ...wrong);
    const { error } = JSON.parse(failed.stdout) as { error: object };
    expect(error).toMatchObject({ exitCode: 3, message: expect.stringMatching(/jsn|nowhere/) as string });
    expect(failed.stderr).toContain("Error (");
  }
});

describe("help", () => {
  test.each(commands)("of %s names all it takes, by both ways to ask for it", (command) => {
    const text = help(command);
    for (const flag of flagsOf(command)) expect(text).toMatch(new RegExp(`--(no-)?${flag}`));
    expect(text.split("\n")[0]).toContain(usages[command].about);
    expect(read("help", command).request).toMatchObject({ command: "help", topic: command });
    const topic = command === "help" ? undefined : command;
    expect(read(command, "-h").request).toMatchObject({ command: "help", topic });
  });

  test("without a command names them all, and with one that is not there the nearest", async () => {
    const { stdout } = await here.dtm("--help");
    for (const command of commands) expect(stdout).toContain(`  dtm ${command} `.trimEnd());
    expect((await here.dtm("help", "aply")).stderr).toContain("Did you mean `dtm apply`?");
    expect((await here.dtm("help", "apply")).stdout).toBe(`${help("apply")}\n`);
  });
});

describe("arguments", () => {
  test.each(commands.filter((command) => command !== "help"))(
    "%s takes its options and no other",
    (command) => {
      const values: Record<string, string[]> = {
        "config-file": ["--config-file", "x.yaml"],
        "plugin-dir": ["-d", "/plugins"],
        target: ["--target", "t.a"],
        out: ["--out", "plan.json"],
        parallelism: ["--parallelism", "3"],
        "lock-timeout": ["--lock-timeout", "5m"],
        format: ["--format", "dot"],
        limit: ["--limit", "3"],
        to: ["--to", "file:x"],
        reason: ["--reason", "it is gone"],
      };
      const words: Record<string, string[]> = { state: ["list"], import: ["t.a"] };
      const all = [
        "yes",
        "force",
        "destroy",
        "refresh",
        "detailed-exitcode",
        "json",
        "debug",
        ...Object.keys(values),
      ];
      const refused = (flag: string): boolean => {
        try {
          read(command, ...(words[command] ?? []), ...(values[flag] ?? [`--${flag}`]));
          return false;
        } catch (error) {
          return (error as Error).message === `\`dtm ${command}\` does not take --${flag}`;
        }
      };
      const taken: string[] = flagsOf(command);
      expect(all.filter(refused)).toEqual(all.filter((flag) => !taken.includes(flag)));
    },
  );

  test("are taken as DevStream's were", () => {
    const { request, yes } = read("delete", "-f", "x.yaml", "-d", "~/.devstream/plugins", "-y", "--force");
    expect(request).toMatchObject({ config: "x.yaml", planning: { scope: { goal: "delete-force" } } });
    expect(yes).toBe(true);
    expect(read("destroy", "--force", "--yes=true").request.planning.scope.goal).toBe("destroy");
    expect(read("verify", "--debug", "-f", "x").debug).toBe(true);
  });

  test.each([
    { argv: ["plan", "-f", ""], says: "--config-file is empty" },
    { argv: ["plan", "--parallelism", "0"], says: '--parallelism is "0"' },
    { argv: ["apply", "--lock-timeout", "soon"], says: "soon" },
    { argv: ["graph", "--format", "svg"], says: '--format is "svg"' },
    { argv: ["apply", "a.json", "b.json"], says: '"b.json" is one argument too many' },
    { argv: ["plan", "-y"], says: "does not take --yes" },
  ])("$argv are refused with what is wrong", ({ argv, says }) => {
    expect(() => read(...argv)).toThrow(says);
  });
});
