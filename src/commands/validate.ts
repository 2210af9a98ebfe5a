import { defineCommand } from "../core/command.ts";
import { counted } from "../core/counted.ts";
import { configFile } from "./flags.ts";

export const validate = defineCommand({
  name: "validate",
  about: "check the configuration; needs no network and no secrets",
  flags: { configFile },
  input: "any event",

  async run({ context }, host) {
    const { openConfig } = await import("../stack/config.ts");
    const { literalWarnings } = await import("../stack/literals.ts");
    const { config, plugins } = await openConfig(context, host);
    const { stack, tools } = config;
    const literals = literalWarnings(config, plugins);
    for (const problem of literals) host.report({ type: "warning", message: problem.message, problem });
    const warnings = [...config.warnings, ...literals];
    const found = warnings.length === 0 ? "no problems" : counted(warnings.length, "warning");
    host.print(
      context.json
        ? JSON.stringify({ stack, tools: tools.length, warnings: warnings.length })
        : `${stack}: ${counted(tools.length, "tool")}, ${found}`,
    );
    return 0;
  },
});
