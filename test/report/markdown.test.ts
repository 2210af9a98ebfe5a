import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { Result } from "../../src/core/events.ts";
import { reviewable } from "../../src/review/comparison.ts";
import { planMarkdown, resultMarkdown, staleMarkdown } from "../../src/report/markdown.ts";
import { errorMarkdown } from "../../src/report/problems.ts";
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

test("what could not be compared of unchanged tools is said once for all of them", () => {
  const note = "Whether PW changed | cannot be told.";
  const changes = ["t.a", "t.b"].map((tool) => change("none", tool, { note }));
  const text = planMarkdown(plan([...changes, change("none", "t.c")]), links, room);
  expect(text).toContain("- `t.a`, `t.b`: `Whether PW changed \\| cannot be told.`\n\n3 unchanged.");
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
  expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
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
  const [first, second, third] = text
    .split("\n")
    .filter((line) => /^\| \S+ (create|replace|delete)/.test(line));
  expect([first, second, third]).toEqual([
    expect.stringContaining("delete | `t.gone`"),
    expect.stringContaining("replace | `t.other`"),
    expect.stringContaining("create | `t.new-0`"),
  ]);
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

test("failures come first, and a message that is too long for its row is shown below", () => {
  const text = resultMarkdown(mixed, { ...result, tools: [...result.tools] }, links, room);
  const tools = [...text.matchAll(/^\| (\S+) \w+ \| `([^`]+)`/gm)].map(([, mark, tool]) => `${mark} ${tool}`);
  expect(tools).toEqual(["❌ github-actions.shop", "⏭️ t.renamed", "✅ repo-scaffolding.shop", "⚪ t.gone"]);
  expect(text).toContain("```\nGitHub rejected the workflow (422):\n.github/workflows/ci.yml, line 3\n```");
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
  expect(after.match(/^\| ❌ create/gm)).toHaveLength(5);
  const changes = tools.map(({ tool, message }) =>
    change("create", tool, { fields: [{ path: "options.text", after: `a\n${message}\nb` }] }),
  );
  expect(planMarkdown(plan(changes), links, room).match(/<details><summary>🟢/g)).toHaveLength(5);
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
