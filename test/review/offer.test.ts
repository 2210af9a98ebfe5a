import { generateIdentity } from "age-encryption";
import { expect, test } from "vitest";

import { reviewable } from "../../src/review/comparison.ts";
import { signerFor } from "../../src/review/signature.ts";
import { readStateKeys } from "../../src/core/state-key.ts";
import { isSigned, marker, markerIn, reviewedIn } from "../../src/review/marker.ts";
import { isSignedOffer, offer, offeredIn, offerIn } from "../../src/review/offer.ts";
import { change, plan } from "../report/plans.ts";

const signer = signerFor(readStateKeys(await generateIdentity()));
if (!signer) throw new Error("a key signs");
const signing = { signer, place: "acme/shop#7" };
const reviewed = reviewable(plan([change("create", "t.a")]));
const offered = reviewable(plan([change("delete", "t.a")]));
const lines = [marker("dtm.yaml", reviewed, signing), offer(offered, signing)];
const body = [...lines, "### text"].join("\n");

test("a comment holds the reviewed plan and the one on offer, each for itself", () => {
  expect(reviewedIn(body)).toEqual(reviewed);
  expect(offeredIn(body)).toEqual(offered);
  expect([markerIn(body), offerIn(body)]).toEqual(lines);
  expect(offeredIn(body.replaceAll("\n", "\r\n"))).toEqual(offered);
});

test.each([
  ["without one", `${lines[0]}\n### text`],
  ["where it stands further down, as text of others may", `${lines[0]}\n### text\n${lines[1]}`],
  ["where it stands alone", `${lines[1]}\n### text`],
  ["where it is damaged", `${lines[0]}\n<!-- dtm:offer AAAA -->\n`],
])("nothing is on offer in a comment %s", (_, text) => {
  expect(offeredIn(text)).toBeNull();
});

test("an offer is signed as such: it passes neither for a review, nor elsewhere", () => {
  expect([isSigned(body, signing), isSignedOffer(body, signing)]).toEqual([true, true]);
  const passedOff = lines[1]?.replace("dtm:offer", "dtm:v1") ?? "";
  expect(reviewedIn(passedOff)).toEqual(offered);
  expect(isSigned(passedOff, signing)).toBe(false);
  expect(isSignedOffer(body, { ...signing, place: "acme/shop#8" })).toBe(false);
  const taken = `${lines[0]}\n${lines[0]?.replace("dtm:v1", "dtm:offer")}\n`;
  expect(isSignedOffer(taken, signing)).toBe(false);
});
