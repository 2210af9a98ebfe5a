import { sha256 } from "../core/bytes.ts";
import { canonical } from "../core/json.ts";
import type { Change, PlannedFile } from "../core/plan.ts";
import type { Pins } from "../core/plugin.ts";

/** Short digests of files as they are shown, by path. They name what differs; whether it does is decided by the plan's. */
export function fileDigests(files: PlannedFile[]): Record<string, string> {
  return Object.fromEntries(
    files.map(({ path, size, before = null, after = null }) => [
      path,
      sha256(canonical({ size, before, after })).slice(0, 8),
    ]),
  );
}

/** The inputs of a change that have moved since its review. */
export function pinDifferences({ tool, pins = {} }: Change, reviewed: Pins): string[] {
  const names = [...new Set([...Object.keys(pins), ...Object.keys(reviewed)])].sort();
  return names.flatMap((name) => {
    const [now, then] = [own(pins, name), own(reviewed, name)];
    return now === then
      ? []
      : `${tool}: ${name}: ${now ?? "nothing"} now, ${then ?? "nothing"} in the review`;
  });
}

const most = 10;

/** The files that a change would write otherwise than in its review, or that are not as they were then. */
export function fileDifferences(
  { tool, files = [] }: Change,
  { files: reviewed = {} }: { files?: Record<string, string> | undefined },
): string[] {
  const now = fileDigests(files);
  const paths = [...new Set([...Object.keys(now), ...Object.keys(reviewed)])].sort();
  const differing = paths.filter((path) => own(now, path) !== own(reviewed, path));
  const texts = differing.slice(0, most).map((path) => {
    if (own(reviewed, path) === undefined) return `${tool}: ${path} was not in the review`;
    if (own(now, path) === undefined) return `${tool}: ${path} was in the review, and now stays as it is`;
    return `${tool}: ${path} or what it replaces is not as in the review`;
  });
  const more = differing.length - texts.length;
  return more > 0 ? [...texts, `${tool}: ${more} more files are not as in the review`] : texts;
}

// A path such as `__proto__` is a path like any other.
function own<T>(values: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
