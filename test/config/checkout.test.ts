import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { lacking } from "../lacking.ts";
import { failure, loadFrom } from "./loading.ts";

const text = "config: {state: {backend: local}}\ntools: [{name: t, instanceID: a}]\n";
let [outside, checkout] = ["", ""];

beforeAll(() => {
  [outside, checkout] = ["outside-", "checkout-"].map((name) => mkdtempSync(join(tmpdir(), name))) as [
    string,
    string,
  ];
  for (const folder of ["plain", "mixed"]) mkdirSync(join(checkout, folder));
  for (const file of [join(outside, "o.yaml"), join(checkout, "dtm.yaml"), join(checkout, "plain/a.yaml")])
    writeFileSync(file, text);
  if (lacking.links) return;
  symlinkSync(join(outside, "o.yaml"), join(checkout, "link.yaml"));
  symlinkSync("dtm.yaml", join(checkout, "near.yaml"));
  symlinkSync(outside, join(checkout, "linked"));
  symlinkSync(join(outside, "o.yaml"), join(checkout, "mixed/a.yaml"));
});
afterAll(() => {
  for (const folder of [outside, checkout]) rmSync(folder, { recursive: true });
});

test.each([undefined, "dtm.yaml", "plain", "plain/../dtm.yaml"])(
  "%s in the checkout is read if files are not trusted",
  async (path) => {
    expect(
      (await loadFrom({ cwd: checkout, path, within: { folder: checkout, links: false } })).tools,
    ).toHaveLength(1);
  },
);

test.skipIf(lacking.links).each([
  ["link.yaml", "."],
  ["near.yaml", "."],
  ["linked", "."],
  ["linked/o.yaml", "."],
  ["mixed", "."],
  ["o.yaml", "linked"],
  [".", "linked"],
])("the link %s, named in %s, is refused if files are not trusted", async (path, folder) => {
  const cwd = join(checkout, folder);
  const error = await failure(loadFrom({ cwd, path, within: { folder: checkout, links: false } }));
  expect(error).toMatchObject({ code: "config-not-found", problems: [] });
});

test("no file outside the checkout is read if files are not trusted", async () => {
  for (const path of [join(outside, "o.yaml"), outside, `../${basename(outside)}/o.yaml`])
    expect(
      (await failure(loadFrom({ cwd: checkout, path, within: { folder: checkout, links: false } }))).message,
    ).toContain("is outside the checkout");
});

test.skipIf(lacking.links).each(["dtm.yaml", "plain", "near.yaml"])(
  "%s in the checkout is read, also through a link, if only the repository may be read",
  async (path) => {
    const within = { folder: checkout, links: true };
    expect((await loadFrom({ cwd: checkout, path, within })).tools).toHaveLength(1);
  },
);

test.skipIf(lacking.links).each([
  ["link.yaml", "."],
  ["linked", "."],
  ["mixed", "."],
  ["o.yaml", "linked"],
])(
  "%s, named in %s, leads out of the checkout and is refused if only the repository may be read",
  async (path, folder) => {
    const within = { folder: checkout, links: true };
    const cwd = join(checkout, folder);
    const error = await failure(loadFrom({ cwd, path, within }));
    expect(error.message).toContain("is outside the checkout");
  },
);
