import { counted } from "../core/counted.ts";
import type { PlannedFile, PreviewedChange } from "../core/plan.ts";
import { oneLine } from "./escape.ts";

const mostFiles = 50;

/** What a change would write and set, and which inputs it is made from, one per line. */
export function previewLines({
  pins = {},
  files = [],
  moreFiles = 0,
  secrets = [],
  previewAfter = [],
}: PreviewedChange): string[] {
  const left = files.length - mostFiles + moreFiles;
  return [
    ...Object.entries(pins).map(([input, pin]) => `made from ${oneLine(input)}: ${oneLine(pin)}`),
    ...files.slice(0, mostFiles).map(fileLine),
    ...(left > 0 ? [`… and ${counted(left, "more file")}`] : []),
    ...(secrets.length > 0 ? [`sets the secrets ${secrets.map(oneLine).join(", ")}`] : []),
    ...(previewAfter.length > 0
      ? [`what it writes is known after apply: it needs outputs of ${previewAfter.map(oneLine).join(", ")}`]
      : []),
  ];
}

function fileLine({ path, size, omitted, changedBy }: PlannedFile): string {
  const sign = size.before === undefined ? "+" : size.after === undefined ? "-" : "~";
  const bytes = counted(size.after ?? size.before ?? 0, "byte");
  const why = omitted === undefined || omitted === "room" ? "" : `, ${whyOmitted[omitted]}`;
  const by = changedBy ? `, changed by ${oneLine(changedBy.author)}` : "";
  return `${sign} ${oneLine(path)} (${bytes}${why}${by})`;
}

const whyOmitted = { binary: "binary", large: "large", secret: "differs only in secrets" };
