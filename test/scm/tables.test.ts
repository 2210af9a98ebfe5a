import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import type { JsonObject } from "../../src/core/json.ts";
import { buildOf } from "../../src/scm/ci/language.ts";
import { repositoryOf, RepositoryOptions } from "../../src/scm/repository.ts";
import { cloneUrlOf } from "../../src/scm/repo-url.ts";

// DevStream's own answers; see the README beside the tables.
const json = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, "../devstream/tables", name), "utf8")) as unknown;

describe("repository info is read as in DevStream", () => {
  type Row = {
    in: RepositoryOptions;
    out: RepositoryOptions;
    secondPass?: RepositoryOptions;
    path: string;
    cloneURL: string;
    error?: string;
  };
  const rows = json("repo-info.json") as Row[];

  test.each(rows.filter((row) => row.error).map((row) => [JSON.stringify(row.in), row] as const))(
    "%s is refused",
    (_, row) => expect(RepositoryOptions.safeParse(row.in).success).toBe(false),
  );

  test.each(rows.filter((row) => !row.error).map((row) => [JSON.stringify(row.in), row] as const))(
    "%s",
    (_, row) => {
      const repo = repositoryOf(row.in, "");
      const isOther =
        row.in.url !== undefined &&
        row.path !==
          `${row.out.url}`
            .replace(/\.git$|\/$/, "")
            .split(/[/:]/)
            .slice(-2)
            .join("/");
      // DevStream keeps a URL of a repository other than the one it works on (until its second pass), and a double
      // slash after a base that ends with one.
      // Without an owner it writes the URL with an empty owner.
      const url = row.path.startsWith("/")
        ? ""
        : `${isOther ? row.secondPass?.url : row.out.url}`.replace(/([^:])\/\/(?=o\/)/, "$1/");
      const baseURL = row.out.baseURL?.replace(/\/$/, "");
      expect(`${repo.owner}/${repo.name}`).toBe(row.path);
      expect({ branch: repo.branch, scmType: repo.scmType, url: repo.url, baseURL: repo.baseURL }).toEqual({
        branch: row.out.branch,
        scmType: row.out.scmType,
        url,
        baseURL,
      });
      const isAsWritten = !isOther && url !== "" && baseURL === row.out.baseURL;
      expect(cloneUrlOf(repo.url)).toBe(isAsWritten ? row.cloneURL : url);
      expect(repositoryOf(repo, "")).toEqual(repo);
    },
  );
});

describe("languages have DevStream's defaults", () => {
  type Language = { name: string; version: string; framework: string };
  type Row = { in: Language; out: Language; test: JsonObject | null };
  const rows = json("language-defaults.json") as Row[];
  // DevStream accepts the framework in any spelling but then leaves the name empty, and the workflow sets up nothing.
  const named: Record<string, string> = { Gin: "go", SpringBoot: "java", "spring-boot": "java" };

  test.each(rows.map((row) => [JSON.stringify(row.in), row] as const))("%s", (_, row) => {
    const { language, test: tests } = buildOf({ language: row.in, test: { enable: true } });
    const name = row.out.name || (named[row.in.framework] ?? "");
    expect(language).toMatchObject({ ...row.out, name });
    expect({ ...tests }).toMatchObject(row.test ?? { enable: true, command: [] });
  });
});
