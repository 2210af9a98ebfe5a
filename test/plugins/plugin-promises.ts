import { afterAll, beforeAll, expect, test } from "vitest";

import type { JsonObject } from "../../src/core/json.ts";
import type { Plugin } from "../../src/core/plugin.ts";
import { type Loading, loading, newFolder } from "./loading.ts";

/** A plugin with examples of its options. */
export interface Subject {
  name: string;
  /** The path of its file. */
  source: string;
  options: JsonObject;
  /** The same resource with another value. */
  changed: JsonObject;
  /** A secret that is in the options. */
  secret: string;
  /** What it says to the log while it creates. */
  says: string;
}

/** What every plugin promises, in whatever language. Call it inside a `describe`. */
export function pluginPromises(fresh: () => Promise<Subject>): void {
  let subject: Subject;
  let it: Loading;
  const call = async (
    verb: "read" | "create" | "update" | "delete",
    options: JsonObject,
    signal?: AbortSignal,
  ) => (it.loaded.plugin[verb] as Plugin["read"])(it.context(options, signal ? { signal } : {}));

  beforeAll(async () => {
    subject = await fresh();
    it = await loading(subject.name, subject.source, { folder: await newFolder() });
  }, 120_000);
  afterAll(() => it.end());

  test("its definition describes every option, and its example fits", () => {
    expect(it.loaded.check(subject.options)).toEqual([]);
    const { properties = {} } = it.loaded.plugin.options as { properties?: Record<string, JsonObject> };
    const undescribed = Object.entries(properties).filter(
      ([, schema]) => typeof schema["description"] !== "string",
    );
    expect(undescribed).toEqual([]);
  });

  test("a read of what does not exist finds nothing", async () => {
    expect(await call("read", subject.options)).toBeNull();
  });

  test("what create returns is what a read finds", async () => {
    const created = await call("create", subject.options);
    expect(await call("read", subject.options)).toEqual(created);
  });

  test("a create of what exists adopts it", async () => {
    const before = await call("read", subject.options);
    expect(await call("create", subject.options)).toEqual(before);
  });

  test("an update to another value and back ends where it began", async () => {
    const before = await call("read", subject.options);
    const changed = await call("update", subject.changed);
    expect(await call("read", subject.changed)).toEqual(changed);
    expect(changed).not.toEqual(before);
    expect(await call("update", subject.options)).toEqual(before);
    expect(await call("read", subject.options)).toEqual(before);
  });

  test("the identity stays the same when a value changes", async () => {
    const identity = await it.identity(subject.options);
    expect(identity).not.toBe("");
    expect(await it.identity(subject.changed)).toBe(identity);
  });

  test("a delete may be called again", async () => {
    await call("delete", subject.options);
    expect(await call("read", subject.options)).toBeNull();
    await call("delete", subject.options);
    expect(await call("read", subject.options)).toBeNull();
  });

  test("after a create that was canceled in the middle, the next one succeeds", async () => {
    const stop = new AbortController();
    const first = call("create", subject.options, stop.signal);
    stop.abort();
    await Promise.allSettled([first]);
    const created = await call("create", subject.options);
    expect(await call("read", subject.options)).toEqual(created);
    await call("delete", subject.options);
  });

  test("what it says is logged, and no secret of its options is in any of its answers", async () => {
    const created = await call("create", subject.options);
    await call("delete", subject.options);
    expect(it.said.join("\n")).toContain(subject.says);
    expect(JSON.stringify([created, it.said])).not.toContain(subject.secret);
  });
}
