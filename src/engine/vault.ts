import type { SecretDigests } from "../core/digest.ts";
import { canonical, eachString, type Json, type JsonObject } from "../core/json.ts";
import type { LoadedPlugin } from "../core/plugin.ts";
import { lostPaths } from "../core/recorded-text.ts";
import { findReferences } from "../core/references.ts";
import { isSecretOutput } from "../core/secret-path.ts";
import type { Secrecy } from "../plan/secret-outputs.ts";
import type { Secrets } from "../core/secrets.ts";
import type { State, ToolState } from "../core/state.ts";
import { placeOf, type SealedValue, type Sealer, type Vault } from "../core/vault.ts";

/** Opens every sealed output for which this run has the key. Each is registered before anything can print it. */
export async function openVault(state: State | null, sealer: Sealer, secrets: Secrets): Promise<Vault> {
  const vault: Vault = new Map();
  const opened = Object.entries(state?.tools ?? {}).flatMap(([tool, { sealed = {} }]) =>
    Object.entries(sealed).map(async ([output, value]) => {
      const clear = await sealer.open(value, placeOf(tool, output));
      if (clear !== undefined) learn(vault, tool, { [output]: clear }, secrets);
    }),
  );
  await Promise.all(opened);
  return vault;
}

/** Adds secret outputs of a tool to those already known. */
export function learn(vault: Vault, tool: string, outputs: JsonObject, secrets: Secrets): void {
  register(outputs, secrets);
  remember(vault, tool, outputs);
}

/** The same for outputs that only contain secrets, which are registered already. */
export function remember(vault: Vault, tool: string, outputs: JsonObject): void {
  if (Object.keys(outputs).length > 0) vault.set(tool, { ...vault.get(tool), ...outputs });
}

/** Registers every string and number inside a secret value. */
export function register(value: Json, secrets: Secrets): void {
  if (typeof value === "number") secrets.add(value);
  else if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) register(part, secrets);
  else eachString(value, (text) => secrets.add(text));
}

/** The outputs that a plugin declares secret. */
export function secretPart(outputs: JsonObject, { secretOutputs }: LoadedPlugin): JsonObject {
  return Object.fromEntries(Object.entries(outputs).filter(([key]) => isSecretOutput(key, secretOutputs)));
}

/** Other outputs that contain a secret which cannot be recorded as the variable that it comes from. */
export function unkeepable(
  outputs: JsonObject,
  { secretOutputs }: LoadedPlugin,
  secrets: Secrets,
): JsonObject {
  const isLost = ([key, value]: [string, Json]) =>
    !isSecretOutput(key, secretOutputs) && lostPaths(secrets.record(value)).length > 0;
  return Object.fromEntries(Object.entries(outputs).filter(isLost));
}

/** What a run can do with secret outputs, for the planner. */
export function secrecyOf(vault: Vault, keys: string[], digests: SecretDigests): Secrecy {
  const known = [...vault].map(([tool, outputs]) => {
    const each = Object.entries(outputs).map(([key, value]) => [key, digests(plaintextOf(value))] as const);
    return [tool, Object.fromEntries(each)] as const;
  });
  return { keys, digests: new Map(known) };
}

/** Digests of the secret outputs that options refer to, by place; `outputs` returns those of a tool. */
export function digestReferences(
  options: JsonObject,
  outputs: (tool: string) => JsonObject | undefined,
  digests: SecretDigests,
): Record<string, string[]> {
  const found = findReferences(options).flatMap(({ tool, key }) => {
    const value = outputs(tool)?.[key];
    return value === undefined ? [] : [[placeOf(tool, key), digests(plaintextOf(value))] as const];
  });
  return Object.fromEntries(found);
}

/** A tool's sealed outputs for its record; none without a key. */
export async function sealed(
  tool: string,
  outputs: JsonObject,
  sealer: Sealer,
): Promise<Pick<ToolState, "sealed">> {
  if (sealer.keys.length === 0 || Object.keys(outputs).length === 0) return {};
  const each = Object.entries(outputs).map(async ([key, value]): Promise<[string, SealedValue]> => [
    key,
    await sealer.seal(value, placeOf(tool, key)),
  ]);
  return { sealed: Object.fromEntries(await Promise.all(each)) };
}

/** The text of a secret output that its digest is made from. */
export function plaintextOf(value: Json): string {
  return typeof value === "string" ? value : canonical(value);
}
