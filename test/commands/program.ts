import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";

import { exitCodeOf } from "../../src/core/errors.ts";
import { run } from "../../src/commands/index.ts";
import { readArguments } from "../../src/terminal/arguments.ts";
import { terminalHost } from "../../src/terminal/host.ts";

/** The result of a command. */
export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** A folder with a configuration, and the command line run in this process. */
export interface Program {
  folder: string;
  /** The state key for later runs. */
  stateKey?: string;
  write(tools: string, state?: string): Promise<void>;
  /** Runs `dtm` without a terminal, so that nobody can be asked. */
  dtm(...args: string[]): Promise<Ended>;
  /** Runs `dtm` as a person who answers with what `say` returns; it is called when the question is there. */
  answering(say: string | (() => Promise<string>), ...args: string[]): Promise<Ended>;
}

// A thing is a line in a file. While a file `hold` exists, creating one waits.
const plugin = `import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
const file = (ctx) => join(ctx.baseDir, ctx.options.file ?? ctx.tool.instanceID + ".thing");
const seen = (ctx) => ({ status: { text: readFileSync(file(ctx), "utf8") }, outputs: { path: ctx.tool.instanceID, key: "output-secret" } });
const make = async (ctx) => {
  while (existsSync(join(ctx.baseDir, "hold"))) await new Promise((done) => setTimeout(done, 10));
  writeFileSync(file(ctx), ctx.options.text);
  return seen(ctx);
};
export default {
  name: "thing", summary: "A file", write: ["."],
  options: { type: "object", additionalProperties: false, required: ["text"], properties: {
    text: { type: "string" }, file: { type: "string" }, password: { type: "string", secret: true } } },
  outputs: { type: "object", properties: { path: { type: "string" }, key: { type: "string", secret: true } } },
  async read(ctx) { return existsSync(file(ctx)) ? seen(ctx) : null; },
  create: make, update: make,
  async delete(ctx) { rmSync(file(ctx), { force: true }); },
};
`;

/** A new folder whose plugin `thing` manages files. `more` adds to the environment. */
export async function startProgram(more: Record<string, string> = {}): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), "dtm-manual-"));
  await writeFile(join(folder, "thing.mjs"), plugin);
  const env = { PASSWORD: "correct-horse", USER: "mona", ...more };
  const start = async (args: string[], say?: () => Promise<string>): Promise<Ended> => {
    const stdin = Object.assign(new PassThrough(), { isTTY: say !== undefined });
    const asked = async () => void stdin.write(`${await say?.()}\n`);
    const [stdout, stderr] = [text(), text((chunk) => void (chunk.includes("[y/N]") && asked()))];
    const process = { cwd: folder, env, pid: globalThis.process.pid, signal: new AbortController().signal };
    const stream = Object.assign(stderr.stream, { isTTY: stdin.isTTY });
    const streams = { stdin, stdout: stdout.stream, stderr: stream };
    const code = await attempt(args, process, streams, program.stateKey);
    return { code, stdout: stdout.read(), stderr: stderr.read() };
  };
  const program: Program = {
    folder,
    write: (tools, state = "backend: local, options: { stateFile: the.state }") =>
      writeFile(
        join(folder, "dtm.yaml"),
        `config: { state: { ${state} } }\nplugins: [{ name: thing, source: ./thing.mjs }]\ntools:\n${tools}`,
      ),
    dtm: (...args) => start(args),
    answering: (say, ...args) => start(args, async () => (typeof say === "string" ? say : await say())),
  };
  return program;
}

async function attempt(
  args: string[],
  process: Parameters<typeof readArguments>[1],
  streams: Pick<Parameters<typeof terminalHost>[0], "stdin" | "stdout" | "stderr">,
  stateKey: string | undefined,
): Promise<number> {
  const yes = args.includes("-y");
  const env = { TERM: "dumb", NO_COLOR: "1" };
  const host = terminalHost({ ...streams, format: args.includes("--json") ? "json" : "text", yes, env });
  try {
    const { request } = readArguments(args, process);
    return await run({ ...request, context: { ...request.context, stateKey } }, host);
  } catch (error) {
    await host.failed(error);
    return exitCodeOf(error);
  }
}

function text(hear: (chunk: string) => void = () => {}): { stream: Writable; read: () => string } {
  let all = "";
  const write = (chunk: Buffer, _encoding: string, done: () => void) => {
    all += chunk.toString();
    hear(chunk.toString());
    done();
  };
  return { stream: new Writable({ write }), read: () => all };
}
