import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { Result } from "../../src/core/events.ts";
import { reviewable } from "../../src/review/comparison.ts";
import { staleMarkdown } from "../../src/report/comment/endings.ts";
import { planMarkdown } from "../../src/report/comment/plan.ts";
import { resultMarkdown } from "../../src/report/comment/result.ts";
import { errorMarkdown } from "../../src/report/problems.ts";
import { prepareDiff } from "../../src/report/line-diff.ts";
import { marker } from "../review/markers.ts";
import { attacks } from "./attacks.ts";
import { change, plan } from "./plans.ts";

const links = {
  run: "https://github.test/acme/toolchain/actions/runs/7",
  files: "https://github.test/acme/toolchain/blob/abc",
  commit: "abcdef1",
  way: "merge",
} as const;
const room = 44_000;

const mixed = plan([
  change("create", "repo-scaffolding.shop", {
    fields: [
      { path: "options.branch", after: "main" },
      { path: "options.token", after: "[[ env TOKEN ]]" },
      { path: "options.script", after: "one\ntwo" },
    ],
    source: { file: "dtm.yaml", line: 12 },
  }),
  change("update", "github-actions.shop", {
    dependsOn: ["repo-scaffolding.shop"],
    reason: "dependency",
    fields: [
      { path: "options.url", before: "https://old", after: "(known after apply)" },
      { path: "options.password", before: "[[ env PW ]]", after: "(secret changed)" },
    ],
  }),
  change("replace", "t.renamed", {
    fields: [{ path: "options.name", before: "a", after: "b", forces: "replace" }],
    about: { kind: "GitHub repository", name: "acme/a", url: "https://github.test/acme/a" },
    loses: ["12 commits by others", "3 issues"],
  }),
  change("delete", "t.user", { dependsOn: ["t.gone"] }),
  change("delete", "t.gone", { after: ["t.user"] }),
  change("none", "t.taken", { reason: "exists", blocked: { code: "exists", message: "It exists already." } }),
  change("none", "t.same"),
]);

const result = {
  outcome: "failed",
  serial: 9,
  outputs: {},
  tools: [
    { tool: "repo-scaffolding.shop", action: "create", status: "done", milliseconds: 1234 },
    {
      tool: "github-actions.shop",
      action: "update",
      status: "failed",
      message: "GitHub rejected the workflow (422):\n.github/workflows/ci.yml, line 3",
      milliseconds: 0,
    },
    {
      tool: "t.renamed",
      action: "replace",
      status: "skipped",
      message: "Skipped because of github-actions.shop",
      milliseconds: 0,
    },
    { tool: "t.gone", action: "delete", status: "unchanged", milliseconds: 3 },
  ],
} as const;

const applied: Result = {
  outcome: "success",
  serial: 9,
  outputs: {},
  tools: [
    { tool: "repo-scaffolding.shop", action: "create", status: "done", milliseconds: 1234 },
    { tool: "github-actions.shop", action: "update", status: "done", milliseconds: 350 },
  ],
};

const problems = [
  {
    message: 'tool t.a has no key "dependOn"',
    at: { file: "dtm.yaml", line: 17, column: 5 },
    excerpt: "    dependOn: [x]",
    hint: 'Did you mean "dependsOn"?',
  },
  {
    message: "from a template",
    at: { file: "dtm.yaml", line: 3, column: 1, via: { file: "t.yaml", line: 9, column: 2 } },
  },
];

test.each([
  ["planned", planMarkdown(mixed, links, room)],
  ["no-changes", planMarkdown(plan([change("none", "t.a"), change("none", "t.b")]), links, room)],
  ["applied", resultMarkdown(mixed, applied, links, room)],
  ["partly-failed", resultMarkdown(mixed, { ...result, tools: [...result.tools] }, links, room)],
  ["stale", staleMarkdown("dtm.yaml", ["t.a: options.x: 1 → 2 now, 1 → 3 in the review"], room)],
  [
    "error",
    errorMarkdown("dtm.yaml", { message: "2 problems", problems, hint: "See the docs." }, links, room),
  ],
  [
    "failure",
    errorMarkdown("dtm.yaml", { message: "The state is locked by mona", problems: [] }, links, room),
  ],
])("the comment for %s matches the recorded one", async (name, text) => {
  await expect(text).toMatchFileSnapshot(`comments/${name}.md`);
});

