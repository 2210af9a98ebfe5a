// A comment as GitHub shows it, as far as a picture needs it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import MarkdownIt from "markdown-it";

const markdown = new MarkdownIt({ html: true });
const css = readFileSync(
  createRequire(import.meta.url).resolve("github-markdown-css/github-markdown.css"),
  "utf8",
);

const layout = `
  body { margin: 0; padding: 16px; background: light-dark(#fff, #0d1117); color-scheme: light dark; }
  .comment { max-width: 860px; margin: auto; border: 1px solid light-dark(#d1d9e0, #3d444d); border-radius: 6px; }
  .author { padding: 8px 16px; font: 14px system-ui, sans-serif; color: light-dark(#59636e, #9198a1);
    background: light-dark(#f6f8fa, #151b23); border-bottom: 1px solid light-dark(#d1d9e0, #3d444d); border-radius: 6px 6px 0 0; }
  .markdown-body { padding: 16px; font-size: 14px; border-radius: 6px; }
  .add { color: light-dark(#116329, #aff5b4); background: light-dark(#dafbe1, #033a16); }
  .del { color: light-dark(#82071e, #ffdcd7); background: light-dark(#ffebe9, #67060c); }
  .gap { color: light-dark(#6639ba, #d2a8ff); }
`;

/** A page that shows a comment. */
export function githubPage(text: string): string {
  const body = alerts(colored(markdown.render(text)));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>${css}${layout}</style>
<div class="comment"><div class="author"><b>github-actions</b> bot commented</div><div class="markdown-body">${body}</div></div>`;
}

function alerts(html: string): string {
  return html.replace(
    /<blockquote>\s*<p>\[!(\w+)\]\n?([^]*?)<\/blockquote>/g,
    (_, kind: string, rest: string) =>
      `<div class="markdown-alert markdown-alert-${kind.toLowerCase()}"><p class="markdown-alert-title">${kind[0]}${kind.slice(1).toLowerCase()}</p><p>${rest}</div>`,
  );
}

function colored(html: string): string {
  return html.replace(
    /(<code class="language-diff">)([^]*?)(<\/code>)/g,
    (_, start: string, diff: string, end: string) => {
      const lines = diff
        .trimEnd()
        .split("\n")
        .map((line) => {
          const kind = line.startsWith("+")
            ? "add"
            : line.startsWith("-")
              ? "del"
              : line.startsWith("@@")
                ? "gap"
                : "";
          return kind === "" ? line : `<span class="${kind}">${line}</span>`;
        });
      return `${start}${lines.join("\n")}${end}`;
    },
  );
}
