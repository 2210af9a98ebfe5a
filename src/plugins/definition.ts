import type { PluginSource } from "../core/config.ts";
import { UserError } from "../core/errors.ts";
import { isObject } from "../core/json.ts";
import type { Plugin } from "../core/plugin.ts";

const verbs = ["read", "create", "update", "delete"] as const;

/** Checks that what a module exports is a plugin; says all that it lacks. */
export function checkDefinition(value: unknown, source: PluginSource): Plugin {
  const given = isObject(value) ? value : {};
  const lacks = [
    ...(given["name"] === source.name ? [] : [`\`name: "${source.name}"\``]),
    ...(isObject(given["options"]) ? [] : ["`options`, a schema"]),
    ...verbs.filter((verb) => typeof given[verb] !== "function").map((verb) => `\`${verb}(ctx)\``),
  ];
  if (lacks.length === 0) return value as Plugin;
  throw new UserError(
    "plugin-invalid",
    `The plugin ${source.name} (${source.source}) lacks ${lacks.join(", ")}`,
    {
      problems: [{ message: `plugin ${source.name} lacks ${lacks.join(", ")}`, at: source.at }],
      hint: "A plugin is an ES module whose default export has name, options, read, create, update and delete.",
    },
  );
}
