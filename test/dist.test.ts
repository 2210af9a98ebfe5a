import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { expect, test } from "vitest";

import { root } from "../scripts/sources.ts";
import { bundled } from "./bundle.ts";

test("dist/ is the bundle of the current source, file by file and byte by byte", async () => {
  const present = filesIn(dirname(await bundled("main.js")));
  const committed = filesIn(join(root, "dist"));
  const stale = [...new Set([...present.keys(), ...committed.keys()])].flatMap((name) => {
    const [wanted, found] = [present.get(name), committed.get(name)];
    if (!found) return `${name} is missing`;
    if (!wanted) return `${name} is left over`;
    return wanted.equals(found) ? [] : `${name} has other bytes`;
  });
  expect(stale, "dist/ is stale: run `npm run build` and commit dist/").toEqual([]);
});

function filesIn(folder: string): Map<string, Buffer> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}
