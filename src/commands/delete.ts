import { defineCommand } from "../core/command.ts";
import { onOff } from "../core/flag.ts";
import { asksFirst, configFile, lockTimeout, parallelism, target, yes } from "./flags.ts";

export const deleteTools = defineCommand({
  name: "delete",
  about: "delete the tools that the configuration names",
  more: `Without --force, only those that are in the state. ${asksFirst}`,
  flags: {
    configFile,
    yes,
    target,
    parallelism,
    lockTimeout,
    force: onOff("also tools that are not in the state"),
  },

  async run({ flags: { force, ...flags }, context }, host) {
    const { applyStack } = await import("../main.ts");
    const scope = { goal: force ? "delete-force" : "delete", targets: flags.target } as const;
    const planning = { scope, refresh: true, parallelism: flags.parallelism };
    return applyStack(context, host, { planning, lockTimeout: flags.lockTimeout });
  },
});
