import { createLogUpdate } from "log-update";

import { type RunningTool, runningText } from "../report/running.ts";

/** A list at the end of a terminal's output, which is redrawn in place. */
export interface List {
  draw: (running: Iterable<RunningTool>, progress: string) => void;
  /** Removes it and shows the cursor again. */
  clear: () => void;
}

/** A terminal to write to. */
export type Screenful = NodeJS.WritableStream & { isTTY?: boolean; columns?: number; rows?: number };

/** A list on a terminal. The cursor is hidden while it is shown, and restored however the process ends. */
export function openList(stream: Screenful): List {
  const update = createLogUpdate(stream);
  return {
    draw(running, progress) {
      const { columns = 80, rows = 24 } = stream;
      update(runningText(running, { now: performance.now(), columns, rows, progress }));
    },
    clear() {
      update.clear();
      update.done();
    },
  };
}
