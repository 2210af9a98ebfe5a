import { generateIdentity } from "age-encryption";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import type { UserError } from "../../src/core/errors.ts";
import type { Result } from "../../src/core/events.ts";
import type { Plan } from "../../src/core/plan.ts";
import type { Trigger, TriggerOf } from "../../src/review/trigger.ts";
import { githubClient } from "../../src/scm/github/client.ts";
import { closeGitHub } from "../github/closing.ts";
import { type GitHub, startGitHub } from "../github/server.ts";
import { change, plan } from "../report/plans.ts";
import { type Given, hosting } from "./hosting.ts";

const name = "acme/shop";
const [one, two] = [plan([change("create", "t.one")]), plan([change("create", "t.two")])];
const both = plan([change("create", "t.one"), change("create", "t.two")]);
let github: GitHub;
/** The commit that was applied last. */
let last: string;

beforeEach(async () => {
  github = await startGitHub();
  await github.repo(name, { files: { a: "a" }, permissions: { "github-actions[bot]": "write" } });
  last = (await github.sha(name, "main")) ?? "";
});
afterEach(() => closeGitHub(github));

/** Opens a pull request, plans it and merges it; nothing is applied yet. */
async function merged(head: string, shown: Plan, given: Given = {}): Promise<{ number: number; push: Push }> {
  const { number } = await github.pull(name, { head, files: { [head]: "x" } });
  const headSha = (await github.sha(name, head)) ?? "";
  await hosting(github, { kind: "pull", number, headSha, isFinal: true }, given).host.planned(shown);
  const before = (await github.sha(name, "main")) ?? "";
  const sha = await github.merge(name, number);
  return { number, push: { kind: "push", before, sha, branch: "main", message: "" } };
}
type Push = TriggerOf<"push">;

const moveBack = async (sha: string) => {
  const { rest } = githubClient({ token: "token-of-alice", apiUrl: github.url });
  await rest.git.updateRef({ owner: "acme", repo: "shop", ref: "heads/main", sha, force: true });
};
const comment = async (number: number) => (await github.comments(name, number))[0]?.body ?? "";
const done = ({ changes }: Plan, outcome: Result["outcome"] = "success"): Result => ({
  outcome,
  tools: changes.map(({ tool, action }) => ({ tool, action, status: "done", milliseconds: 1 })),
  outputs: {},
  serial: 1,
});

describe("merges in quick succession, of which GitHub ran the last", () => {
  test("are applied together, as each was reviewed, and each pull request shows it", async () => {
    const first = await merged("first", one);
    const second = await merged("second", two);
    const { host, printed } = hosting(github, second.push);
    expect(await host.approve(both, last)).toBe(true);
    await host.applied(both, done(both));
    await host.end();
    expect(printed().log).toContain(`all of it was reviewed, here and in #${first.number}`);
    expect(await comment(second.number)).toContain("applied (2 done)");
    expect(await comment(first.number)).toContain("applied (2 done)");
    expect(await comment(first.number)).toContain(`Applied together with #${second.number}`);
  });

  test.each([
    ["after more than 100 commits that are about nothing", 120, false],
    ["as a push of both before the first apply", 0, true],
  ])("are applied together %s", async (_, count, isFirst) => {
    for (let i = 0; i < count; i++) await github.commit(name, "main", { [`docs/${i}`]: "x" }, "Docs");
    const first = await merged("first", one);
    const second = await merged("second", two);
    const push = isFirst ? { ...second.push, before: first.push.before } : second.push;
    const { host, printed } = hosting(github, push);
    expect(await host.approve(both, isFirst ? undefined : last)).toBe(true);
    expect(printed().log).toContain(`all of it was reviewed, here and in #${first.number}`);
  });

  test("are applied together after an apply off the branch", async () => {
    const aside = await github.commit(name, "aside", { aside: "x" }, "elsewhere");
    const first = await merged("first", one);
    const second = await merged("second", two);
    const { host, printed } = hosting(github, second.push);
    expect(await host.approve(both, aside)).toBe(true);
    expect(printed().log).toContain(`all of it was reviewed, here and in #${first.number}`);
  });

  test("stop if part of the plan was not reviewed anywhere", async () => {
    await merged("first", one);
    const second = await merged("second", two);
    const more = plan([...both.changes, change("delete", "t.three")]);
    const { host } = hosting(github, second.push);
    await expect(host.approve(more, last)).rejects.toMatchObject({ code: "plan-stale" });
    expect(await comment(second.number)).toContain("t.three: delete was not in the reviewed plan");
  });

  test("ignore reviews from before the last apply", async () => {
    const first = await merged("first", one);
    const second = await merged("second", two);
    const { host } = hosting(github, second.push);
    await expect(host.approve(both, first.push.sha)).rejects.toMatchObject({ code: "plan-stale" });
  });

  test("ignore unsigned reviews if there is a state key", async () => {
    const stateKey = await generateIdentity();
    await merged("first", one);
    const second = await merged("second", two, { stateKey });
    const refused = await hosting(github, second.push, { stateKey })
      .host.approve(both, last)
      .catch((error: unknown) => (error as UserError).code);
    expect(refused).toBe("plan-stale");
  });
});

