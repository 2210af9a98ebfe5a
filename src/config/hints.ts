import { isLate } from "../core/late.ts";

const besideSpec = "It belongs to the app itself: indent it like `spec`.";
const underOptions = "It belongs under `options`: indent it by two more blanks.";

// Keys that DevStream's own documents use and that its code never read.
const meant: Record<string, string | undefined> = {
  "tool type": 'Did you mean "name"?',
  "tool plugin": 'Did you mean "name"? It names the plugin; `instanceID` names the tool.',
  "tool destinationRepo": underOptions,
  "tool sourceRepo": underOptions,
  "app repo": besideSpec,
  "app repoTemplate": besideSpec,
  "app ci": besideSpec,
  "app cd": besideSpec,
};

/** What to do about a key that is known to be mistaken for another. `what` begins with the kind of thing it is in. */
export function meantBy(key: string, what: string, known: string[]): string | undefined {
  if (key === "type" && known.includes("scmType")) return 'Did you mean "scmType"?';
  return meant[`${what.split(" ")[0]} ${key}`];
}

/** A valid name that is near to one which breaks the rule, such as `test-app` for `test_App`. */
export function mendedName(text: string): string | undefined {
  if (isLate(text)) return undefined;
  const words =
    text
      .slice(0, 253)
      .toLowerCase()
      .match(/[a-z0-9]+(?:\.[a-z0-9]+)*/g) ?? [];
  const mended = words.join("-");
  return mended === "" || mended === text ? undefined : `For example "${mended}".`;
}
