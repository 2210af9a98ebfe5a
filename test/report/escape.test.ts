import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";

import { block, code, htmlCode, link, visible } from "../../src/report/escape.ts";
import { planMarkdown } from "../../src/report/markdown.ts";
import { change, plan } from "./plans.ts";

// What a hostile name, option or error may hold. Nothing of it may come alive in a comment.
const attacks = [
  "@acme/admins please approve",
  "fixes #1 and GH-2",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<!-- dtm:v1 AAAA -->",
  "</details></summary><h1>owned</h1>",
  "```\n</details>\n# owned\n```",
  "````diff\n+ owned\n````",
  "`code` and ``more``",
  "[click](javascript:alert(1)) ![x](https://evil.test/x.png)",
  "| a | b |\n|---|---|\n| c | d |",
  "line one\r\nline two\nline three",
  "\u001b[31mred\u001b[0m \u001b]8;;https://evil.test\u0007link\u001b]8;;\u0007",
  "user\u202Etxt.exe \u200bzero\ufeffwidth",
  "https://evil.test/phish www.evil.test",
  "\\`\\`\\` \\| \\",
  "   ",
];

const markdown = new MarkdownIt({ html: true, linkify: true });

/** The HTML outside of code, which is all that GitHub makes something of. */
function alive(text: string): string {
  return markdown
    .render(text)
    .replace(/<pre><code[^>]*>[\s\S]*?<\/code><\/pre>/g, "")
    .replace(/<code>[\s\S]*?<\/code>/g, "");
}

describe.each(attacks)("%j", (attack) => {
  test("is dead in a code span, also in a table", () => {
    expect(alive(`before ${code(attack)} after`).trim()).toBe("<p>before  after</p>");
    const table = alive(`| a | b |\n| --- | --- |\n| ${code(attack)} | x |`);
    expect(table.match(/<td>/g)).toHaveLength(2);
    expect(table).not.toMatch(/evil|owned|acme|onerror|<script/);
  });

  test("is dead in a block", () => {
    expect(alive(`before\n\n${block(attack, "diff")}\n\nafter`).replaceAll("\n", "")).toBe(
      "<p>before</p><p>after</p>",
    );
  });

  test("is dead inside HTML", () => {
    expect(alive(`<details><summary>${htmlCode(attack)}</summary>\n\nx\n\n</details>`)).not.toMatch(
      /evil|owned|acme|onerror|<script/,
    );
  });

  test("is dead everywhere in a plan", () => {
    const hostile = change("update", attack, {
      dependsOn: [attack],
      note: attack,
      fields: [{ path: attack, before: attack, after: { [attack]: [attack] } }],
      source: { file: attack, line: 1 },
      blocked: { code: "exists", message: attack },
    });
    const shown = alive(
      planMarkdown(plan([hostile, change("create", "t.b", { dependsOn: [attack] })]), links, 60_000),
    );
    expect(shown).not.toMatch(/onerror|<script|<img|<h1|href="javascript|@acme|evil\.test\/(x|phish)"/);
  });
});

const links = { run: "https://github.test/run", files: "https://github.test/blob/abc" };

test("characters that cannot be seen are shown by their number", () => {
  expect(visible("a\u202Eb\u0007c\u001b[1md")).toBe("a\\u202eb\\u0007cd");
  expect(visible("keeps\ttabs\nand lines")).toBe("keeps\ttabs\nand lines");
});

test.each(["javascript:alert(1)", "data:text/html,x", "https://a b", "https://a)(x", undefined])(
  "%s is no target of a link",
  (url) => {
    expect(link("label", url)).toBe("label");
  },
);
