import * as z from "zod";

import type { JsonObject } from "./json.ts";

/** A Zod schema as JSON Schema (draft 2020-12) of its input: keys with a default are optional. */
export function jsonSchemaOf(schema: z.ZodType): JsonObject {
  return z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    reused: "inline",
  }) as unknown as JsonObject;
}
