/** The URL of the main branch's schema. */
export const schemaUrl =
  "https://raw.githubusercontent.com/devstream-action/devstream-action/main/dist/config.schema.json";
