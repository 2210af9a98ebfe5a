import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";

import { onTestFinished } from "vitest";

/** The result of a process. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A process that a test runs; it ends with the test. */
export interface Running {
  child: ChildProcessWithoutNullStreams;
  /** Resolves when its output contains a text, however it is colored. */
  says: (text: string) => Promise<void>;
  ended: Promise<Ended>;
}

/** Starts a process (by default Node) with nothing of our environment except the path. */
export function running(
  args: string[],
  { cwd, env, program = process.execPath }: { cwd: string; env: Record<string, string>; program?: string },
): Running {
  const child = spawn(program, args, { cwd, env: { PATH: process.env["PATH"], HOME: cwd, ...env } });
  onTestFinished(() => void child.kill("SIGKILL"));
  const texts = { stdout: "", stderr: "" };
  let hear = () => {};
  for (const name of ["stdout", "stderr"] as const)
    child[name].on("data", (chunk: Buffer) => {
      texts[name] += chunk.toString();
      hear();
    });
  let isOver = false;
  const ended = once(child, "close").then(([code]): Ended => {
    isOver = true;
    return { code: code as number | null, ...texts };
  });
  return {
    child,
    async says(text) {
      while (!`${texts.stdout}${texts.stderr}`.includes(text)) {
        if (isOver) throw new Error(`it ended and never said "${text}": ${JSON.stringify(texts)}`);
        await Promise.race([ended, new Promise<void>((resolve) => (hear = resolve))]);
      }
    },
    ended,
  };
}
