import { defineCommand } from "../core/command.ts";
import { keyOf } from "../core/config.ts";
import { oneOf } from "../core/flag.ts";
import type { GraphFormatName } from "../report/graph/index.ts";
import { configFile } from "./flags.ts";

// All of them, the default one first, as the help lists them.
const formats: Record<GraphFormatName, string> = { mermaid: "mermaid (default)", dot: "dot" };
const names = Object.keys(formats) as [GraphFormatName, ...GraphFormatName[]];

export const graph = defineCommand({
  name: "graph",
  about: "print the dependencies as a graph",
  flags: { configFile, format: oneOf("LANGUAGE", Object.values(formats).join(" or "), names) },

  async run({ flags: { format }, context }, host) {
    const { readConfig } = await import("../stack/config.ts");
    const { graphFormats } = await import("../report/graph/index.ts");
    const { graphAsJson } = await import("../report/tools.ts");
    const { tools } = await readConfig(context, host);
    const nodes = tools.map((tool) => ({ key: keyOf(tool), dependsOn: tool.dependsOn }));
    host.print(context.json ? graphAsJson(tools) : graphFormats[format](nodes));
    return 0;
  },
});
