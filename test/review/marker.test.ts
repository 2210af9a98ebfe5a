import { deflateRawSync } from "node:zlib";

import { generateIdentity } from "age-encryption";
import { describe, expect, test } from "vitest";

import { sha256 } from "../../src/core/bytes.ts";
import type { Change, Plan } from "../../src/core/plan.ts";
import type { StackStatus } from "../../src/core/stack-status.ts";
import { readStateKeys } from "../../src/core/state-key.ts";
import { compareWithReviewed, reviewable, type ReviewedPlan } from "../../src/review/comparison.ts";
import { isPinned, isSigned, keepPlan } from "../../src/review/kept-plan.ts";
import { type Marker, markerLines, readMarker, stackOf } from "../../src/review/marker.ts";
import { signerFor } from "../../src/review/signature.ts";
import { change, plan } from "../report/plans.ts";
import { marker, reviewedIn } from "./markers.ts";

const signer = signerFor(readStateKeys(await generateIdentity()));
if (!signer) throw new Error("a key signs");
const signing = { signer, place: "acme/shop#7" };
const reviewed = reviewable(plan([change("create", "t.a")]));
const offered = reviewable(plan([change("delete", "t.a")]));
const counts = { create: 1, update: 0, replace: 0, delete: 2, unchanged: 3, blocked: 0 };
const ends = { done: 1, unchanged: 0, failed: 1, skipped: 0 };
const statuses: StackStatus[] = [
  { kind: "planned", counts },
  { kind: "failed", problems: 2 },
  { kind: "stale" },
  { kind: "refused", isStale: true },
  { kind: "waiting" },
  { kind: "locked" },
  { kind: "applying", done: 1, total: 2 },
  { kind: "applied", outcome: "cancelled", counts: ends },
  { kind: "included" },
  { kind: "interrupted" },
  { kind: "withdrawn" },
  { kind: "left" },
];

