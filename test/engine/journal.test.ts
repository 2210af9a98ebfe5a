import { describe, expect, test } from "vitest";

import { conflict } from "../../src/core/backend.ts";
import { keyOf, type Tool } from "../../src/core/config.ts";
import { UserError } from "../../src/core/errors.ts";
import type { State } from "../../src/core/state.ts";
import { type Claim, openState } from "../../src/state/store.ts";
import { type Fail, memoryBackend } from "../backends/memory.ts";
import { eventually } from "../eventually.ts";
import { actions, converge, convergeWith, makeWorld, plan, tool, type World } from "./world.ts";

const holder = { id: "test", operation: "apply", at: "" };
const stored = (text: string | undefined): State => JSON.parse(text ?? "null") as State;

async function claimOn(fail: Fail = () => undefined) {
  const backend = memoryBackend({ fail });
  const claim: Claim = await (await openState(backend, [])).claim(holder, 0);
  return { backend, claim };
}

const chain = [
  tool("t.a"),
  tool("u.b", { r: "${{ t.a.outputs.id }}" }),
  tool("v.c", {}, ["u.b"]),
  tool("w.d"),
];

test("no effect starts before the store has its intent, with the options that it will have or the outputs that they need", async () => {
  const world = makeWorld();
  const { backend, claim } = await claimOn();
  const intents: Record<string, unknown> = {};
  world.before = (verb, key) => {
    if (verb === "create") intents[key] = stored(backend.text()).tools[key];
  };
  await convergeWith(claim, world, chain);
  const pending = { action: "create" };
  expect(intents).toMatchObject({
    "t.a": { pending },
    "u.b": { pending, options: { r: "${{ t.a.outputs.id }}" } },
    "v.c": { pending },
    "w.d": { pending },
  });
});

test("the intents of a chain of references are saved together, and no effect waits for another save", async () => {
  const world = makeWorld();
  const { claim } = await claimOn();
  const awaited: string[] = [];
  const save = claim.save.bind(claim);
  claim.save = (change, why, when) => (when === "soon" || awaited.push(why), save(change, why, when));
  const links = Array.from({ length: 20 }, (_, i) => [`t.n${i}`, `t.n${i + 1}`] as const);
  const tools = links.map(([from, to]) => tool(to, { r: `\${{ ${from}.outputs.id }}` }));
  let early = 0;
  world.before = (verb) => void (verb === "create" && (early ||= awaited.length));
  await convergeWith(claim, world, [tool("t.n0"), ...tools]);
  expect(early).toBe(21);
  expect(awaited).toHaveLength(21);
});

test("a tool does not wait for another one's result to be written", async () => {
  const world = makeWorld();
  const { backend, claim } = await claimOn();
  const begun = Promise.withResolvers<void>();
  world.before = (verb, key) => void (verb === "create" && key === "v.c" && begun.resolve());
  const write = backend.write.bind(backend);
  let writes = 0;
  // Every write except that of the intents lands only when the last tool has started.
  backend.write = async (...args) => {
    writes += 1;
    if (writes > 1) await begun.promise;
    return write(...args);
  };
  const result = await convergeWith(claim, world, [
    tool("t.a"),
    tool("u.b", {}, ["t.a"]),
    tool("v.c", {}, ["u.b"]),
  ]);
  expect(result.outcome).toBe("success");
  expect(stored(backend.text()).tools["v.c"]?.resource).not.toBeNull();
});

test.each([
  ["written by somebody else", conflict("memory")],
  ["unreachable", new UserError("state-unavailable", "the store did not answer")],
])(
  "once the store is %s nothing more starts, and what was not saved does not count as done",
  async (_, error) => {
    const world = makeWorld();
    const failed = Promise.withResolvers<void>();
    const { claim } = await claimOn((call, nth) => {
      if (call !== "write" || nth === 1) return undefined;
      failed.resolve();
      return { error };
    });
    world.before = async (verb, key) => {
      if (verb !== "create" || key !== "t.n1") return;
      await failed.promise;
      await new Promise((resolve) => setTimeout(resolve));
    };
    const tools = ["t.n0", "t.n1", "t.n2", "t.n3"].map((key) => tool(key));
    const result = await convergeWith(claim, world, tools, { parallelism: 1 });
    expect(result.outcome).toBe("failed");
    expect(result.tools.map(({ status, message }) => [status, message])).toEqual([
      ["failed", expect.stringContaining(error.message)],
      ["failed", expect.stringContaining(error.message)],
      ["skipped", "Skipped because the state could not be saved"],
      ["skipped", "Skipped because the state could not be saved"],
    ]);
    expect(world.calls.filter((call) => call.startsWith("create"))).toEqual(["create t.n0", "create t.n1"]);
    expect(
      world.events.filter((event) => event.type === "finished" && event.result.status === "done"),
    ).toEqual([]);
  },
);

