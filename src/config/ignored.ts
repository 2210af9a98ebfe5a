import type { Problem } from "../core/errors.ts";
import { child, type Data, dataAt, isMapData, without } from "./data.ts";
import { problemAt } from "./source.ts";

/** A key that DevStream's documentation uses and its code never read; `write` is the key that was meant. */
interface IgnoredKey {
  path: [string, ...string[]];
  write: string;
  hint: string;
}

const underOptions = "Indent it by two more spaces, so that it is under `options`.";
const besideSpec = "Indent it like `spec`: it belongs to the app itself.";
const renamed = "Rename the key.";

const ignored: Record<"tool" | "app", IgnoredKey[]> = {
  tool: [
    { path: ["destinationRepo"], write: "options.destinationRepo", hint: underOptions },
    { path: ["sourceRepo"], write: "options.sourceRepo", hint: underOptions },
    {
      path: ["plugin"],
      write: "name",
      hint: "`name` is the plugin, and `instanceID` tells its tools apart.",
    },
  ],
  app: [
    { path: ["repo", "type"], write: "repo.scmType", hint: renamed },
    { path: ["repoTemplate", "type"], write: "repoTemplate.scmType", hint: renamed },
    ...["repo", "repoTemplate", "ci", "cd"].map((key): IgnoredKey => ({
      path: ["spec", key],
      write: key,
      hint: besideSpec,
    })),
  ],
};

/**
 * Data without the keys that DevStream silently ignored although its documentation uses them; each becomes a warning.
 * Other unknown keys are mistakes, and stay.
 */
export function dropIgnored(kind: "tool" | "app", data: Data, what: string, warnings: Problem[]): Data {
  let left = data;
  for (const { path, write, hint } of ignored[kind]) {
    const parent = dataAt(left, path.slice(0, -1));
    const at = isMapData(parent) ? child(parent, path.at(-1) ?? "")?.key : undefined;
    if (!at) continue;
    const message = `${what}: \`${path.join(".")}\` is ignored, as in DevStream; write \`${write}\``;
    warnings.push(problemAt(at, message, hint));
    left = without(left, path);
  }
  return left;
}
