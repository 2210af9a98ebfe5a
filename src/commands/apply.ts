import { resolve } from "node:path";

import { defineCommand } from "../core/command.ts";
import { asksFirst, configFile, lockTimeout, parallelism, refresh, target, yes } from "./flags.ts";

export const apply = defineCommand({
  name: "apply",
  words: ["[plan.json]"],
  about: "make the changes, after asking; with a saved plan, exactly that plan",
  more: `${asksFirst}
A saved plan is applied without asking. It is refused (5) when anything has changed since it was made, and keeps its
--target, --destroy and --refresh.`,
  flags: { configFile, yes, target, parallelism, lockTimeout, refresh },
  input: "fitting events",

  async run({ words: [file], flags, context }, host) {
    const { applyStack } = await import("../main.ts");
    const scope = { goal: "apply", targets: flags.target } as const;
    const asked = { ...flags, planning: { ...flags, scope } };
    if (file === undefined) return applyStack(context, host, asked);
    const { planningOf, readPlanFile, refuseMoved, savedPins } = await import("../stack/plan-file.ts");
    const saved = await readPlanFile(resolve(context.cwd, file));
    return applyStack(context, host, {
      ...asked,
      planning: { ...planningOf(saved, asked.planning), pinsOf: async () => savedPins(saved) },
      async approve(plan) {
        refuseMoved(plan, saved);
        return true;
      },
    });
  },
});