test("intents that were not begun are withdrawn after a failure and after a cancellation", async () => {
  const before = [
    tool("t.a"),
    tool("u.b", { k: 1 }, ["t.a"]),
    tool("v.gone", {}, ["t.a"]),
    tool("v.user", {}, ["v.gone"]),
  ];
  const after = [tool("t.a", { k: 1 }), tool("u.b", { k: 2 }, ["t.a"]), tool("w.new", {}, ["t.a"])];
  for (const how of ["fails", "is canceled"]) {
    const world = makeWorld();
    await converge(world, before);
    const recorded = structuredClone(world.state?.tools);
    const stop = new AbortController();
    let begun = "";
    world.before = (verb, key) => {
      if (verb === "read") return;
      begun = key;
      stop.abort();
      if (how === "fails") throw new Error("no");
    };
    await converge(world, after, { signal: stop.signal, parallelism: 1 });
    const left = world.state?.tools ?? {};
    const notBegun = (tools: State["tools"] = {}) => Object.entries(tools).filter(([key]) => key !== begun);
    expect(notBegun(left)).toEqual(notBegun(recorded));
    expect(left[begun]?.pending !== undefined).toBe(how === "fails");
  }
});

test("a warning names an intent that cannot be withdrawn", async () => {
  const world = makeWorld();
  const stop = new AbortController();
  const { claim } = await claimOn((call, nth) => {
    if (call !== "write" || nth === 1) return undefined;
    return { error: new UserError("state-unavailable", "the store did not answer") };
  });
  world.before = (verb) => void (verb === "create" && stop.abort());
  await convergeWith(claim, world, [tool("t.a"), tool("u.b", {}, ["t.a"])], { signal: stop.signal });
  expect(world.events.filter((event) => event.type === "warning")).toEqual([
    {
      type: "warning",
      message: "Changes that did not begin will show as interrupted: the store did not answer",
    },
  ]);
});

test("what a run has done is saved at once when it is told to stop, and no longer held back", async () => {
  const world = makeWorld();
  const stop = new AbortController();
  const holds: unknown[] = [];
  const { backend, claim } = await claimOn();
  const save = claim.save.bind(claim);
  claim.save = (change, why, when) => (holds.push([why, when]), save(change, why, when));
  world.after = async (verb, key) => {
    if (verb !== "create" || key !== "t.b") return;
    stop.abort();
    await eventually(() => expect(stored(backend.text()).tools["t.a"]?.resource).not.toBeNull());
  };
  const tools = [tool("t.a"), tool("t.b"), tool("t.c", {}, ["t.b"])];
  await convergeWith(claim, world, tools, { signal: stop.signal, parallelism: 1 });
  expect(holds.slice(-3)).toEqual([
    ["t.a: done", "soon"],
    ["t.b: done", "now"],
    ["intents that did not begin are withdrawn", "now"],
  ]);
});

test("the last results and the commit are written together", async () => {
  const world = makeWorld();
  const { backend, claim } = await claimOn();
  await convergeWith(claim, world, [tool("t.a")], { sha: "0123456789" });
  expect(backend.writes).toHaveLength(2);
  expect(stored(backend.text()).lastApplied?.sha).toBe("0123456789");
});

/** The world after a run that was killed when all its intents were durable and no effect was begun. */
async function killedEarly(before: Tool[], after: Tool[]): Promise<World> {
  const dying = makeWorld();
  if (before.length > 0) await converge(dying, before);
  dying.before = (verb) => (verb === "read" ? undefined : new Promise(() => {}));
  const intended = Promise.withResolvers<State>();
  dying.saves = [];
  const changed = new Set([...before, ...after].map(keyOf)).size;
  const afterSave = () => {
    const last = dying.saves.at(-1)?.text;
    if (dying.saves.length === changed) intended.resolve(stored(last));
  };
  void converge(dying, after, { afterSave });
  const world = makeWorld({ replaceOn: ["name"] });
  world.state = await intended.promise;
  world.things = dying.things;
  return world;
}

test("an intended replace that was not begun is a replace again", async () => {
  const world = await killedEarly([tool("t.a", { name: "old" })], [tool("t.a", { name: "new" })]);
  expect(actions(await plan(world, [tool("t.a", { name: "new" })]))).toEqual({
    "t.a": "replace interrupted",
  });
  await converge(world, [tool("t.a", { name: "new" })]);
  expect(world.calls).toEqual(["read t.a", "read t.a", "delete t.a", "create t.a"]);
});

