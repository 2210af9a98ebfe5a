import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import type { JsonObject } from "../../src/core/json.ts";
import type { State } from "../../src/core/state.ts";
import { parseState, saveOf } from "../../src/state/document.ts";
import { serializeState } from "../../src/state/serialize.ts";
import { bytesOf, errorOf } from "../backends/promises.ts";

const state: State = {
  version: 2,
  lineage: "9e0f9c3e-0000-4000-8000-000000000000",
  serial: 4,
  fence: 2,
  writeId: "w-4",
  lastApplied: { sha: "abc", run: "local:host:1:2", at: "2026-11-01T10:00:00.000Z" },
  tools: {
    "repo.b": {
      name: "repo",
      instanceID: "b",
      dependsOn: ["repo.a.b"],
      options: { z: 1, a: { y: [2, null], x: "[[ env TOKEN ]]" } },
      secrets: { TOKEN: "hmac:00" },
      resource: { status: { id: 1 }, outputs: { url: "https://x.test" } },
      plugin: { name: "repo", version: "1.0.0" },
      lifecycle: { preventDestroy: true, ignoreChanges: ["options.z"] },
      pending: { action: "update", run: "r", at: "2026-11-01T10:00:00.000Z" },
    },
    "repo.a.b": {
      name: "repo",
      instanceID: "a.b",
      dependsOn: [],
      options: {},
      secrets: {},
      resource: null,
      plugin: { name: "repo", version: "1.0.0" },
    },
  },
};
const text = new TextDecoder().decode(serializeState(state));
const parse = (stored: string) => parseState(bytesOf(stored), "file x.state");

describe("our own state", () => {
  test("is read back as written", async () => {
    expect(await parse(text)).toEqual({ state, migrated: false });
  });

  test("has one text form, whatever the order of its keys", () => {
    const turned = Object.fromEntries(Object.entries(state).reverse()) as unknown as State;
    expect(new TextDecoder().decode(serializeState(turned))).toBe(text);
    expect(text.startsWith('{\n  "fence": 2,\n  "lastApplied": {')).toBe(true);
    expect(text.endsWith("}\n")).toBe(true);
  });

  test("is JSON with two spaces, whatever is in it", () => {
    const tools = state.tools as unknown as JsonObject;
    const odd = {
      name: 't"',
      instanceID: "\n",
      options: { 'x": {}': '\n  "tools": {}', deep: { tools: {} } },
    };
    for (const one of [tools, {}, { 't".\n': odd, $: { "$&": "$1" } }]) {
      const whole = { ...state, movedTo: { backend: "b", options: { tools: {} }, at: "" }, tools: one };
      const written = new TextDecoder().decode(serializeState(whole as unknown as State));
      const read = JSON.parse(written) as JsonObject;
      expect(read).toEqual(whole);
      expect(written).toBe(`${JSON.stringify(read, null, 2)}\n`);
    }
  });

  test("has the text of a record that was replaced", () => {
    const [record] = Object.values(state.tools);
    if (!record) throw new Error("there is no record");
    const now = { ...state, tools: { ...state.tools, "repo.b": { ...record, dependsOn: ["repo.c"] } } };
    const read = JSON.parse(new TextDecoder().decode(serializeState(now))) as State;
    expect(read.tools["repo.b"]?.dependsOn).toEqual(["repo.c"]);
  });

  test("names the save that wrote it", () => {
    expect(saveOf(serializeState(state))?.writeId).toBe("w-4");
    expect(saveOf(bytesOf("t_a: {}"))).toBeUndefined();
  });

  test.each([
    { what: "truncated", stored: text.slice(0, -20), says: "truncated" },
    { what: "cut short after the first brace", stored: "{", says: "truncated" },
    { what: "of a newer format", stored: text.replace('"version": 2', '"version": 3'), says: "format 3" },
    { what: "of no known format", stored: text.replace('"version": 2', '"version": "2"'), says: "version" },
    { what: "with a key we do not know", stored: text.replace("{", '{"more": 1,'), says: "more" },
    {
      what: "without its tools",
      stored: '{"version": 2, "lineage": "x", "serial": 1, "fence": 1, "writeId": "w"}',
      says: "tools",
    },
    {
      what: "with a tool under another's key",
      stored: text.replace('"repo.b": {', '"repo.c": {'),
      says: "repo.b",
    },
    {
      what: "with a tool that lacks its resource",
      stored: text.replace('"resource": null,', ""),
      says: "resource",
    },
    { what: "that is a number", stored: "42", says: "a map of tools" },
    {
      what: "that is nested too deep",
      stored: `${"[".repeat(9999)}${"]".repeat(9999)}`,
      says: "levels deep",
    },
    { what: "that is a list of JSON", stored: "[]", says: "a map of tools" },
  ])("$what is refused", async ({ stored, says }) => {
    const error = await errorOf(parse(stored));
    expect(error).toMatchObject({
      code: "state-invalid",
      hint: expect.stringContaining("Nothing was changed") as string,
    });
    expect(error.message).toContain("file x.state");
    expect(error.message).toContain(says);
  });

  test("that is not text is refused", async () => {
    expect((await errorOf(parseState(Uint8Array.of(0x7b, 0xff), "x"))).code).toBe("state-invalid");
  });
});

