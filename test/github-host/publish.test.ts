import { tmpdir } from "node:os";

import { strToU8, zipSync } from "fflate";
import MarkdownIt from "markdown-it";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import type { Change, Plan } from "../../src/core/plan.ts";
import { makeSecrets } from "../../src/core/secrets.ts";
import type { Trigger, TriggerOf } from "../../src/review/trigger.ts";
import { makeOutputs } from "../../src/github/run/outputs.ts";
import { makeLog } from "../../src/github/run/print.ts";
import { publish } from "../../src/github/forks/publish.ts";
import { stackOf } from "../../src/review/marker.ts";
import { reviewedIn } from "../review/markers.ts";
import { closeGitHub } from "../github/closing.ts";
import { readPrinted } from "../github/commands.ts";
import { type GitHub, startGitHub } from "../github/server.ts";
import { attacks, lively } from "../report/attacks.ts";
import { change, plan } from "../report/plans.ts";
import { type Given, hosting, keptSink, settingOf } from "./hosting.ts";
import { recorder } from "./printing.ts";

type Publication = TriggerOf<"publish">;

const runId = 50;
let github: GitHub;
let number: number;
let ended: Publication;

beforeEach(async () => {
  github = await startGitHub({ users: ["mallory", "eve"] });
  await github.repo("acme/shop", { files: { a: "a" }, permissions: { "github-actions[bot]": "write" } });
  const pull = await github.pull("acme/shop", { head: "x", fork: "mallory/shop", files: { b: "b" } });
  number = pull.number;
  ended = { kind: "publish", runId, headSha: pull.headSha, from: "mallory/shop", branch: "x" };
});
afterEach(() => closeGitHub(github));

/** A plan as a fork's run uploads it, with changes that a fork may make to it. */
function forked(changes = [change("create", "t.a")], more: object = {}): Plan {
  const digest = `sha256:${"0".repeat(64)}`;
  const made = { config: { digest }, state: { lineage: "", serial: 0 }, isolated: true as const };
  return { ...plan(changes), ...made, ...more };
}

const zipped = (content: unknown, name = "dtm-plan-1.json") =>
  zipSync({ [name]: strToU8(typeof content === "string" ? content : JSON.stringify(content)) });

/** Publishes what a run uploaded. */
async function onEnd(bytes: Uint8Array | undefined, trigger = ended, given: Given = {}) {
  if (bytes) github.artifact("acme/shop", { run: runId, name: "dtm-plan", bytes });
  const [printing, { sink, outputs }] = [recorder(), keptSink()];
  const secrets = makeSecrets();
  const log = makeLog(secrets);
  const ports = {
    log,
    outputs: makeOutputs(secrets, tmpdir(), sink, log),
    folder: given.folder ?? "",
  };
  await printing.run(() => publish(trigger, settingOf(github, trigger, given), ports));
  return {
    said: readPrinted(printing.text()).log.trim(),
    outputs: outputs(),
    bodies: await bodies(),
  };
}

const bodies = async (of = number) => (await github.comments("acme/shop", of)).map(({ body }) => body);

