import { EventEmitter } from "node:events";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { beforeEach, describe, expect, test } from "vitest";

import { stopSignal } from "../../src/terminal/stop.ts";
import { type Program, program } from "./program.ts";

let here: Program;
const go = () => writeFile(join(here.folder, "go"), "");
const isLocked = () => existsSync(join(here.folder, "the.state.lock"));
const state = async () => JSON.parse(await here.read("the.state")) as { tools: Record<string, object> };

beforeEach(async () => {
  here = await program();
  await here.configure(`- { name: slow, instanceID: a, options: { waits: true } }
- { name: slow, instanceID: b, dependsOn: [slow.a] }
`);
});

describe("an apply", () => {
  test("that is interrupted finishes what runs, saves it, releases the lock and says that it was canceled", async () => {
    const run = here.start("apply", "-y");
    await run.says("half way");
    run.interrupt();
    await run.says("Stopping: running tools are finished and saved");
    await go();
    const { code, stdout } = await run.ended;
    expect(code).toBe(1);
    expect(stdout).toContain("canceled: 1 done, 1 skipped");
    expect(Object.keys((await state()).tools)).toEqual(["slow.a"]);
    expect((await state()).tools["slow.a"]).toMatchObject({ resource: { status: { text: "made" } } });
    expect(isLocked()).toBe(false);
  });

  test("that is interrupted twice ends at once, and the next run continues from there", async () => {
    const run = here.start("apply", "-y");
    await run.says("half way");
    run.interrupt();
    await run.says("Stopping");
    run.interrupt();
    expect(await run.ended).toMatchObject({ code: 130 });
    expect((await state()).tools["slow.a"]).toMatchObject({ pending: { action: "create" }, resource: null });
    expect((await here.dtm("plan")).stdout).toContain("slow.a  create: an earlier run was interrupted");
    await go();
    const again = await here.dtm("apply", "-y");
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining("2 done")]);
    expect((await here.dtm("plan", "--detailed-exitcode")).code).toBe(0);
    expect(isLocked()).toBe(false);
  });

  test("that waits for the lock says who holds it, and stops waiting when it is interrupted", async () => {
    const first = here.start("apply", "-y");
    await first.says("half way");
    const second = here.start("apply", "-y", "--lock-timeout", "5m");
    await second.says("Waiting for the lock on the state, held by");
    second.interrupt();
    const { code, stderr } = await second.ended;
    expect([code, stderr]).toEqual([1, expect.stringContaining("stopped while it waited for the lock")]);
    expect(stderr).toMatch(
      /held by .* \(apply, since \d{4}-.*\)\. If that run no longer exists, `dtm unlock`/,
    );
    await go();
    expect((await first.ended).code).toBe(0);
  });
});

test.each([
  { signals: ["SIGINT", "SIGTERM"] as const, code: 143 },
  { signals: ["SIGTERM", "SIGINT"] as const, code: 130 },
  { signals: ["SIGTERM"] as const, code: 143 },
])(
  "after $signals the process ends with $code, at the latest after the time limit",
  async ({ signals, code }) => {
    const left: string[] = [];
    const ended = Promise.withResolvers<number>();
    const process = Object.assign(new EventEmitter(), { exit: (given: number) => ended.resolve(given) });
    const stop = stopSignal(process as never, () => left.push("clear"), signals.length > 1 ? 60_000 : 1);
    process.emit(signals[0]);
    expect([stop.aborted, left]).toEqual([true, []]);
    if (signals[1]) process.emit(signals[1]);
    expect(await ended.promise).toBe(code);
    expect(left).toEqual(["clear"]);
  },
);

describe.runIf(process.platform === "linux")("in a terminal", () => {
  const cursor = (text: string) => text.match(/\u001b\[\?25[lh]/g)?.at(-1);

  test("an apply shows a list, and leaves the terminal as it was", async () => {
    const run = here.inTerminal("apply", "-y");
    await run.says("50 %  half way");
    await go();
    const { code, stdout } = await run.ended;
    expect([code, cursor(stdout)]).toEqual([0, "\u001b[?25h"]);
    expect(stdout).toContain("✓ 2/2 create slow.b");
  });

  test("an apply that is interrupted twice shows the cursor again", async () => {
    const run = here.inTerminal("apply", "-y");
    await run.says("50 %  half way");
    run.interrupt();
    await run.says("Stopping");
    run.interrupt();
    const { code, stdout } = await run.ended;
    expect([code, cursor(stdout)]).toEqual([130, "\u001b[?25h"]);
  });

  test("Ctrl-C at the question changes nothing and is not a bug", async () => {
    const run = here.inTerminal("apply");
    await run.says("Apply these changes? [y/N]");
    run.interrupt();
    const { code, stdout } = await run.ended;
    expect(code).toBe(1);
    expect(stdout).toContain("Error (cancelled): Nothing was changed");
    expect(existsSync(join(here.folder, "the.state"))).toBe(false);
    expect(isLocked()).toBe(false);
  });
});
