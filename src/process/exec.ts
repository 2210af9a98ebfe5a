import { type ChildProcess, spawn } from "node:child_process";
import { statSync } from "node:fs";
import { resolve } from "node:path";

import { messageOf, UserError } from "../core/errors.ts";
import type { Context, ExecOptions, ExecResult } from "../core/plugin.ts";
import { baseEnv } from "./base-env.ts";
import { killGroup, ownGroup } from "./kill-group.ts";

// What a program prints is kept in memory.
const mostBytes = 50_000_000;

/** What a program that is started for a verb has of its context. */
export interface ExecHost extends Pick<Context, "signal" | "log" | "baseDir"> {
  /** The only programs that may be started; missing: any. */
  programs?: readonly string[];
}

/** `Context.exec` for one verb. */
export function execFor(host: ExecHost): Context["exec"] {
  return async (program, args = [], options = {}) => {
    refuseUnlisted(program, host);
    host.signal.throwIfAborted();
    const cwd = resolve(host.baseDir, options.cwd ?? "");
    const env = { ...baseEnv(process.env), ...options.env };
    const child = spawn(program, args, { ...ownGroup, cwd, env, stdio: "pipe" });
    using _ = killedBy(host.signal, child);
    // Whoever stops the verb also ends the program, so its end is not the failure.
    const ended = await endOf(child, program, cwd, host.log, options.input).finally(() =>
      host.signal.throwIfAborted(),
    );
    if ((options.accept ?? [0]).includes(ended.code)) return ended;
    throw failed(program, ended);
  };
}

function refuseUnlisted(program: string, { programs }: ExecHost): void {
  if (!programs || programs.includes(program)) return;
  throw new UserError("plugin-failed", `the plugin may not start ${program}`, {
    hint: `Its definition must list it: \`exec: [${JSON.stringify(program)}]\`.`,
  });
}

function killedBy(signal: AbortSignal, child: ChildProcess): Disposable {
  const kill = () => killGroup(child);
  process.once("exit", kill);
  signal.addEventListener("abort", kill);
  return {
    [Symbol.dispose]() {
      process.off("exit", kill);
      signal.removeEventListener("abort", kill);
    },
  };
}

type Streams = ReturnType<typeof spawn>;

async function endOf(
  child: Streams,
  program: string,
  cwd: string,
  log: (line: string) => void,
  input: ExecOptions["input"],
): Promise<ExecResult> {
  const [stdout, stderr] = [collected(child, "stdout"), collected(child, "stderr", log)];
  // A program need not read what it is given.
  child.stdin?.on("error", () => {});
  child.stdin?.end(input);
  return new Promise((done, fail) => {
    child.once("error", (error) => fail(notStarted(error, program, cwd)));
    child.once("close", (code, signal) => {
      if (stdout.isFull() || stderr.isFull()) fail(tooMuch(program));
      else if (signal !== null) fail(killed(program, signal));
      else done({ code: code ?? 1, stdout: stdout.text(), stderr: stderr.text() });
    });
  });
}

function collected(child: Streams, name: "stdout" | "stderr", say: (line: string) => void = () => {}) {
  const chunks: Buffer[] = [];
  let size = 0;
  let rest = "";
  const stream = child[name];
  stream?.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > mostBytes) return killGroup(child);
    chunks.push(chunk);
    const lines = `${rest}${chunk.toString()}`.split("\n");
    rest = lines.pop() ?? "";
    lines.forEach(say);
  });
  stream?.on("end", () => void (rest !== "" && say(rest)));
  return { text: () => Buffer.concat(chunks).toString(), isFull: () => size > mostBytes };
}

function notStarted(error: NodeJS.ErrnoException, program: string, cwd: string): UserError {
  // The system says ENOENT for both.
  if (error.code === "ENOENT" && !statSync(cwd, { throwIfNoEntry: false })?.isDirectory())
    return new UserError("program-failed", `${program} could not be started: there is no folder ${cwd}`, {
      cause: error,
    });
  if (error.code === "ENOENT")
    return new UserError("program-missing", `${program} is not installed on this machine`, {
      hint: `Install ${program}, so that it is found in PATH. In a workflow, install it in a step before this one.`,
      cause: error,
    });
  const why = error.code === "EACCES" ? "it is not an executable file" : messageOf(error);
  return new UserError("program-failed", `${program} could not be started: ${why}`, { cause: error });
}

function failed(program: string, { code, stdout, stderr }: ExecResult): UserError {
  const said = lastLines(stderr) || lastLines(stdout);
  return new UserError("program-failed", `${program} ended with exit code ${code}${said && `: ${said}`}`);
}

function killed(program: string, signal: string): UserError {
  return new UserError("program-failed", `${program} was ended by ${signal}`);
}

function tooMuch(program: string): UserError {
  return new UserError("program-failed", `${program} printed more than ${mostBytes / 1e6} MB`);
}

function lastLines(text: string): string {
  return text.trimEnd().split("\n").slice(-5).join("\n").slice(-1000);
}