/** The rows of a comment's tables: icon, action and tool. */
function rowsOf(text: string): string[] {
  const rows = text.matchAll(/<tr><td nowrap valign="top">(\S+ \w+)<\/td><td>\n\n\[?`([^`]+)`/g);
  return [...rows].map(([, action, tool]) => `${action} ${tool}`);
}

test("what could not be compared of unchanged tools is said once for all of them", () => {
  const note = "Whether PW changed | cannot be told.";
  const changes = ["t.a", "t.b"].map((tool) => change("none", tool, { note }));
  const text = planMarkdown(plan([...changes, change("none", "t.c")]), links, room);
  expect(text).toContain("- `t.a`, `t.b`: `Whether PW changed | cannot be told.`\n\n3 unchanged.");
});

test("a plan of a thousand tools is cut at whole rows, says how many are left out, and fits", () => {
  const fields = Array.from({ length: 20 }, (_, i) => ({
    path: `options.key${i}`,
    before: "é".repeat(40),
    after: "ü".repeat(40),
  }));
  const large = plan(
    Array.from({ length: 1000 }, (_, i) => change("update", `some-plugin.instance-${i}`, { fields })),
  );
  const text = planMarkdown(large, links, room);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(room);
  expect(text).toMatch(/… and \d+ more tools/);
  expect(text.match(/<details( open)?>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  expect(text).toContain("1000 to update");
  expect(text).toContain("**Merge**");
  const comment = `${marker(large.stack, reviewable(large))}\n${text}`;
  expect(comment.length).toBeLessThan(65_536);
});

test("a long plan shows what it deletes before what it creates", () => {
  const many = Array.from({ length: 500 }, (_, i) => change("create", `t.new-${i}`));
  const text = planMarkdown(
    plan([...many, change("replace", "t.other"), change("delete", "t.gone")]),
    links,
    room,
  );
  expect(rowsOf(text).slice(0, 3)).toEqual(["🔴 delete t.gone", "🟠 replace t.other", "🟢 create t.new-0"]);
});

test("unchanged tools are a number, not rows", () => {
  const text = planMarkdown(
    plan([change("create", "t.new"), ...Array.from({ length: 50 }, (_, i) => change("none", `t.n${i}`))]),
    links,
    room,
  );
  expect(text).toContain("50 unchanged.");
  expect(text).not.toContain("t.n7");
});

test.each([
  ["merge", /\*\*Merge\*\* to apply/],
  ["other-branch", /applies nothing yet, because its base is not the default branch/],
  ["hand", /`command: apply` and `confirm: true`/],
] as const)("the next step fits the place where the plan is shown: %s", (way, says) => {
  expect(planMarkdown(plan([change("create", "t.a")]), { way }, room)).toMatch(says);
});

test("a reader is not told to merge if there is nothing to merge", () => {
  expect(planMarkdown(plan([change("create", "t.a")]), {}, room)).not.toMatch(/merge|confirm/i);
});

test("failures come first, with every line of their messages", () => {
  const text = resultMarkdown(mixed, { ...result, tools: [...result.tools] }, links, room);
  expect(rowsOf(text)).toEqual([
    "❌ update github-actions.shop",
    "⏭️ replace t.renamed",
    "✅ create repo-scaffolding.shop",
    "⚪ delete t.gone",
  ]);
  expect(text).toContain("`GitHub rejected the workflow (422):`<br>`.github/workflows/ci.yml, line 3`");
});

test("one long message or value does not take the space of other tools", () => {
  const tools = Array.from({ length: 5 }, (_, i) => ({
    tool: `t.n${i}`,
    action: "create" as const,
    status: "failed" as const,
    message: i === 0 ? "x".repeat(200_000) : "short",
    milliseconds: 1,
  }));
  const after = resultMarkdown(plan([]), { outcome: "failed", tools, outputs: {}, serial: 1 }, links, room);
  expect(rowsOf(after)).toHaveLength(5);
  const changes = tools.map(({ tool, message }) =>
    change("create", tool, { fields: [{ path: "options.text", after: `a\n${message}\nb` }] }),
  );
  expect(planMarkdown(plan(changes), links, room).match(/```diff/g)).toHaveLength(5);
});

