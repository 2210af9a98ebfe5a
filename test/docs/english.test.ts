import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

import { expect, test } from "vitest";

import { phrases } from "./english.ts";

const root = resolve(import.meta.dirname, "../..");
const places = [
  ".github",
  "CHANGELOG.md",
  "README.md",
  "action.yml",
  "docs",
  "examples",
  "plugins",
  "scripts",
  "src",
  "test",
];
// The glossary and the list itself name the words that they keep out. Recorded texts of others stay as they are.
const others =
  /^(?:docs\/glossary\.md|test\/docs\/english[\w.]*|test\/go-template\/inputs\.ts|test\/devstream\/.*)$/;

test("texts that people read are in plain American English, in the words of the glossary", () => {
  const found = places
    .flatMap(filesIn)
    .flatMap((path) => findIn(path, readFileSync(join(root, path), "utf8")));
  expect(found).toEqual([]);
});

test.each([
  ["// It is\n  // in vain.\n", 'x.ts:2: "in vain": write "without effect"'],
  ["// It is in\n  // vain.\n", 'x.ts:1: "in vain": write "without effect"'],
  ["/**\n * The colour.\n */", 'x.ts:2: "colour": write "color"'],
  ['const hint = "Mend the cause";', 'x.ts:1: "Mend": write "fix"'],
  ["what is no plan", 'x.ts:1: "is no plan": write "is not a …"'],
])("a phrase is found wherever a line ends, with its place: %j", (text, problem) => {
  expect(findIn("x.ts", text)).toEqual([problem]);
});

test("identifiers, codes and what only looks alike are left alone", () => {
  const text =
    'code: "cancelled", isCancelled, recommended, there is no plan, it stands for a value, lineEnd';
  expect(findIn("x.ts", text)).toEqual([]);
});

function filesIn(path: string): string[] {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { recursive: true, encoding: "utf8" })
    .map((name) => `${path}/${name}`.replaceAll("\\", "/"))
    .filter((name) => /\.(?:ts|mjs|md|ya?ml)$/.test(name) && !others.test(name));
}

function findIn(path: string, text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => ` ${line.replace(/^\s*(?:\/\/|\/?\*+|#+|>)?\s*/, "")}`);
  const starts = lines.map(
    (
      (at) => (line) =>
        (at += line.length) - line.length
    )(0),
  );
  const joined = lines.join("");
  return phrases
    .flatMap(([pattern, instead]) => [...joined.matchAll(pattern)].map((match) => ({ match, instead })))
    .sort((a, b) => a.match.index - b.match.index)
    .map(({ match, instead }) => {
      const line = starts.findLastIndex((start) => start <= match.index) + 1;
      return `${path}:${line}: "${match[0].trim()}": write "${instead}"`;
    });
}
