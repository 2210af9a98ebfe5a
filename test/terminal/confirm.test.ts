import { describe, expect, test } from "vitest";

import { terminalHost } from "../../src/terminal/host.ts";
import { change, plan } from "../report/plans.ts";
import { fakeProcess } from "./screen.ts";
import { eventually } from "../eventually.ts";

const some = plan([change("create", "t.a"), change("delete", "t.b")]);
const asked = "Apply these changes, which delete 1 tool? [y/N]";

test.each(["y\n", "yes\n", "YES\n"])("a plan is shown, and applied after %j", async (said) => {
  const { screen, keys, terminal } = fakeProcess();
  const approved = terminalHost(terminal).approve(some);
  await eventually(async () => expect((await screen.seen()).at(-1)).toBe(asked));
  expect((await screen.all()).join("\n")).toContain("dtm.yaml: 1 to create, 1 to delete");
  keys.write(said);
  await approved;
});

test.each([
  { what: "no", said: "n\n" },
  { what: "nothing", said: "\n" },
  { what: "another word", said: "yeah\n" },
  { what: "Ctrl-C", said: "\u0003" },
  { what: "Ctrl-D", said: "\u0004" },
])("nothing is changed after $what", async ({ said }) => {
  const { screen, keys, terminal } = fakeProcess();
  const approved = terminalHost(terminal).approve(some);
  const refused = approved.catch((error: unknown) => error);
  await eventually(async () => expect((await screen.seen()).at(-1)).toBe(asked));
  keys.write(said);
  expect(await refused).toMatchObject({ code: "cancelled", message: "Nothing was changed" });
});

test("a signal is also an answer: no", async () => {
  const stop = new AbortController();
  const { screen, terminal } = fakeProcess({ signal: stop.signal });
  const approved = terminalHost(terminal).approve(some);
  const refused = approved.catch((error: unknown) => error);
  await eventually(async () => expect((await screen.seen()).at(-1)).toBe(asked));
  stop.abort();
  expect(await refused).toMatchObject({ code: "cancelled", message: "Nothing was changed" });
});

test("if nobody can be asked, the error names the way to continue", async () => {
  for (const part of ["stdin", "stderr"] as const) {
    const { terminal } = fakeProcess();
    Object.assign(terminal[part], { isTTY: false });
    await expect(terminalHost(terminal).approve(some)).rejects.toMatchObject({
      code: "bad-arguments",
      hint: "Add `--yes` to continue without being asked.",
    });
  }
});

test("there is no question after --yes, or if there are no changes", async () => {
  const [said, nothing] = [fakeProcess({ yes: true }), fakeProcess()];
  await terminalHost(said.terminal).approve(some);
  await terminalHost(nothing.terminal).approve(plan([change("none", "t.a")]));
  expect(said.screen.raw() + nothing.screen.raw()).not.toContain("[y/N]");
});

test.each([
  { changes: [change("delete", "t.a"), change("delete", "t.b")], asks: "Delete 2 tools?" },
  { changes: [change("create", "t.a")], asks: "Apply these changes?" },
  {
    changes: [change("replace", "t.a"), change("delete", "t.b"), change("delete", "t.c")],
    asks: "Apply these changes, which delete 2 tools and replace 1 tool?",
  },
])("asks $asks", async ({ changes, asks }) => {
  const { screen, keys, terminal } = fakeProcess({}, { columns: 120, rows: 30 });
  const approved = terminalHost(terminal).approve(plan(changes));
  await eventually(async () => expect((await screen.seen()).at(-1)).toBe(`${asks} [y/N]`));
  keys.write("y\n");
  await approved;
});

test("with JSON the plan in the question is not part of the output", async () => {
  const answer = fakeProcess();
  const { screen, keys, terminal } = fakeProcess({ format: "json", stdout: answer.terminal.stdout });
  const approved = terminalHost(terminal).approve(some);
  await eventually(async () => expect((await screen.seen()).at(-1)).toBe(asked));
  expect((await screen.all()).join("\n")).toContain("1 to create, 1 to delete");
  expect(answer.screen.raw()).toBe("");
  keys.write("y\n");
  await approved;
});

describe("what destroys other people's work needs the stack's name", () => {
  const losing = plan([change("delete", "t.a", { loses: ["3 issues"] })]);
  const word = "dtm.yaml";

  test.each([
    ["dtm.yaml", undefined],
    ["y", "cancelled"],
    ["", "cancelled"],
  ])("typed as %j it ends with %s", async (said, code) => {
    const { screen, keys, terminal } = fakeProcess({}, { columns: 120, rows: 30 });
    const ended = terminalHost(terminal)
      .approve(losing, undefined, word)
      .then(
        () => undefined,
        (error: { code: string }) => error.code,
      );
    await eventually(async () =>
      expect((await screen.seen()).at(-1)).toContain("Type dtm.yaml to continue:"),
    );
    keys.write(`${said}\n`);
    expect(await ended).toBe(code);
  });

  test("and the flag, if nobody can be asked", async () => {
    const { terminal } = fakeProcess({ yes: true });
    await expect(terminalHost(terminal).approve(losing, undefined, word)).rejects.toMatchObject({
      code: "bad-arguments",
      hint: expect.stringContaining("`--yes --confirm dtm.yaml`"),
    });
  });
});