describe("a run for a commit", () => {
  test("that a later apply included says so, and nothing is applied", async () => {
    const first = await merged("first", one);
    const second = await merged("second", two);
    const { host, printed, outputs } = hosting(github, first.push);
    expect(await host.approve(one, second.push.sha)).toBe(false);
    expect(printed().log).toContain(
      `already applied, as part of the later commit ${second.push.sha.slice(0, 7)}`,
    );
    expect(outputs()).toMatchObject({ result: "skipped" });
    expect(await comment(first.number)).toContain("already applied");
  });

  test("is not part of a commit that was applied from a pull request and is not on the branch", async () => {
    const first = await merged("first", one);
    await github.pull(name, { head: "open", files: { open: "x" } });
    const applied = (await github.sha(name, "open")) ?? "";
    expect(await hosting(github, first.push).host.approve(one, applied)).toBe(true);
  });

  test("that a force push moved the branch back to is applied", async () => {
    const first = await merged("first", one);
    const second = await merged("second", two);
    const forced = { ...first.push, isForced: true };
    await moveBack(first.push.sha);
    expect(await hosting(github, forced).host.approve(one, second.push.sha)).toBe(true);
  });

  test("that was started by hand is applied, but not again once the branch has moved on", async () => {
    const first = await merged("first", one);
    const second = await merged("second", two);
    const byHand: Trigger = { kind: "manual", branch: "main", sha: first.push.sha };
    const confirmed = { inputs: { confirm: true } };
    const again = hosting(github, byHand, confirmed);
    expect(await again.host.approve(one, second.push.sha)).toBe(false);
    expect(again.printed().log).toContain("already applied, as part of the later commit");
    await moveBack(first.push.sha);
    expect(await hosting(github, byHand, confirmed).host.approve(one, second.push.sha)).toBe(true);
  });

  test("that was applied last, or does not come before the commit applied last, continues", async () => {
    const aside = await github.commit(name, "aside", { b: "b" }, "elsewhere");
    const { push } = await merged("first", one);
    for (const known of [push.sha, aside, "0".repeat(40)])
      expect(await hosting(github, push).host.approve(one, known)).toBe(true);
  });

  test("without changes says so if the comment still shows a plan, and leaves a result as it is", async () => {
    const { number, push } = await merged("first", one);
    const nothing = plan([change("none", "t.one")]);
    const told = async (result: Result) => {
      await hosting(github, push).host.applied(nothing, result);
      return comment(number);
    };
    expect(await comment(number)).toContain("**Merge** to apply");
    expect(await told({ ...done(nothing), outcome: "no-changes" })).toContain("nothing to do");
    expect(await told(done(nothing))).toContain("applied");
    expect(await told({ ...done(nothing), outcome: "no-changes" })).toContain("applied");
  });
});
