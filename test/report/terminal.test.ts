import { stripVTControlCharacters } from "node:util";

import { expect, test } from "vitest";

import { UserError } from "../../src/core/errors.ts";
import type { Result } from "../../src/core/events.ts";
import { prepareDiff } from "../../src/report/line-diff.ts";
import { planText } from "../../src/report/plan-text.ts";
import { resultText } from "../../src/report/result-text.ts";
import { errorText, eventText, problemText } from "../../src/report/terminal.ts";
import { question } from "../../src/report/words.ts";
import { change, plan } from "./plans.ts";

const plain = { color: false };

test("a plan shows its changes, field by field, and a last line with their counts", () => {
  const fields = [{ path: "options.branch", before: "main", after: "dev" }];
  const text = planText(
    plan([
      change("create", "t.new"),
      change("update", "t.changed", { fields }),
      change("none", "t.taken", { reason: "exists", blocked: { code: "exists", message: "It is there." } }),
      change("none", "t.same"),
    ]),
    plain,
  );
  expect(text.split("\n")).toEqual([
    "+ t.new  create: new",
    "",
    "~ t.changed  update: its configuration changed",
    '    - options.branch: "main"',
    '    + options.branch: "dev"',
    "",
    "! t.taken  blocked: already exists. It is there.",
    "",
    "dtm.yaml: 1 to create, 1 to update, 1 blocked (1 unchanged)",
  ]);
});

test("a delete names the resource, what is destroyed with it, and what goes first", () => {
  const about = { kind: "GitHub repository", name: "acme/shop", url: "https://github.test/acme/shop" };
  const loses = ["12 commits by others", "1 fork"];
  const fields = [
    { path: "options.name", before: "shop", after: "store", forces: "replace" as const },
    { path: "options.org", before: "acme", forces: "replace" as const },
  ];
  const changes = [
    change("delete", "t.a", { about, loses, after: ["t.b"] }),
    change("replace", "t.c", { fields }),
  ];
  expect(planText(plan(changes), plain).split("\n")).toEqual([
    "- t.a  delete: removed from the configuration",
    "    GitHub repository acme/shop (https://github.test/acme/shop)",
    "    destroys: 12 commits by others, 1 fork",
    "    after: t.b",
    "",
    "± t.c  replace: its configuration changed",
    '    - options.name: "shop"',
    '    + options.name: "store"  # forces replacement',
    '    - options.org: "acme"  # forces replacement',
    "",
    "dtm.yaml: 1 to replace, 1 to delete",
  ]);
});

const files = [
  { path: "ci.yml", size: { before: 9, after: 9 }, before: "a\nb\nc\n", after: "a\nx\nc\n" },
  { path: "new.txt", size: { after: 5 }, after: "- one\n" },
  { path: "logo.png", size: { after: 3000 }, omitted: "binary" as const },
];

test("a plan shows the contents of files as diffs, and each line keeps its sign", async () => {
  await prepareDiff(files);
  const made = plan([change("update", "t.a", { files, pins: { template: "commit 1" }, secrets: ["TOKEN"] })]);
  expect(planText(made, plain).split("\n").slice(1, -2)).toEqual([
    "    made from template: commit 1",
    "    ~ ci.yml (9B)",
    "         a",
    "        -b",
    "        +x",
    "         c",
    "    + new.txt (new, 5B)",
    "        +- one",
    "    + logo.png (new, 3KB, not text)",
    "    sets the secrets TOKEN",
  ]);
  const colored = planText(made, { color: true });
  expect(colored).toContain("        \u001b[31m-b\u001b[39m\n        \u001b[32m+x\u001b[39m\n         c\n");
});

test("contents that are too long for a terminal are cut, with a way to see them", () => {
  const long = { path: "a.txt", size: { after: 1 }, after: "line\n".repeat(300) };
  const text = planText(
    plan(Array.from({ length: 5 }, (_, i) => change("create", `t.${i}`, { files: [long] }))),
    plain,
  );
  expect(text).toContain("        … and 260 more lines");
  expect(text).toContain("`dtm plan --html plan.html`");
  expect(text.split("\n").length).toBeLessThan(150);
});

