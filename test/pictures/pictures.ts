// `npm run pictures`: what people see, as pictures in build/pictures, light and dark, wide and on a phone. Two of them are
// in the documentation.
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";

import type { Browser } from "playwright-core";

import { driftMarkdown } from "../../src/report/comment/drift.ts";
import { staleMarkdown } from "../../src/report/comment/endings.ts";
import { planMarkdown } from "../../src/report/comment/plan.ts";
import { resultMarkdown } from "../../src/report/comment/result.ts";
import { prepareDiff } from "../../src/report/line-diff.ts";
import { planPage } from "../../src/report/page/page.ts";
import { planText } from "../../src/report/plan-text.ts";
import { resultText } from "../../src/report/result-text.ts";
import { startBrowser } from "../browser/chromium.ts";
import { githubPage } from "./github-page.ts";
import { applied, destroy, drift, failed, forty, small } from "./plans.ts";
import { terminalPage } from "./terminal-page.ts";

const folder = "build/pictures";
const room = 44_000;
const links = {
  run: "https://github.com/acme/toolchain/actions/runs/7",
  files: "https://github.com/acme/toolchain/blob/3b1f0c2",
  commit: "3b1f0c2",
  way: "merge",
  onPull: true,
} as const;
const colored = { color: true };
const schemes = ["light", "dark"] as const;
const widths = [1280, 390];

await prepareDiff([small, drift, forty].flatMap(({ changes }) => changes.flatMap(({ files = [] }) => files)));
const stale = "github-actions.shop: .github/workflows/ci.yml: another content now than in the review";
const comments = {
  small: planMarkdown(small, links, room),
  forty: planMarkdown(forty, links, room),
  destroy: planMarkdown(destroy, links, room),
  applied: resultMarkdown(small, applied, links, room),
  failed: resultMarkdown(small, failed, links, room),
  drift: driftMarkdown(drift, links, room),
  stale: `${staleMarkdown("dtm.yaml", [stale], room)}\n\n${planMarkdown(small, { ...links, way: undefined }, room)}`,
};
const terminals = {
  plan: planText(destroy, colored),
  small: planText(small, colored),
  failed: resultText(failed, colored, small),
  applied: resultText(applied, colored, small),
};
const pages: Record<string, (scheme: (typeof schemes)[number]) => string> = {
  ...named("comment", comments, (text) => githubPage(text)),
  ...named("terminal", terminals, terminalPage),
  page: always(await planPage(small)),
  "page-forty": always(await planPage(forty)),
};

mkdirSync(folder, { recursive: true });
await using browser = await startBrowser();
for (const [name, html] of Object.entries(pages))
  for (const scheme of schemes)
    for (const width of widths) await picture(browser, name, html(scheme), scheme, width);
copyFileSync(join(folder, "comment-small-light-1280.png"), "docs/comment.png");
copyFileSync(join(folder, "page-light-1280.png"), "docs/page.png");

async function picture(
  opened: Browser,
  name: string,
  html: string,
  colorScheme: (typeof schemes)[number],
  width: number,
): Promise<void> {
  const page = await opened.newPage({ viewport: { width, height: 700 }, colorScheme });
  await page.setContent(html);
  if (name === "page") await page.locator(".change > summary").last().click();
  if (name === "comment-small" && width > 1000)
    for (const at of [1, 7]) await page.locator("summary").nth(at).click();
  const path = join(folder, `${name}-${colorScheme}-${width}.png`);
  const comment = page.locator(".comment");
  if ((await comment.count()) > 0 && width > 1000) await comment.screenshot({ path });
  else await page.screenshot({ path, fullPage: true });
  await page.close();
}

function named<Text>(
  kind: string,
  texts: Record<string, Text>,
  show: (text: Text, scheme: (typeof schemes)[number]) => string,
) {
  const entries = Object.entries(texts).map(
    ([name, text]) => [`${kind}-${name}`, (scheme: (typeof schemes)[number]) => show(text, scheme)] as const,
  );
  return Object.fromEntries(entries);
}

function always(html: string): () => string {
  return () => html;
}
