import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { expect, test } from "vitest";

import { written } from "../../scripts/docs.ts";

const root = resolve(import.meta.dirname, "../..");

test.each(Object.entries(await written()))(
  "%s matches its sources; `npm run docs` rewrites it",
  (path, text) => {
    expect(readFileSync(join(root, path), "utf8")).toBe(text);
  },
);
