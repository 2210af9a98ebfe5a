import { readFileSync, statSync } from "node:fs";

import { generateIdentity } from "age-encryption";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { UserError } from "../../src/core/errors.ts";
import type { Result } from "../../src/core/events.ts";
import { reviewable } from "../../src/review/comparison.ts";
import type { Trigger } from "../../src/review/trigger.ts";
import { marker, reviewedIn } from "../review/markers.ts";
import { githubClient } from "../../src/scm/github/client.ts";
import { closeGitHub } from "../github/closing.ts";
import { type GitHub, startGitHub } from "../github/server.ts";
import { change, plan } from "../report/plans.ts";
import { type Given, hosting } from "./hosting.ts";

const files = { b: "b", "infra/dtm.yaml": "line: x\n".repeat(20) };
const [stateKey, otherKey] = [await generateIdentity(), await generateIdentity()];
let github: GitHub;
let number: number;
let pull: Trigger;

beforeEach(async () => {
  github = await startGitHub();
  await github.repo("acme/shop", { files: { a: "a" }, permissions: { "github-actions[bot]": "write" } });
  const made = await github.pull("acme/shop", { head: "x", files });
  number = made.number;
  pull = { kind: "pull", number, headSha: made.headSha, isFinal: true };
});
afterEach(() => closeGitHub(github));

const fields = [{ path: "options.branch", before: "main", after: "dev" }];
const small = plan([change("create", "t.a"), change("update", "u.b", { fields })]);
const bodies = async () => (await github.comments("acme/shop", number)).map((comment) => comment.body);
const body = async () => (await bodies())[0] ?? "";
const merge = async (): Promise<Trigger> => {
  const sha = await github.merge("acme/shop", number);
  return { kind: "push", before: "", sha, branch: "main", message: "" };
};

describe("a plan", () => {
  test("is in the summary, the outputs and a file that only the runner reads, and in the comment", async () => {
    const run = hosting(github, pull);
    await run.host.planned(small);
    const { "plan-file": file = "", "plan-page": page = "", "comment-url": url, ...outputs } = run.outputs();
    expect(outputs).toEqual({
      "has-changes": "true",
      create: "1",
      update: "1",
      replace: "0",
      delete: "0",
      "plan-digest": small.digest,
      ready: "true",
      result: "success",
    });
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(small);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(page, "utf8")).toContain("<h1>dtm.yaml: 1 to create, 1 to update</h1>");
    expect(statSync(page).mode & 0o777).toBe(0o600);
    expect(run.summary()).toContain("1 to create, 1 to update");
    expect(url).toMatch(/^http/);
    expect(reviewedIn(await body())).toMatchObject(reviewable(small));
  });

  test.each([403, 404, 422, 500])("is in the summary if GitHub refuses the comment (%i)", async (status) => {
    github.fail({ path: /\/comments/, status, body: { message: "no" }, times: 100 });
    const run = hosting(github, pull, { inputs: { check: true } });
    await run.host.planned(small);
    expect(run.printed().commands).toMatchObject([
      { name: "group" },
      { name: "endgroup" },
      { name: "warning" },
    ]);
    expect(run.summary()).toContain("t.a");
    expect(run.outputs()).toMatchObject({ result: "success" });
  });

  test("that neither the comment nor the check can keep is not ready, wherever it is shown", async () => {
    github.fail({ method: "POST", status: 403, body: { message: "no" }, times: 100 });
    const run = hosting(github, pull, { inputs: { check: true } });
    await expect(run.host.planned(small)).rejects.toMatchObject({ code: "plan-unkept" });
    expect(run.summary()).toContain("not ready");
    expect(run.summary()).not.toContain("**Merge** to apply exactly this plan");
    const { "plan-file": file = "", ...outputs } = run.outputs();
    expect(outputs).toMatchObject({ ready: "false", result: "failed", "failure-reason": "plan-unkept" });
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ needs: [{ code: "plan-unkept" }] });
  });

  test("that nothing keeps is ready where the merge does not ask for it", async () => {
    const inputs = { comment: false, check: false, requireReviewedPlan: false };
    const run = hosting(github, pull, { inputs });
    await run.host.planned(small);
    expect(run.outputs()).toMatchObject({ ready: "true", result: "success" });
  });

  test("of a thousand tools fits into a comment", async () => {
    const large = plan(
      Array.from({ length: 1000 }, (_, i) => change("update", `plugin.instance-${i}`, { fields })),
    );
    const run = hosting(github, pull);
    await run.host.planned(large);
    expect(run.printed().commands.map(({ name }) => name)).not.toContain("warning");
    expect((await body()).length).toBeLessThan(65_536);
    expect(run.summary()).toContain("plugin.instance-999");
  });

  test("is written again when somebody deletes its comment meanwhile", async () => {
    await hosting(github, pull).host.planned(small);
    github.fail({ method: "PATCH", path: /\/comments\/\d+$/, status: 404, body: { message: "Not Found" } });
    await hosting(github, pull).host.planned(small);
    expect(await bodies()).toHaveLength(2);
  });

  test("has its own comment if another folder has a stack of the same name", async () => {
    for (const folder of ["", "services/a/", "services/b/"])
      await hosting(github, pull, { folder }).host.planned(small);
    await hosting(github, pull, { folder: "services/a/" }).host.planned(small);
    const titles = (await bodies()).map((text) => /^### .*$/m.exec(text)?.[0]);
    expect(titles).toEqual([
      expect.stringContaining("`dtm.yaml`"),
      expect.stringContaining("`services/a/dtm.yaml`"),
      expect.stringContaining("`services/b/dtm.yaml`"),
    ]);
  });
});

