import type * as z from "zod";

import type { Backend } from "../core/backend.ts";
import type { JsonObject } from "../core/json.ts";
import type { Home } from "../core/run-context.ts";
import { checkedOptions } from "./option-problems.ts";

/** What backends need besides their options. */
export interface Place {
  /** The absolute folder that relative paths start from. */
  baseDir: string;
  /** The name of the stack: its path, as given by the user. */
  stack: string;
  /** The code host that the run belongs to. */
  home?: Home | undefined;
}

interface BackendDescription {
  /** Its name in `config.state.backend`. */
  name: string;
  /** Other spellings of the name, in lowercase. */
  aliases?: string[];
  /** Where it keeps a state: a sentence for the documentation. */
  summary: string;
  /** The forms that `dtm state migrate --to` accepts, such as `s3://bucket/key?region=…`. */
  urlForms: string[];
  /** The options in such a URL, not checked yet; null: the URL is for another backend. */
  fromUrl: (url: string) => JsonObject | null;
}

interface BackendSpec<Options extends z.ZodObject> extends BackendDescription {
  /** The schema that checks, documents and types the options. */
  options: Options;
  /** Opens the backend without reading or writing. Imports whatever is slow to load. */
  open: (options: z.output<Options>, place: Place) => Promise<Backend>;
  /** Identifies where the state is: two stacks with the same address would overwrite each other. Needs no network. */
  address: (options: z.output<Options>, place: Place) => string | Promise<string>;
}

/** A backend in the registry. `open` and `address` check the options and throw `config-invalid`. */
export interface BackendDefinition extends BackendDescription {
  options: z.ZodObject;
  open: (options: JsonObject, place: Place) => Promise<Backend>;
  address: (options: JsonObject, place: Place) => Promise<string>;
}

/**
 * Defines a backend. The configuration, its JSON Schema, the documentation and the commands are derived from it.
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
