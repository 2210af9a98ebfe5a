import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { bundled } from "../bundle.ts";
import { type Ended, type Running, running } from "../running.ts";

/** A running `dtm`. */
export interface Started extends Pick<Running, "says" | "ended"> {
  /** Sends a signal, like a person's Ctrl-C. */
  interrupt: () => void;
}

/** A folder with a configuration in it, and `dtm` in processes of its own. */
export interface Program {
  folder: string;
  configure: (tools: string) => Promise<void>;
  start: (...args: string[]) => Started;
  /** The same in a terminal of 80 columns; needs script(1). All output is in `stdout`. */
  inTerminal: (...args: string[]) => Started;
  dtm: (...args: string[]) => Promise<Ended>;
  /** The same as a shell command, for redirections. */
  shell: (line: string) => Promise<Ended>;
  read: (file: string) => Promise<string>;
}

// A slow tool says that it has started, and continues once the file `go` exists.
const plugin = `import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
const file = (ctx) => join(ctx.baseDir, ctx.tool.instanceID + ".slow");
const resource = (ctx) => ({ status: { text: readFileSync(file(ctx), "utf8") }, outputs: {} });
const make = async (ctx) => {
  ctx.progress("half way", 0.5);
  if (ctx.options.fails) throw new Error("this cannot be made");
  while (ctx.options.waits && !existsSync(join(ctx.baseDir, "go"))) await new Promise((done) => setTimeout(done, 20));
  writeFileSync(file(ctx), "made");
  return resource(ctx);
};
export default {
  name: "slow", summary: "A file that takes its time", write: ["."],
  options: { type: "object", additionalProperties: false, properties: { waits: { type: "boolean" }, fails: { type: "boolean" } } },
  read: async (ctx) => (existsSync(file(ctx)) ? resource(ctx) : null),
  create: make, update: make,
  delete: async (ctx) => rmSync(file(ctx), { force: true }),
};
`;

/** A new folder with a plugin `slow`. `env` adds to the environment of the runs. */
export async function program(env: Record<string, string> = {}): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), "dtm-terminal-"));
  const cli = await bundled("cli.js");
  await writeFile(join(folder, "slow.mjs"), plugin);
  const head = "config: { state: { backend: local, options: { stateFile: the.state } } }\n";
  const sources = "plugins: [{ name: slow, source: ./slow.mjs }]\n";
  const start = (...args: string[]) => started(folder, [cli, ...args], { env });
  return {
    folder,
    configure: (tools) => writeFile(join(folder, "dtm.yaml"), `${head}${sources}tools:\n${tools}`),
    start,
    inTerminal(...args) {
      const line = `stty rows 24 cols 80; exec '${process.execPath}' '${cli}' ${args.join(" ")}`;
      return started(folder, ["-qefc", line, "/dev/null"], { env, program: "script" });
    },
    shell: (line) =>
      started(folder, ["-c", `exec '${process.execPath}' '${cli}' ${line}`], { env, program: "sh" }).ended,
    dtm: (...args) => start(...args).ended,
    read: (file) => readFile(join(folder, file), "utf8"),
  };
}

function started(
  cwd: string,
  args: string[],
  { env, program }: { env: Record<string, string>; program?: string },
): Started {
  const { child, says, ended } = running(args, {
    cwd,
    env: { TERM: "xterm", ...env },
    ...(program ? { program } : {}),
  });
  // In a terminal the key counts: the terminal sends the signal.
  const interrupt = () => void (program ? child.stdin.write("\u0003") : child.kill("SIGINT"));
  return { says, ended, interrupt };
}
