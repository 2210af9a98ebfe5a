import type { ReviewedPlan } from "../../src/review/comparison.ts";
import { keepPlan, type Signing } from "../../src/review/kept-plan.ts";
import { markerLines, readMarker } from "../../src/review/marker.ts";

/** The hidden line of a stack, with or without a reviewed plan. */
export function marker(stack: string, reviewed?: ReviewedPlan, signing?: Signing): string {
  return markerLines({ stack, reviewed: reviewed && keepPlan({ ...reviewed, stack }, "reviewed", signing) });
}

/** The reviewed plan in a text, or null. */
export function reviewedIn(body: string): ReviewedPlan | null {
  return readMarker(body)?.reviewed?.plan ?? null;
}
