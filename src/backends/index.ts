import type { Backend } from "../core/backend.ts";
import type { StateSettings } from "../core/config.ts";
import { isDeferred } from "../core/deferred.ts";
import { UserError } from "../core/errors.ts";
import type { BackendDefinition, Place } from "./define.ts";
import { type OptionProblem, problemsOf } from "./option-problems.ts";
import { backends } from "./registry.ts";

/** What `config.state.backend` may say, with the name of the backend that each spelling means. */
export function backendNames(known = backends): Record<string, string> {
  return Object.fromEntries(
    known.flatMap(({ name, aliases = [] }) => [name, ...aliases].map((spelling) => [spelling, name])),
  );
}

/** Opens the backend that a configuration names. Reads and writes nothing yet. Throws `config-invalid`. */
export async function openBackend(
  { backend, options }: StateSettings,
  place: Place,
  known = backends,
): Promise<Backend> {
  return definitionOf(backend, known).open(options, place);
}

/** Names the place that a configuration keeps its state in; see `address` of a backend. Throws `config-invalid`. */
export async function addressOf(
  { backend, options }: StateSettings,
  place: Place,
  known = backends,
): Promise<string> {
  return definitionOf(backend, known).address(options, place);
}

/**
 * What is wrong with a backend's options, by path. Values that are only looked up in a run are let pass. A name that no
 * backend has is found when the configuration is read.
 */
export function backendProblems({ backend, options }: StateSettings, known = backends): OptionProblem[] {
  const schema = known.find(({ name }) => name === backend)?.options;
  if (!schema) return [];
  const issues = schema.safeParse(options).error?.issues ?? [];
  const isOpen = (value: unknown) => typeof value === "string" && isDeferred(value);
  return issues
    .filter(({ path }) => !isOpen(options[String(path[0])]))
    .flatMap((issue) => problemsOf(issue, schema, options));
}

/** What `config.state` says of a place that a URL names. Its options are not checked yet. Throws `bad-arguments`. */
export function settingsFromUrl(url: string, known = backends): StateSettings {
  for (const { name, fromUrl } of known) {
    const options = fromUrl(url);
    if (options) return { backend: name, options };
  }
  const forms = urlForms(known).map((form) => `\`${form}\``);
  throw new UserError("bad-arguments", `"${url}" does not name a place for a state`, {
    hint: `Write ${forms.join(", ")}; other options of the backend follow a \`?\`.`,
  });
}

/** How the places that `settingsFromUrl` knows are written. */
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
