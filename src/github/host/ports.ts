import { posix } from "node:path";

import type { Secrets } from "../../core/secrets.ts";
import { type Annotations, makeAnnotations } from "../api/annotations.ts";
import type { CombinedCheck } from "../api/combined-check.ts";
import type { Labels } from "../api/labels.ts";
import { rooms } from "../api/limits.ts";
import type { Overview } from "../api/overview.ts";
import type { Sink } from "../run/board.ts";
import { makeOutputs, type Outputs } from "../run/outputs.ts";
import { type Log, makeLog } from "../run/print.ts";
import { type Setting, settingIfAny } from "../run/setting.ts";
import { type StackComments, stackComments } from "./comments.ts";

/** Where the host of a stack reports. */
export interface Ports {
  /** Throws if inputs or event are invalid. */
  setting: () => Setting;
  secrets: Secrets;
  log: Log;
  annotations: Annotations;
  outputs: Outputs;
  comments: StackComments;
  labels: Labels;
  combined: CombinedCheck;
  /** The configuration's folder in the repository, with a trailing slash; empty: the root. */
  folder: string;
  /** The size limit of the summary, in characters. */
  summaryRoom: number;
}

/** The destinations of a stack's host. */
export interface Places {
  /** The folder for the plan's file. */
  temp: string;
  /** The folder where file names start, inside the repository. */
  folder: string;
  /** All stacks of a run share these. */
  labels: Labels;
  combined: CombinedCheck;
  overview: Overview;
  sink: Sink;
  /** Once aborted, nothing is held back. */
  signal?: AbortSignal;
  /** The number of stacks; 1 if missing. */
  count?: number;
  /** At least how many milliseconds are between two comments on an apply that is under way. */
  pace?: number | undefined;
}

/** Opens the ports of a stack. */
export function openPorts(
  setting: () => Setting,
  secrets: Secrets,
  { temp, folder, labels, combined, overview, sink, signal, count = 1 }: Places,
): Ports {
  const log = makeLog(secrets);
  signal?.addEventListener("abort", log.stop, { once: true });
  const outputs = makeOutputs(secrets, temp, sink, log);
  return {
    setting,
    secrets,
    log,
    annotations: makeAnnotations(() => settingIfAny(setting), log, folder),
    outputs,
    comments: stackComments({ setting, log, outputs, secrets, overview }),
    labels,
    combined,
    folder,
    summaryRoom: Math.floor(rooms.summary / count),
  };
}

/** The name of a stack in the whole repository: stacks of two folders may be called the same there. */
export function nameOf(stack: string, { folder }: Pick<Ports, "folder">): string {
  return posix.join(folder, stack);
}
