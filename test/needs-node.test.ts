import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { expect, test } from "vitest";

import manifest from "../package.json" with { type: "json" };
import { root } from "../scripts/sources.ts";

const { fits } = (await import(pathToFileURL(join(root, "scripts/needs-node.js")).href)) as {
  fits: (version: string, ranges: string) => boolean;
};

test.each([
  ["20.12.2", false],
  ["20.19.0", true],
  ["20.20.2", true],
  ["21.7.3", false],
  ["22.11.0", false],
  ["22.12.0", true],
  ["23.11.1", false],
  ["24.0.0", true],
  ["26.1.0", true],
  ["18.20.8", false],
])("`engines` allows Node %s: %s", (version, isAllowed) => {
  expect(fits(version, manifest.engines.node)).toBe(isAllowed);
});

test.each(["demo", "test"] as const)("`npm run %s` first says which Node it needs", (name) => {
  const [, ranges = ""] = /^node scripts\/needs-node\.js "(.+)"$/.exec(manifest.scripts[`pre${name}`]) ?? [];
  // TypeScript as it is came with these.
  expect(["22.18.0", "24.0.0", "24.21.0", "26.0.0"].every((version) => fits(version, ranges))).toBe(true);
  expect(["20.19.0", "22.17.1", "23.5.0"].some((version) => fits(version, ranges))).toBe(false);
});
