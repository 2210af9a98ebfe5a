import type { HLJSApi, LanguageFn } from "highlight.js";

import { linesOf } from "../line-diff.ts";
import { html, type Markup, trusted } from "./markup.ts";

/** Colors a text by the language of a path; one piece of markup per line. */
export type Highlight = (text: string, path: string) => Markup[];

const languages: Record<string, () => Promise<{ default: LanguageFn }>> = {
  bash: async () => import("highlight.js/lib/languages/bash"),
  dockerfile: async () => import("highlight.js/lib/languages/dockerfile"),
  go: async () => import("highlight.js/lib/languages/go"),
  groovy: async () => import("highlight.js/lib/languages/groovy"),
  ini: async () => import("highlight.js/lib/languages/ini"),
  java: async () => import("highlight.js/lib/languages/java"),
  json: async () => import("highlight.js/lib/languages/json"),
  makefile: async () => import("highlight.js/lib/languages/makefile"),
  python: async () => import("highlight.js/lib/languages/python"),
  typescript: async () => import("highlight.js/lib/languages/typescript"),
  xml: async () => import("highlight.js/lib/languages/xml"),
  yaml: async () => import("highlight.js/lib/languages/yaml"),
};

const byEnding: Record<string, string> = {
  yml: "yaml",
  sh: "bash",
  gradle: "groovy",
  toml: "ini",
  cfg: "ini",
  py: "python",
  js: "typescript",
  mjs: "typescript",
  ts: "typescript",
  tsx: "typescript",
  html: "xml",
};
const byName: Record<string, string> = {
  dockerfile: "dockerfile",
  makefile: "makefile",
  jenkinsfile: "groovy",
};

// Coloring is for reading; whoever reads more than this does not look at colors.
const most = 100_000;

/** A highlighter for the languages of some paths. The library is loaded only if one of them is known. */
export async function highlighterFor(paths: string[]): Promise<Highlight> {
  const needed = new Set(paths.flatMap((path) => languageOf(path) ?? []));
  if (needed.size === 0) return plain;
  const { default: library } = await import("highlight.js/lib/core");
  for (const name of needed) await register(library, name);
  return (text, path) => {
    const language = languageOf(path);
    return language === undefined || text.length > most ? plain(text) : colored(library, text, language);
  };
}

async function register(library: HLJSApi, name: string): Promise<void> {
  const loaded = await languages[name]?.();
  if (loaded && !library.getLanguage(name)) library.registerLanguage(name, loaded.default);
}

function languageOf(path: string): string | undefined {
  const name = (path.split("/").at(-1) ?? "").toLowerCase();
  const ending = name.split(".").at(-1) ?? "";
  const found = byName[name] ?? byEnding[ending] ?? ending;
  return Object.hasOwn(languages, found) ? found : undefined;
}

function plain(text: string): Markup[] {
  return linesOf(text).map((line) => html`${line.replace(/\r$/, "")}`);
}

function colored(library: HLJSApi, text: string, language: string): Markup[] {
  const lines = linesOf(text).map((line) => html`${line}`);
  const { value } = library.highlight(linesOf(text).join("\n"), { language, ignoreIllegals: true });
  const marked = closedLines(value);
  // A character that the page shows by its number would get lost in the colors.
  return lines.map((line, i) => {
    const colors = marked[i];
    return colors === undefined || bare(colors) !== bare(line.html) ? line : trusted(colors);
  });
}

function bare(markup: string): string {
  return markup.replace(/<[^>]*>/g, "").replace(/&#x27;|&#39;/g, "'");
}

// A span that goes on over several lines is closed at the end of each and opened again.
function closedLines(value: string): string[] {
  let open: string[] = [];
  return value.split("\n").map((line) => {
    const start = open.join("");
    for (const tag of line.match(/<span[^>]*>|<\/span>/g) ?? [])
      open = tag === "</span>" ? open.slice(0, -1) : [...open, tag];
    return start + line + "</span>".repeat(open.length);
  });
}
