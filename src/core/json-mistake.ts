import type { Position } from "./errors.ts";

/** Why a text is not JSON, and where; `file` names it. */
export function jsonMistake(text: string, file: string): { message: string; at: Position } {
  const offset = offsetOf(text);
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  const at = { file, line: before.length, column: (before.at(-1) ?? "").length + 1 };
  if (text.trim() === "") return { message: "it is empty", at };
  const isCut = offset >= text.trimEnd().length;
  return { message: isCut ? "it is cut off" : "it is not JSON", at };
}

// The engine tells the place only in its message, and not for a text that is cut off.
function offsetOf(text: string): number {
  try {
    JSON.parse(text);
    return 0;
  } catch (error) {
    const [, position] = /at position (\d+)/.exec(String(error)) ?? [];
    if (position !== undefined) return Number(position);
    return /Unexpected token/.test(String(error)) ? 0 : text.trimEnd().length;
  }
}
