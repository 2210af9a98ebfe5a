import { messageOf } from "../core/errors.ts";
import type { Event } from "../core/events.ts";
import type { RunningTool } from "../report/running.ts";
import { makeCount } from "./count.ts";
import type { List, Screenful } from "./list.ts";

/** Where lines are printed, with or without a list of running tools below them. */
export interface Screen {
  /** Whether running tools are shown as a list, so that no lines are needed for them. */
  readonly isLive: boolean;
  line: (text: string) => void;
  /** Keeps track of the running tools. */
  follow: (event: Event) => void;
  /** Removes the list until the next tool starts. */
  clear: () => void;
}

const redrawMs = 100;

/** Lines only: for files, pipes and terminals that cannot move the cursor. */
export function plainScreen(stream: Screenful): Screen {
  const nothing = (): void => {};
  return { isLive: false, line: (text) => void stream.write(`${text}\n`), follow: nothing, clear: nothing };
}

/**
 * A terminal with a list of the running tools at its end. The code that draws it is loaded when the first tool starts.
 */
export function liveScreen(stream: Screenful, load = () => import("./list.ts")): Screen {
  const running = new Map<string, RunningTool>();
  const count = makeCount();
  let list: List | undefined;
  let loading: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const line = (text: string): void => {
    if (timer) list?.clear();
    stream.write(`${text}\n`);
    if (timer) list?.draw(running.values(), count.text());
  };
  const clear = (): void => {
    if (timer) list?.clear();
    clearInterval(timer);
    timer = undefined;
  };
  const begin = (): void => {
    // Without the list nobody reports progress, but an apply must not end because it cannot be shown.
    loading ??= load().then(
      ({ openList }) => void (list = openList(stream)),
      (error: unknown) => line(`The list of running tools is not shown: ${messageOf(error)}`),
    );
    timer ??= setInterval(() => list?.draw(running.values(), count.text()), redrawMs).unref();
  };
  return {
    isLive: true,
    line,
    clear,
    follow(event) {
      count.add(event);
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
