import { expect, test } from "vitest";

import { compareWithReviewed, reviewable } from "../../src/core/review.ts";
import { errorMarkdown, planMarkdown, resultMarkdown, staleMarkdown } from "../../src/report/markdown.ts";
import { marker, markerIn, reviewedIn, stackOf } from "../../src/report/marker.ts";
import { change, plan } from "./plans.ts";

const links = {
  run: "https://github.test/acme/toolchain/actions/runs/7",
  files: "https://github.test/acme/toolchain/blob/abc",
  commit: "abcdef1",
};
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
  change("replace", "t.renamed", { fields: [{ path: "options.name", before: "a", after: "b" }] }),
  change("delete", "t.gone"),
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
      message: "GitHub said no",
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
  ["partly-failed", resultMarkdown(mixed, { ...result, tools: [...result.tools] }, links, room)],
  ["stale", staleMarkdown(mixed, ["t.a: options.x: 1 → 2 now, 1 → 3 in the review"], links, room)],
  [
    "error",
    errorMarkdown("dtm.yaml", { message: "2 problems", problems, hint: "See the docs." }, links, room),
  ],
  [
    "failure",
    errorMarkdown("dtm.yaml", { message: "The state is locked by mona", problems: [] }, links, room),
  ],
])("the comment for %s reads as kept", async (name, text) => {
  await expect(text).toMatchFileSnapshot(`comments/${name}.md`);
});

test("a plan of a thousand tools is cut by whole rows, says how many are left out, and still fits", () => {
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

test("unchanged tools are a number, not rows", () => {
  const text = planMarkdown(
    plan([change("create", "t.new"), ...Array.from({ length: 50 }, (_, i) => change("none", `t.n${i}`))]),
    links,
    room,
  );
  expect(text).toContain("50 unchanged.");
  expect(text).not.toContain("t.n7");
});

test("a marker gives back the reviewed plan, and hides any name of a stack", () => {
  const stack = 'weird --> "name" <b> é';
  const reviewed = reviewable(plan(mixed.changes, stack));
  const line = marker(stack, reviewed);
  expect(line).toMatch(/^<!-- dtm:v1 [\w-]+ -->$/);
  expect(stackOf(`${line}\ntext`)).toBe(stack);
  expect(reviewedIn(line)).toEqual(reviewed);
  expect(markerIn(`${line}\nmore`)).toBe(line);
  expect(reviewedIn(marker(stack))).toBeNull();
});

test.each([
  ["no marker", "Hello"],
  ["a marker that is not in the first line", `x\n${marker("dtm.yaml")}`],
  ["no base64 of anything", "<!-- dtm:v1 AAAA -->"],
  ["packed text that is not JSON", "<!-- dtm:v1 y0jNyckHAA -->"],
  ["a bomb", `<!-- dtm:v1 ${"7cEBDQAAAMKg909tDwcUAAAAAAAAAAAA".repeat(2000)} -->`],
])("a comment with %s is none of ours", (_, body) => {
  expect(stackOf(body)).toBeUndefined();
  expect(reviewedIn(body)).toBeNull();
});

test("a marker of a huge plan keeps its digest, so that an equal plan is still recognised", () => {
  const huge = plan(Array.from({ length: 2000 }, (_, i) => change("create", `t.n${i}`)));
  const kept = reviewedIn(marker(huge.stack, reviewable(huge)));
  expect(kept).toEqual({ stack: "dtm.yaml", digest: huge.digest });
  expect(compareWithReviewed(huge, kept ?? { stack: "", digest: "" }).verdict).toBe("equal");
});
