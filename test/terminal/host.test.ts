import { expect, test } from "vitest";

import { UserError } from "../../src/core/errors.ts";
import type { Event } from "../../src/core/events.ts";
import { terminalHost } from "../../src/terminal/host.ts";
import { liveScreen } from "../../src/terminal/screen.ts";
import { plan } from "../report/plans.ts";
import { fakeProcess, fakeTerminal } from "./screen.ts";
import { eventually } from "../eventually.ts";

const started = (tool: string): Event => ({ type: "started", tool, action: "create" });
const finished = (tool: string): Event => {
  return { type: "finished", tool, result: { tool, action: "create", status: "done", milliseconds: 20 } };
};

// The content of a list without what moves: the sign in front and the seconds.
const still = (lines: string[]) =>
  lines.map((line) => line.replace(/^[⠀-⣿] /, "* ").replace(/ {2}\d+ s/, ""));

test("running tools are a list at the end, and finished ones are above it", async () => {
  const { screen, terminal } = fakeProcess();
  const host = terminalHost(terminal);
  host.report(started("t.a"));
  host.report({ type: "progress", tool: "t.a", text: "pushing", fraction: 0.456 });
  host.report(started("t.b"));
  await eventually(async () =>
    expect(still(await screen.seen())).toEqual(["* create t.a  46 %  pushing", "* create t.b"]),
  );
  host.report({ type: "log", tool: "t.b", text: "hello" });
  host.report(finished("t.a"));
  expect(still(await screen.seen())).toEqual(["  t.b: hello", "✓ create t.a: 20 ms", "* create t.b"]);
  host.report(finished("t.b"));
  await host.applied(plan([]), { outcome: "success", tools: [], outputs: {}, serial: 1 });
  expect(await screen.all()).toEqual([
    "  t.b: hello",
    "✓ create t.a: 20 ms",
    "✓ create t.b: 20 ms",
    "nothing to do",
  ]);
});

test("an apply shows how far it is, without what is blocked, and says once why something failed, when it does", async () => {
  const { screen, terminal } = fakeProcess();
  const host = terminalHost(terminal);
  const failed = {
    tool: "t.b",
    action: "create",
    status: "failed",
    message: "refused",
    milliseconds: 1,
  } as const;
  host.report({ type: "applying", tools: ["t.a", "t.b", "t.c"] });
  host.report({ type: "finished", tool: "t.blocked", result: { ...failed, tool: "t.blocked" } });
  host.report(started("t.a"));
  host.report(started("t.b"));
  host.report(finished("t.a"));
  await eventually(async () =>
    expect(still(await screen.seen()).slice(-2)).toEqual(["* create t.b", "  1/3 done"]),
  );
  host.report({ type: "finished", tool: "t.b", result: failed });
  await host.applied(plan([]), { outcome: "failed", tools: [failed], outputs: {}, serial: 1 });
  expect(await screen.all()).toEqual([
    "✗ create t.blocked: refused",
    "✓ 1/3 create t.a: 20 ms",
    "✗ 2/3 create t.b: refused",
    "✗ Failed: t.b",
    "1 failed",
  ]);
});

test("the list is removed before a failure is printed, even if tools were running", async () => {
  const { screen, terminal } = fakeProcess();
  const host = terminalHost(terminal);
  host.report(started("t.a"));
  await eventually(async () => expect(still(await screen.seen())).toEqual(["* create t.a"]));
  await host.failed(new Error("broken"));
  expect((await screen.all())[0]).toBe("Error: broken");
  expect(await screen.all()).not.toContain("create t.a");
});

