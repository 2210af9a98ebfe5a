import { describe, expect, test } from "vitest";

import type { Change } from "../../src/core/plan.ts";
import { compareWithReviewed, reviewable } from "../../src/review/comparison.ts";
import { change, plan } from "../report/plans.ts";

const fields = [{ path: "options.x", before: 1, after: 2 }];
const reviewed = reviewable(
  plan([change("create", "t.a"), change("update", "u.b", { fields }), change("delete", "v.c")]),
);

test.each([
  [
    "the same plan",
    [change("create", "t.a"), change("update", "u.b", { fields }), change("delete", "v.c")],
    "equal",
    [],
  ],
  ["what an apply left over", [change("update", "u.b", { fields })], "subset", []],
  ["nothing that is left", [change("none", "t.a")], "subset", []],
  [
    "what an interrupted run left half-done",
    [change("update", "t.a", { reason: "interrupted", digest: "sha256:other" }), change("delete", "v.c")],
    "subset",
    [],
  ],
  ["a tool nobody saw", [change("delete", "w.d")], "different", ["w.d: delete was not in the reviewed plan"]],
  [
    "another action",
    [change("replace", "u.b", { digest: "sha256:x" })],
    "different",
    ["u.b: replace, but update was reviewed"],
  ],
  [
    "another value",
    [change("update", "u.b", { digest: "sha256:x", fields: [{ path: "options.x", before: 1, after: 3 }] })],
    "different",
    ["u.b: options.x: 1 → 3 now, 1 → 2 in the review"],
  ],
  [
    "an added value and a missing value",
    [change("update", "u.b", { digest: "sha256:x", fields: [{ path: "options.y", after: "new" }] })],
    "different",
    [
      "u.b: options.x: no change now, 1 → 2 in the review",
      'u.b: options.y: nothing → "new" now, no change in the review',
    ],
  ],
  [
    "an interrupted change with different values",
    [change("update", "t.a", { reason: "interrupted", digest: "sha256:x", wanted: "sha256:y" })],
    "different",
    ["t.a: update, but create was reviewed"],
  ],
] as const)("%s is %s of the review", (_, changes, verdict, differences) => {
  expect(compareWithReviewed(plan([...changes]), reviewed)).toEqual({ verdict, differences });
});

describe("a previewed change", () => {
  const file = (path: string, after: string) => ({ path, size: { after: after.length }, after });
  const made = (more: Partial<Change>) => plan([change("create", "t.a", more)]);
  const seen = reviewable(
    made({
      digest: "sha256:1",
      wanted: "w1",
      pins: { source: "1" },
      files: [file("a", "x"), file("b", "y")],
    }),
  );

  test("names the inputs that have moved, and the files that are different", () => {
    const files = [file("a", "other"), file("c", "z")];
    const now = made({ digest: "sha256:2", wanted: "w2", pins: { source: "2" }, files });
    expect(compareWithReviewed(now, seen).differences).toEqual([
      "t.a: source: 2 now, 1 in the review",
      "t.a: a or what it replaces is not as in the review",
      "t.a: b was in the review, and now stays as it is",
      "t.a: c was not in the review",
    ]);
  });

  test.each(["interrupted", "failed"] as const)(
    "that was %s is finished only with the same inputs",
    (reason) => {
      const more = { digest: "sha256:2", reason, files: [] };
      expect(compareWithReviewed(made({ ...more, wanted: "w1", pins: { source: "1" } }), seen).verdict).toBe(
        "subset",
      );
      expect(
        compareWithReviewed(made({ ...more, wanted: "w2", pins: { source: "2" } }), seen).differences,
      ).toEqual([
        "t.a: source: 2 now, 1 in the review",
        "t.a: a was in the review, and now stays as it is",
        "t.a: b was in the review, and now stays as it is",
      ]);
    },
  );
});

describe("with a review of an earlier merge that is not applied yet", () => {
  const before = reviewable(
    plan([change("delete", "w.d"), change("update", "u.b", { digest: "sha256:old" })]),
  );
  const both = plan([change("create", "t.a"), change("delete", "w.d")]);

  test("what either of them shows is reviewed", () => {
    expect(compareWithReviewed(both, reviewed, [before]).verdict).toBe("subset");
    expect(compareWithReviewed(both, reviewed).verdict).toBe("different");
  });

  test("what neither of them shows is not", () => {
    const mixed = plan([change("update", "u.b", { digest: "sha256:both", fields })]);
    expect(compareWithReviewed(mixed, reviewed, [before]).verdict).toBe("different");
  });

  test("that of another stack counts for nothing", () => {
    expect(compareWithReviewed(both, reviewed, [{ ...before, stack: "other.yaml" }]).verdict).toBe(
      "different",
    );
  });
});

test("a review of another stack does not count", () => {
  const other = plan([change("create", "t.a")], "other.yaml");
  expect(compareWithReviewed(other, reviewed).verdict).toBe("different");
});

test("if the review has only the digest, it is known that the plan differs, but not where", () => {
  const { verdict, differences } = compareWithReviewed(plan([change("create", "t.z")]), {
    stack: "dtm.yaml",
    digest: "sha256:0",
  });
  expect(verdict).toBe("different");
  expect(differences).toEqual(["the plan has a different digest than the reviewed one"]);
});
