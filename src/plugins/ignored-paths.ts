import { type Config, keyOf } from "../core/config.ts";
import type { Problem } from "../core/errors.ts";
import { stepsOf } from "../core/json.ts";
import type { LoadedPlugin, PluginSet } from "../core/plugin.ts";

/**
 * Problems of paths in `ignoreChanges` that nothing can match. A path that several tools share, as those of an app do,
 * only has to match in one of them. Only the plugin knows the parts of a status.
 */
export function ignoredPathProblems(config: Config, plugins: PluginSet): Problem[] {
  const found = config.tools.flatMap((tool) =>
    (tool.lifecycle.ignoreChanges ?? []).map((path, i) => {
      const where = `lifecycle.ignoreChanges[${i}]`;
      const message = `ignoreChanges: "${path}" matches nothing`;
      const problem = config.problemAt(keyOf(tool), where, message, hintOf(path, tool.name));
      return { place: JSON.stringify([problem.at, path]), problem, fits: fits(path, plugins.get(tool.name)) };
    }),
  );
  const fitting = new Set(found.filter((one) => one.fits).map(({ place }) => place));
  const unmatched = found.filter(({ place }) => !fitting.has(place));
  return [...new Map(unmatched.map(({ place, problem }) => [place, problem])).values()];
}

function fits(path: string, loaded: LoadedPlugin | undefined): boolean {
  const [root, ...rest] = stepsOf(path);
  return root === "status" || (root === "options" && (!loaded || loaded.mayHave(rest)));
}

function hintOf(path: string, plugin: string): string {
  if (/^options\b/.test(path)) return `The plugin ${plugin} has no such option.`;
  return "A path must start with `options.` or `status.`, such as `options.vars`.";
}
