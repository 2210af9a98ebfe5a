import type { Result } from "../../core/events.ts";
import type { Plan } from "../../core/plan.ts";
import { link } from "../escape.ts";
import type { Links, Way } from "../links.ts";
import { notable } from "../words.ts";

const ways: Record<Way, string> = {
  merge:
    "**Merge** to apply exactly this plan. If anything changes before then, the apply stops and lists the differences.",
  "other-branch":
    "Merging this applies nothing yet, because its base is not the default branch. The pull request that merges it there plans again.",
  queue: "Planned for the merge queue; nothing is applied before the merge.",
  comment: "To apply exactly this plan, comment `/dtm apply`, with the same `--target` if there was one.",
  hand: "To apply it, start this workflow by hand with `command: apply` and `confirm: true`.",
};

const commands: Partial<Record<Way, string>> = {
  merge: "Or comment `/dtm apply` to apply it now, `/dtm plan` to plan again, `/dtm help` for all commands.",
  "other-branch": "Comment `/dtm plan` to plan again, or `/dtm help` for all commands.",
  comment: "`/dtm plan` plans again, and `/dtm help` lists all commands.",
};

/** What to do next, as paragraphs. */
export interface Next {
  /** Something has to be done before this goes on, so it is said first. */
  isUrgent: boolean;
  text: string[];
}

/** What to do with a plan. */
export function afterPlan(plan: Plan, { way }: Links): Next {
  if (plan.isolated)
    return calm(
      "Merging it does not count as a review. To apply it after the merge, start the workflow by hand with `command: apply` and `confirm: true`.",
    );
  const again = way && commands[way] ? " `/dtm plan` plans again, and `/dtm help` lists all commands." : "";
  const merging = way === "merge" ? "**Do not merge yet.** " : "";
  if (plan.changes.some((change) => change.blocked))
    return urgent(`${merging}Fix what is blocked; the next push plans again.${again}`);
  if (plan.needs) return urgent(`${merging}Set what is missing, then run this workflow again.${again}`);
  if (notable(plan).length === 0) return calm(way === "merge" ? "Merging applies nothing." : "");
  return calm(...(way ? [ways[way], commands[way] ?? ""] : []));
}

/** What to do after an apply. */
export function afterApply({ outcome }: Pick<Result, "outcome">, links: Links): Next {
  if (outcome !== "failed" && outcome !== "cancelled") return calm();
  const cause = outcome === "failed" ? "Fix the cause and " : "";
  return urgent(`What is done is kept. ${cause}${again(links, cause === "")}`);
}

/** Running the workflow again, and what the comments offer instead. `isFirst`: a sentence begins with it. */
export function again({ run, onPull }: Links, isFirst: boolean): string {
  const words = link(`${isFirst ? "Run" : "run"} this workflow again`, run);
  const offers = onPull
    ? " Or comment `/dtm plan` to see what is left, then `/dtm apply`; `/dtm help` lists all commands."
    : "";
  return `${words}: it resumes where this run stopped.${offers}`;
}

/** A plan's text without the offer to apply it. */
export function withoutOffer(text: string): string {
  const offers: string[] = [...Object.values(ways), ...Object.values(commands)];
  return text
    .split("\n\n")
    .filter((part) => !offers.includes(part.trim()))
    .join("\n\n");
}

function calm(...text: string[]): Next {
  return { isUrgent: false, text: text.filter((part) => part !== "") };
}

function urgent(text: string): Next {
  return { isUrgent: true, text: [text] };
}
