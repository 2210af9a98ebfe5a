import { isDeferred } from "../core/deferred.ts";
import { fillOptions } from "../core/fill.ts";
import { compareDigests } from "../core/digest.ts";
import { eachString, type Json, type JsonObject, mapStrings } from "../core/json.ts";
import { type Identifier, secretText } from "../core/plan.ts";
import type { LoadedPlugin } from "../core/plugin.ts";
import { isUnresolved } from "../core/references.ts";
import { redactedText } from "../core/recorded-text.ts";
import type { ToolState } from "../core/state.ts";
import { placeOf } from "../core/vault.ts";
import { shareInIdentity } from "../plan/spelling.ts";
import { envOf } from "./env.ts";
import type { RunSecrets } from "./run.ts";
import { variableOf } from "./variables.ts";
import { plaintextOf } from "./vault.ts";

/** What identities need to know about secrets. */
export type IdentitySecrets = Pick<RunSecrets, "env" | "traits" | "registry" | "digests" | "vault">;

/** A tool whose identity is requested: its plugin, and the literal secrets in its configuration. */
export interface IdentitySource {
  loaded: LoadedPlugin;
  literals: Record<string, Json>;
}

/** Whether a secret may be filled in. `name` is as in `ToolState.secrets`. */
export type IsUsable = (name: string, value: string) => boolean;

/** Tells which resource the options of a tool mean in this run; undefined: its plugin has no identity. */
export function identifierOf(source: IdentitySource, secrets: IdentitySecrets): Identifier | undefined {
  const { loaded } = source;
  if (!loaded.identity) return undefined;
  // Every field that differs asks for the same two.
  const known = new WeakMap<JsonObject, JsonObject>();
  const checked = (options: JsonObject): JsonObject => {
    const before = known.get(options);
    if (before) return before;
    const given = withMarkers(complete(options, source, secrets), "x9q-a");
    const found = attempt(() => loaded.parse(given)) ?? given;
    known.set(options, found);
    return found;
  };
  return {
    of: (options) => identityOf(options, source, secrets),
    compare: (recorded, now) => compareIdentity(recorded, now, secrets),
    share: (before, after, path) =>
      shareInIdentity(
        (options) => identityIn(loaded, options, secrets),
        checked(before),
        checked(after),
        path,
      ),
  };
}

/** The identity that options mean with what is known; undefined: it depends on what is not. */
export function identityOf(
  options: JsonObject,
  source: IdentitySource,
  secrets: IdentitySecrets,
  isUsable?: IsUsable,
): string | undefined {
  const { loaded } = source;
  const known = complete(options, source, secrets, isUsable);
  const identity = (given: JsonObject) => attempt(() => identityIn(loaded, loaded.parse(given), secrets));
  if (!hasOpenTexts(known)) return identity(known);
  // Unknown values must not matter: the identity is the same with one value for them and with another.
  for (const [one, other] of markers) {
    const found = identity(withMarkers(known, one));
    if (found !== undefined) return found === identity(withMarkers(known, other)) ? found : undefined;
  }
  return undefined;
}

/** The identity of options as a verb gets them. */
export function identityIn(
  loaded: LoadedPlugin,
  options: JsonObject,
  { env }: Pick<RunSecrets, "env">,
): string {
  if (!loaded.identity) throw new Error(`the plugin ${loaded.plugin.name} has no identity`);
  return loaded.identity(options, envOf(loaded, { env }));
}

const keyed = "hmac:";

/**
 * An identity as it is recorded. Empty: there is none, or secrets are part of it and there is no state to digest them
 * for.
 */
export function recordedAs(
  identity: string | undefined,
  { registry, digests }: Pick<RunSecrets, "registry" | "digests">,
): Pick<ToolState, "identity"> {
  if (identity === undefined) return {};
  const isPublic = registry.redact(identity) === identity && !identity.startsWith(keyed);
  const recorded = isPublic ? identity : digests(identity)[0];
  return recorded === undefined ? {} : { identity: recorded };
}

/** Compares a recorded identity with one. */
export function compareIdentity(
  recorded: string,
  now: string,
  { digests }: Pick<RunSecrets, "digests">,
): ReturnType<Identifier["compare"]> {
  if (recorded.startsWith(keyed)) return compareDigests(recorded, digests(now));
  return recorded === now ? "same" : "changed";
}

/** Whether options hold texts that only a run knows, or nobody. */
export function hasOpenTexts(options: JsonObject): boolean {
  let found = false;
  eachString(options, (text) => (found ||= isOpen(text)));
  return found;
}

// Texts first: most options are strings.
const markers = [
  ["x9q-a", "x9q-b"],
  [1, 2],
] as const;

function withMarkers(options: JsonObject, marker: Json): JsonObject {
  return mapStrings(options, (text) => (isOpen(text) ? marker : text)) as JsonObject;
}

// Nobody knows what a redacted text was.
function isOpen(text: string): boolean {
  return isUnresolved(text) || isDeferred(text) || text === secretText || text.includes(redactedText);
}

// What is filled in is not looked at again, whatever it looks like.
function complete(
  options: JsonObject,
  { literals }: IdentitySource,
  secrets: IdentitySecrets,
  isUsable: IsUsable = () => true,
): JsonObject {
  const usable = (name: string, value: Json | undefined) =>
    value !== undefined && isUsable(name, plaintextOf(value)) ? value : undefined;
  return fillOptions(options, {
    env(name) {
      const value = variableOf(name, secrets);
      return value !== undefined && isUsable(name, value) ? value : undefined;
    },
    output: (tool, key) => usable(placeOf(tool, key), secrets.vault.get(tool)?.[key]),
    literal: (path) => usable(path, Object.hasOwn(literals, path) ? literals[path] : undefined),
  });
}

// Problems of options are reported where they are checked, and those of a plugin where its verbs are called.
function attempt<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}
