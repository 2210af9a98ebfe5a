import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";

import type { Result } from "../../src/core/events.ts";
import { block, code, htmlCode, link, prose, shortened, visible } from "../../src/report/escape.ts";
import { driftMarkdown } from "../../src/report/comment/drift.ts";
import { staleMarkdown } from "../../src/report/comment/endings.ts";
import { planMarkdown } from "../../src/report/comment/plan.ts";
import { resultMarkdown } from "../../src/report/comment/result.ts";
import { errorMarkdown } from "../../src/report/problems.ts";
import { row, tableHead } from "../../src/report/table.ts";
import { prepareDiff } from "../../src/report/line-diff.ts";
import { planGraph } from "../../src/report/plan-graph.ts";
import { planText } from "../../src/report/plan-text.ts";
import { resultText } from "../../src/report/result-text.ts";
import { errorText, eventText } from "../../src/report/terminal.ts";
import { UserError } from "../../src/core/errors.ts";
import { attacks, lively } from "./attacks.ts";
import { change, plan } from "./plans.ts";

const markdown = new MarkdownIt({ html: true, linkify: true });

/** The HTML outside of code and of our own links' addresses, which is all that GitHub interprets. */
function alive(text: string): string {
  return markdown
    .render(text)
    .replace(/<pre><code[^>]*>[\s\S]*?<\/code><\/pre>/g, "")
    .replace(/<code>[\s\S]*?<\/code>/g, "")
    .replace(/href="https:\/\/github\.test\/[^"<>\s]*"/g, "");
}

describe.each(attacks)("%j", (attack) => {
  test("has no effect in a code span, also in a table", () => {
    expect(alive(`before ${code(attack)} after`).trim()).toBe("<p>before  after</p>");
    const table = alive([...tableHead("a", "b"), row([code(attack), "x"])].join("\n"));
    expect(table.match(/<td>/g)).toHaveLength(2);
    expect(table).not.toMatch(/evil|owned|acme|onerror|<script/);
  });

  test("has no effect in a block", () => {
    expect(alive(`before\n\n${block(attack, "diff")}\n\nafter`).replaceAll("\n", "")).toBe(
      "<p>before</p><p>after</p>",
    );
  });

  test("has no effect among words, also with the marks of code", () => {
    for (const text of [attack, `say \`${attack}\` now`, `\`a\` ${attack} \`b\``, `\`a\`\`${attack}\``])
      expect(alive(`before\n\n${prose(text)}\n\nafter`)).not.toMatch(lively);
  });

  test("has no effect inside HTML", () => {
    expect(alive(`<details><summary>${htmlCode(attack)}</summary>\n\nx\n\n</details>`)).not.toMatch(
      /evil|owned|acme|onerror|<script/,
    );
  });

  test.each(Object.entries(comments(attack)))("has no effect in the comment for %s", (_, text) => {
    const shown = alive(text);
    expect(shown).not.toMatch(lively);
    expect(shown.match(/<details( open)?>/g)?.length).toBe(shown.match(/<\/details>/g)?.length);
  });

  test("is only a label in the graph", () => {
    const lines = (planGraph(hostile(attack)) ?? "").split("\n");
    expect(lines.filter((line) => !graphLine.test(line))).toEqual([]);
  });

  test("cannot control a terminal", () => {
    for (const text of terminalTexts(attack))
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });
});

