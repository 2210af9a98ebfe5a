import { defineCommand } from "../core/command.ts";
import { onOff, text } from "../core/flag.ts";
import { asksFirst, configFile, lockTimeout, parallelism, target, yes } from "./flags.ts";

export const destroy = defineCommand({
  name: "destroy",
  about: "delete everything in the state",
  more: `Also what the configuration still names. ${asksFirst}
Where this destroys what was not created here, such as commits by others, it asks for the name of the stack instead.`,
  flags: {
    configFile,
    yes,
    target,
    parallelism,
    lockTimeout,
    confirm: text("STACK", "with --yes: the name of the stack, if what was not created here is destroyed"),
    force: onOff("accepted as in DevStream; it makes no difference"),
  },

  async run({ flags, context }, host) {
    const { applyStack } = await import("../main.ts");
    const scope = { goal: "destroy", targets: flags.target } as const;
    const planning = { scope, refresh: true, parallelism: flags.parallelism };
    return applyStack(context, host, {
      planning,
      lockTimeout: flags.lockTimeout,
      confirmed: flags.confirm,
    });
  },
});
