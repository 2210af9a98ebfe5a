import { isDeferred } from "../core/deferred.ts";

/** A valid name close to one that breaks the rule, such as `test-app` for `test_App`. */
export function mendedName(text: string): string | undefined {
  if (isDeferred(text)) return undefined;
  const words =
    text
      .slice(0, 253)
      .toLowerCase()
      .match(/[a-z0-9]+(?:\.[a-z0-9]+)*/g) ?? [];
  const mended = words.join("-");
  return mended === "" || mended === text ? undefined : `For example "${mended}".`;
}
