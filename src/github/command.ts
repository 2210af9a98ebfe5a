import { UserError } from "../core/errors.ts";
import type { Command } from "../core/request.ts";
import type { Setting } from "./setting.ts";

/** What a run is to do: the input `command`, else what its event asks for. Refuses an apply of what is not merged. */
export function commandFor({ occasion, inputs: { command } }: Pick<Setting, "occasion" | "inputs">): Command {
  if (command === "apply" && (occasion.kind === "pull" || occasion.kind === "fork"))
    throw notWith("apply", "pull_request");
  if (command === "apply" && occasion.kind === "queue") throw notWith("apply", "merge_group");
  if (command !== "auto") return command;
  return occasion.kind === "push" ? "apply" : "plan";
}

function notWith(command: Command, event: string): UserError {
  return new UserError("bad-arguments", `\`command: ${command}\` does not go with the event ${event}`, {
    hint: "What is not merged is only planned; its merge is applied by the event push. Leave `command` out for both.",
  });
}
