import * as z from "zod";

import type { PluginSchema } from "../core/plugin.ts";

/** Whether a schema is one of Zod. Not `instanceof`: an external plugin brings its own copy. */
export function isZod(schema: PluginSchema): schema is z.ZodType {
  return "_zod" in schema;
}

/** A schema that checks options. */
export function toZod(schema: PluginSchema): z.ZodType {
  return isZod(schema) ? schema : z.fromJSONSchema(schema);
}
