import { styleText } from "node:util";

/** Whether text may have colors. */
export interface Style {
  color: boolean;
}

/** A text in a color, if there may be colors. */
export function paint(text: string, format: Parameters<typeof styleText>[0], { color }: Style): string {
  return color ? styleText(format, text, { validateStream: false }) : text;
}

/** A line of a diff, colored by its sign. */
export function paintDiff(line: string, style: Style): string {
  if (line.startsWith("+")) return paint(line, "green", style);
  if (line.startsWith("-")) return paint(line, "red", style);
  return line.startsWith("@@") ? paint(line, "dim", style) : line;
}
