import type { ChildProcess } from "node:child_process";

/** How a process has to be started, so that `killGroup` reaches everything that it starts itself. */
export const ownGroup = { detached: process.platform !== "win32", windowsHide: true } as const;

/** Kills a process that was started with `ownGroup`, and what it has started. */
export function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(ownGroup.detached ? -pid : pid, "SIGKILL");
  } catch (error) {
    // All of them have ended.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
