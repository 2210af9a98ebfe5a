import { endGroup, error, info, isDebug, startGroup, warning } from "@actions/core";

import type { Position } from "../../core/errors.ts";
import type { Event } from "../../core/events.ts";
import type { Secrets } from "../../core/secrets.ts";
import { redactEvent } from "../../core/redacted.ts";
import { makeToolLog } from "./tool-log.ts";

/** The severity of a message. */
export type Level = "error" | "warning";

/** The log of a run: redacted, and without anything that the runner would take for a command. */
export interface Log {
  say: (text: string) => void;
  group: (title: string, text: string) => void;
  event: (event: Event) => void;
  /** Prints what was held back to be shown together: the run may be killed at any moment. */
  stop: () => void;
  warn: (text: string) => void;
  /** An annotation on the page of the run; with a place in a file of the repository, it is on that line. */
  annotate: (level: Level, text: string, about: { title: string; at?: Position | undefined }) => void;
}

/** The log of this process. */
export function makeLog(secrets: Secrets): Log {
  const safe = (text: string) => harmless(secrets.redact(text));
  const say = (text: string): void => info(safe(text));
  const group = (title: string, text: string): void => {
    startGroup(safe(title));
    info(safe(text));
    endGroup();
  };
  const tools = makeToolLog({ say, group });
  return {
    say,
    group,
    event(event) {
      if (event.type === "warning") return warning(safe(event.message));
      if ((event.type === "saved" || event.type === "trace") && !isDebug()) return;
      tools.event(redactEvent(event, secrets));
    },
    stop: tools.stop,
    warn: (text) => warning(safe(text)),
    annotate(level, text, { title, at }) {
      const place = at ? { file: at.file, startLine: at.line, startColumn: at.column } : {};
      const show = level === "error" ? error : warning;
      show(safe(text), { title: safe(title), ...place });
    },
  };
}

// The runner interprets `::name::` at the start of a line, after any white space (for .NET that includes U+0085), and
// `##[name]` anywhere in it, as commands.
function harmless(text: string): string {
  return text.replace(/^([\s\u0085]*)::/gm, "$1:\\:").replaceAll("##[", "#\\#[");
}
