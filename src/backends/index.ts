import type { Backend } from "../core/backend.ts";
import type { StateSettings } from "../core/config.ts";
import { isDeferred } from "../core/deferred.ts";
import { UserError } from "../core/errors.ts";
import type { BackendDefinition, Place } from "./define.ts";
import { keepingLeases } from "./keep.ts";
import { type OptionProblem, problemsOf } from "./option-problems.ts";
import { backends } from "./registry.ts";

/** The accepted spellings of `config.state.backend`, each with the name of its backend. */
export function backendNames(known = backends): Record<string, string> {
  return Object.fromEntries(
    known.flatMap(({ name, aliases = [] }) => [name, ...aliases].map((spelling) => [spelling, name])),
  );
}

/** Opens the backend of a configuration, without reading or writing. Throws `config-invalid`. */
export async function openBackend(
  { backend, options }: StateSettings,
  place: Place,
  known = backends,
): Promise<Backend> {
  const opened = await definitionOf(backend, known).open(options, place);
  return keepingLeases(opened, { backend, options }, place);
}

/** Identifies where the state of a configuration is; see `address` in define.ts. Throws `config-invalid`. */
export async function addressOf(
  { backend, options }: StateSettings,
  place: Place,
  known = backends,
): Promise<string> {
  return definitionOf(backend, known).address(options, place);
}

/** The problems of a backend's options, by path. Deferred values pass, and so do unknown backends, which loading reports. */
export function backendProblems({ backend, options }: StateSettings, known = backends): OptionProblem[] {
  const schema = known.find(({ name }) => name === backend)?.options;
  if (!schema) return [];
  const issues = schema.safeParse(options).error?.issues ?? [];
  const passes = (value: unknown) => typeof value === "string" && isDeferred(value);
  return issues
    .filter(({ path }) => !passes(options[String(path[0])]))
    .flatMap((issue) => problemsOf(issue, schema, options));
}

/** The `config.state` that a URL stands for. Its options are not checked yet. Throws `bad-arguments`. */
export function settingsFromUrl(url: string, known = backends): StateSettings {
  for (const { name, fromUrl } of known) {
    const options = fromUrl(url);
    if (options) return { backend: name, options };
  }
  const forms = urlForms(known).map((form) => `\`${form}\``);
  throw new UserError("bad-arguments", `"${url}" is not a place for a state`, {
    hint: `Write ${forms.join(", ")}; other options of the backend follow a \`?\`.`,
  });
}

/** The forms that `settingsFromUrl` accepts. */
export function urlForms(known = backends): string[] {
  return known.flatMap((one) => one.urlForms);
}

function definitionOf(name: string, known: readonly BackendDefinition[]): BackendDefinition {
  const found = known.find((one) => one.name === name);
  if (found) return found;
  throw new UserError("config-invalid", `There is no state backend ${JSON.stringify(name)}`, {
    hint: `The backends are ${known.map((one) => one.name).join(", ")}.`,
  });
}