test("a result ends with each resource, its link and its outputs, and then what failed", () => {
  const about = { kind: "GitHub repository", name: "acme/shop", url: "https://github.test/acme/shop" };
  const tools: Result["tools"] = [
    { tool: "t.a", action: "create", status: "done", milliseconds: 20 },
    { tool: "t.b", action: "create", status: "failed", message: "refused", milliseconds: 5 },
    { tool: "t.gone", action: "delete", status: "done", milliseconds: 5 },
  ];
  const outputs = { "t.a": { repo: "shop", secret: "(secret)" }, "t.other": { x: 1 } };
  const made = plan([change("create", "t.a", { about }), change("delete", "t.gone", { about })]);
  expect(resultText({ outcome: "failed", tools, outputs, serial: 1 }, plain, made).split("\n")).toEqual([
    "t.a  GitHub repository acme/shop  https://github.test/acme/shop",
    '    repo = "shop"',
    "    secret = (secret)",
    "✗ Failed: t.b",
    "2 done, 1 failed",
  ]);
});

test("what is blocked is counted only as blocked", () => {
  const blocked = { code: "prevented", message: "It is protected." } as const;
  const made = plan([change("delete", "t.a", { blocked, note: "And more." }), change("delete", "t.b")]);
  expect(planText(made, plain)).toBe(
    "! t.a  blocked: delete, removed from the configuration. It is protected. And more.\n\n- t.b  delete: removed from the configuration\n\ndtm.yaml: 1 to delete, 1 blocked",
  );
  expect(question(made)).toBe("Delete 1 tool?");
});

test("what could not be compared of unchanged tools is said once for all of them", () => {
  const note = "Whether PW changed cannot be told.";
  const changes = ["t.a", "t.b"].map((tool) => change("none", tool, { note }));
  expect(planText(plan([...changes, change("none", "t.c")]), plain)).toBe(
    `t.a, t.b: ${note}\n\ndtm.yaml: no changes (3 unchanged)`,
  );
});

test("a result names what failed, and has counts", () => {
  const tools: Result["tools"] = [
    { tool: "t.a", action: "create", status: "done", milliseconds: 20 },
    { tool: "t.b", action: "update", status: "failed", message: "refused", milliseconds: 5 },
    { tool: "t.c", action: "update", status: "skipped", message: "because of t.b", milliseconds: 0 },
  ];
  expect(resultText({ outcome: "failed", tools, outputs: {}, serial: 1 }, plain, plan([]))).toBe(
    "✗ Failed: t.b\n1 done, 1 failed, 1 skipped",
  );
  expect(
    resultText({ outcome: "cancelled", tools: tools.slice(0, 1), outputs: {}, serial: 1 }, plain, plan([])),
  ).toBe("canceled: 1 done");
});

test("a problem shows its place, the message, the line with a caret, and the hint", () => {
  const at = { file: "dtm.yaml", line: 17, column: 5 };
  const problem = { message: "no such key", at, excerpt: "    dependOn: [x]", hint: "Did you mean it?" };
  expect(problemText(problem).split("\n")).toEqual([
    "dtm.yaml:17:5: no such key",
    "      dependOn: [x]",
    "      ^",
    "  Did you mean it?",
  ]);
});

test("a warning with a place is shown like a problem", () => {
  const at = { file: "dtm.yaml", line: 17, column: 3 };
  const problem = { message: "it is ignored", at, excerpt: "  plugin: x", hint: "Write it so." };
  expect(eventText({ type: "warning", message: problem.message, problem }, plain)?.split("\n")).toEqual([
    "Warning: dtm.yaml:17:3: it is ignored",
    "    plugin: x",
    "    ^",
    "  Write it so.",
  ]);
});

test.each([
  ["after a tab", "\tkey: x", 2],
  ["after a character that cannot be seen", "a\u0007b key: x", 5],
  ["far right in a long line", `${"x".repeat(5000)}key: ${"y".repeat(5000)}`, 5001],
])("the caret is under the place %s", (_, excerpt, column) => {
  const at = { file: "dtm.yaml", line: 1, column };
  const [, line = "", caret = ""] = problemText({ message: "m", at, excerpt }).split("\n");
  expect(line.slice(caret.indexOf("^"))).toMatch(/^key:/);
  expect(line.length).toBeLessThan(200);
});

test("colors change nothing but the color", () => {
  const one = plan([change("delete", "t.gone")]);
  const colored = planText(one, { color: true });
  expect(colored).not.toBe(planText(one, plain));
  expect(stripVTControlCharacters(colored)).toBe(planText(one, plain));
});

test("a user's mistake has a code and no stack trace, a bug has its stack trace", () => {
  expect(errorText(new UserError("locked", "held by mona", { hint: "Wait." }), plain)).toBe(
    "Error (locked): held by mona\nWait.",
  );
  expect(errorText(new TypeError("x is not a function"), plain)).toMatch(/TypeError: x is .*\n +at /);
});
