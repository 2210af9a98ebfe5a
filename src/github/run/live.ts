import type { Holder } from "../../core/backend.ts";
import type { Event } from "../../core/events.ts";
import type { Plan } from "../../core/plan.ts";
import { applyingMarkdown, follow, lockedMarkdown, type Underway } from "../../report/applying.ts";
import type { Links } from "../../report/links.ts";

/** The comment while a run waits or applies. */
export interface Live {
  /** The apply of a plan begins. */
  begin(plan: Plan): void;
  event(event: Event): void;
  /** Who has the lock that this run waits for or waited for; undefined: it did not have to wait. */
  readonly waitedFor: Holder | null | undefined;
  /** Nothing is said until the next beginning; returns when what was being said is said. */
  end(): Promise<void>;
  /** Whether anything was said so far. */
  readonly hasSpoken: boolean;
}

/** Says how a run goes, at most once in `every` milliseconds and never before the first of them are over. */
export function makeLive(
  say: (stack: string, text: string) => Promise<void>,
  { stack, links, room, every }: { stack: () => string; links: () => Links; room: number; every: number },
): Live {
  const underway: Underway = { running: new Map(), finished: new Map() };
  let plan: Plan | undefined;
  let waitedFor: Holder | null | undefined;
  let timer: NodeJS.Timeout | undefined;
  let saying = Promise.resolve();
  let isOver = false;
  let hasSpoken = false;

  const text = (): string =>
    plan
      ? applyingMarkdown(plan, underway, links(), room)
      : lockedMarkdown(stack(), waitedFor ?? null, links(), { gaveUp: false });
  const wake = (): void => {
    if (isOver || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      hasSpoken = true;
      saying = saying.then(() => say(plan?.stack ?? stack(), text()));
      // Who waits for `end` gets the failure; before, there is nobody to tell.
      saying.catch(() => {});
    }, every);
    timer.unref();
  };
  return {
    begin(begun) {
      plan = begun;
      isOver = false;
      wake();
    },
    event(event) {
      if (event.type === "waiting") waitedFor = event.holder;
      if (event.type === "waiting" || (plan && follow(event, underway))) wake();
    },
    get waitedFor() {
      return waitedFor;
    },
    async end() {
      isOver = true;
      clearTimeout(timer);
      timer = undefined;
      await saying;
    },
    get hasSpoken() {
      return hasSpoken;
    },
  };
}
