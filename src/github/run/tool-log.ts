import type { Event } from "../../core/events.ts";
import { oneLine } from "../../report/escape.ts";
import { eventText } from "../../report/terminal.ts";

/** The log output of tools while they run. */
export interface ToolLog {
  event: (event: Event) => void;
  /** Prints what is still held back, and holds nothing back from now on: the run may be killed at any moment. */
  stop: () => void;
}

interface Print {
  say: (text: string) => void;
  group: (title: string, text: string) => void;
}

// Longer output of a tool is shown in parts.
const most = 500;

/**
 * One line when a tool starts. Its output is held back and printed as one group when it has finished, so that the lines
 * of parallel tools do not mix.
 */
export function makeToolLog(print: Print): ToolLog {
  const kept: Kept = new Map();
  let isStopped = false;
  return {
    event(event) {
      const text = eventText(event, { color: false });
      if (event.type === "started" && !isStopped) kept.set(event.tool, []);
      if (text === undefined) return;
      if (event.type === "log" || event.type === "progress") keep(event.tool, text, kept, print);
      else if (event.type === "finished") release(event.tool, text, kept, print);
      else print.say(text);
    },
    stop() {
      isStopped = true;
      for (const [tool, lines] of kept)
        if (lines.length > 0) release(tool, soFar(tool), kept, print);
        else kept.delete(tool);
    },
  };
}

// The output so far of each running tool.
type Kept = Map<string, string[]>;

function keep(tool: string, text: string, kept: Kept, print: Print): void {
  const lines = kept.get(tool);
  if (!lines) return print.say(text);
  lines.push(text);
  if (lines.length < most) return;
  release(tool, soFar(tool), kept, print);
  kept.set(tool, []);
}

function release(tool: string, text: string, kept: Kept, { say, group }: Print): void {
  const [title = "", ...more] = text.split("\n");
  const lines = kept.get(tool) ?? [];
  kept.delete(tool);
  if (lines.length === 0) say(text);
  else group(title, [...more, ...lines].join("\n"));
}

function soFar(tool: string): string {
  return `… ${oneLine(tool)}, so far`;
}
