import { expect, test } from "vitest";

import type { Event } from "../../src/core/events.ts";
import { makeSecrets } from "../../src/core/secrets.ts";
import { makeLog } from "../../src/github/run/print.ts";
import { recorder } from "./printing.ts";

const started = (tool: string): Event => ({ type: "started", tool, action: "create" });
const log = (tool: string, text: string): Event => ({ type: "log", tool, text });
const finished = (tool: string, message?: string): Event => {
  const result = { tool, action: "create" as const, milliseconds: 20 };
  return {
    type: "finished",
    tool,
    result: message === undefined ? { ...result, status: "done" } : { ...result, status: "failed", message },
  };
};

// What the log of a run prints for events; `stop` is when the run gets a signal.
function printed(events: (Event | "stop")[], secret = "hidden"): string[] {
  const printing = recorder();
  const secrets = makeSecrets();
  secrets.add(secret);
  const lines = makeLog(secrets);
  printing.run(() => {
    for (const event of events) {
      if (event === "stop") lines.stop();
      else lines.event(event);
    }
  });
  return printing.text().trimEnd().split("\n");
}

test("a tool that starts is one line; its output is one group under its result, whatever runs beside it", () => {
  const events = [
    started("t.a"),
    started("t.b"),
    log("t.a", "one"),
    log("t.b", "uno"),
    { type: "progress" as const, tool: "t.a", text: "two", fraction: 0.5 },
    finished("t.b", "it broke\nhere"),
    finished("t.a"),
  ];
  expect(printed(events)).toEqual([
    "… create t.a",
    "… create t.b",
    "::group::✗ create t.b: it broke",
    "  here",
    "  t.b: uno",
    "::endgroup::",
    "::group::✓ create t.a: 20 ms",
    "  t.a: one",
    "  t.a: two (50 %)",
    "::endgroup::",
  ]);
});

test("a tool without output is two lines, and output of a tool that is not running is printed at once", () => {
  expect(
    printed([log("t.b", "read"), started("t.a"), finished("t.a"), finished("t.c", "because of t.x")]),
  ).toEqual(["  t.b: read", "… create t.a", "✓ create t.a: 20 ms", "✗ create t.c: because of t.x"]);
});

test("a tool with a lot of output is shown in parts", () => {
  const many = Array.from({ length: 501 }, (_, i) => log("t.a", `line ${i}`));
  const lines = printed([started("t.a"), ...many, finished("t.a")]);
  expect(lines.filter((line) => line.startsWith("::group"))).toEqual([
    "::group::… t.a, so far",
    "::group::✓ create t.a: 20 ms",
  ]);
  expect(lines.filter((line) => line.includes("line "))).toHaveLength(501);
});

test("a run that gets a signal prints what it held back, and holds nothing back from then on", () => {
  expect(printed([started("t.a"), started("t.b"), log("t.a", "one"), "stop", log("t.a", "two")])).toEqual([
    "… create t.a",
    "… create t.b",
    "::group::… t.a, so far",
    "  t.a: one",
    "::endgroup::",
    "  t.a: two",
  ]);
});

test("a secret with invisible characters is hidden before they are made visible", () => {
  const secret = "hid\u200bden";
  const text = printed([started("t.a"), log("t.a", secret), finished("t.a", `no ${secret}`)], secret).join(
    "\n",
  );
  expect(text).not.toMatch(/hid|den/);
  expect(text).toContain("t.a: ***");
});

test("a run that waits for the lock prints who holds it, since when, where, and how to release it", () => {
  const holder = {
    id: "x",
    operation: "apply",
    actor: "mona",
    at: "2026-11-01T10:00:00Z",
    url: "https://ci.test/7",
  };
  expect(printed([{ type: "waiting", holder }])).toEqual([
    "Waiting for the lock on the state, held by mona (apply, since 2026-11-01T10:00:00Z, https://ci.test/7). If that run no longer exists, `dtm unlock` releases it",
  ]);
  expect(printed([{ type: "waiting", holder: null }])[0]).toContain("held by another run");
});
