import { defineCommand } from "../core/command.ts";
import { configFile, detailedExitcode, parallelism, refresh, target } from "./flags.ts";

export const verify = defineCommand({
  name: "verify",
  about: "make a plan, for its exit code",
  more: "As in DevStream, the exit code is 0 also when there are changes, unless --detailed-exitcode is given.",
  flags: { configFile, target, refresh, detailedExitcode, parallelism },

  async run({ flags, context }, host) {
    const { planStack, showPlan } = await import("../main.ts");
    const scope = { goal: "apply", targets: flags.target } as const;
    const found = await planStack(context, host, { ...flags, scope });
    return showPlan(found, host, flags.detailedExitcode);
  },
});
