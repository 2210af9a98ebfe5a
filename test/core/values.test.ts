import { describe, expect, test } from "vitest";

import { diff } from "../../src/plan/diff.ts";
import { digest } from "../../src/core/digest.ts";
import { milliseconds } from "../../src/core/duration.ts";
import { errorCodes, exitCodeOf, UserError } from "../../src/core/errors.ts";
import { decodeUtf8 } from "../../src/core/bytes.ts";
import { pathOf, same, stepsOf } from "../../src/core/json.ts";
import { envNames, resolveEnv } from "../../src/core/deferred.ts";
import { redactLiterals, restoreLiterals } from "../../src/core/literals.ts";
import { nearest } from "../../src/core/nearest.ts";
import { findReferences, resolveReferences } from "../../src/core/references.ts";

test.each([
  [{ a: 1, b: { c: [1, 2] } }, { b: { c: [1, 2] }, a: 1.0 }, true],
  [{ a: [1, 2] }, { a: [2, 1] }, false],
  [{ a: 1 }, { a: "1" }, false],
  [{ a: null }, {}, false],
])("%j and %j are the same data: %s", (a, b, answer) => {
  expect(same(a, b)).toBe(answer);
});

test.each([
  [{ a: 1 }, { a: 2 }, [{ path: "o.a", before: 1, after: 2 }]],
  [{ a: { b: 1, c: 2 } }, { a: { b: 1 } }, [{ path: "o.a.c", before: 2 }]],
  [{}, { "x y": true }, [{ path: 'o["x y"]', after: true }]],
  [{ a: [1] }, { a: [1, { b: 2 }] }, [{ path: "o.a[1].b", after: 2 }]],
  [{ a: {} }, { a: [] }, [{ path: "o.a", before: {}, after: [] }]],
  [{ a: "x" }, { a: { b: 1 } }, [{ path: "o.a", before: "x", after: { b: 1 } }]],
  [{}, { a: "${{ t.a.outputs.x }}" }, [{ path: "o.a", after: "(known after apply)" }]],
  [{ a: 1 }, { a: 1 }, []],
])("from %j to %j the differences are %j", (before, after, fields) => {
  expect(diff(before, after, "o")).toEqual(fields);
});

describe("references", () => {
  const outputs = (tool: string) =>
    tool === "t.a" || tool === "t.a.b" ? { x: "v$1", n: 3, list: [1] } : undefined;

  test.each([
    ["${{ t.a.outputs.x }}", "v$1"],
    ["${{t.a.outputs.n}}", 3],
    ["${{ t.a.b.outputs.list }}", [1]],
    ["p/${{ t.a.outputs.x }}/${{ t.a.outputs.n }}/s", "p/v$1/3/s"],
    ["${{ u.c.outputs.x }}", "${{ u.c.outputs.x }}"],
    ["${{ secrets.TOKEN }}", "${{ secrets.TOKEN }}"],
  ])("%s becomes %j", (text, value) => {
    expect(resolveReferences({ deep: [{ text }] }, outputs)).toEqual({ deep: [{ text: value }] });
  });

  test("are found at any depth with their paths", () => {
    const value = { a: ["${{ t.a.outputs.x }}"], b: { c: "${{ u.d.e.outputs.y }} ${{ t.a.outputs.z }}" } };
    expect(findReferences(value)).toEqual([
      { tool: "t.a", key: "x", path: "options.a[0]" },
      { tool: "u.d.e", key: "y", path: "options.b.c" },
      { tool: "t.a", key: "z", path: "options.b.c" },
    ]);
  });

  test("to a missing key are reported", () => {
    const missing: unknown[] = [];
    resolveReferences({ a: "${{ t.a.outputs.toString }}" }, outputs, (lost) => missing.push(lost));
    expect(missing).toEqual([{ tool: "t.a", key: "toString", path: "options.a" }]);
  });
});

