import { describe, expect, test } from "vitest";

import { appliedStatus, plannedStatus, type StackStatus } from "../../src/core/stack-status.ts";
import { heading } from "../../src/report/heading.ts";
import { keepPlan } from "../../src/review/kept-plan.ts";
import { combinedLabels, planLabels } from "../../src/review/labels.ts";
import { reviewable } from "../../src/review/comparison.ts";
import { outcomeOf } from "../../src/review/outcome.ts";
import { answering, settling, showing, withdrawing } from "../../src/review/updates.ts";
import { change, plan } from "../report/plans.ts";

const nothing = plannedStatus(plan([change("none", "t.a")]));
const some = plannedStatus(plan([change("create", "t.a"), change("delete", "t.b")]));
const blocked = plannedStatus(plan([change("none", "t.a", { blocked: { code: "exists", message: "x" } })]));
const applied = (outcome: "success" | "failed" | "cancelled") =>
  appliedStatus({ outcome, tools: [], outputs: {}, serial: 1 });

test.each<[StackStatus, boolean, string, string[], string]>([
  [nothing, true, "success", [], "### ✅ `s`: no changes"],
  [some, false, "success", [], "### 📋 `s`: 1 to create, 1 to delete"],
  [blocked, false, "failure", [], "### 📋 `s`: 1 blocked"],
  [{ kind: "failed", problems: 2 }, false, "failure", ["failed"], "### ❌ `s`: 2 problems"],
  [{ kind: "failed", problems: 0 }, false, "failure", ["failed"], "### ❌ `s`: failed"],
  [{ kind: "stale" }, false, "failure", ["stale"], "### ⚠️ `s`: not applied"],
  [{ kind: "refused", isStale: true }, false, "failure", ["stale"], "### ❌ `s`: not applied"],
  [{ kind: "refused", isStale: false }, false, "failure", ["failed"], "### ❌ `s`: not applied"],
  [{ kind: "locked" }, false, "failure", ["failed"], "### 🔒 `s`: not applied"],
  [{ kind: "applying", done: 1, total: 2 }, false, "success", [], "### ⏳ `s`: applying (1 of 2 done)"],
  [applied("success"), true, "success", ["applied"], "### ✅ `s`: applied"],
  [applied("failed"), false, "failure", ["failed"], "### ❌ `s`: failed"],
  [applied("cancelled"), false, "cancelled", ["failed"], "### ⚠️ `s`: cancel"],
  [{ kind: "included" }, true, "success", ["applied"], "### ✅ `s`: already applied"],
  [{ kind: "interrupted" }, false, "failure", ["failed"], "### ⚠️ `s`: "],
  [{ kind: "withdrawn" }, false, "success", [], "### ⚪ `s`: closed without merging"],
  [{ kind: "left" }, false, "success", [], "### ⚪ `s`: no longer affected"],
])(
  "the status %j is settled: %s, with the check %s, the labels %j and a heading",
  (status, isSettled, ...rest) => {
    const [conclusion, labels, start] = rest;
    expect(outcomeOf(status)).toEqual({ isSettled, conclusion, labels });
    expect(heading("s", status).slice(0, start.length).replace("canceled", "cancel")).toBe(start);
  },
);

test.each([
  [["create"], ["changes"]],
  [
    ["create", "delete"],
    ["changes", "destroy"],
  ],
  [["replace"], ["changes", "destroy"]],
  [["none"], ["no-changes"]],
] as const)("a plan with %j has the labels %j", (actions, labels) => {
  expect(planLabels(plan(actions.map((action, i) => change(action, `t.${i}`))))).toEqual(labels);
});

test.each([
  [["applied", "failed"], ["failed"]],
  [["no-changes", "changes"], ["changes"]],
  [["no-changes"], ["no-changes"]],
  [["applied", "applied"], ["applied"]],
] as const)("the labels %j of several stacks are combined as %j", (labels, combined) => {
  expect(combinedLabels([...labels])).toEqual(combined);
});

describe("the marker of a comment", () => {
  const reviewed = keepPlan(reviewable(plan([change("create", "t.a")])), "reviewed");
  const offered = keepPlan(reviewable(plan([change("delete", "t.b")])), "offered");
  const before = { stack: "s", reviewed, offered, status: some, outdated: ["t.a"] };
  const done = applied("success");

  test("loses its old content when a plan is shown", () => {
    expect(showing("s", some, reviewed)(before)).toEqual({ stack: "s", reviewed, status: some });
    expect(showing("s", { kind: "failed", problems: 1 })(before)).toMatchObject({ reviewed: undefined });
  });

  test("keeps what was reviewed and offered when a run reports how it ended", () => {
    expect(answering("s", done)(before)).toEqual({ stack: "s", reviewed, offered, status: done });
    expect(answering("s", done, reviewed)(before)).toMatchObject({ offered: reviewed });
    expect(answering("s", done)(null)).toMatchObject({ stack: "s", status: done });
  });

  test.each([
    [some, true],
    [applied("failed"), true],
    [undefined, true],
    [done, false],
    [nothing, false],
  ])("is settled if %j is the last result: %s", (status, isWritten) => {
    expect(settling("s", done)({ ...before, status }) !== null).toBe(isWritten);
    expect(settling("s", done)(null)).toBeNull();
  });

  test("loses its plan when the plan is withdrawn", () => {
    expect(withdrawing("s")(before)).toEqual({ stack: "s", status: { kind: "withdrawn" } });
    expect(withdrawing("s")(null)).toBeNull();
  });
});
