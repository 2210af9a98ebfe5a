import { exitCodeOf, UserError } from "../core/errors.ts";
import type { Request } from "../core/request.ts";
import type { Board } from "./board.ts";
import type { GitHubHost } from "./host.ts";

/** One stack of a workflow run: what is to be done with it, and who tells of it. */
export interface Run {
  /** Its path from `working-directory`. */
  name: string;
  request: Request;
  host: GitHubHost;
}

/** What is done with a stack; gives its exit code. */
export type Work = (run: Run) => Promise<number>;

/** Works through stacks, one after the other; gives the worst exit code. What fails is told, and stops no other. */
export async function eachStack(runs: Run[], board: Board, work: Work): Promise<number> {
  const codes: number[] = [];
  for (const run of runs) {
    const { name, host } = run;
    if (runs.length > 1) host.print(`\nStack ${name}, ${codes.length + 1} of ${runs.length}`);
    const code = await ending(run, codes.length > 0, work);
    await host.end();
    await board.ended(name, code);
    codes.push(code);
  }
  return worst(codes);
}

async function ending(run: Run, isLater: boolean, work: Work): Promise<number> {
  try {
    if (isLater && run.request.signal.aborted) throw stopped();
    return await work(run);
  } catch (error) {
    await run.host.failed(error);
    return exitCodeOf(error);
  }
}

function stopped(): UserError {
  return new UserError("cancelled", "The run was cancelled before it was this stack's turn", {
    hint: "Run it again.",
  });
}

// What may have left something half done comes before what changed nothing.
function worst(codes: number[]): number {
  return [1, 3, 4, 5].find((code) => codes.includes(code)) ?? 0;
}
