import { messageOf } from "../core/errors.ts";
import type { Event } from "../core/events.ts";
import type { Running } from "../report/running.ts";
import type { List, Screenful } from "./list.ts";

/** Where lines go, with or without a list of what is under way below them. */
export interface Screen {
  /** Whether tools that run are shown as a list, so that no lines need to tell of them. */
  readonly isLive: boolean;
  line: (text: string) => void;
  /** Follows which tools run. */
  follow: (event: Event) => void;
  /** Takes the list away until the next tool starts. */
  clear: () => void;
}

const redrawMs = 100;

/** Lines and nothing else: for files, pipes and terminals that cannot move the cursor. */
export function plainScreen(stream: Screenful): Screen {
  const nothing = (): void => {};
  return { isLive: false, line: (text) => void stream.write(`${text}\n`), follow: nothing, clear: nothing };
}

/** A terminal with a list of the running tools at its end. What draws it is loaded when the first tool starts. */
export function liveScreen(stream: Screenful, load = () => import("./list.ts")): Screen {
  const running = new Map<string, Running>();
  let list: List | undefined;
  let loading: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const line = (text: string): void => {
    if (timer) list?.clear();
    stream.write(`${text}\n`);
    if (timer) list?.draw(running.values());
  };
  const clear = (): void => {
    if (timer) list?.clear();
    clearInterval(timer);
    timer = undefined;
  };
  const begin = (): void => {
    // Its lines would be told by nobody else, but an apply must not end because it cannot be shown.
    loading ??= load().then(
      ({ openList }) => void (list = openList(stream)),
      (error: unknown) => line(`The list of running tools is not shown: ${messageOf(error)}`),
    );
    timer ??= setInterval(() => list?.draw(running.values()), redrawMs).unref();
  };
  return {
    isLive: true,
    line,
    clear,
    follow(event) {
      if (event.type === "started") {
        running.set(event.tool, { tool: event.tool, action: event.action, since: performance.now() });
        begin();
      }
      const tool = event.type === "progress" ? running.get(event.tool) : undefined;
      if (tool && event.type === "progress")
        Object.assign(tool, { text: event.text, fraction: event.fraction });
      if (event.type === "finished" && running.delete(event.tool) && running.size === 0) clear();
    },
  };
}