const files = [
  {
    path: ".github/workflows/ci.yml",
    size: { before: 12, after: 14 },
    before: "a\nb\nc\nd\ne\nf\n",
    after: "a\nb\nc\nd\ne\ng\n",
    changedBy: {
      author: "mona",
      url: "https://github.test/acme/shop/commit/abc",
      at: "2026-11-27T10:00:00Z",
    },
  },
  { path: "logo.png", size: { after: 3000 }, omitted: "binary" as const },
];

test("a file is shown as a diff with its path, who changed it, and without what stays the same", async () => {
  await prepareDiff(files);
  const text = planMarkdown(plan([change("update", "t.a", { files, moreFiles: 2000 })]), links, room);
  expect(text).toContain(
    "<details open><summary><code>.github/workflows/ci.yml</code> (12B → 14B)</summary>\n\n```diff\n@@ 2 unchanged lines @@\n c\n d\n e\n-f\n+g\n```\n\n</details>\n\nLast changed by [`mona`](https://github.test/acme/shop/commit/abc) on 2026-11-27\n",
  );
  expect(text).toContain("`logo.png` (new, 3KB, not text)\n\n… and 2000 more files.");
});

test("what has no room in a comment is in the summary, and the comment says so", () => {
  const long = { path: "a.txt", size: { after: 200_000 }, after: "some text\n".repeat(20_000) };
  const large = plan([change("create", "t.a", { files: [long] }), change("create", "t.b", { files })]);
  const comment = planMarkdown(large, links, room);
  expect(comment).toMatch(/… and \d+ more lines/);
  expect(comment).toContain("Some contents are left out here. [The summary of the run](https://github.test");
  expect(comment).toContain("ci.yml");
  expect(planMarkdown(large, links, 900_000)).not.toMatch(/more lines|left out/);
});

test("a plan of forty tools is folded by action, with what is blocked on top, and each tool is there once", () => {
  const actions = ["create", "update", "replace"] as const;
  const fields = [{ path: "options.name", before: "a", after: "b" }];
  const many = Array.from({ length: 39 }, (_, i) =>
    change(actions[i % 3] ?? "create", `t.t${i}`, { fields }),
  );
  const taken = change("none", "t.taken", {
    reason: "exists",
    blocked: { code: "exists", message: "It exists." },
  });
  const text = planMarkdown(plan([...many, taken]), links, room);
  expect(text.match(/<summary>.*<b>.*/g)).toEqual([
    "<summary>🟠 <b>13 tools to replace</b></summary>",
    "<summary>🟡 <b>13 tools to update</b></summary>",
    "<summary>🟢 <b>13 tools to create</b></summary>",
  ]);
  expect(rowsOf(text)[0]).toBe("⛔ blocked t.taken");
  expect(rowsOf(text)).toHaveLength(40);
  expect(text).not.toContain("<details open>");
});

test.each([
  ["with something blocked", { blocked: { code: "exists", message: "It exists." } as const }, 2],
  ["without", {}, -2],
])("what to do next comes first in a plan %s, and else last", (_, more, at) => {
  const text = planMarkdown(plan([change("create", "t.a", more)]), links, room);
  expect(text.split("\n\n").at(at === 2 ? 1 : at)).toMatch(/`\/dtm plan`.*`\/dtm help`/);
});