test("a list of many tools fits the terminal, however wide its characters", async () => {
  const size = { columns: 30, rows: 8 };
  const { screen, terminal } = fakeProcess({}, size);
  const host = terminalHost(terminal);
  for (let i = 0; i < 50; i++) host.report(started(`t.${i}`));
  host.report({ type: "progress", tool: "t.0", text: "世界\t世界世界世界世界世界世界世界世界".repeat(1000) });
  host.report({ type: "log", tool: "t.1", text: "above" });
  await eventually(async () => expect((await screen.seen()).length).toBeGreaterThan(1));
  for (let i = 0; i < 20; i++) host.report({ type: "log", tool: "t.1", text: `line ${i}` });
  const seen = still(await screen.seen());
  expect(seen.slice(-6)).toEqual([
    "  t.1: line 19",
    expect.stringMatching(/^\* create t\.0 {2}世界 世.*…$/) as string,
    "* create t.1",
    "* create t.2",
    "* create t.3",
    "  … and 46 more running",
  ]);
  for (let i = 0; i < 50; i++) host.report(finished(`t.${i}`));
  const all = await screen.all();
  expect(all.filter((line) => line.startsWith("✓"))).toHaveLength(50);
  expect(all.filter((line) => /^[⠀-⣿]|more running/.test(line))).toEqual([]);
});

test("output of tools can neither move the cursor nor show a secret, in one piece or with colors inside", async () => {
  const { screen, terminal } = fakeProcess();
  const host = terminalHost(terminal);
  host.secrets.add("correct-horse");
  const text = "\u001b[2J\u001b]0;owned\u0007 correct-horse cor\u001b[31mrect-horse\r\nnext";
  host.report(started("t.a"));
  host.report({ type: "progress", tool: "t.a", text });
  await eventually(async () => expect(still(await screen.seen())[0]).toContain("*** *** ⏎ next"));
  for (const type of ["log", "progress"] as const) host.report({ type, tool: "t.a", text });
  host.report({ type: "warning", message: text });
  host.report(finished("t.a"));
  expect(screen.raw()).not.toMatch(/\u001b\[2J|\u001b\]|correct|rect-horse/);
});

test.each([
  { where: "a pipe", more: {}, size: { isTTY: false } },
  { where: "a terminal that cannot move the cursor", more: { env: { TERM: "dumb" } }, size: {} },
  { where: "a CI's terminal", more: { env: { CI: "true" } }, size: {} },
  { where: "a terminal without a size", more: {}, size: { columns: 0 } },
  { where: "a terminal of which JSON is wanted", more: { format: "json" as const }, size: {} },
])("in $where each event is one line", ({ more, size }) => {
  const { screen, terminal } = fakeProcess({ ...more, env: { NO_COLOR: "1", ...more.env } }, size);
  const host = terminalHost(terminal);
  host.report(started("t.a"));
  host.report({ type: "progress", tool: "t.a", text: "pushing", fraction: 0.5 });
  host.report(finished("t.a"));
  expect(screen.raw()).toBe("… create t.a\n  t.a: pushing (50 %)\n✓ create t.a: 20 ms\n");
});

test("a list that cannot be loaded is reported, and the lines are printed without it", async () => {
  const { stream, all } = fakeTerminal();
  const screen = liveScreen(stream, () => Promise.reject(new Error("no such file")));
  screen.follow(started("t.a"));
  await eventually(async () =>
    expect(await all()).toEqual(["The list of running tools is not shown: no such file"]),
  );
  screen.line("more");
  expect(await all()).toContain("more");
});

test.each([
  { debug: true, shows: "State saved, serial 7\n" },
  { debug: false, shows: "" },
])("with --debug each save of the state is a line (debug: $debug)", ({ debug, shows }) => {
  const { screen, terminal } = fakeProcess({ debug }, { isTTY: false });
  terminalHost(terminal).report({ type: "saved", serial: 7 });
  expect(screen.raw()).toBe(shows);
});

test("with --debug a failure shows its stack trace and its causes, and none of their other properties", async () => {
  const env = { GITHUB_TOKEN: "token-of-mona" };
  const { screen, terminal } = fakeProcess({ debug: true, env }, { isTTY: false });
  const cause = Object.assign(new TypeError("refused"), { headers: { authorization: "token abc" } });
  await terminalHost(terminal).failed(new UserError("locked", "held by mona, not token-of-mona", { cause }));
  expect(screen.raw()).toMatch(/held by mona, not \*\*\*\n\s+at [^]*Caused by: TypeError: refused\n\s+at /);
  expect(screen.raw()).not.toContain("abc");
});
