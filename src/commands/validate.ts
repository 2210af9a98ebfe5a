import { defineCommand } from "../core/command.ts";
import { configFile } from "./flags.ts";

export const validate = defineCommand({
  name: "validate",
  about: "check the configuration; needs no network and no secrets",
  flags: { configFile },
  input: "any event",

  async run({ context }, host) {
    const { openConfig } = await import("../stack/config.ts");
    const { config } = await openConfig(context, host);
    const { stack, tools, warnings } = config;
    const [known, count] = [tools.length, warnings.length];
    const found = count === 0 ? "no problems" : `${count} warning${count > 1 ? "s" : ""}`;
    host.print(
      context.json
        ? JSON.stringify({ stack, tools: known, warnings: count })
        : `${stack}: ${known} tool${known === 1 ? "" : "s"}, ${found}`,
    );
    return 0;
  },
});
