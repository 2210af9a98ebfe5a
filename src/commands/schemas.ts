import { backendOptions } from "../backends/options.ts";
import { configSchema, type Offers } from "../config/json-schema.ts";
import type { JsonObject } from "../core/json.ts";
import { jsonSchemaOf } from "../core/json-schema.ts";
import { describeBuiltIn } from "../plugins/describe.ts";

/** What is built in, as JSON Schema: each plugin with its options and outputs, each backend with its options. */
export async function offered() {
  const backends = Object.entries(backendOptions).map(([name, schema]) => [name, jsonSchemaOf(schema)]);
  return {
    plugins: await describeBuiltIn(),
    backends: Object.fromEntries(backends) as Record<string, JsonObject>,
  } satisfies Offers;
}

/** The schema of configuration files, as `dtm schema` prints it and `dist/` has it. */
export async function publishedSchema(): Promise<JsonObject> {
  return configSchema(await offered());
}
