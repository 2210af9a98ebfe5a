import type { Json, JsonObject } from "./json.ts";

/** A sealed value: an age file in base64, for the key with this ID. */
export interface SealedValue {
  key: string;
  age: string;
}

/** Seals values with the first of a run's keys; opens what any of them sealed. */
export interface Sealer {
  /** The IDs of the keys. Empty: nothing can be sealed. */
  readonly keys: string[];
  /** `place` is sealed in as well, so that a value moved to another place is not accepted there. */
  seal(value: Json, place: string): Promise<SealedValue>;
  /** undefined: no key of this run fits. Throws "state-invalid" if the value is damaged. */
  open(sealed: SealedValue, place: string): Promise<Json | undefined>;
}

/** The secret outputs that this run knows, by tool; only in memory. */
export type Vault = Map<string, JsonObject>;

/** The place of a secret output. */
export function placeOf(tool: string, output: string): string {
  return `${tool}.outputs.${output}`;
}
