/** Where the schema of the main branch is found. */
export const schemaUrl =
  "https://raw.githubusercontent.com/devstream-action/devstream-action/main/dist/config.schema.json";