describe("the plan that a fork's run uploaded", () => {
  test("is shown on the fork's pull request, with its origin, and does not count as a reviewed plan", async () => {
    const { said, outputs, bodies: found } = await onEnd(zipped(forked()));
    expect(said).toContain(`The plan of mallory/shop at ${ended.headSha.slice(0, 7)} is shown on #${number}`);
    expect(outputs).toEqual({ result: "success", "comment-url": expect.stringMatching(/^http/) });
    const [body = "", ...more] = found;
    expect(more).toEqual([]);
    expect(body).toContain("Reported by a run of the fork `mallory/shop`");
    expect(body).toContain("Plan of a fork, made from its files alone");
    expect(body).toContain("1 to create");
    expect(stackOf(body)).toBe("dtm-plan of a fork");
    expect(reviewedIn(body)).toBeNull();
  });

  test("is updated by the next run, whatever name that run gives it", async () => {
    await onEnd(zipped(forked()), ended, { folder: "infra/" });
    const renamed = forked([change("create", "u.b")], { stack: "other.yaml" });
    const { bodies: found } = await onEnd(zipped(renamed), ended, { folder: "infra/" });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("`infra/other.yaml`");
    expect(found[0]).toContain("u.b");
    expect(found[0]).not.toContain("t.a");
  });

  test("changes no other comment, on this pull request or another", async () => {
    const pull = await github.pull("acme/shop", { head: "x", files: { c: "c" } });
    const trigger: Trigger = { kind: "pull", number: pull.number, headSha: pull.headSha, isFinal: true };
    await hosting(github, trigger).host.planned(plan([change("create", "t.a")]));
    const there = { ...trigger, number, headSha: ended.headSha };
    await hosting(github, there).host.planned(plan([change("create", "t.b")]));
    const before = [...(await bodies(pull.number)), ...(await bodies())];
    await onEnd(zipped(forked()));
    const stray = await onEnd(undefined, { ...ended, headSha: pull.headSha });
    expect(stray.said).toContain("no open pull request of mallory/shop");
    const [first, ...others] = await bodies();
    expect([...(await bodies(pull.number)), first]).toEqual(before);
    expect(others).toHaveLength(1);
  });

  test("does not approve an apply, not even with the digest of the merge's plan", async () => {
    const real = plan([change("create", "t.a")]);
    await onEnd(zipped(forked(undefined, { digest: real.digest, stack: real.stack })));
    const sha = await github.merge("acme/shop", number);
    const run = hosting(github, { kind: "push", before: "", sha, branch: "main", message: "" });
    await expect(run.host.approve(real)).rejects.toMatchObject({ code: "plan-missing" });
  });

  test.each(attacks.map((text) => text.slice(0, 300)))("is only text if it contains %j", async (attack) => {
    const fields = [{ path: attack, after: attack }];
    const changes: Change[] = ["t.a", attack].map((tool) =>
      change("create", tool, { fields, note: attack, dependsOn: [attack] }),
    );
    const { bodies: found } = await onEnd(zipped(forked(changes, { stack: attack })));
    expect(found).toHaveLength(1);
    expect(alive(found[0] ?? "")).not.toMatch(lively);
  });
});

const sourced = (file: string) => [change("create", "t.a", { source: { file, line: 1 } })];

describe("a fork's run that uploaded something else is declined:", () => {
  test.each<[string, Uint8Array]>([
    ["no archive", strToU8("<html>")],
    ["an empty archive", zipSync({})],
    ["two files", zipSync({ "a.json": strToU8(JSON.stringify(forked())), "b.json": strToU8("{}") })],
    ["a path that leads outside", zipped(forked(), "../dtm-plan.json")],
    ["a file in a folder", zipped(forked(), "a/dtm-plan.json")],
    ["an absolute path", zipped(forked(), "/dtm-plan.json")],
    ["a large archive", zipSync({ "a.json": noise(1_100_000) }, { level: 0 })],
    ["a small archive of much", zipped(`${JSON.stringify(forked())}${" ".repeat(6_000_000)}`)],
    [
      "a small archive of a large file with a forged size",
      lying(zipSync({ "a.json": new Uint8Array(50_000_000) })),
    ],
    ["no JSON", zipped("@acme/admins")],
    ["JSON of great depth", zipped("[".repeat(500_000))],
    ["no UTF-8", zipSync({ "a.json": new Uint8Array([0xff, 0xfe]) })],
    ["a plan of this repository's own", zipped(plan([change("create", "t.a")]))],
    ["a key more", zipped(forked(undefined, { more: 1 }))],
    ["a key more in a tool", zipped(forked([{ ...change("create", "t.a"), more: 1 } as Change]))],
    [
      "a deletion",
      zipped(forked([change("delete", "t.a")], { summary: plan([change("create", "t.a")]).summary })),
    ],
    [
      "a forged count",
      zipped(forked([change("create", "t.a")], { summary: { ...plan([]).summary, create: 0 } })),
    ],
    ["a forged state", zipped(forked(undefined, { state: { lineage: "l", serial: 3 } }))],
    ["a digest that is none", zipped(forked(undefined, { digest: "sha256:<img src=x onerror=y>" }))],
    ["a text that is none", zipped(forked([change("create", "t.a", { note: "\ud800" })]))],
    ["a file elsewhere", zipped(forked(sourced("../../../evil/x")))],
    ["a stack without a name", zipped(forked(undefined, { stack: "" }))],
    ["a long name", zipped(forked(undefined, { stack: "x".repeat(301) }))],
    ["too many tools", zipped(forked(Array.from({ length: 2001 }, (_, i) => change("create", `t.${i}`))))],
    [
      "a value in a value",
      zipped(forked([change("create", "t.a", { fields: [{ path: "o", after: { a: 1 } }] })])),
    ],
  ])("%s", async (_, bytes) => {
    const { said, outputs, bodies: found } = await onEnd(bytes);
    expect(said.split("\n")).toHaveLength(1);
    expect(said).toContain("Nothing to do: the artifact dtm-plan of run 50 is not shown: ");
    expect(said).not.toMatch(/acme|onerror|evil/);
    expect(outputs).toEqual({ result: "skipped" });
    expect(found).toEqual([]);
  });

  test("an artifact that is too large according to GitHub is not downloaded", async () => {
    github.artifact("acme/shop", { run: runId, name: "dtm-plan", bytes: zipped(forked()), size: 2_000_000 });
    expect((await onEnd(undefined)).said).toContain("it is larger than 1 MB");
    expect(github.requests.map(({ path }) => path).filter((path) => path.endsWith("/zip"))).toEqual([]);
  });

  test("an artifact that turns out to be too large is not read completely", async () => {
    const bytes = zipSync({ "a.json": noise(1_100_000) }, { level: 0 });
    github.artifact("acme/shop", { run: runId, name: "dtm-plan", bytes, size: 10 });
    expect((await onEnd(undefined)).said).toContain("it is larger than 1 MB");
  });

  test.each([
    ["of another name", { name: "other" }],
    ["of another run", { run: 51 }],
    ["that has expired", { expired: true }],
  ])("an artifact %s", async (_, more) => {
    github.artifact("acme/shop", { run: runId, name: "dtm-plan", bytes: zipped(forked()), ...more });
    expect(await onEnd(undefined)).toMatchObject({
      said: expect.stringContaining("the run has none with that name"),
      outputs: { result: "skipped" },
      bodies: [],
    });
  });
});