test("a result links to each resource and has its public outputs; what failed comes first, and the rest is folded", () => {
  const about = { kind: "GitHub repository", name: "acme/shop", url: "https://github.test/acme/shop" };
  const done = { tool: "t.a", action: "create", status: "done", milliseconds: 1, about } as const;
  const failed = { tool: "t.b", action: "create", status: "failed", message: "no", milliseconds: 1 } as const;
  const outputs = { "t.a": { url: "https://shop.test" } };
  const end = (tools: Result["tools"], outcome: Result["outcome"]) =>
    resultMarkdown(plan([]), { outcome, tools, outputs, serial: 1 }, { ...links, onPull: true }, room);
  const good = end([done], "success");
  expect(good).toContain("`t.a`: 1 ms<br>GitHub repository [`acme/shop`](https://github.test/acme/shop)");
  expect(good).toContain('<summary>outputs</summary>\n\n```yaml\nurl: "https://shop.test"\n```');
  expect(good).not.toContain("<b>");
  const bad = end([done, failed], "failed");
  expect(bad.split("\n\n")[1]).toMatch(/^What is done is kept\. .*`\/dtm plan`.*`\/dtm apply`.*`\/dtm help`/);
  expect(rowsOf(bad)).toEqual(["❌ create t.b", "✅ create t.a"]);
  expect(bad).toContain("<details><summary>✅ <b>1 tool created</b></summary>");
});

test("a long value is cut by whole lines", () => {
  const lines = Array.from({ length: 5000 }, (_, i) => `line ${i} of the file`);
  const long = change("create", "t.a", { fields: [{ path: "options.text", after: lines.join("\n") }] });
  const diff =
    /```diff\n([\s\S]*?)\n```/.exec(planMarkdown(plan([long]), links, room))?.[1]?.split("\n") ?? [];
  const kept = diff.slice(1, -1);
  expect(kept).toEqual(lines.slice(0, kept.length).map((line) => `+   ${line}`));
  expect(diff.at(-1)).toBe(`… and ${lines.length - kept.length} more lines`);
});

test("each line of a diff has its sign, whatever its line end", () => {
  const forged = {
    path: "options.x",
    before: "a",
    after: "one\ntwo\r- options.public: true\r\n+ options.public: false",
  };
  const diff = /```diff\n([\s\S]*?)\n```/.exec(
    planMarkdown(plan([change("update", "t.a", { fields: [forged] })]), links, room),
  )?.[1];
  expect(diff?.split("\n")).toEqual([
    '- options.x: "a"',
    "+ options.x:",
    "+   one",
    "+   two",
    "+   - options.public: true",
    "+   + options.public: false",
  ]);
});

const hostileText = fc
  .tuple(fc.constantFrom(...attacks, "é", "😀", "x"), fc.integer({ min: 1, max: 3000 }))
  .map(([text, times]) => text.repeat(times).slice(0, 60_000));

test("no comment is longer than allowed, whatever it contains", () => {
  fc.assert(
    fc.property(hostileText, hostileText, fc.integer({ min: 1, max: 60 }), (name, text, count) => {
      const fields = [{ path: name, before: text, after: `${text}\n${text}` }];
      const changes = Array.from({ length: count }, (_, i) =>
        change("delete", `${i}${name}`, { fields, note: text, dependsOn: Array(count).fill(name) }),
      );
      const all = plan(changes, name);
      const tools = changes.map(({ tool, action }) => ({
        tool,
        action,
        status: "failed" as const,
        message: text,
        milliseconds: 1,
      }));
      const at = { file: name, line: 1, column: 1 };
      const errors = changes.map(() => ({ message: text, at, excerpt: text, hint: text }));
      const texts = [
        planMarkdown(all, links, room),
        resultMarkdown(all, { outcome: "failed", tools, outputs: {}, serial: 1 }, links, room),
        staleMarkdown(name, Array(count).fill(text), room),
        errorMarkdown(name, { message: text, hint: text, problems: errors }, links, room),
        errorMarkdown(name, { message: text, hint: text, problems: [] }, links, room),
      ];
      for (const one of texts) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(room);
    }),
    { numRuns: 12 },
  );
});
