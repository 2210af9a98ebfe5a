import type { Pins } from "../../core/plugin.ts";
import { reviewedPins } from "../../review/pins.ts";
import type { ReviewSource } from "../../review/source.ts";
import { type SinceApplied, sinceApplied } from "../api/history.ts";
import { nameOf, type Ports } from "./ports.ts";
import { reviewSource } from "./source.ts";

/** What is known of the review of a stack, each part requested once. */
export interface Review {
  since: SinceApplied;
  source: ReviewSource;
}

/** Opens the review of a stack. `last` is the commit that was applied last. */
export type OpenReview = (stack: string, last: string | undefined) => Promise<Review>;

/** Opens reviews for one run, which looks at each once: pins and approval must come from the same plan. */
export function reviews({ setting, comments }: Ports): OpenReview {
  const opened = new Map<string, Promise<Review>>();
  return (stack, last) => {
    const known = opened.get(stack);
    if (known) return known;
    const review = openReview();
    opened.set(stack, review);
    return review;

    async function openReview(): Promise<Review> {
      // The pull request is needed whatever the comparison says, so both are asked for at once; a failure shows later.
      void setting()
        .pull()
        .catch(() => {});
      const since = await sinceApplied(last, setting());
      return { since, source: asOne(reviewSource(stack, since.commits, setting(), comments)) };
    }
  };
}

/** The pins of some tools in the reviewed plan. */
export async function pinsOfReview(
  found: string,
  tools: string[],
  last: string | undefined,
  open: OpenReview,
  ports: Ports,
): Promise<ReadonlyMap<string, Pins> | undefined> {
  const stack = nameOf(found, ports);
  const { since, source } = await open(stack, last);
  if (last !== undefined && since.isOlder) return undefined;
  return reviewedPins(stack, tools, ports.setting().trigger, source);
}

function asOne(source: ReviewSource): ReviewSource {
  return {
    pull: once(() => source.pull()),
    comment: once(() => source.comment()),
    reviewed: once(() => source.reviewed()),
    byAnother: once(() => source.byAnother()),
    earlier: once(() => source.earlier()),
    starterLacks: once(() => source.starterLacks()),
    signing: (pull) => source.signing(pull),
  };
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => (asked ??= ask());
}
