import type { Event } from "../core/events.ts";

/** How far an apply is, according to its events. */
export interface Count {
  /** Whether the event was the end of a tool that counts; what is blocked does not. */
  add: (event: Event) => boolean;
  /** `7/12`; empty if nothing is applied. */
  text: () => string;
}

/** Counts the tools of an apply. */
export function makeCount(): Count {
  let work = new Set<string>();
  let done = 0;
  return {
    add(event) {
      if (event.type === "applying") {
        work = new Set(event.tools);
        done = 0;
      }
      if (event.type !== "finished" || !work.has(event.tool)) return false;
      done += 1;
      return true;
    },
    text: () => (work.size === 0 ? "" : `${done}/${work.size}`),
  };
}
