import { endGroup, error, info, startGroup, warning } from "@actions/core";

import type { Problem } from "../core/errors.ts";
import type { Event } from "../core/events.ts";
import type { Secrets } from "../core/secrets.ts";
import { eventText, problemText } from "../report/terminal.ts";

/** The log of a run: redacted, and without anything that the runner would take for a command. */
export interface Log {
  say: (text: string) => void;
  group: (title: string, text: string) => void;
  event: (event: Event) => void;
  warn: (text: string) => void;
  /** An error; with a place in a file it is shown at that line of the pull request. */
  problem: (problem: Problem, title: string) => void;
}

/** The log of this process. `folder` is where file names of problems start from, inside the repository. */
export function makeLog(secrets: Secrets, folder: string): Log {
  const safe = (text: string) => harmless(secrets.redact(text));
  return {
    say: (text) => info(safe(text)),
    group(title, text) {
      startGroup(safe(title));
      info(safe(text));
      endGroup();
    },
    event(event) {
      if (event.type === "warning") return warning(safe(event.message));
      const text = eventText(event, { colour: false });
      if (text !== undefined) info(safe(text));
    },
    warn: (text) => warning(safe(text)),
    problem(problem, title) {
      const { at } = problem;
      const place = at ? { file: `${folder}${at.file}`, startLine: at.line, startColumn: at.column } : {};
      error(safe(problemText(problem)), { title: safe(title), ...place });
    },
  };
}

// The runner takes `::name::` at the start of a line, after any white space (for .NET that is U+0085, too), and
// `##[name]` anywhere in it, for commands.
function harmless(text: string): string {
  return text.replace(/^([\s\u0085]*)::/gm, "$1:\\:").replaceAll("##[", "#\\#[");
}
