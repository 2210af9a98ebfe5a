import { defineCommand } from "../core/command.ts";
import { oneOf } from "../core/flag.ts";
import { configFile } from "./flags.ts";

export const graph = defineCommand({
  name: "graph",
  about: "print the dependencies as Mermaid, or as DOT with --format dot",
  flags: { configFile, format: oneOf("LANGUAGE", "mermaid (default) or dot", ["mermaid", "dot"]) },

  async run({ flags: { format }, context }, host) {
    const { readConfig } = await import("../stack/config.ts");
    const { graphAsJson, toolsAsGraph } = await import("../report/tools.ts");
    const { tools } = await readConfig(context, host);
    host.print(context.json ? graphAsJson(tools) : toolsAsGraph(tools, format));
    return 0;
  },
});
