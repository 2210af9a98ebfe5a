import { type CommandName, fitsAnyEvent } from "../../commands/index.ts";
import { UserError } from "../../core/errors.ts";
import { commandsOf, factsOf } from "../../review/facts.ts";
import type { Setting } from "./setting.ts";

/** What a run is to do: the input `command`, else what its event asks for. Throws where the two do not go together. */
export function commandFor({ trigger, inputs }: Pick<Setting, "trigger" | "inputs">): CommandName {
  const { event, commands } = factsOf(trigger);
  const [usual = "plan"] = commandsOf(trigger);
  const { command } = inputs;
  // To discover stacks is no work on one of them.
  if (commands === "asked" || command === "auto" || command === "discover") return usual as CommandName;
  if (fitsAnyEvent(command) || commands.some((fitting) => fitting === command)) return command;
  throw new UserError("bad-arguments", `\`command: ${command}\` does not go with the event ${event}`, {
    hint: "Leave `command` out: a pull request is planned, its merge is applied by the event push, and the event schedule looks for drift. workflow_dispatch takes any command.",
  });
}
