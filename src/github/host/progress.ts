import type { Holder } from "../../core/backend.ts";
import type { Event } from "../../core/events.ts";
import type { Plan } from "../../core/plan.ts";
import type { StackStatus } from "../../core/stack-status.ts";
import {
  applyingMarkdown,
  applyingStatus,
  follow,
  lockedMarkdown,
  type ApplyProgress,
} from "../../report/applying.ts";
import type { Links } from "../../report/links.ts";

/** The comment while a run waits or applies. */
export interface Progress {
  /** The apply of a plan begins. */
  begin(plan: Plan): void;
  event(event: Event): void;
  /** Who holds the lock that this run waits for or waited for; undefined: it did not wait. */
  readonly waitedFor: Holder | null | undefined;
  /** Nothing is written until the next beginning; returns when what was being written is done. */
  end(): Promise<void>;
  /** Whether anything was written so far. */
  readonly hasSpoken: boolean;
}

/** Where and how often progress is written. */
interface Audience {
  say: (stack: string, status: StackStatus, text: (room: number) => string) => Promise<void>;
  /** The stack, before its plan is known. */
  stack: () => string;
  links: () => Links;
  /** The minimum time between two comments, and before the first one, in milliseconds. */
  pace: number;
}

interface State {
  underway: ApplyProgress;
  plan?: Plan;
  waitedFor: Holder | null | undefined;
  timer?: NodeJS.Timeout | undefined;
  /** What is being written. */
  saying: Promise<void>;
  isOver: boolean;
  hasSpoken: boolean;
}

/** Writes the progress of a run, at its pace. */
export function makeProgress(audience: Audience): Progress {
  const state = newState();
  return {
    begin(plan) {
      Object.assign(state, { plan, isOver: false });
      wake(state, audience);
    },
    event(event) {
      if (event.type === "waiting") state.waitedFor = event.holder;
      if (event.type === "waiting" || (state.plan && follow(event, state.underway))) wake(state, audience);
    },
    get waitedFor() {
      return state.waitedFor;
    },
    end: () => stop(state),
    get hasSpoken() {
      return state.hasSpoken;
    },
  };
}

function newState(): State {
  return {
    underway: { running: new Map(), finished: new Map() },
    waitedFor: undefined,
    saying: Promise.resolve(),
    isOver: false,
    hasSpoken: false,
  };
}

async function stop(state: State): Promise<void> {
  state.isOver = true;
  clearTimeout(state.timer);
  state.timer = undefined;
  await state.saying;
}

function wake(state: State, audience: Audience): void {
  if (state.isOver || state.timer) return;
  state.timer = setTimeout(() => {
    state.timer = undefined;
    state.hasSpoken = true;
    state.saying = state.saying.then(() => speak(state, audience));
    // Whoever awaits `end` gets the failure; before that, there is nobody to report it to.
    state.saying.catch(() => {});
  }, audience.pace);
  state.timer.unref();
}

function speak({ plan, underway, waitedFor }: State, { say, stack, links }: Audience): Promise<void> {
  if (!plan) {
    const waiting = { kind: "waiting" } as const;
    return say(stack(), waiting, () => lockedMarkdown(stack(), waitedFor ?? null, links(), waiting));
  }
  const status = applyingStatus(plan, underway);
  return say(plan.stack, status, (room) => applyingMarkdown(plan, underway, links(), room));
}