const graphLine = /^(graph LR| {2}n\d+\["[\w.\- #;]*"\]:::\w+| {2}n\d+ --> n\d+| {2}classDef \w+ [\w:#,]+)$/;

function hostile(attack: string) {
  const everywhere = change("update", attack, {
    dependsOn: [attack],
    note: attack,
    fields: [
      { path: attack, before: attack, after: { [attack]: [attack] } },
      { path: "options.lines", before: `one\n${attack}`, after: `${attack}\ntwo` },
    ],
    source: { file: attack, line: 1 },
    about: { kind: attack, name: attack, url: `https://github.test/${attack}` },
    loses: [attack],
    pins: { [attack]: attack },
    secrets: [attack],
    previewAfter: [attack],
    files: [
      {
        path: attack,
        size: { after: 2 },
        after: attack,
        changedBy: { author: attack, url: attack, at: attack },
      },
      { path: `${attack}.md`, size: { before: 1, after: 2 }, before: `${attack}\nx`, after: `y\n${attack}` },
      { path: attack, size: { before: 2 }, before: attack },
      { path: attack, size: { after: 2 }, omitted: "binary" },
    ],
    blocked: { code: "exists", message: attack },
  });
  return plan([everywhere, change("replace", "t.b", { dependsOn: [attack], loses: [attack] })], attack);
}

function failed(attack: string): Result {
  const tool = {
    tool: attack,
    action: "update",
    status: "failed",
    message: attack,
    milliseconds: 1,
  } as const;
  const done = { tool: "t.b", action: "create", status: "done", milliseconds: 1 } as const;
  const about = { kind: attack, name: attack, url: attack };
  const outputs = { "t.b": { [attack]: attack } };
  return { outcome: "failed", tools: [tool, { ...done, about }], outputs, serial: 1 };
}

function problem(attack: string) {
  return { message: attack, at: { file: attack, line: 1, column: 2 }, excerpt: attack, hint: attack };
}

function comments(attack: string) {
  const room = 60_000;
  return {
    "a plan": planMarkdown(hostile(attack), links, room),
    "a result": resultMarkdown(hostile(attack), failed(attack), links, room),
    drift: driftMarkdown(hostile(attack), links, room),
    "a stale plan": staleMarkdown(attack, [attack], room),
    problems: errorMarkdown(
      attack,
      { message: attack, hint: attack, problems: [problem(attack)] },
      links,
      room,
    ),
    "a failure": errorMarkdown(attack, { message: attack, hint: attack, problems: [] }, links, room),
  };
}

function terminalTexts(attack: string): string[] {
  const style = { color: false };
  const error = new UserError("config-invalid", attack, { hint: attack, problems: [problem(attack)] });
  const events = [
    { type: "started", tool: attack, action: "create" },
    { type: "log", tool: attack, text: attack },
    { type: "warning", message: attack },
  ] as const;
  return [
    planText(hostile(attack), style),
    resultText(failed(attack), style, hostile(attack)),
    errorText(error, style),
    ...events.map((event) => eventText(event, style) ?? ""),
  ];
}

const links = { run: "https://github.test/run", files: "https://github.test/blob/abc" };

test("a file cannot end the fence that shows it, nor pass for another line of the diff", async () => {
  const before = "one\ntwo\nthree\n";
  const after = "one\n```\n</details>\r+ four\u2028- five\n````````diff\nthree\n";
  const file = { path: "a.md", size: { before: 14, after: 50 }, before, after };
  await prepareDiff([file]);
  const shown = planMarkdown(plan([change("update", "t.a", { files: [file] })]), links, 60_000);
  const lines = /<code class="language-diff">([^]*?)<\/code>/.exec(markdown.render(shown))?.[1]?.trimEnd();
  expect(lines?.split("\n")).toEqual([
    " one",
    "-two",
    "+```",
    "+&lt;/details&gt;",
    "++ four\\u2028- five",
    "+````````diff",
    " three",
  ]);
});

test("invisible characters are shown by their number", () => {
  expect(visible("a\u202Eb\u0007c\u001b[1md")).toBe("a\\u202eb\\u0007cd");
  expect(visible("keeps\ttabs\nand lines")).toBe("keeps\ttabs\nand lines");
});

test.each(["javascript:alert(1)", "data:text/html,x", "https://a b", "https://a)(x", undefined])(
  "%s does not become a link",
  (url) => {
    expect(link("label", url)).toBe("label");
  },
);

test("shortened text says by how much, and no character is cut in two", () => {
  expect(shortened("short", 5)).toBe("short");
  expect(shortened("abcdef", 4)).toBe("abcd… (2 more characters)");
  expect(shortened("abc😀def", 4)).toBe("abc… (5 more characters)");
});

// The parser of these tests has no such limit, so only the number shows that GitHub will render code.
test.each([80, 254, 255, 400])("%i backticks become fewer than GitHub's limit for code", (count) => {
  const text = `${"`".repeat(count)}\n@acme`;
  expect(code(text)).toBe(`\`(${count} backticks) ⏎ @acme\``);
  expect(block(text)).toBe(`\`\`\`\n(${count} backticks)\n@acme\n\`\`\``);
});

test.each([
  ["Write `/dtm apply`, then look.", "Write `/dtm apply`, then look."],
  ["[[ env MY_TOKEN ]] is not set", "[[ env MY_TOKEN ]] is not set"],
  ["[a](b) now", "`[a](b) now`"],
  ["[a]: b", "`[a]: b`"],
  ["_a_ b", "`_a_ b`"],
  ["Fixes #1, said mona", "`Fixes #1, said mona`"],
  ["See www.evil.test", "`See www.evil.test`"],
  ["A `b", "``A `b``"],
  ["1. one", "`1. one`"],
  ["---", "`---`"],
  ["merge 0123456789abcdef", "`merge 0123456789abcdef`"],
])("words are words, and what GitHub would interpret is code: %j", (text, shown) => {
  expect(prose(text)).toBe(shown);
});

test("the graph has no boxes without edges, and is left out without edges", () => {
  const pair = [change("create", "t.a"), change("create", "t.b", { dependsOn: ["t.a"] })];
  expect(planGraph(plan([...pair, change("create", "t.alone")]))).not.toContain("alone");
  expect(planGraph(plan([change("create", "t.a"), change("create", "t.alone")]))).toBeUndefined();
});

test.each([
  "\u034f",
  "\u115f",
  "\u180e",
  "\u2800",
  "\u3164",
  "\ufe0f",
  "\u{e0041}",
  "\u{1bca0}",
  "\u00a0",
  "\ud83d",
])("a character that nobody sees is shown by its number: %j", (char) => {
  expect(visible(`a${char}b`)).toMatch(/^a\\u(\{[0-9a-f]{5}\}|[0-9a-f]{4})b$/);
});

test("emoji, accents and line breaks stay as they are", () => {
  const text = "❤️ 🚀 é\n\tñ";
  expect(visible(text)).toBe(text);
});
