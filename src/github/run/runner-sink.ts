import { setOutput, summary } from "@actions/core";

import type { Sink } from "./board.ts";

/** The runner itself, which gets each output and each part of the summary at once. */
export interface RunnerSink extends Sink {
  /** Replaces the summary. */
  rewrite(markdown: string): Promise<void>;
  /** The outputs so far. */
  sent: ReadonlyMap<string, string>;
}

/** Opens the runner's files. */
export function runnerSink(): RunnerSink {
  const sent = new Map<string, string>();
  let left = mostSummary;
  const write = async (markdown: string, overwrite: boolean): Promise<void> => {
    if (!process.env["GITHUB_STEP_SUMMARY"]) return;
    const text = withinBytes(markdown, overwrite ? mostSummary : left);
    left = (overwrite ? mostSummary : left) - Buffer.byteLength(text);
    await summary.addRaw(text, true).write({ overwrite });
  };
  return {
    sent,
    set(name, value) {
      sent.set(name, String(value));
      setOutput(name, value);
    },
    summary: (markdown) => write(markdown, false),
    rewrite: (markdown) => write(markdown, true),
  };
}

// GitHub shows nothing of a step's summary that is larger than 1 MiB of UTF-8. Line ends are added to what is written.
const mostSummary = 1024 * 1024 - 1024;

const note =
  "\n\n… The rest is left out, because GitHub shows no summary of more than 1 MiB. The whole plan is in the file of the output `plan-file`.\n";

/** A text of at most so many bytes of UTF-8, cut between lines, with a note that it is not whole. */
export function withinBytes(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  const room = most - Buffer.byteLength(note);
  if (room < 0) return "";
  const start = Buffer.from(text).subarray(0, room).toString();
  return `${start.slice(0, Math.max(0, start.lastIndexOf("\n")))}${note}`;
}