describe("a run that is slow, or started again,", () => {
  const others = plan([change("delete", "t.other")]);

  test("does not record a review of what nobody saw before the merge: the comment stays, and the apply stops", async () => {
    await hosting(github, pull).host.planned(small);
    const before = await body();
    const merged = await merge();
    const late = hosting(github, pull, { inputs: { check: true } });
    await late.host.planned(others);
    expect(late.printed().log).toContain(`shows nothing on the pull request: #${number} is merged now.`);
    expect(late.summary()).toContain("t.other");
    await hosting(github, pull).host.failed(new UserError("config-invalid", "no"));
    expect(github.requests.map(({ path }) => path)).not.toContain("/repos/acme/shop/check-runs");
    expect(await body()).toBe(before);
    await expect(hosting(github, merged).host.approve(others)).rejects.toMatchObject({ code: "plan-stale" });
  });

  test("does not replace the newer plan with the plan of an older commit", async () => {
    await github.commit("acme/shop", "x", { b: "more" }, "more");
    const late = hosting(github, pull);
    await late.host.planned(others);
    expect(late.printed().log).toMatch(/#\d+ is at [0-9a-f]{7} now/);
    expect(await bodies()).toEqual([]);
  });

  test("still comments if GitHub does not return the state of the pull request", async () => {
    github.fail({ path: /\/pulls\/\d+$/, status: 403, body: { message: "no" } });
    await hosting(github, pull).host.planned(small);
    expect(await bodies()).toHaveLength(1);
  });
});

describe("a pull request that is closed without merging", () => {
  const close = async () => {
    const run = hosting(github, { kind: "closed", number, headSha: "abc" });
    await run.host.withdraw();
    return run;
  };

  test("has its plan withdrawn in its comment, and is planned again when it is reopened", async () => {
    await hosting(github, pull).host.planned(small);
    await close();
    expect(await bodies()).toHaveLength(1);
    expect(await body()).toContain("closed without merging");
    expect(reviewedIn(await body())).toBeNull();
    await hosting(github, pull).host.planned(small);
    expect(await bodies()).toHaveLength(1);
    expect(reviewedIn(await body())).toMatchObject(reviewable(small));
    await close();
    await expect(hosting(github, await merge()).host.approve(small)).rejects.toMatchObject({
      code: "plan-missing",
    });
  });

  test("without a plan of this stack is left alone", async () => {
    await hosting(github, pull, { folder: "infra/" }).host.planned(small);
    const before = await bodies();
    await close();
    expect(await bodies()).toEqual(before);
  });
});

describe("a secret", () => {
  const secret = "pa|ss<wo>&rd`x";
  const leaky = plan([
    change("update", "t.a", {
      note: `said ${secret}`,
      fields: [{ path: "options.url", before: { key: [secret] }, after: `https://mona:${secret}@host` }],
    }),
    change("none", "t.b", { blocked: { code: "exists", message: secret } }),
  ]);
  const result: Result = {
    outcome: "failed",
    serial: 1,
    outputs: { "t.a": { url: `see ${secret}` } },
    tools: [{ tool: "t.a", action: "update", status: "failed", message: secret, milliseconds: 1 }],
  };

  test("is nowhere: neither plain, nor escaped, nor compressed", async () => {
    const run = hosting(github, pull, { secrets: [secret] });
    await run.host.planned(leaky);
    const planned = await body();
    await run.host.applied(leaky, result);
    await run.host.failed(new UserError("locked", `locked by ${secret}`, { hint: secret }));
    const packed = JSON.stringify(reviewedIn(planned));
    const { "plan-file": file = "", ...outputs } = run.outputs();
    const texts = [planned, await body(), packed, run.summary(), readFileSync(file, "utf8")];
    const all = [...texts, run.printed().log, JSON.stringify(outputs)].join("\n");
    expect(all).not.toMatch(/pa\\?\|ss|wo>&|wo&#62;/);
    expect(packed).toContain("***");
  });

  test("that the marker contains by chance does not break it", async () => {
    const chance = marker(small.stack, reviewable(small)).slice(40, 43);
    await hosting(github, pull, { secrets: [chance] }).host.planned(small);
    await hosting(github, pull, { secrets: [chance] }).host.planned(small);
    expect(await bodies()).toHaveLength(1);
    expect(reviewedIn(await body())?.digest).toBe(small.digest);
  });

  test("that a digest contains by chance leaves the digest unchanged", async () => {
    const run = hosting(github, pull, { secrets: [small.digest.slice(20, 23)] });
    await run.host.planned(small);
    expect(run.outputs()["plan-digest"]).toBe(small.digest);
    expect(JSON.parse(readFileSync(run.outputs()["plan-file"] ?? "", "utf8"))).toEqual(small);
  });
});

describe("an apply", () => {
  test("of what was reviewed goes ahead", async () => {
    await hosting(github, pull).host.planned(small);
    const run = hosting(github, await merge());
    await run.host.approve(small);
    expect(run.printed().log).toContain("Applying: the plan is the reviewed one.");
  });

  test("of something else stops, and the pull request shows what is different", async () => {
    await hosting(github, pull).host.planned(small);
    const reviewed = reviewedIn(await body());
    const other = plan([
      change("create", "t.a"),
      change("update", "u.b", {
        digest: "sha256:x",
        fields: [{ ...fields[0], path: "options.branch", after: "qa" }],
      }),
      change("delete", "w.d"),
    ]);
    const run = hosting(github, await merge());
    const error = await run.host.approve(other).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "plan-stale" });
    await run.host.failed(error);
    expect(await body()).toContain('u.b: options.branch: "main" → "qa" now, "main" → "dev" in the review');
    expect(await body()).toContain("w.d: delete was not in the reviewed plan");
    expect(reviewedIn(await body())).toEqual(reviewed);
    expect(run.outputs()).toMatchObject({ result: "stale-plan", "failure-reason": "plan-stale" });
    expect(run.summary()).not.toContain("**Merge**");
  });

  test.each<[string, Given["inputs"], string | undefined]>([
    ["needs a reviewed plan", {}, "plan-missing"],
    ["needs none where none is asked for", { requireReviewedPlan: false }, undefined],
  ])("of a push %s", async (_, inputs = {}, code) => {
    const sha = await github.commit("acme/shop", "main", { c: "c" }, "by hand");
    const run = hosting(
      github,
      { kind: "push", before: "", sha, branch: "main", message: "by hand" },
      { inputs },
    );
    const ended = await run.host.approve(small).then(
      () => undefined,
      (error: unknown) => (error as UserError).code,
    );
    expect(ended).toBe(code);
  });

  test("of a merge whose plan was forged in another author's comment is refused", async () => {
    const forged = `${marker(small.stack, reviewable(small))}\n### ✅`;
    const mallory = githubClient({ token: "token-of-alice", apiUrl: github.url });
    await mallory.rest.issues.createComment({
      owner: "acme",
      repo: "shop",
      issue_number: number,
      body: forged,
    });
    await expect(hosting(github, await merge()).host.approve(small)).rejects.toMatchObject({
      code: "plan-missing",
    });
  });

  describe("with a state key", () => {
    const code = (ended: Promise<unknown>) =>
      ended.then(
        () => undefined,
        (error: unknown) => (error as UserError).code,
      );
    // The workflow's own token: whoever can write to the repository can make a workflow edit its comment.
    const rewrite = async (text: string) => {
      const [comment] = await github.comments("acme/shop", number);
      const bot = githubClient({ token: "token-of-actions", apiUrl: github.url });
      await bot.rest.issues.updateComment({
        owner: "acme",
        repo: "shop",
        comment_id: comment?.id ?? 0,
        body: text,
      });
    };

    test("of what was signed with it goes ahead, even if that key is now an older one", async () => {
      await hosting(github, pull, { stateKey }).host.planned(small);
      const push = await merge();
      for (const keys of [stateKey, `${otherKey}\n${stateKey}`])
        expect(await code(hosting(github, push, { stateKey: keys }).host.approve(small))).toBeUndefined();
    });

    test.each([
      ["without a signature", (text: string) => text.replace(/\.[\w-]+ -->/, " -->")],
      ["with one made up", (text: string) => text.replace(/\.[\w-]+ -->/, `.${"A".repeat(43)} -->`)],
      ["with that of another plan", (text: string) => text.replace(/v1 [\w-]+/, planOf("w.evil"))],
    ])("of a plan %s is refused as forged", async (_, forge) => {
      await hosting(github, pull, { stateKey }).host.planned(small);
      await rewrite(forge(await body()));
      const run = hosting(github, await merge(), { stateKey, inputs: { onStalePlan: "apply" } });
      expect(await code(run.host.approve(small))).toBe("plan-forged");
      expect(await body()).toContain("not signed with the `state-key`");
    });

    test("of a plan that was signed on another pull request is refused as forged", async () => {
      const other = await github.pull("acme/shop", { head: "y", files: { c: "c" } });
      const there: Trigger = { kind: "pull", number: other.number, headSha: other.headSha, isFinal: true };
      await hosting(github, there, { stateKey }).host.planned(small);
      const [copied] = await github.comments("acme/shop", other.number);
      await hosting(github, pull, { stateKey }).host.planned(plan([change("create", "t.harmless")]));
      await rewrite(copied?.body ?? "");
      const run = hosting(github, await merge(), { stateKey });
      expect(await code(run.host.approve(small))).toBe("plan-forged");
    });

    test("of what a run without the key showed is refused, but the reverse is allowed", async () => {
      await hosting(github, pull).host.planned(small);
      const push = await merge();
      expect(await code(hosting(github, push, { stateKey }).host.approve(small))).toBe("plan-forged");
      expect(await code(hosting(github, push).host.approve(small))).toBeUndefined();
    });

    const planOf = (name: string) =>
      /v1 [\w-]+/.exec(marker(small.stack, reviewable(plan([change("create", name)]))))?.[0] ?? "";
  });

  test("of a stale plan goes ahead if the workflow allows it", async () => {
    await hosting(github, pull).host.planned(small);
    const run = hosting(github, await merge(), { inputs: { onStalePlan: "apply" } });
    await run.host.approve(plan([change("delete", "w.d")]));
    expect(run.printed().log).toContain("though the plan is not the reviewed one");
  });

  test.each([
    [false, "plan-missing"],
    [true, undefined],
  ])("run by hand with confirm: %s ends with %s", async (confirm, code) => {
    const run = hosting(github, { kind: "manual" }, { inputs: { confirm } });
    const ended = await run.host.approve(small).then(
      () => undefined,
      (error: unknown) => (error as UserError).code,
    );
    expect(ended).toBe(code);
  });

  test.each([
    ["alice", undefined],
    ["mallory", "plan-missing"],
  ])(
    "run by hand off the default branch by %s ends with %s: it needs `apply-permission`",
    async (starter, code) => {
      const trigger: Trigger = { kind: "manual", branch: "mine", sha: "abc", isDefault: false, starter };
      const run = hosting(github, trigger, { inputs: { confirm: true } });
      const ended = await run.host.approve(small).then(
        () => undefined,
        (error: unknown) => (error as UserError).code,
      );
      expect(ended).toBe(code);
    },
  );

  test.each([
    [true, "plan-missing"],
    ["other.yaml", "plan-missing"],
    ["dtm.yaml", undefined],
  ])(
    "run by hand that destroys others' work needs the stack's name: confirm: %s ends with %s",
    async (confirm, code) => {
      const run = hosting(github, { kind: "manual" }, { inputs: { confirm } });
      const losing = plan([change("delete", "t.a", { loses: ["3 issues"] })]);
      const ended = await run.host.approve(losing).then(
        () => undefined,
        (error: unknown) => error as UserError,
      );
      expect(ended?.code).toBe(code);
      expect(ended?.hint ?? "`confirm: dtm.yaml`").toContain("`confirm: dtm.yaml`");
    },
  );

  test("without changes needs no approval", async () => {
    await hosting(github, { kind: "manual" }).host.approve(plan([change("none", "t.a")]));
    expect(github.requests.filter(({ path }) => path.includes("/comments"))).toEqual([]);
  });
});