describe("DevStream's own state", () => {
  const flat = `github-actions_default:
  name: github-actions
  instanceID: default
  dependsOn:
  - repo-scaffolding.x
  options:
    instanceID: default
    scm:
      name: shop
  resourceStatus:
    id: 7
    outputs:
      url: https://x.test
repo-scaffolding_x:
  name: repo-scaffolding
  instanceID: x
  dependsOn: []
  options: {}
  resourceStatus: {}
`;

  test("is converted: keys with a dot, no instanceID among the options, outputs apart from the status", async () => {
    const parsed = await parse(flat);
    expect(parsed.migrated).toBe(true);
    expect(parsed.state).toMatchObject({ version: 2, serial: 0, fence: 0, writeId: "" });
    expect(parsed.state?.tools).toEqual({
      "github-actions.default": {
        name: "github-actions",
        instanceID: "default",
        dependsOn: ["repo-scaffolding.x"],
        options: { scm: { name: "shop" } },
        secrets: {},
        resource: { status: { id: 7 }, outputs: { url: "https://x.test" } },
        plugin: { name: "github-actions", version: "devstream" },
      },
      "repo-scaffolding.x": {
        name: "repo-scaffolding",
        instanceID: "x",
        dependsOn: [],
        options: {},
        secrets: {},
        resource: { status: {}, outputs: {} },
        plugin: { name: "repo-scaffolding", version: "devstream" },
      },
    });
  });

  test("of v0.5 to v0.9, with other names for its keys, is migrated alike", async () => {
    const older = flat
      .replaceAll("  instanceID:", "  instanceid:")
      .replaceAll("    instanceid:", "    instanceID:")
      .replaceAll("dependsOn", "dependson")
      .replaceAll("resourceStatus", "resource");
    expect((await parse(older)).state?.tools).toEqual((await parse(flat)).state?.tools);
  });

  test("of v0.4 and earlier is refused with its version", async () => {
    const oldest =
      "a_jenkins:\n  name: a\n  plugin: jenkins\n  dependson: []\n  options: {}\n  resource: {}\n";
    expect((await errorOf(parse(oldest))).message).toContain("DevStream v0.4 or earlier wrote it");
  });

  test("gives the same lineage each time it is read, and a valid document", async () => {
    const [one, two] = [await parse(flat), await parse(flat)];
    expect(one).toEqual(two);
    if (!one.state) throw new Error("no state");
    expect((await parseState(serializeState(one.state), "x")).state).toEqual(one.state);
  });

  test.each(["", "\n\n", "{}", "{}\n", "# nothing\n", "null\n"])(
    "that is empty (%j) is not a state",
    async (stored) => {
      expect(await parse(stored)).toEqual({ state: null, migrated: false });
    },
  );

  test.each([
    { what: "a list", stored: "- a\n", says: "a map of tools" },
    { what: "a line of text", stored: "hello\n", says: "a map of tools" },
    { what: "a map of something else", stored: "a: 1\n", says: "`a`" },
    { what: "an entry without its name", stored: "t_a: {instanceID: a}\n", says: "t_a.name" },
    {
      what: "a tool twice",
      stored: "t_a: {name: t, instanceID: a}\nt_b: {name: t, instanceID: a}\n",
      says: "twice",
    },
    { what: "two documents", stored: "a: {}\n---\nb: {}\n", says: "a map of tools" },
    { what: "not YAML", stored: "a: [\n", says: "neither JSON nor YAML" },
    {
      what: "an alias that would expand",
      stored: "a: &a {name: t, instanceID: a}\nb: *a\n",
      says: "neither JSON nor YAML",
    },
  ])("$what is refused", async ({ stored, says }) => {
    expect(await errorOf(parse(stored))).toMatchObject({
      code: "state-invalid",
      message: expect.stringContaining(says) as string,
    });
  });
});

const cases = new URL("../devstream/engine/", import.meta.url);
interface Case {
  steps: { expect: { state: string | null } }[];
}

describe("states written by DevStream", () => {
  test("are all read, except for those that DevStream itself refuses", async () => {
    const refused: string[] = [];
    for (const name of readdirSync(cases).filter((file) => file.endsWith(".json"))) {
      const { steps } = JSON.parse(readFileSync(new URL(name, cases), "utf8")) as Case;
      for (const { expect: expected } of steps)
        await parse(expected.state ?? "").catch(() => refused.push(name.split("-")[0] ?? name));
    }
    expect(refused).toEqual(["E46"]);
  });
});
