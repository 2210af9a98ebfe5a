import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { load } from "js-yaml";

import { bundled } from "../bundle.ts";
import { readFileCommands, readPrinted, type Command } from "./commands.ts";
import { patched, type Payload } from "./payloads.ts";
import { runnerEnv, type RunOf } from "./runner-env.ts";
import type { Scopes } from "./scopes.ts";
import { atMost } from "../slowness.ts";

/** One step of a workflow that uses the Action. */
export interface ActionRun extends RunOf {
  /** Its entry; Default: `main.js` of a bundle of the current source. */
  dist?: string;
  /** Arguments for Node itself, such as `--inspect-brk`. */
  nodeArguments?: string[];
  /** Changes to the event, as a JSON merge patch. */
  patch?: Payload;
  /** The `with:` of the step. Others have the defaults of action.yml. */
  inputs?: Record<string, string>;
  /** The `env:` of the step. */
  env?: Record<string, string>;
  /** `${{ github.token }}`; Default: the bot's. */
  token?: string;
  /** The `permissions:` of the job, which limit its token. Default: all. */
  permissions?: Scopes;
  /** The state that the main step saved, for a post step. */
  state?: Record<string, string>;
  /** RUNNER_TEMP. Default: a new folder, removed at the end. */
  temp?: string;
  /** When a process that hangs is killed. Default: after a minute of an idle machine. */
  timeoutMs?: number;
  /** Called with the process as soon as it runs, for example to send it signals. */
  started?: (child: ChildProcess) => void;
}

/** The result of a run. */
export interface ActionResult {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  /** The output as the log shows it, masked. */
  log: string;
  commands: Command[];
  masks: string[];
  errors: Command[];
  warnings: Command[];
  notices: Command[];
  outputs: Record<string, string>;
  summary: string;
  state: Record<string, string>;
}

/** Runs the Action as GitHub's runner does: in a process of its own with only the runner's environment. */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  const temp = run.temp ?? (await mkdtemp(join(tmpdir(), "runner-")));
  try {
    return await runIn(temp, run);
  } finally {
    if (run.temp === undefined) await rm(temp, { recursive: true, force: true });
  }
}

async function runIn(temp: string, run: ActionRun): Promise<ActionResult> {
  const folder = await mkdtemp(join(temp, "_runner-"));
  const files = await commandFiles(folder);
  await mkdir(join(folder, "home"));
  await writeFile(join(folder, "event.json"), JSON.stringify(patched(run.event, run.patch ?? {})));
  const env = {
    ...runnerEnv(run, { temp, folder, files }),
    ...(await inputsOf(withToken(run))),
    ...Object.fromEntries(Object.entries(run.state ?? {}).map(([name, value]) => [`STATE_${name}`, value])),
    ...run.env,
  };
  const entry = resolve(run.dist ?? (await bundled("main.js")));
  const child = spawn(process.execPath, [...(run.nodeArguments ?? []), entry], {
    cwd: run.workspace,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: run.timeoutMs ?? atMost(60_000),
    killSignal: "SIGKILL",
  });
  const [stdout, stderr] = [collected(child.stdout), collected(child.stderr)];
  run.started?.(child);
  const [code, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
  return resultOf({ code, signal, stdout: stdout(), stderr: stderr() }, files);
}

function withToken({ github, permissions, ...run }: ActionRun): Pick<ActionRun, "inputs" | "token"> {
  const token = permissions && github.jobToken?.(permissions);
  return token === undefined ? run : { ...run, token };
}

async function resultOf(ended: Ended, files: Record<string, string>): Promise<ActionResult> {
  const printed = readPrinted(`${ended.stdout}\n${ended.stderr}`);
  const named = (name: string) => printed.commands.filter((command) => command.name === name);
  const text = (name: string) => readFile(files[name] ?? "", "utf8");
  return {
    ...ended,
    ...printed,
    errors: named("error"),
    warnings: named("warning"),
    notices: named("notice"),
    outputs: readFileCommands(await text("GITHUB_OUTPUT")),
    summary: await text("GITHUB_STEP_SUMMARY"),
    state: readFileCommands(await text("GITHUB_STATE")),
  };
}

type Ended = Pick<ActionResult, "code" | "signal" | "stdout" | "stderr">;

async function commandFiles(folder: string): Promise<Record<string, string>> {
  const names = ["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_STATE", "GITHUB_ENV", "GITHUB_PATH"];
  const files = Object.fromEntries(names.map((name) => [name, join(folder, name.toLowerCase())]));
  for (const file of Object.values(files)) await writeFile(file, "");
  return files;
}

/** The inputs of a step as the runner passes them. It keeps hyphens: `state-key` is INPUT_STATE-KEY. */
export async function inputsOf({
  inputs,
  token = "token-of-actions",
}: Pick<ActionRun, "inputs" | "token">): Promise<Record<string, string>> {
  const all = { ...(await defaults()), ...inputs };
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [
      `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`,
      value.replace(/\$\{\{\s*github\.token\s*\}\}/g, token),
    ]),
  );
}

async function defaults(): Promise<Record<string, string>> {
  const file = new URL("../../action.yml", import.meta.url);
  if (!existsSync(file)) return {};
  const { inputs = {} } = load(await readFile(file, "utf8")) as {
    inputs?: Record<string, { default?: string | number | boolean }>;
  };
  return Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [name, String(input.default ?? "")]),
  );
}

function collected(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString("utf8");
}
