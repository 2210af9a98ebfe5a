import { defineCommand } from "../core/command.ts";
import { configFile } from "./flags.ts";

export const render = defineCommand({
  name: "render",
  about: "print the tools with variables and templates resolved",
  flags: { configFile },
  input: "any event",

  async run({ context }, host) {
    const { readConfig } = await import("../stack/config.ts");
    const { toolsAsJson, toolsAsText } = await import("../report/tools.ts");
    const { tools } = await readConfig(context, host, { strict: false });
    host.print(context.json ? toolsAsJson(tools) : toolsAsText(tools));
    return 0;
  },
});
