import type { Json, JsonObject } from "./json.ts";

/** A value as the state keeps it: for the key with this id, an age file in base64. */
export interface SealedValue {
  key: string;
  age: string;
}

/** Seals values with the first of a run's keys; opens what any of them sealed. */
export interface Sealer {
  /** Ids of the keys. Empty: nothing can be sealed. */
  readonly keys: string[];
  /** `place` is sealed in, so that a value moved to another place is not taken for that one's. */
  seal(value: Json, place: string): Promise<SealedValue>;
  /** undefined: no key of this run is the one. Throws "state-invalid" for what is damaged. */
  open(sealed: SealedValue, place: string): Promise<Json | undefined>;
}

/** The secret outputs that this run knows, by tool; they are in memory only. */
export type Vault = Map<string, JsonObject>;

/** The place of a secret output. */
export function placeOf(tool: string, output: string): string {
  return `${tool}.outputs.${output}`;
}
