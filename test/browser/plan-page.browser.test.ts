import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Plan, PlannedFile } from "../../src/core/plan.ts";
import { planPage } from "../../src/report/page/page.ts";
import { attacks } from "../report/attacks.ts";
import { change, plan } from "../report/plans.ts";
import { chromiumPath, startBrowser } from "./chromium.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.skipIf(chromiumPath() === null)("the plan page", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => browser.close());

  /** Opens a page in the browser, and collects what it did that it must not do. */
  async function open(shown: Plan, width = 1280, colorScheme: "light" | "dark" = "light") {
    const path = join(mkdtempSync(join(tmpdir(), "dtm-page-")), "plan.html");
    writeFileSync(path, await planPage(shown));
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    const faults: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) faults.push(request.url());
    });
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("dialog", (dialog) => faults.push(dialog.message()));
    await page.goto(pathToFileURL(path).href);
    return { page, faults };
  }

  test("shows each change once, with its files inside", async () => {
    const { page, faults } = await open(mixed);
    expect(await texts(page, ".change h3")).toEqual([
      "create repo-scaffolding.shop",
      "update github-actions.shop",
      "replace t.renamed",
      "delete t.gone",
      "blocked t.taken",
    ]);
    await page.click("#change-2 > summary");
    expect(await rows(page, "#change-2 .diff tr")).toEqual([
      " name: CI",
      "-on: push",
      "+on: [push, pull_request]",
      " jobs: {}",
    ]);
    expect(faults).toEqual([]);
  });

  test("the search and the filters leave what matches", async () => {
    const { page } = await open(mixed);
    await page.keyboard.press("/");
    await page.keyboard.type("workflows/ci");
    expect(await texts(page, ".change:not([hidden]) h3")).toEqual(["update github-actions.shop"]);
    expect(await page.textContent("#shown")).toBe("1 of 5 shown");
    await page.fill("#find", "");
    await page.uncheck("input[value=delete]");
    expect(await texts(page, ".change:not([hidden]) h3")).not.toContain("delete t.gone");
  });

  test("both sides of a difference are next to each other", async () => {
    const { page, faults } = await open(mixed);
    await page.click("#change-2 > summary");
    await page.keyboard.press("s");
    await page.waitForSelector("#change-2 .sides", { state: "visible" });
    expect(await rows(page, "#change-2 .sides tr")).toEqual([
      "name: CIname: CI",
      "on: pushon: [push, pull_request]",
      "jobs: {}jobs: {}",
    ]);
    expect(await page.isVisible("#change-2 .diff")).toBe(false);
    expect(faults).toEqual([]);
  });

  test("the keyboard walks through the tools and along the dependencies", async () => {
    const { page } = await open(mixed);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    expect(await page.getAttribute("#change-2", "open")).not.toBeNull();
    await page.keyboard.press("g");
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toBe("update github-actions.shop");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#change-1[open]");
    expect(page.url()).toMatch(/#change-1$/);
  });

  test("hostile names and contents run nothing and load nothing", async () => {
    const { page, faults } = await open(hostile);
    await page.keyboard.press("e");
    await page.keyboard.press("s");
    await page.waitForSelector(".sides");
    expect(await page.locator("img, iframe, object, embed, h1 + h1").count()).toBe(0);
    expect(await page.locator("script").count()).toBe(1);
    const links = await page.locator("a[href]").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    expect(links.filter((href) => !/^(#change-|https:\/\/github\.test)/.test(href ?? ""))).toEqual([]);
    expect(faults).toEqual([]);
  });

  test("a script that gets into the page is refused", async () => {
    const { page, faults } = await open(mixed);
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "alert(1)";
      document.body.append(script);
    });
    expect(faults.join()).toContain("Content Security Policy");
  });

  test.each(["light", "dark"] as const)("the page is accessible in %s colors", async (colors) => {
    for (const width of [1280, 390]) {
      const { page } = await open(mixed, width, colors);
      await page.keyboard.press("e");
      // The policy of the page allows no other script; the debugger may.
      await page.evaluate(axe);
      const { violations } = (await page.evaluate("axe.run(document)")) as AxeResults;
      const found = violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map((n) => n.html)
            .slice(0, 2)
            .join(" ")}`,
      );
      expect(found).toEqual([]);
      const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
      expect(await page.evaluate(overflow)).toBe(0);
      await page.close();
    }
  });

  test("a screen reader gets an outline", async () => {
    const { page } = await open(mixed);
    const outline = await page
      .locator("h1, h2, .change h3")
      .evaluateAll((all) => all.map((one) => `${one.tagName} ${one.textContent}`));
    expect(outline).toEqual([
      "H1 dtm.yaml: 1 to create, 1 to update, 1 to replace, 1 to delete, 1 blocked",
      "H2 Changes",
      "H3 create repo-scaffolding.shop",
      "H3 update github-actions.shop",
      "H3 replace t.renamed",
      "H3 delete t.gone",
      "H3 blocked t.taken",
      "H2 Dependencies",
      "H2 1 unchanged tool",
    ]);
  });

  test("without scripts, everything can be read", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.setContent(await planPage(mixed));
    await page.click("#change-2 > summary");
    expect(await page.isVisible("#change-2 .diff")).toBe(true);
    expect(await page.isVisible("#toolbar")).toBe(false);
    await context.close();
  });

  test("a thousand tools are all there, and can be searched", async () => {
    const { page, faults } = await open(thousand);
    expect(await page.locator(".change").count()).toBe(1000);
    await page.fill("#find", "t.t999");
    expect(await texts(page, ".change:not([hidden]) h3")).toEqual(["create t.t999"]);
    expect(faults).toEqual([]);
  });
});

async function texts(page: Page, selector: string): Promise<string[]> {
  return (await page.locator(selector).allTextContents()).map((text) => text.trimEnd());
}

async function rows(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent).join("")));
}

async function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.querySelector("title")?.textContent ?? null);
}

const workflow: PlannedFile = {
  path: ".github/workflows/ci.yml",
  size: { before: 31, after: 47 },
  before: "name: CI\non: push\njobs: {}",
  after: "name: CI\non: [push, pull_request]\njobs: {}",
  changedBy: { author: "alice", url: "https://github.test/acme/shop/commit/abc", at: "2026-11-27T10:00:00Z" },
};

const mixed = plan([
  change("create", "repo-scaffolding.shop", {
    fields: [
      { path: "options.branch", after: "main" },
      { path: "options.token", after: "[[ env TOKEN ]]" },
    ],
    pins: { sourceRepo: "commit 34a394a" },
    source: { file: "dtm.yaml", line: 12 },
    files: [
      { path: "main.go", size: { after: 30 }, after: "package main\n\nfunc main() {}\n" },
      { path: "logo.png", size: { after: 3000 }, omitted: "binary" },
    ],
  }),
  change("update", "github-actions.shop", {
    dependsOn: ["repo-scaffolding.shop"],
    files: [workflow],
    secrets: ["IMAGE_REPO_PASSWORD"],
  }),
  change("replace", "t.renamed", {
    fields: [{ path: "options.name", before: "a", after: "b", forces: "replace" }],
    about: { kind: "GitHub repository", name: "acme/a", url: "https://github.test/acme/a" },
    loses: ["12 commits by others", "3 issues"],
  }),
  change("delete", "t.gone"),
  change("none", "t.taken", { reason: "exists", blocked: { code: "exists", message: "It exists already." } }),
  change("none", "t.same"),
]);

const hostile = plan(
  attacks.map((text, i) =>
    change("create", `t.${text}`, {
      fields: [{ path: `options.${text}`, before: text, after: `${text}!` }],
      about: { kind: text, name: text, url: `javascript:alert(${i})` },
      pins: { [text]: text },
      note: text,
      loses: [text],
      secrets: [text],
      files: [
        { path: `${text}.yml`, size: { before: 1, after: 2 }, before: `a: ${text}`, after: `b: ${text}` },
        { path: `${text}.html`, size: { after: 2 }, after: text, changedBy: { author: text, url: text } },
      ],
    }),
  ),
  attacks[2],
);

const thousand = plan(
  Array.from({ length: 1000 }, (_, i) =>
    change("create", `t.t${i}`, {
      dependsOn: i === 0 ? [] : [`t.t${i - 1}`],
      fields: [{ path: "options.name", after: `tool ${i}` }],
      files: [{ path: "a.yml", size: { after: 200 }, after: "key: value # a comment\n".repeat(10) }],
    }),
  ),
);