describe("the pull request is the one that GitHub names, and there is none if", () => {
  test.each<[string, Partial<Publication>]>([
    ["its head has moved on", { headSha: "0".repeat(40) }],
    ["it is of another fork", { from: "eve/shop" }],
    ["it is of another repository of the same owner", { from: "mallory/shop-2" }],
    ["it is of another branch", { branch: "y" }],
  ])("%s", async (_, more) => {
    const { said, bodies: found } = await onEnd(zipped(forked()), { ...ended, ...more });
    expect(said).toContain("no open pull request of");
    expect(found).toEqual([]);
  });

  test("it is closed", async () => {
    await github.merge("acme/shop", number);
    expect((await onEnd(zipped(forked()))).said).toContain("no open pull request of mallory/shop");
  });
});

test("a comment that GitHub refuses is a failure, because nothing else was to do", async () => {
  github.fail({ method: "POST", path: /\/comments$/, status: 403, body: { message: "no" }, times: 10 });
  await expect(onEnd(zipped(forked()))).rejects.toMatchObject({ code: "scm-forbidden" });
});

test("with `comment: false` no request is sent", async () => {
  const before = github.requests.length;
  expect((await onEnd(zipped(forked()), ended, { inputs: { comment: false } })).outputs).toEqual({
    result: "skipped",
  });
  expect(github.requests.slice(before).filter(({ path }) => path.includes("artifacts"))).toEqual([]);
});

test("a command other than `auto` is refused", async () => {
  const given = { inputs: { command: "plan" as const } };
  await expect(onEnd(undefined, ended, given)).rejects.toMatchObject({ code: "bad-arguments" });
});

/** The HTML outside of code, which is all that GitHub interprets. */
function alive(text: string): string {
  return new MarkdownIt({ html: true, linkify: true })
    .render(text)
    .replace(/<pre><code[^>]*>[\s\S]*?<\/code><\/pre>/g, "")
    .replace(/<code>[\s\S]*?<\/code>/g, "");
}

function noise(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => (i * 7919) % 251);
}

/** The archive with a size of ten bytes in its list of files. */
function lying(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset);
  const list = view.getUint32(archive.length - 22 + 16, true);
  view.setUint32(list + 24, 10, true);
  return archive;
}
