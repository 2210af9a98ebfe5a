import type { KeptPlan, Signing } from "./kept-plan.ts";
import type { Marker } from "./marker.ts";

/** A plan that a pull request shows. */
export interface PulledPlan {
  pull: number;
  kept: KeptPlan;
}

/** What the code host knows of a review. Nothing is asked before it is needed. */
export interface ReviewSource {
  /** The pull request that the run speaks to, or whose merge it is; null: there is none. */
  pull(): Promise<number | null>;
  /** Our comment on it, with when it was last changed (ISO 8601); null: there is none. */
  comment(): Promise<{ marker: Marker; at: string } | null>;
  /** The plan that it shows; null: it shows none. */
  reviewed(): Promise<PulledPlan | null>;
  /** The plans of pull requests that were merged before, and are not applied yet. */
  earlier(): Promise<PulledPlan[]>;
  /** What plans on a pull request are signed with; undefined: there is no state key. */
  signing(pull: number): Promise<Signing | undefined>;
}
