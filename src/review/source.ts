import type { KeptPlan, Signing } from "./kept-plan.ts";
import type { Marker } from "./marker.ts";

/** A plan on a pull request. */
export interface PulledPlan {
  pull: number;
  kept: KeptPlan;
}

/** What the code host knows of a review. Nothing is requested before it is needed. */
export interface ReviewSource {
  /** The pull request of the run, or the one whose merge triggered it; null: there is none. */
  pull(): Promise<number | null>;
  /** Our comment on it, with the time of its last change (ISO 8601); null: there is none. */
  comment(): Promise<{ marker: Marker; at: string } | null>;
  /** The plan that it shows; null: none. */
  reviewed(): Promise<PulledPlan | null>;
  /** The plans of pull requests that were merged earlier and are not applied yet. */
  earlier(): Promise<PulledPlan[]>;
  /** What plans on a pull request are signed with; undefined: there is no state key. */
  signing(pull: number): Promise<Signing | undefined>;
}
