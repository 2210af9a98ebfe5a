import { endGroup, error, info, startGroup, warning } from "@actions/core";

import type { Position } from "../core/errors.ts";
import type { Event } from "../core/events.ts";
import type { Secrets } from "../core/secrets.ts";
import { shownEvent } from "../core/shown.ts";
import { eventText } from "../report/terminal.ts";

/** How bad something is. */
export type Level = "error" | "warning";

/** The log of a run: redacted, and without anything that the runner would take for a command. */
export interface Log {
  say: (text: string) => void;
  group: (title: string, text: string) => void;
  event: (event: Event) => void;
  warn: (text: string) => void;
  /** A note on the page of the run; with a place in a file of the repository it stands at that line. */
  annotate: (level: Level, text: string, about: { title: string; at?: Position | undefined }) => void;
}

/** The log of this process. */
export function makeLog(secrets: Secrets): Log {
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
      const text = eventText(shownEvent(event, secrets), { colour: false });
      if (text !== undefined) info(safe(text));
    },
    warn: (text) => warning(safe(text)),
    annotate(level, text, { title, at }) {
      const place = at ? { file: at.file, startLine: at.line, startColumn: at.column } : {};
      const show = level === "error" ? error : warning;
      show(safe(text), { title: safe(title), ...place });
    },
  };
}

// The runner takes `::name::` at the start of a line, after any white space (for .NET that is U+0085, too), and
// `##[name]` anywhere in it, for commands.
function harmless(text: string): string {
  return text.replace(/^([\s\u0085]*)::/gm, "$1:\\:").replaceAll("##[", "#\\#[");
}