test.each([
  [["options", "list", 0, "name"], "options.list[0].name"],
  [["a", "x y", "b.c", '"'], 'a["x y"]["b.c"]["\\""]'],
  [[0, 1], "[0][1]"],
  [[], ""],
])("the steps %j and the path %s convert into each other", (steps, path) => {
  expect(pathOf(steps)).toBe(path);
  expect(stepsOf(path)).toEqual(steps);
});

test("deferred values are listed once each, and filled in everywhere", () => {
  const value = { a: "[[ env X ]]", b: ["<[[ env X ]][[ env Y ]]>"], c: "[[ X ]]" };
  expect(envNames(value)).toEqual(["X", "Y"]);
  expect(resolveEnv(value, (name) => `$&${name}`)).toEqual({ a: "$&X", b: ["<$&X$&Y>"], c: "[[ X ]]" });
});

test("literal secrets are extracted by path and restored", () => {
  const options = { token: "abc", list: [{ password: "def", user: "me" }], late: "x" };
  const masked = redactLiterals(options, ["token", "list[].password"]);
  expect(masked).toEqual({
    options: { token: "(secret)", list: [{ password: "(secret)", user: "me" }], late: "x" },
    literals: { "options.token": "abc", "options.list[0].password": "def" },
    beside: {},
  });
  expect(restoreLiterals(masked.options, masked.literals)).toEqual(options);
  expect(redactLiterals({ token: "[[ env T ]]" }, ["token"]).literals).toEqual({});
});

test.each([
  ["Bearer [[ env T ]]", undefined],
  ["https://user:[[ env T ]]@host.test/path", undefined],
  ["postgres://user:planted-pass@[[ env HOST ]]/db", "planted-pass"],
  ["host=[[ env HOST ]];password=planted-pass", "planted-pass"],
  ["[[ env USER ]]:gHp9X2kLm4Qr7Tz1Vw8Yb3", ":gHp9X2kLm4Qr7Tz1Vw8Yb3"],
  ["postgres://user:planted-pass@${{ db.a.outputs.host }}/db", "planted-pass"],
])("beside its variables, %s has this secret in clear: %s", (token, secret) => {
  const { options, literals, beside } = redactLiterals({ token }, ["token"]);
  expect([options, literals]).toEqual([{ token }, {}]);
  expect(beside["options.token"]?.[0]).toBe(secret);
});

test("bytes that are not UTF-8 are not text, and a byte order mark is kept only on request", () => {
  const marked = Buffer.from("\uFEFFé");
  expect(decodeUtf8(marked)).toBe("é");
  expect(decodeUtf8(marked, { keepsMark: true })).toBe("\uFEFFé");
  expect(decodeUtf8(marked.subarray(0, -1))).toBeUndefined();
});

test("a digest does not depend on key order", () => {
  expect(digest({ a: 1, b: 2 })).toBe(digest({ b: 2, a: 1 }));
  expect(digest({ a: 1 })).toMatch(/^sha256:[0-9a-f]{64}$/);
});

test.each([
  ["instanceId", "instanceID"],
  ["dependOn", "dependsOn"],
  ["helm-instaler", "helm-installer"],
  ["completely-else", undefined],
])("the known word nearest to %s is %s", (word, near) => {
  expect(nearest(word, ["instanceID", "dependsOn", "helm-installer", "name"])).toBe(near);
});

test.each([
  ["0s", 0],
  ["250ms", 250],
  ["5m", 300_000],
  [" 1h ", 3_600_000],
])("%s is %i milliseconds", (text, value) => {
  expect(milliseconds(text)).toBe(value);
});

test.each(["", "5", "m", "1.5h", "-1s"])("%j is not a duration, and the hint shows one", (text) => {
  expect(() => milliseconds(text)).toThrow(UserError);
});

test("every error code has one of the documented exit codes, and a bug ends with 1", () => {
  for (const { exit } of Object.values(errorCodes)) expect([1, 3, 4, 5]).toContain(exit);
  expect(exitCodeOf(new UserError("locked", "x"))).toBe(4);
  expect(exitCodeOf(new Error("bug"))).toBe(1);
});
