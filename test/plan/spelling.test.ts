import { expect, test } from "vitest";

import type { JsonObject } from "../../src/core/json.ts";
import { shareInIdentity } from "../../src/plan/spelling.ts";
import { repositoryOf } from "../../src/scm/repository.ts";
import { repositoryId } from "../../src/scm/repository-id.ts";

const ofRepository = (options: JsonObject) =>
  repositoryId(repositoryOf(options, "scm"), { env: () => undefined });
const ofName = ({ name }: JsonObject) => (name as string).toLowerCase();
const ofFile = ({ from }: JsonObject) => (from as string).split("/").at(-1) ?? "";
const ofTarget = ({ spec }: JsonObject) => (spec as string).split(":")[1] ?? "";

test.each([
  { what: "case", of: ofName, before: { name: "acme" }, after: { name: "Acme" }, path: "name", share: "all" },
  {
    what: "an option that it does not read",
    of: ofName,
    before: { name: "a", k: 1 },
    after: { name: "a", k: 2 },
    path: "k",
    share: "none",
  },
  {
    what: "the part that it does not read",
    of: ofTarget,
    before: { spec: "a:x" },
    after: { spec: "b:x" },
    path: "spec",
    share: "none",
  },
  {
    what: "the place of a file",
    of: ofFile,
    before: { from: "ci.yml" },
    after: { from: "https://x.io/ci.yml" },
    path: "from",
    share: "some",
  },
  {
    what: "another list order",
    of: ({ list }: JsonObject) => [...(list as string[])].sort().join(),
    before: { list: ["a", "b"] },
    after: { list: ["b", "a"] },
    path: "list[0]",
    share: "all",
  },
  {
    what: "a number",
    of: ({ n }: JsonObject) => JSON.stringify(n),
    before: { n: 1 },
    after: { n: 2 },
    path: "n",
    share: "all",
  },
])("of $what, $share is the identity", ({ of, before, after, path, share }) => {
  expect(shareInIdentity(of, before, after, `options.${path}`)).toBe(share);
});

const named = { scmType: "github", owner: "acme", name: "shop" };

test.each([
  [named, { scmType: "github", org: "acme", name: "shop" }],
  [named, { scmType: "github", owner: "Acme", name: "Shop" }],
  [named, { ...named, name: "shop.git" }],
  [named, { url: "github.com/acme/shop" }],
  [named, { url: "https://github.com/acme/shop.git" }],
  [named, { url: "git@github.com:acme/shop.git" }],
  [named, { ...named, apiURL: "https://api.github.com" }],
  [{ url: "https://github.com/acme/shop" }, { url: "git@github.com:acme/shop.git" }],
  [{ url: "https://github.com/acme/shop" }, { url: "http://github.com/acme/shop/" }],
  [{ url: "https://github.com/acme/shop" }, { url: "ssh://git@github.com/ACME/shop" }],
])("%j and %j are one repository, without other differences", (before, after) => {
  expect(ofRepository(after)).toBe(ofRepository(before));
  const [was, is] = [before, after] as JsonObject[];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const differing = keys.filter((key) => was?.[key] !== is?.[key]);
  const shares = differing.map((key) => shareInIdentity(ofRepository, before, after, `options.${key}`));
  expect(new Set(shares)).toEqual(new Set(["all"]));
});

test.each(["branch", "token", "visibility"])("the %s of a repository is not part of its identity", (key) => {
  const [before, after] = [named, { ...named, [key]: key === "visibility" ? "private" : "x" }];
  expect(ofRepository(after)).toBe("github.com/acme/shop");
  expect(shareInIdentity(ofRepository, before, after, `options.${key}`)).toBe("none");
});

test.each([
  "https://www.github.com/acme/shop",
  "https://github.com./acme/shop",
  "HTTP://GitHub.com:80/Acme/Shop.GIT",
  "ssh://git@ssh.github.com:443/acme/shop.git",
  "git@GITHUB.COM:acme/shop.git",
])("%s is the repository that owner and name spell", (url) => {
  expect(ofRepository({ url })).toBe(ofRepository(named));
});
