import * as z from "zod";

import type { JsonObject } from "./json.ts";

/** Which side of a transformation to describe, and a callback for each schema in the description. */
export interface JsonSchemaOptions {
  io?: "input" | "output";
  note?: (schema: z.core.$ZodType) => void;
}

/**
 * A Zod schema as JSON Schema (draft 2020-12), of its input unless said otherwise: keys with a default are optional.
 */
export function jsonSchemaOf(
  schema: z.ZodType,
  { io = "input", note = () => {} }: JsonSchemaOptions = {},
): JsonObject {
  return z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    reused: "inline",
    override: ({ zodSchema, jsonSchema }) => {
      note(zodSchema);
      // An external plugin's own copy of Zod may keep its marks to itself.
      const { secret } = metaOf(zodSchema) ?? {};
      if (secret !== undefined) jsonSchema["secret"] = secret;
    },
  }) as unknown as JsonObject;
}

/** The `.meta()` of a schema, whichever copy of Zod made it. */
export function metaOf(schema: z.core.$ZodType): Record<string, unknown> | undefined {
  const { meta } = schema as { meta?: unknown };
  return typeof meta === "function" ? (meta.call(schema) as Record<string, unknown> | undefined) : undefined;
}
