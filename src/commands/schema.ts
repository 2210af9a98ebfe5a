import { defineCommand } from "../core/command.ts";

export const schema = defineCommand({
  name: "schema",
  about: "print the JSON Schema of the configuration, for editors",
  flags: {},

  async run(_request, host) {
    const { publishedSchema } = await import("../stack/config-schema.ts");
    host.print(JSON.stringify(await publishedSchema(), null, 2));
    return 0;
  },
});
