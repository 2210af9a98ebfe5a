import type * as z from "zod";

import type { Backend } from "../core/backend.ts";
import type { JsonObject } from "../core/json.ts";
import { checkedOptions } from "./option-problems.ts";

/** What backends need of the world around a configuration. */
export interface Place {
  /** Absolute folder that relative paths start from. */
  baseDir: string;
  /** The name of the stack: its path as it was named. */
  stack: string;
  github?: { token?: string | undefined; apiUrl: string; repository?: string | undefined } | undefined;
}

interface BackendDescription {
  /** Its name in `config.state.backend`. */
  name: string;
  /** Other spellings of the name, in lower case. */
  aliases?: string[];
  /** Where it keeps a state, as a sentence for the documentation. */
  summary: string;
  /** How `dtm state migrate --to` writes a place, such as `s3://bucket/key?region=…`. */
  urlForms: string[];
  /** The options that such a URL stands for, not checked yet; null: it is none of this backend. */
  fromUrl: (url: string) => JsonObject | null;
}

interface BackendSpec<Options extends z.ZodObject> extends BackendDescription {
  /** Checks, documents and types the options. */
  options: Options;
  /** Opens the store; it reads and writes nothing yet. Whatever is heavy is imported here. */
  open: (options: z.output<Options>, place: Place) => Promise<Backend>;
  /** Names the place, the same for all spellings of it: stacks with one address would overwrite each other. Asks nobody. */
  address: (options: z.output<Options>, place: Place) => string | Promise<string>;
}

/** A backend in the registry; its functions take options as a configuration has them and throw `config-invalid`. */
export interface BackendDefinition extends BackendDescription {
  options: z.ZodObject;
  open: (options: JsonObject, place: Place) => Promise<Backend>;
  address: (options: JsonObject, place: Place) => Promise<string>;
}

/**
 * Defines a backend: everything that the configuration, its JSON Schema, the documentation and the commands know of it.
 *
 *     export const memory = defineBackend({ name: "memory", summary: "…", options: z.strictObject({}), … });
 */
export function defineBackend<Options extends z.ZodObject>(spec: BackendSpec<Options>): BackendDefinition {
  const { name, options: schema } = spec;
  return {
    ...spec,
    open: async (options, place) => spec.open(checkedOptions(name, schema, options), place),
    address: async (options, place) => spec.address(checkedOptions(name, schema, options), place),
  };
}
