import { PassThrough, Writable } from "node:stream";

import xterm from "@xterm/headless";

import type { Terminal } from "../../src/terminal/voice.ts";

/** A terminal that a program writes to, and what a person sees. */
export interface FakeTerminal {
  stream: Writable & { isTTY: boolean; columns: number; rows: number };
  /** Everything that was written, with escape sequences. */
  raw: () => string;
  /** The visible rows, without empty ones at the end. */
  seen: () => Promise<string[]>;
  /** The same, with the rows that were scrolled out. */
  all: () => Promise<string[]>;
}

/** A terminal of some size; output goes through a real terminal's parser. */
export function fakeTerminal({ columns = 60, rows = 12, isTTY = true } = {}): FakeTerminal {
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
  let raw = "";
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      raw += chunk.toString();
      screen.write(chunk);
      done();
    },
  });
  const lines = async (from: (base: number) => number): Promise<string[]> => {
    await new Promise<void>((parsed) => screen.write("", parsed));
    const { active } = screen.buffer;
    const count = active.length - from(active.baseY);
    const texts = Array.from({ length: count }, (_, i) => active.getLine(from(active.baseY) + i));
    return trimmed(texts.map((line) => line?.translateToString(true).trimEnd() ?? ""));
  };
  return {
    stream: Object.assign(stream, { isTTY, columns, rows }),
    raw: () => raw,
    seen: () => lines((base) => base),
    all: () => lines(() => 0),
  };
}

/** A terminal for `terminalHost`, whose three streams are one screen and one keyboard. */
export function fakeProcess(more: Partial<Terminal> = {}, size: Parameters<typeof fakeTerminal>[0] = {}) {
  const screen = fakeTerminal(size);
  const keys = Object.assign(new PassThrough(), { isTTY: size.isTTY ?? true });
  const streams = { stdin: keys, stdout: screen.stream, stderr: screen.stream };
  return { screen, keys, terminal: { ...streams, format: "text" as const, yes: false, ...more } };
}

function trimmed(lines: string[]): string[] {
  return lines.slice(0, lines.findLastIndex((line) => line !== "") + 1);
}
