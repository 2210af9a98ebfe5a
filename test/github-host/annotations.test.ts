import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { type Problem, UserError } from "../../src/core/errors.ts";
import { changedLines } from "../../src/github/api/changes.ts";
import type { Trigger } from "../../src/review/trigger.ts";
import { githubClient } from "../../src/scm/github/client.ts";
import { closeGitHub } from "../github/closing.ts";
import { type GitHub, startGitHub } from "../github/server.ts";
import { change, plan } from "../report/plans.ts";
import { type Given, type Hosting, hosting } from "./hosting.ts";

const before = Array.from({ length: 20 }, (_, i) => `line: ${i + 1}\n`);
// Lines 5 to 7 are changed.
const after = before.with(4, "a: 1\n").with(6, "b: 2\n");

let github: GitHub;
let pull: Trigger;

beforeEach(async () => {
  github = await startGitHub();
  const permissions = { "github-actions[bot]": "write" } as const;
  await github.repo("acme/shop", { files: { "infra/dtm.yaml": before.join("") }, permissions });
  const files = { "infra/dtm.yaml": after.join("") };
  const { number, headSha } = await github.pull("acme/shop", { head: "x", files });
  pull = { kind: "pull", number, headSha, isFinal: true };
});
afterEach(() => closeGitHub(github));

const inInfra: Given = { folder: "infra/" };
const problem = (line: number): Problem => ({
  message: `wrong at ${line}`,
  at: { file: "dtm.yaml", line, column: 3 },
  excerpt: `line: ${line}`,
});
const invalid = (...lines: number[]) =>
  new UserError("config-invalid", "no", { problems: lines.map(problem) });
const warn = (line: number) =>
  ({ type: "warning", message: `wrong at ${line}`, problem: problem(line) }) as const;

/** The annotations of a level: their line, or their title if they have none. */
function notes({ printed }: Hosting, level: "error" | "warning"): string[] {
  const found = printed().commands.filter(({ name }) => name === level);
  return found.map(({ properties: { file, line, title = "" } }) => (file ? `${file}:${line}` : title));
}

const body = async () =>
  (await github.comments("acme/shop", pull.kind === "pull" ? pull.number : 0))[0]?.body ?? "";
const asked = () => github.requests.filter(({ operation }) => operation === "pulls/list-files").length;

describe("a problem", () => {
  test("at a line that the pull request changes is annotated there, and the others are in one annotation, the log and the comment", async () => {
    const run = hosting(github, pull, inInfra);
    await run.host.failed(invalid(3, 5, 7, 12));
    expect(notes(run, "error")).toEqual([
      "infra/dtm.yaml:5",
      "infra/dtm.yaml:7",
      "config-invalid: 2 errors elsewhere",
    ]);
    const last = run.printed().commands.findLast(({ name }) => name === "error");
    expect(last?.message).toContain("dtm.yaml:12:3: wrong at 12");
    for (const line of [3, 12]) {
      expect(run.printed().log).toContain(`dtm.yaml:${line}:3: wrong at ${line}\n  line: ${line}\n    ^`);
      expect(await body()).toContain(`wrong at ${line}`);
    }
    expect(asked()).toBe(1);
  });

  test("is annotated at its line, changed or not, if GitHub does not list the changes, and the log says why", async () => {
    github.fail({ path: /\/files/, status: 403, body: { message: "no" }, times: 100 });
    const run = hosting(github, pull, inInfra);
    await run.host.failed(invalid(3, 5));
    expect(notes(run, "error")).toEqual(["infra/dtm.yaml:3", "infra/dtm.yaml:5"]);
    expect(run.printed().log).toMatch(
      /reading which lines the pull request changes.*annotated on its line/is,
    );
  });

  test("without a place needs no request to GitHub", async () => {
    const run = hosting(github, pull, inInfra);
    await run.host.failed(new UserError("locked", "locked by another run"));
    expect(notes(run, "error")).toEqual(["locked"]);
    expect(asked()).toBe(0);
  });

  test("of a push is annotated at its line", async () => {
    const run = hosting(
      github,
      { kind: "push", before: "", sha: "abc", branch: "main", message: "" },
      inInfra,
    );
    run.host.report(warn(3));
    await run.host.end();
    expect(notes(run, "warning")).toEqual(["infra/dtm.yaml:3"]);
    expect(asked()).toBe(0);
  });

  test("is not lost if there are more than GitHub shows", async () => {
    const run = hosting(github, pull, inInfra);
    await run.host.failed(invalid(...Array.from({ length: 30 }, () => 6)));
    expect(notes(run, "error")).toHaveLength(10);
    expect(notes(run, "error").at(-1)).toBe("config-invalid: 21 errors elsewhere");
  });

  test("of a tool that cannot be applied is annotated at the tool", async () => {
    const blocked = { code: "exists", message: "It is there." } as const;
    const at = (line: number) => ({ blocked, source: { file: "dtm.yaml", line } });
    const run = hosting(github, pull, inInfra);
    await run.host.planned(plan([change("none", "t.a", at(6)), change("none", "t.b", at(17))]));
    expect(notes(run, "error")).toEqual(["infra/dtm.yaml:6", "exists: 1 error elsewhere"]);
  });
});

