import { eachText, mapStrings, mentions, type Json } from "./json.ts";

/** What the configuration manager puts in place of `[[ env X ]]`: the symbolic text, always spelled this way. */
export function deferredEnv(name: string): string {
  return `[[ env ${name} ]]`;
}

const opener = "[[ env ";

/** Finds deferred environment variables; the name is the first group. */
export const envPattern = /\[\[ env (\w+) \]\]/g;

/** The names of all environment variables that a value needs, sorted, without duplicates. */
export function envNames(value: Json): string[] {
  if (!mentions(value, opener)) return [];
  const names = new Set<string>();
  eachText(value, (text) => {
    for (const [, name] of text.matchAll(envPattern)) if (name !== undefined) names.add(name);
  });
  return [...names].sort();
}

/** Fills in the values of environment variables; `lookup` is called once per mention. */
export function resolveEnv(value: Json, lookup: (name: string) => string): Json {
  return mapStrings(value, (text) => text.replace(envPattern, (_, name: string) => lookup(name)));
}

/**
 * Whether a variable is the run's own: an input, a token of the runner, or the state key. A configuration cannot use
 * it.
 */
export function isOfRun(name: string): boolean {
  return /^(INPUT_|ACTIONS_)|^DTM_STATE_KEY$/i.test(name);
}

/** Whether a text contains an environment variable that is not looked up yet. */
export function isDeferred(text: string): boolean {
  return text.includes(opener) && text.search(envPattern) >= 0;
}
