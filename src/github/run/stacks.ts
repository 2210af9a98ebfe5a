import type { Request } from "../../commands/index.ts";
import { exitCodeOf, UserError } from "../../core/errors.ts";
import type { Board } from "./board.ts";
import type { GitHubHost } from "../host/host.ts";

/** One stack of a workflow run: what to do with it, and its host. */
export interface Run {
  /** Its path from `working-directory`. */
  name: string;
  request: Request;
  host: GitHubHost;
}

/** Work on a stack; returns its exit code. */
export type Work = (run: Run) => Promise<number>;

/**
 * Works through stacks one after another, and returns the worst exit code. A failure is reported and stops no other.
 */
export async function eachStack(runs: Run[], board: Board, work: Work): Promise<number> {
  const codes: number[] = [];
  const elsewhere: string[] = [];
  for (const [index, run] of runs.entries()) {
    const { name, host } = run;
    if (runs.length > 1) host.print(`\nStack ${name}, ${index + 1} of ${runs.length}`);
    // A tool that only one stack has is not a mistake in the others.
    const mayLack = elsewhere.length < index || index < runs.length - 1;
    const code = await ending(run, index > 0, work, (error) => {
      if (!mayLack || !(error instanceof UserError) || error.code !== "target-unknown") return false;
      elsewhere.push(name);
      host.leave(error.message);
      return true;
    });
    await host.end();
    await board.ended(name, code);
    codes.push(code);
  }
  return worst(codes);
}

async function ending(
  run: Run,
  isLater: boolean,
  work: Work,
  isFine: (error: unknown) => boolean,
): Promise<number> {
  try {
    if (isLater && run.request.context.signal.aborted) throw stopped();
    return await work(run);
  } catch (error) {
    if (isFine(error)) return 0;
    await run.host.failed(error);
    return exitCodeOf(error);
  }
}

function stopped(): UserError {
  return new UserError("cancelled", "The run was canceled before this stack's turn", {
    hint: "Run it again.",
  });
}

// A code that may mean half-done work comes before one that means nothing was changed.
function worst(codes: number[]): number {
  return [1, 3, 4, 5].find((code) => codes.includes(code)) ?? 0;
}
