import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join, resolve, sep } from "node:path";

import { baseEnv } from "../../process/base-env.ts";
import { ownGroup } from "../../process/kill-group.ts";

/** What a plugin's process may do, besides what every one may. */
export interface Rights {
  /** Files and folders that it may read. */
  read: string[];
  write: string[];
  /** Whether it may start programs. */
  exec: boolean;
}

/** A plugin's process that has been started, and the end of what belongs to it. */
export interface Launched {
  child: ChildProcess;
  /** Removes its temporary folder. */
  clean: () => void;
}

// Of JavaScript. What it keeps outside of it is watched from outside.
const heapMegabytes = 512;

/** Whether our host loads a plugin's file; any other file is an executable that speaks the protocol itself. */
export function isModule(path: string): boolean {
  return /^\.[cm]?[jt]s$/.test(extname(path));
}

/** Starts the process of a plugin, in a group and with a temporary folder of its own. */
export function launch(path: string, cwd: string, rights: Rights): Launched {
  const temp = mkdtempSync(join(tmpdir(), "dtm-plugin-"));
  const env = { ...baseEnv(process.env), TMPDIR: temp, TEMP: temp, TMP: temp };
  const [program, args] = isModule(path) ? [process.execPath, nodeArgs(path, temp, rights)] : [path, []];
  const child = spawn(program, args, { ...ownGroup, cwd, env, stdio: "pipe" });
  return { child, clean: () => rmSync(temp, { recursive: true, force: true }) };
}

function nodeArgs(path: string, temp: string, { read, write, exec }: Rights): string[] {
  const known = process.allowedNodeEnvironmentFlags;
  return [
    known.has("--permission") ? "--permission" : "--experimental-permission",
    "--disable-warning=ExperimentalWarning",
    "--disable-warning=SecurityWarning",
    `--max-old-space-size=${heapMegabytes}`,
    ...outermost([...ownCode(), ...read, temp]).map((one) => `--allow-fs-read=${one}`),
    ...outermost([...write, temp]).map((one) => `--allow-fs-write=${one}`),
    ...(exec ? ["--allow-child-process"] : []),
    ...(known.has("--allow-net") ? ["--allow-net"] : []),
    hostScript(),
    path,
  ];
}

// Node 20 crashes if a path is given twice, or is in a folder that is given, too.
function outermost(paths: string[]): string[] {
  const all = [...new Set(paths)];
  return all.filter((path) => !all.some((other) => other !== path && path.startsWith(`${other}${sep}`)));
}

// In the bundle, an entry of its own, beside all code.
function hostScript(): string {
  const bundled = join(import.meta.dirname, "plugin-host.mjs");
  if (existsSync(bundled)) return bundled;
  // A Node that cannot run the source itself has the last build of it.
  return resolve(root, process.features.typescript ? "src/plugin-host.ts" : "dist/plugin-host.mjs");
}

const root = resolve(import.meta.dirname, "../../..");

function ownCode(): string[] {
  if (existsSync(join(import.meta.dirname, "plugin-host.mjs"))) return [import.meta.dirname];
  return ["src", "plugins", "dist", "node_modules", "package.json"].map((name) => join(root, name));
}
