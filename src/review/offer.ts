import type { ReviewedPlan } from "./comparison.ts";
import { isSigned, marker, reviewedIn, type Signing } from "./marker.ts";

// What a comment shows now may be another plan than the reviewed one: after a refusal, or for a part of the tools. A
// second line, right below the marker, holds that plan. Only a person's `/dtm apply` takes it up.

const secondLine = /^<!-- dtm:v1 [^\n]*-->\r?\n(<!-- dtm:offer [\w.-]+ -->)/;

/** The line that offers a plan. It is signed as an offer, so that nobody can pass it off as reviewed. */
export function offer(plan: ReviewedPlan, signing?: Signing): string {
  return marker(plan.stack, plan, offering(signing)).replace("dtm:v1", "dtm:offer");
}

/** The offer of a comment as it stands there, to be kept when the rest changes. */
export function offerIn(body: string): string | undefined {
  return secondLine.exec(body)?.[1];
}

/** The plan that a comment offers; null when it offers none. */
export function offeredIn(body: string): ReviewedPlan | null {
  return reviewedIn(asMarker(body));
}

/** Whether the offer in a comment was signed with one of the keys, for the place where it stands. */
export function isSignedOffer(body: string, signing: Signing): boolean {
  return isSigned(asMarker(body), { ...signing, place: `${signing.place} offer` });
}

function asMarker(body: string): string {
  return (offerIn(body) ?? "").replace("dtm:offer", "dtm:v1");
}

function offering(signing: Signing | undefined): Signing | undefined {
  return signing && { ...signing, place: `${signing.place} offer` };
}
