import { defineCommand } from "../core/command.ts";
import { configFile } from "./flags.ts";

export const render = defineCommand({
  name: "render",
  about: "print the tools with variables and templates resolved",
  flags: { configFile },
  input: "any event",

  async run({ context }, host) {
    const { pluginsOf, readConfig } = await import("../stack/config.ts");
    const { toolsAsJson, toolsAsText } = await import("../report/tools.ts");
    const { withoutLiterals } = await import("../stack/literals.ts");
    const config = await readConfig(context, host, { strict: false });
    const tools = withoutLiterals(config.tools, await pluginsOf(context, config, host));
    host.print(context.json ? toolsAsJson(tools) : toolsAsText(tools));
    return 0;
  },
});
