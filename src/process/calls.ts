import { AsyncLocalStorage } from "node:async_hooks";

import { asError } from "../core/thrown.ts";

/** A running call of a plugin's code. Whatever it starts belongs to it, also after it has ended. */
export interface PluginCall {
  /** The tool that it works on. */
  tool: string;
  /** Takes a line that it prints. */
  say: (line: string) => void;
}

/** A call as the process sees it. */
export interface RunningCall extends PluginCall {
  /** Ends it with a failure; false: it has ended already. */
  fail: (error: unknown) => boolean;
  /** Takes what it writes, in pieces of any size. */
  write: (text: string) => void;
}

const calls = new AsyncLocalStorage<RunningCall>();
const running = new Set<RunningCall>();

/** Calls code of a plugin, so that what it prints and what fails in it later can be attributed to it. */
export async function callPlugin<T>(call: PluginCall, work: () => T): Promise<Awaited<T>> {
  const failure = Promise.withResolvers<never>();
  failure.promise.catch(() => {});
  const lines = lineWriter((line) => outsidePlugins(() => call.say(line)));
  const own: RunningCall = {
    ...call,
    write: lines.write,
    fail(error) {
      failure.reject(error);
      return running.has(own);
    },
  };
  running.add(own);
  try {
    return await Promise.race([calls.run(own, async () => await work()), failure.promise]);
  } catch (thrown) {
    throw asError(thrown);
  } finally {
    running.delete(own);
    lines.end();
  }
}

/** The call that the current code belongs to. */
export function currentCall(): RunningCall | undefined {
  return calls.getStore();
}

/** The calls that have not ended. */
export function runningCalls(): readonly RunningCall[] {
  return [...running];
}

/** Runs code of ours that a plugin called: what it prints is not the plugin's. */
export function outsidePlugins<T>(work: () => T): T {
  return calls.exit(work);
}

// Whole lines, so that a secret is never printed in two parts.
function lineWriter(say: (line: string) => void): { write: (text: string) => void; end: () => void } {
  let rest = "";
  return {
    write(text) {
      const lines = `${rest}${text}`.split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) say(line);
    },
    end() {
      if (rest !== "") say(rest);
      rest = "";
    },
  };
}
