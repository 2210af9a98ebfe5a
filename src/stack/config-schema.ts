import { backendNames } from "../backends/index.ts";
import { backends } from "../backends/registry.ts";
import { configSchema, type Offers } from "../config/json-schema.ts";
import type { JsonObject } from "../core/json.ts";
import { jsonSchemaOf } from "../core/json-schema.ts";
import { describeBuiltIn } from "../plugins/describe.ts";

/** What is built in, as JSON Schema: each plugin with its options and outputs, each backend with its options. */
export async function offered(known = backends) {
  const described = known.map(({ name, summary, options }) => [
    name,
    { summary, options: jsonSchemaOf(options) },
  ]);
  return {
    plugins: await describeBuiltIn(),
    backends: Object.fromEntries(described) as Offers["backends"],
    backendNames: backendNames(known),
  } satisfies Offers;
}

/** The schema of configuration files, as printed by `dtm schema` and stored in `dist/`. */
export async function publishedSchema(known = backends): Promise<JsonObject> {
  return configSchema(await offered(known));
}
