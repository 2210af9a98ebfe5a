import type { PluginSource } from "../core/config.ts";
import { UserError } from "../core/errors.ts";
import { isObject } from "../core/json.ts";
import type { Plugin } from "../core/plugin.ts";

const verbs = ["read", "create", "update", "delete"] as const;

/** Checks that the export of a module is a plugin. Throws one "plugin-invalid" with everything that is wrong. */
export function checkDefinition(value: unknown, source: PluginSource): Plugin {
  const given = isObject(value) ? value : {};
  const missing = missingParts(given, source.name);
  const found = [
    ...(missing.length > 0 ? [`lacks ${missing.join(", ")}`] : []),
    ...envProblems(given["env"]),
    ...functionProblems(given),
  ];
  if (found.length === 0) return value as Plugin;
  const message = found.join("; ");
  throw new UserError("plugin-invalid", `The plugin ${source.name} (${source.source}) ${message}`, {
    problems: [{ message: `plugin ${source.name} ${message}`, at: source.at }],
    hint:
      missing.length > 0
        ? "A plugin is an ES module whose default export has name, options, read, create, update and delete."
        : functionProblems(given).length > 0
          ? "Write `identity(options) { return … }` and `async preview(ctx) { return { files: […] } }`, or leave them out."
          : 'List the names as `env: ["TOKEN"]`, or as `env: { TOKEN: {}, REGION: { public: true } }` if some are not secret.',
  });
}

function missingParts(given: Record<string, unknown>, name: string): string[] {
  return [
    ...(given["name"] === name ? [] : [`\`name: "${name}"\``]),
    ...(isObject(given["options"]) ? [] : ["`options`, a schema"]),
    ...verbs.filter((verb) => typeof given[verb] !== "function").map((verb) => `\`${verb}(ctx)\``),
  ];
}

function functionProblems(given: Record<string, unknown>): string[] {
  return ["identity", "preview"]
    .filter((name) => given[name] !== undefined && typeof given[name] !== "function")
    .map((name) => `has ${name === "identity" ? "an" : "a"} \`${name}\` that is not a function`);
}

// A misspelled `public` would keep a value redacted; a value of another kind might be meant to make it public.
function envProblems(env: unknown): string[] {
  if (env === undefined) return [];
  if (Array.isArray(env))
    return env.flatMap((name, i) => (isName(name) ? [] : [`has an \`env[${i}]\` that is not a name`]));
  if (!isObject(env)) return ["has an `env` that is neither a list of names nor a map"];
  return Object.entries(env)
    .filter(([name, about]) => !isName(name) || !isEnvEntry(about))
    .map(([name]) => `has an \`env.${name}\` that is neither \`{}\` nor \`{ public: true }\``);
}

function isName(name: unknown): boolean {
  return typeof name === "string" && name !== "";
}

function isEnvEntry(about: unknown): boolean {
  if (!isObject(about)) return false;
  return Object.entries(about).every(([key, value]) => key === "public" && typeof value === "boolean");
}