describe("a failure", () => {
  test("is an annotation at its line, an output, and the comment, which no longer holds a plan", async () => {
    await hosting(github, pull, { folder: "infra/" }).host.planned(small);
    const at = { file: "dtm.yaml", line: 17, column: 5 };
    const run = hosting(github, pull, { folder: "infra/" });
    await run.host.failed(
      new UserError("config-invalid", "1 problem", { problems: [{ message: "no such key", at }] }),
    );
    const [error] = run.printed().commands.filter(({ name }) => name === "error");
    expect(error?.properties).toMatchObject({
      file: "infra/dtm.yaml",
      line: "17",
      col: "5",
      title: "config-invalid",
    });
    expect(run.outputs()).toMatchObject({ result: "failed", "failure-reason": "config-invalid" });
    expect(await bodies()).toHaveLength(1);
    expect(await body()).toContain("no such key");
    expect(reviewedIn(await body())).toBeNull();
  });

  test("due to a bug shows its stack trace only in the log, and removes the old plan from the pull request", async () => {
    await hosting(github, pull).host.planned(small);
    const run = hosting(github, pull);
    await run.host.failed(new TypeError("x is not a function"));
    expect(run.printed().log).toMatch(/TypeError: x is not a function/);
    expect(run.outputs()).toMatchObject({ result: "failed", "failure-reason": "internal" });
    expect(await body()).toContain("a bug in dtm");
    expect(await body()).not.toContain("TypeError");
    expect(reviewedIn(await body())).toBeNull();
  });
});

describe("hostile text", () => {
  const commands =
    "::set-output name=result::owned\n  ::add-mask::owned\n\u0085::notice::owned\rx ##[error]owned";

  test("cannot give commands to the runner", () => {
    const run = hosting(github, pull);
    run.host.print(commands);
    for (const type of ["log", "progress"] as const)
      run.host.report({ type, tool: commands, text: commands });
    run.host.report({ type: "warning", message: commands });
    expect(run.printed().masks).toEqual([]);
    expect(run.printed().commands.map(({ name }) => name)).toEqual(["warning"]);
    expect(run.printed().log).not.toMatch(/^[\s\u0085]*::(?!warning::)|##\[/m);
  });

  test("cannot write other outputs", async () => {
    const run = hosting(github, { kind: "manual" });
    const value = "a\nEOF\nghadelimiter_\nresult=owned\nresult<<X\nowned\nX";
    const outputs = { "t.a": { value } };
    await run.host.applied(small, { outcome: "success", tools: [], serial: 1, outputs });
    expect(run.outputs()).toMatchObject({ result: "success", outputs: JSON.stringify(outputs) });
  });
});
