import { defineCommand } from "../core/command.ts";
import { configFile, detailedExitcode, parallelism, target } from "./flags.ts";

export const drift = defineCommand({
  name: "drift",
  about: "show where resources differ from the state",
  flags: { configFile, target, detailedExitcode, parallelism },
  input: "fitting events",

  async run({ flags, context }, host) {
    const { planStack, showPlan } = await import("../main.ts");
    const { driftOf } = await import("../plan/drift.ts");
    const scope = { goal: "apply", targets: flags.target } as const;
    const found = await planStack(context, host, { ...flags, scope, refresh: true });
    return showPlan(driftOf(found), host, flags.detailedExitcode);
  },
});