test("an intended delete that was not begun is an update when the tool is back in the file", async () => {
  const world = await killedEarly([tool("t.a", { k: 1 }), tool("t.b")], [tool("t.b", { k: 1 })]);
  const back = [tool("t.a", { k: 1 }), tool("t.b", { k: 1 })];
  expect(actions(await plan(world, back))).toEqual({
    "t.a": "update interrupted",
    "t.b": "update interrupted",
  });
  await converge(world, back);
  expect(actions(await plan(world, back))).toEqual({});
});

test("an intended create that was not begun is planned again, or dropped when the tool left the file", async () => {
  const tools = [tool("t.a", { k: 1 })];
  const first = await plan(makeWorld({ replaceOn: ["name"] }), tools);
  const world = await killedEarly([], tools);
  const again = await plan(world, tools);
  expect(again.digest).toBe(first.digest);
  expect((await converge(world, [])).outcome).toBe("success");
  expect(world.state?.tools).toEqual({});
});

test("a thing made by a killed create is found by the options it was made with, although the file now has others", async () => {
  const world = makeWorld({ replaceOn: ["name"] });
  world.after = (verb) => {
    if (verb === "create") throw new Error("killed");
  };
  await converge(world, [tool("t.a", { name: "one" })]);
  world.after = () => {};
  world.calls = [];
  const changed = [tool("t.a", { name: "two" })];
  expect(actions(await plan(world, changed))).toEqual({ "t.a": "replace failed" });
  await converge(world, changed);
  expect(world.calls.slice(-2)).toEqual(["delete t.a", "create t.a"]);
  expect(actions(await plan(world, changed))).toEqual({});
});

describe("a lost lock", () => {
  // Every confirmation asks the backend, as if 15 seconds had passed.
  async function claimThatAsks() {
    const backend = memoryBackend();
    const store = await openState(backend, [], { confirmEvery: 0 });
    const claim: Claim = await store.claim(holder, 0);
    const lose = async () => {
      await backend.unlock();
      await backend.lock({ id: "other", operation: "apply", actor: "hubot", at: "now" }, 0);
    };
    return { backend, claim, lose };
  }

  test("stops the next verb, and what was done before it is saved", async () => {
    const world = makeWorld();
    const { backend, claim, lose } = await claimThatAsks();
    world.after = async (verb, key) => void (verb === "create" && key === "t.a" && (await lose()));
    const { outcome, tools } = await convergeWith(claim, world, [...chain, tool("t.z", {}, ["t.a"])], {
      parallelism: 1,
    });
    expect(outcome).toBe("failed");
    expect(tools[0]).toMatchObject({ tool: "t.a", status: "done" });
    const failed = tools.filter(({ status }) => status === "failed");
    expect(failed).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/lost its lock.*hubot/) as string }),
    ]);
    expect(tools.filter(({ status }) => status === "skipped")).toHaveLength(3);
    expect(world.calls.filter((call) => !call.startsWith("read"))).toEqual(["create t.a"]);
    const kept = stored(backend.text()).tools;
    expect(Object.entries(kept).map(([key, { pending }]) => [key, pending])).toEqual([["t.a", undefined]]);
  });

  test("in the middle of a replace stops its second half, which the next run completes", async () => {
    const world = makeWorld({ replaceOn: ["name"] });
    await converge(world, [tool("t.a", { name: "a" })]);
    const { backend, claim, lose } = await claimThatAsks();
    claim.replace(structuredClone(world.state ?? claim.state));
    world.after = async (verb) => void (verb === "delete" && (await lose()));
    const renamed = [tool("t.a", { name: "b" })];
    expect((await convergeWith(claim, world, renamed)).outcome).toBe("failed");
    expect([...world.things]).toEqual([]);
    expect(stored(backend.text()).tools["t.a"]?.pending).toMatchObject({ action: "create" });
    world.after = () => {};
    expect((await converge(world, renamed)).outcome).toBe("success");
    expect(world.things.get("t.a")).toEqual({ name: "b" });
  });

  test("while a person looks at the plan stops the apply before it begins", async () => {
    const world = makeWorld();
    const { backend, claim, lose } = await claimThatAsks();
    await lose();
    await expect(convergeWith(claim, world, chain)).rejects.toMatchObject({ code: "locked" });
    expect(world.calls.filter((call) => call.startsWith("create"))).toEqual([]);
    expect(backend.writes).toEqual([]);
  });

  test("is not checked when there are no changes", async () => {
    const world = makeWorld();
    const { claim, lose } = await claimThatAsks();
    await convergeWith(claim, world, [tool("t.a")]);
    await lose();
    expect((await convergeWith(claim, world, [tool("t.a")])).outcome).toBe("no-changes");
  });
});
