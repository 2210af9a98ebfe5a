import { isDeferred } from "../core/deferred.ts";

/** A valid name close to one that breaks the rule, such as `test-app` for `test_App`. */
export function validNameHint(text: string): string | undefined {
  if (isDeferred(text)) return undefined;
  const words =
    text
      .slice(0, 253)
      .toLowerCase()
      .match(/[a-z0-9]+(?:\.[a-z0-9]+)*/g) ?? [];
  const valid = words.join("-");
  return valid === "" || valid === text ? undefined : `For example "${valid}".`;
}
