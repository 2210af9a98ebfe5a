import { type CommandName, fitsAnyEvent } from "../../commands/index.ts";
import { UserError } from "../../core/errors.ts";
import { commandsOf, factsOf } from "../../review/facts.ts";
import type { Setting } from "./setting.ts";

/** The command of a run: the input `command`, else what its event stands for. Throws if they do not match. */
export function commandFor({ trigger, inputs }: Pick<Setting, "trigger" | "inputs">): CommandName {
  const { event, commands } = factsOf(trigger);
  const [usual = "plan"] = commandsOf(trigger);
  const { command } = inputs;
  // Discovering stacks does not work on any of them.
  if (commands === "asked" || command === "auto" || command === "discover") return usual as CommandName;
  if (fitsAnyEvent(command) || commands.some((fitting) => fitting === command)) return command;
  throw new UserError("bad-arguments", `\`command: ${command}\` cannot be used with the event ${event}`, {
    hint: "Leave `command` out: a pull request is planned, the push of its merge is applied, and a schedule looks for drift. workflow_dispatch accepts any command.",
  });
}
