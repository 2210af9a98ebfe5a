import { eachString, mapStrings, type Json } from "./json.ts";

/** What the configuration manager leaves in place of `[[ env X ]]`: the symbolic text, always spelt this way. */
export function deferredEnv(name: string): string {
  return `[[ env ${name} ]]`;
}

const pattern = /\[\[ env (\w+) \]\]/g;

/** The names of all environment variables a value still needs, sorted, without repeats. */
export function envNames(value: Json): string[] {
  const names = new Set<string>();
  eachString(value, (text) => {
    for (const [, name] of text.matchAll(pattern)) if (name !== undefined) names.add(name);
  });
  return [...names].sort();
}

/** Puts the values of environment variables in; `lookup` is asked once for each mention. */
export function resolveEnv(value: Json, lookup: (name: string) => string): Json {
  return mapStrings(value, (text) => text.replace(pattern, (_, name: string) => lookup(name)));
}

/** Whether a text holds an environment variable that is not looked up yet. */
export function isDeferred(text: string): boolean {
  return text.search(pattern) >= 0;
}
