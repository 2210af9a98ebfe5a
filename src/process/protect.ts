import { UserError } from "../core/errors.ts";
import { asError, stacksOf, thrownText } from "../core/thrown.ts";
import { currentCall, outsidePlugins, runningCalls } from "./calls.ts";
import { type Output, protectOutput } from "./output.ts";

/** What a run is told, and does, while it is protected. */
export interface ProtectedRun {
  redact: (text: string) => string;
  /** Reports a failure that nobody waits for. */
  warn: (message: string) => void;
  /** Whether standard output is for the answer alone. */
  keepsAnswer: boolean;
}

/** A process in which plugins can do no harm to the run. */
export interface Protection {
  answer: Output["answer"];
  /** Aborted by a failure that no running verb caused, with that failure as its reason: the run ends cleanly. */
  signal: AbortSignal;
  /** Ends the process once everything is written, whatever timers and connections are open. */
  end: (code: number) => Promise<void>;
}

/**
 * Makes a run end cleanly whatever the plugins in its process do. `process.exit`, an exception in a timer, a rejection
 * that nobody handles, and a promise that can never settle fail the verb that they come from, or else stop the run.
 */
export function protectRun(process: NodeJS.Process, run: ProtectedRun): Protection {
  const exit = process.exit.bind(process);
  const output = protectOutput(process, run.redact, run.keepsAnswer);
  const stray = new AbortController();
  const blame = (error: unknown): void => {
    const call = currentCall();
    if (call?.fail(error)) return;
    const failure = call ? failedLate(call.tool, error) : error;
    outsidePlugins(() => {
      run.warn(failure instanceof UserError ? failure.message : stacksOf(failure));
      stray.abort(asError(failure));
    });
  };
  process.exit = (code) => refuseExit(code);
  process.on("uncaughtException", blame);
  process.on("unhandledRejection", blame);
  process.on("beforeExit", failUnsettled);
  return {
    answer: output.answer,
    signal: stray.signal,
    async end(code) {
      await output.flushed();
      const hasFailed = stray.signal.aborted || output.failure() !== undefined;
      exit(code === 0 && hasFailed ? 1 : code);
    },
  };
}

// Its callers expect it not to return.
function refuseExit(code?: number | string | null): never {
  const message = `the plugin called process.exit(${code ?? ""})`;
  const error = new UserError("plugin-failed", message, { hint });
  currentCall()?.fail(error);
  throw error;
}

// Nothing is left that could end these calls.
function failUnsettled(): void {
  for (const call of runningCalls())
    call.fail(new UserError("plugin-failed", "the plugin's promise never settled", { hint }));
}

function failedLate(tool: string, error: unknown): UserError {
  const message = `The plugin of ${tool} failed after its verb had ended: ${thrownText(error)}`;
  return new UserError("plugin-failed", message, { cause: error, hint });
}

const hint = "This is a bug in the plugin; report it to its authors.";
