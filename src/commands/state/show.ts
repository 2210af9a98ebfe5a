import { defineCommand } from "../../core/command.ts";
import { configFile } from "../flags.ts";

export const show = defineCommand({
  name: "state show",
  words: ["name.instance"],
  about: "show everything that the state records about a tool",
  flags: { configFile },

  async run({ words: [key], context }, host) {
    const { recordedTool } = await import("../../stack/recorded-tool.ts");
    const { toolRecord } = await import("../../report/state.ts");
    host.print(toolRecord(await recordedTool(context, host, key)));
    return 0;
  },
});
