import { readdirSync } from "node:fs";
import { resolve } from "node:path";

import { beforeEach, describe, expect, test } from "vitest";

import { commandList, commands, everywhere, requestFor } from "../../src/commands/index.ts";
import { type Command, usage, wordCount } from "../../src/core/command.ts";
import { dashed, type Flag } from "../../src/core/flag.ts";
import { commandHelp, flagUsage, overview } from "../../src/report/help.ts";
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
  test("is 0 for success, 2 for changes if that is requested", async () => {
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

  test("is 1 when a tool failed, 3 for mistakes in the file or the arguments", async () => {
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

  test("of a saved plan is 0 if it was made for a part of the stack, or to destroy it", async () => {
    await here.configure(one + one.replace("instanceID: a", "instanceID: b"));
    await here.dtm("plan", "--target", "slow.a", "--out", "plan.json");
    expect(await here.dtm("apply", "plan.json", "--target", "slow.b")).toMatchObject({ code: 3 });
    expect(await here.dtm("apply", "plan.json")).toMatchObject({ code: 0 });
    expect((await here.dtm("state", "list")).stdout).not.toContain("slow.b");
    await here.dtm("plan", "--destroy", "--out", "plan.json");
    expect(await here.dtm("apply", "plan.json")).toMatchObject({ code: 0 });
    expect((await here.dtm("state", "list")).stdout).toContain("no tools");
  });

  test("is 4 if another run has the lock, 5 if the plan is not the saved one", async () => {
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

test("with --json, every command that prints prints only JSON", async () => {
  await here.configure(one);
  const printing = ["plan", "verify", "drift", "validate", "render", "graph", "version"];
  const ended = await Promise.all(printing.map((command) => here.dtm(command, "--json")));
  for (const { code, stdout } of ended) {
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toBeTypeOf("object");
  }
});

test("apply --json prints the plan and the result, and a failure is also JSON", async () => {
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
  test.each(commands)(
    "of $name lists everything the command accepts, by both ways to request it",
    async (command) => {
      const text = await commandHelp(command, everywhere);
      for (const [name, flag] of flagsOf(command)) expect(text).toContain(`${flagUsage(name, flag)}  `);
      expect(text.split("\n")[0]).toBe(`dtm ${usage(command)}: ${command.about}`);
      const words = command.name.split(" ");
      expect(read("help", ...words).request).toMatchObject({ command: "help", words });
      const topic = command.name === "help" ? [] : words;
      expect(read(...words, "-h").request).toMatchObject({ command: "help", words: topic });
    },
  );

  test("without a command lists all of them, and for an unknown command names the nearest", async () => {
    const { stdout } = await here.dtm("--help");
    expect(stdout).toBe(`${overview(commandList, everywhere)}\n`);
    for (const { name } of commandList) expect(stdout).toContain(`  dtm ${name} `);
    expect((await here.dtm("help", "aply")).stderr).toContain("Did you mean `dtm apply`?");
    const [apply] = commandList.filter(({ name }) => name === "apply");
    expect((await here.dtm("help", "apply")).stdout).toBe(
      `${apply && (await commandHelp(apply, everywhere))}\n`,
    );
  });

  test("of a group lists its commands", async () => {
    const { stdout } = await here.dtm("help", "state");
    expect(stdout).toContain("  dtm state mv name.instance name.other   ");
  });

  test("says which commands accept a flag that differs between commands", () => {
    const text = overview(commandList, everywhere);
    expect(text).toMatch(/ --out FILE +plan: save the plan[^;]*; migrate: write the result to FILE\n/);
    expect(text).toMatch(/ --lock-timeout TIME +how long/);
  });
});

const flagsOf = ({ flags }: Command): [string, Flag][] => Object.entries({ ...flags, ...everywhere });

test("a request of an event has the values of flags that its command accepts, and defaults for the others", () => {
  const { context } = read("plan").request;
  const values = { refresh: false, lockTimeout: 5, target: ["t.a"], reason: "why" };
  expect(requestFor("drift", context, values)).toEqual({
    command: "drift",
    words: [],
    flags: { target: ["t.a"], detailedExitcode: false, parallelism: undefined },
    context,
  });
  expect(requestFor("apply", context, values).flags).toMatchObject({ refresh: false, lockTimeout: 5 });
});

describe("the list of commands", () => {
  test("has one meaning for each name and letter of a flag", () => {
    const forms = new Map<string, string>();
    for (const [name, flag] of commands.flatMap(flagsOf))
      for (const key of [name, ...(flag.short === undefined ? [] : [flag.short])]) {
        const form = flagUsage(name, flag).replace(/ \S+$/, " VALUE");
        expect([key, forms.get(key) ?? form]).toEqual([key, form]);
        forms.set(key, form);
      }
  });

  test.each(["", "state"])("has every file of src/commands/%s", (folder) => {
    const files = readdirSync(resolve(import.meta.dirname, "../../src/commands", folder));
    const names = files.filter((file) => file.endsWith(".ts") && !["index.ts", "flags.ts"].includes(file));
    const expected = names.map((file) => `${folder} ${file.replace(".ts", "")}`.trim());
    const found = commands.map(({ name }) => name).filter((name) => name.includes(" ") === (folder !== ""));
    expect(found.sort()).toEqual(expected.sort());
  });
});

describe("arguments", () => {
  test.each(commands.filter(({ name }) => name !== "help"))(
    "of $name are its flags and operands, and no others",
    (command) => {
      const values: Record<string, string> = {
        parallelism: "3",
        lockTimeout: "5m",
        format: "dot",
        as: "html",
        limit: "3",
      };
      const words = [...command.name.split(" "), ...Array<string>(wordCount(command).least).fill("t.a")];
      const all = new Map(commands.flatMap(flagsOf).filter(([name]) => name !== "help"));
      const refused = [...all].filter(([name, flag]) => {
        const given = flag.value === undefined ? [] : [values[name] ?? "x"];
        try {
          read(...words, `--${dashed(name)}`, ...given);
          return false;
        } catch (error) {
          return (error as Error).message === `\`dtm ${command.name}\` does not take --${dashed(name)}`;
        }
      });
      const taken = flagsOf(command).map(([name]) => name);
      expect(refused.map(([name]) => name)).toEqual([...all.keys()].filter((name) => !taken.includes(name)));
      const { most } = wordCount(command);
      if (most === Infinity) return;
      const tooMany = Array<string>(most + 1).fill("w");
      expect(() => read(...command.name.split(" "), ...tooMany)).toThrow("extra argument");
    },
  );

  test("are accepted as in DevStream", () => {
    const { request, yes } = read("delete", "-f", "x.yaml", "-d", "~/.devstream/plugins", "-y", "--force");
    expect(request).toMatchObject({ context: { config: "x.yaml" }, flags: { force: true } });
    expect(yes).toBe(true);
    expect(read("destroy", "--force", "--yes=true")).toMatchObject({
      yes: true,
      request: { command: "destroy" },
    });
    expect(read("verify", "--debug", "-f", "x").debug).toBe(true);
  });

  test.each([
    { argv: ["plan", "-f", ""], says: "--config-file is empty" },
    { argv: ["plan", "--parallelism", "0"], says: '--parallelism is "0"' },
    { argv: ["apply", "--lock-timeout", "soon"], says: "soon" },
    { argv: ["graph", "--format", "svg"], says: '--format is "svg"' },
    { argv: ["apply", "a.json", "b.json"], says: 'extra argument, "b.json"' },
    { argv: ["plan", "-y"], says: "does not take --yes" },
  ])("$argv are refused with what is wrong", ({ argv, says }) => {
    expect(() => read(...argv)).toThrow(says);
  });
});