describe("a warning", () => {
  const small = plan([change("create", "t.a")]);

  test("is annotated at its line, and is in the comment and the summary of the plan", async () => {
    const run = hosting(github, pull, inInfra);
    for (const line of [5, 12]) run.host.report(warn(line));
    await run.host.planned(small);
    expect(notes(run, "warning")).toEqual(["infra/dtm.yaml:5", "configuration: 1 warning elsewhere"]);
    for (const text of [await body(), run.summary()]) {
      expect(text).toContain("2 warnings");
      expect(text).toContain("wrong at 12");
    }
  });

  test("is shown at the end of a run that plans nothing", async () => {
    const run = hosting(github, pull, inInfra);
    run.host.report(warn(5));
    run.host.print("dtm.yaml: 1 tool, 1 warning");
    expect(notes(run, "warning")).toEqual([]);
    await run.host.end();
    await run.host.end();
    expect(notes(run, "warning")).toEqual(["infra/dtm.yaml:5"]);
  });

  test("shows no secret", async () => {
    const run = hosting(github, pull, { ...inInfra, secrets: ["hunter22"] });
    const leaky = { ...problem(5), message: "said hunter22", excerpt: "p: hunter22", hint: "not hunter22" };
    run.host.report({ type: "warning", message: leaky.message, problem: leaky });
    await run.host.planned(small);
    expect(`${run.printed().log}${await body()}${run.summary()}`).not.toContain("hunter22");
  });
});

describe("the lines that a pull request shows", () => {
  const shown = async (files: object[], line: number, file = "dtm.yaml") => {
    github.fail({ path: /\/files/, status: 200, body: files });
    const client = githubClient({ token: "token-of-actions", apiUrl: github.url });
    return (await changedLines(client, { owner: "acme", repo: "shop" }, 1))({ file, line });
  };
  const patched = (patch: string | undefined, changes = 3) => [{ filename: "dtm.yaml", changes, patch }];
  const hunks =
    "@@ -1,3 +1,4 @@ head\n a\n+b\n c\n d\n@@ -10,2 +11,0 @@\n-x\n-y\n@@ -20 +20 @@\n-@@ -1 +90 @@\n+z";

  test.each([1, 2, 4, 20])("are those of its hunks: %i is one", async (line) => {
    expect(await shown(patched(hunks), line)).toBe(true);
  });
  test.each([5, 11, 19, 21, 90])("are those of its hunks: %i is not one", async (line) => {
    expect(await shown(patched(hunks), line)).toBe(false);
  });
  test("are all lines of a file with too many changes to list", async () => {
    expect(await shown(patched(undefined), 5)).toBe(true);
  });
  test("include none of a file that was only renamed", async () => {
    expect(await shown(patched(undefined, 0), 5)).toBe(false);
  });
  test("include none of a file that is not in the list, unless the list is incomplete", async () => {
    const many = Array.from({ length: 100 }, (_, i) => ({ filename: `f${i}`, changes: 1, patch: hunks }));
    expect(await shown(patched(hunks), 1, "other.yaml")).toBe(false);
    expect(await shown(many, 1, "other.yaml")).toBe(true);
  });
});
