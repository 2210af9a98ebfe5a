import type { KeptPlan, Signing } from "./kept-plan.ts";
import type { Marker } from "./marker.ts";

/** A plan on a pull request. */
export interface PulledPlan {
  pull: number;
  kept: KeptPlan;
  /** Who else edited the comment that it is in; missing: nobody, or it is in a check, which users cannot edit. */
  editedBy?: string | undefined;
}

/** What the code host knows of a review. Nothing is requested before it is needed. */
export interface ReviewSource {
  /** The pull request of the run, or the one whose merge triggered it; null: there is none. */
  pull(): Promise<number | null>;
  /** Our comment on it, with the time of its last change (ISO 8601); null: there is none. */
  comment(): Promise<{ marker: Marker; at: string; editor?: () => Promise<string | undefined> } | null>;
  /** The plan that was reviewed: the one in the check on its head, else in our comment; null: none. */
  reviewed(): Promise<PulledPlan | null>;
  /** Whose plan on the pull request does not count, because the token of this run belongs to `self`; null: nobody's. */
  byAnother(): Promise<{ by: string; self: string } | null>;
  /** The plans of pull requests that were merged earlier and are not applied yet. */
  earlier(): Promise<PulledPlan[]>;
  /** Why the person who started the run may not apply by hand what is not on the default branch; undefined: may. */
  starterLacks(): Promise<string | undefined>;
  /** What plans on a pull request are signed with; undefined: there is no state key. */
  signing(pull: number): Promise<Signing | undefined>;
}
