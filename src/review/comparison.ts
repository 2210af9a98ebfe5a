import { toldApart } from "../core/apart.ts";
import { type Json, same } from "../core/json.ts";
import type { Change, FieldChange, Plan } from "../core/plan.ts";
import type { Pins } from "../core/plugin.ts";
import { fileDifferences, fileDigests, pinDifferences } from "./content-differences.ts";
import { hasChange, hasWanted, type ShortChanges } from "./short-changes.ts";

/** What people saw of a plan, as far as it was kept. A large one has `short` instead of `changes`, a huge one neither. */
export interface ReviewedPlan {
  stack: string;
  digest: string;
  /** The commit that was planned, if it is the head of a pull request. */
  head?: string | undefined;
  changes?: ReviewedChange[] | undefined;
  short?: ShortChanges | undefined;
  /** By tool, so that the same inputs can be used again. The digests decide: without pins, what moved is stale. */
  pins?: Record<string, Pins> | undefined;
}

/** One change that was reviewed. `fields` is missing if there was no room. */
export interface ReviewedChange {
  tool: string;
  action: string;
  digest: string;
  wanted: string;
  fields?: FieldChange[] | undefined;
  /** What it would destroy, as the review said. */
  loses?: string[] | undefined;
  /** The files that it would write, by path: short digests, to name those that differ. Missing if there was no room. */
  files?: Record<string, string> | undefined;
}

/** How a plan compares with the reviewed one. `subset`: all of it was reviewed, and part of that is already done. */
export interface Comparison {
  verdict: "equal" | "subset" | "different";
  differences: string[];
}

/** What to keep of a plan for a later comparison; `head` is the head of its pull request. */
export function reviewable(plan: Plan, head?: string): ReviewedPlan {
  const changes = plan.changes.flatMap(({ tool, action, digest, wanted, fields, loses, files }) =>
    digest !== undefined && wanted !== undefined
      ? [
          {
            tool,
            action,
            digest,
            wanted,
            fields,
            ...(loses ? { loses } : {}),
            ...(files && files.length > 0 ? { files: fileDigests(files) } : {}),
          },
        ]
      : [],
  );
  const pins = pinsOf(plan);
  return {
    stack: plan.stack,
    digest: plan.digest,
    ...(head === undefined ? {} : { head }),
    changes,
    ...(Object.keys(pins).length > 0 ? { pins } : {}),
  };
}

/** The pins of a plan by tool. */
export function pinsOf({ changes }: Pick<Plan, "changes">): Record<string, Pins> {
  return Object.fromEntries(changes.flatMap(({ tool, pins }) => (pins ? [[tool, pins]] : [])));
}

/**
 * Compares a plan with the reviewed one; see docs/design.md, Review. `earlier` are the reviewed plans of merges that
 * are not applied yet: a change in one of them counts as reviewed, too.
 */
export function compareWithReviewed(
  plan: Plan,
  reviewed: ReviewedPlan,
  earlier: ReviewedPlan[] = [],
): Comparison {
  if (plan.stack !== reviewed.stack)
    return {
      verdict: "different",
      differences: [`the reviewed plan is for the stack ${reviewed.stack}, not for ${plan.stack}`],
    };
  if (plan.digest === reviewed.digest) return { verdict: "equal", differences: [] };
  const work = plan.changes.filter((change) => change.action !== "none");
  if (work.length === 0) return { verdict: "subset", differences: [] };
  if (!reviewed.changes && !reviewed.short)
    return { verdict: "different", differences: ["the plan has a different digest than the reviewed one"] };
  const also = earlier.filter(({ stack }) => stack === plan.stack);
  const differences = work.flatMap((change) =>
    also.some((one) => isIn(one, change)) ? [] : differencesIn(reviewed, change),
  );
  return { verdict: differences.length === 0 ? "subset" : "different", differences };
}

// What an earlier run left half done was another review's work: an equal digest is needed.
function isIn({ changes = [], short }: ReviewedPlan, change: Change): boolean {
  if (short) return hasChange(short, change);
  return changes.some(({ tool, digest }) => tool === change.tool && digest === change.digest);
}

function differencesIn({ changes, short, pins = {} }: ReviewedPlan, change: Change): string[] {
  const pinned = Object.hasOwn(pins, change.tool) ? pins[change.tool] : undefined;
  if (!short)
    return differencesOf(
      change,
      changes?.find(({ tool }) => tool === change.tool),
      pinned,
    );
  if (hasChange(short, change) || (isBegun(change) && hasWanted(short, change))) return [];
  const moved = pinned ? pinDifferences(change, pinned) : [];
  return moved.length > 0 ? moved : [`${change.tool}: ${change.action} was not reviewed like this`];
}

function differencesOf(
  change: Change,
  reviewed: ReviewedChange | undefined,
  pinned: Pins | undefined,
): string[] {
  if (!reviewed) return [`${change.tool}: ${change.action} was not in the reviewed plan`];
  if (change.digest === reviewed.digest) return [];
  if (isBegun(change) && change.wanted === reviewed.wanted) return [];
  if (change.action !== reviewed.action)
    return [`${change.tool}: ${change.action}, but ${reviewed.action} was reviewed`];
  if (!same(change.loses ?? [], reviewed.loses ?? []))
    return [
      `${change.tool}: ${change.action} would destroy ${listed(change)} now, ${listed(reviewed)} in the review`,
    ];
  const differences = [
    ...(pinned ? pinDifferences(change, pinned) : []),
    ...(reviewed.fields ? fieldDifferences(change, reviewed.fields) : []),
    ...(reviewed.fields ? fileDifferences(change, reviewed) : []),
  ];
  return differences.length > 0
    ? differences
    : [
        `${change.tool}: ${change.action} would do something else than was reviewed: the code of its plugin, the value of a variable or secret, or the version of dtm is another one`,
      ];
}

// What an interrupted or failed run left is finished under the same review, as long as the desired options and the pins
// are the same.
function isBegun({ reason }: Change): boolean {
  return reason === "interrupted" || reason === "failed";
}

function listed({ loses = [] }: Pick<ReviewedChange, "loses">): string {
  return loses.length > 0 ? loses.join(", ") : "nothing";
}

function fieldDifferences(change: Change, reviewed: FieldChange[]): string[] {
  const [now, then] = [change.fields, reviewed].map(
    (fields) => new Map(fields.map((field) => [field.path, field])),
  );
  const paths = [...new Set([...(now?.keys() ?? []), ...(then?.keys() ?? [])])].sort();
  return paths.flatMap((path) => {
    const [a, b] = [now?.get(path), then?.get(path)];
    return same(a as unknown as Json, b as unknown as Json)
      ? []
      : differenceText(`${change.tool}: ${path}`, a, b);
  });
}

function differenceText(where: string, a: FieldChange | undefined, b: FieldChange | undefined): string {
  const [now, then] = toldApart(changeText(a), changeText(b));
  return `${where}: ${now} now, ${then} in the review`;
}

function changeText(field: FieldChange | undefined): string {
  if (!field) return "no change";
  const [before, after] = toldApart(text(field.before), text(field.after));
  return `${before} → ${after}`;
}

function text(value: Json | undefined): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}