function packed(value: unknown): string {
  return deflateRawSync(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");
}

test("the hidden line contains the reviewed plan, and hides any name of a stack", () => {
  const stack = 'weird --> "name" <b> é';
  const weird = reviewable(plan([change("create", "t.a")], stack));
  const line = marker(stack, weird);
  expect(line).toMatch(/^<!-- dtm:v1 [\w-]+ -->$/);
  expect(stackOf(`${line}\ntext`)).toBe(stack);
  expect(reviewedIn(line)).toEqual(weird);
  expect(reviewedIn(marker(stack))).toBeNull();
});

test.each(statuses)("a status is read back unchanged: %j", (status) => {
  const whole: Marker = {
    stack: "dtm.yaml",
    reviewed: keepPlan(reviewed, "reviewed", signing),
    offered: keepPlan(offered, "offered", signing),
    status,
    outdated: ["t.a"],
    said: "sha256:0",
  };
  const body = `${markerLines(whole)}\n### text`;
  expect(readMarker(body)).toEqual(whole);
  expect(readMarker(body.replaceAll("\n", "\r\n"))).toEqual(whole);
});

describe("what version 0.1 wrote", () => {
  const line = `<!-- dtm:v1 ${packed(reviewed)} -->`;
  const offer = `<!-- dtm:offer ${packed(offered)} -->`;

  test("is still read: the plans are there, and the status of the stack is not known", () => {
    const found = readMarker(`${line}\n${offer}\n### ✅ \`dtm.yaml\`: no changes`);
    expect(found?.reviewed?.plan).toEqual(reviewed);
    expect(found?.offered?.plan).toEqual(offered);
    expect(found?.status).toBeUndefined();
  });

  test("has signatures that are still valid", () => {
    const data = packed(reviewed);
    const signature = signer.sign(`acme/shop#7\n${data}`);
    const kept = readMarker(`<!-- dtm:v1 ${data}.${signature} -->`)?.reviewed;
    expect(kept && isSigned(kept, "reviewed", signing)).toBe(true);
  });
});

test.each([
  ["a status that a later version knows", { status: { kind: "queued" } }],
  ["a count that is none", { status: { kind: "failed", problems: -1 } }],
  ["text that is not ours", "[[["],
])("is ignored in case of %s, and the plan is still there", (_, data) => {
  const body = `${marker("dtm.yaml", reviewed)}\n<!-- dtm:status ${packed(data)} -->\ntext`;
  expect(readMarker(body)?.status).toBeUndefined();
  expect(reviewedIn(body)).toEqual(reviewed);
});

test.each([
  ["no marker", "Hello"],
  ["a marker that is not in the first line", `x\n${marker("dtm.yaml")}`],
  ["an offer alone", markerLines({ stack: "a", offered: keepPlan(offered, "offered") }).split("\n")[1] ?? ""],
  ["no base64 of anything", "<!-- dtm:v1 AAAA -->"],
  ["packed text that is not JSON", "<!-- dtm:v1 y0jNyckHAA -->"],
  ["a bomb", `<!-- dtm:v1 ${packed({ stack: "dtm.yaml", digest: "x".repeat(5_000_000) })} -->`],
  [
    "a list within a list, and so on",
    `<!-- dtm:v1 ${packed(`${"[".repeat(400_000)}${"]".repeat(400_000)}`)} -->`,
  ],
  ["a key that no marker has", `<!-- dtm:v1 ${packed({ stack: "a", digest: "d", approved: true })} -->`],
  [
    "a change of an unknown kind",
    `<!-- dtm:v1 ${packed({ stack: "s", digest: "d", changes: [{ tool: "t", action: "none", digest: "d", wanted: "w" }] })} -->`,
  ],
])("a comment with %s is not ours", (_, body) => {
  expect(stackOf(body)).toBeUndefined();
  expect(reviewedIn(body)).toBeNull();
});

const created = (count: number) => Array.from({ length: count }, (_, i) => change("create", `t.n${i}`));

describe("a plan of 2,000 changes", () => {
  const large = plan(created(2000));
  const line = marker(large.stack, reviewable(large));
  const kept = reviewedIn(line) ?? { stack: "", digest: "" };
  const verdictOf = (changes: Change[], reviewed = kept, earlier: ReviewedPlan[] = []) =>
    compareWithReviewed(plan(changes), reviewed, earlier);

  test("leaves room for the text of its comment", () => {
    expect(line.length).toBeLessThan(44_000);
  });

  test("is resumed: what is left of it is part of the review", () => {
    const interrupted = { reason: "interrupted", digest: "sha256:other" } as const;
    const failed = { reason: "failed", digest: "sha256:another" } as const;
    const left = [
      ...created(2000).slice(1500),
      change("update", "t.n7", interrupted),
      change("update", "t.n8", failed),
    ];
    expect(verdictOf(left).verdict).toBe("subset");
  });

  test("covers no change that was not reviewed", () => {
    const other = [
      change("create", "t.z"),
      change("delete", "t.n1"),
      change("update", "t.n2", { reason: "interrupted", digest: "sha256:a", wanted: "sha256:b" }),
      change("update", "t.n3", { digest: "sha256:c" }),
    ];
    expect(verdictOf(other).differences).toEqual([
      "t.z: create was not reviewed like this",
      "t.n1: delete was not reviewed like this",
      "t.n2: update was not reviewed like this",
      "t.n3: update was not reviewed like this",
    ]);
  });

  test("counts as an earlier review of exactly its changes", () => {
    const own = reviewable(plan([change("create", "t.z")]));
    expect(verdictOf([...created(2), change("create", "t.z")], own, [kept]).verdict).toBe("subset");
    const half = change("update", "t.n7", { reason: "interrupted", digest: "sha256:other" });
    expect(verdictOf([half], own, [kept]).verdict).toBe("different");
  });
});

describe("the pins of a plan", () => {
  const pins = (i: number) => ({ sourceRepo: `commit ${sha256(`commit ${i}`).slice(0, 40)}` });
  const pinned = (count: number) =>
    plan(Array.from({ length: count }, (_, i) => change("create", `t.n${i}`, { pins: pins(i) })));
  const keptOf = (large: Plan) => reviewedIn(marker(large.stack, reviewable(large)));

  test.each([1, 50, 150])("are kept, each for its tool: %s tools", (count) => {
    const large = pinned(count);
    expect(isPinned(large)).toBe(true);
    expect(Object.keys(keptOf(large)?.pins ?? {})).toHaveLength(count);
    expect(keptOf(large)?.pins?.["t.n0"]).toEqual(pins(0));
  });

  test("are kept for a large plan whose tools have the same template", () => {
    const changes = Array.from({ length: 800 }, (_, i) => change("create", `t.n${i}`, { pins: pins(0) }));
    expect(Object.keys(keptOf(plan(changes))?.pins ?? {})).toHaveLength(800);
  });

  test("are left out as a whole if there are too many, and the digest still tells what moved", () => {
    const large = pinned(1000);
    expect(isPinned(large)).toBe(false);
    const kept = keptOf(large);
    expect(kept).not.toHaveProperty("pins");
    expect(marker(large.stack, reviewable(large)).length).toBeLessThan(44_000);
    expect(compareWithReviewed(large, kept ?? { stack: "", digest: "" }).verdict).toBe("equal");
  });
});

test("a larger plan keeps its digest, so that an equal plan is still recognized", () => {
  const huge = plan(created(2001));
  const kept = reviewedIn(marker(huge.stack, reviewable(huge)));
  expect(kept).toEqual({ stack: "dtm.yaml", digest: huge.digest });
  expect(compareWithReviewed(huge, kept ?? { stack: "", digest: "" }).verdict).toBe("equal");
});

describe("an offer", () => {
  const kept = {
    reviewed: keepPlan(reviewed, "reviewed", signing),
    offered: keepPlan(offered, "offered", signing),
  };
  const [first = "", second = ""] = markerLines({ stack: "dtm.yaml", ...kept }).split("\n");

  test.each([
    ["without one", `${first}\n### text`],
    ["if it is further down, as other people's text can be", `${first}\n### text\n${second}`],
    ["where it is damaged", `${first}\n<!-- dtm:offer AAAA -->\n`],
  ])("does not exist in a comment %s", (_, body) => {
    expect(readMarker(body)?.offered).toBeUndefined();
  });

  test("is signed as an offer: it is valid neither as a review nor elsewhere, and a review is not an offer", () => {
    const passedOff = readMarker(second.replace("dtm:offer", "dtm:v1"))?.reviewed;
    const taken = readMarker(`${first}\n${first.replace("dtm:v1", "dtm:offer")}\n`)?.offered;
    expect(passedOff?.plan).toEqual(offered);
    expect(taken?.plan).toEqual(reviewed);
    const elsewhere = { ...signing, place: "acme/shop#8" };
    expect([
      isSigned(kept.reviewed, "reviewed", signing),
      isSigned(kept.offered, "offered", signing),
      passedOff && isSigned(passedOff, "reviewed", signing),
      taken && isSigned(taken, "offered", signing),
      isSigned(kept.offered, "offered", elsewhere),
    ]).toEqual([true, true, false, false, false]);
  });
});
