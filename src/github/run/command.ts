import { UserError } from "../../core/errors.ts";
import type { Command } from "../../core/request.ts";
import type { Occasion } from "./event.ts";
import type { Setting } from "./setting.ts";

// What is not merged is not applied, and its drift is not that of the stack; nobody confirms what a clock starts.
const fitting: Partial<Record<Command, Occasion["kind"][]>> = {
  apply: ["push", "manual"],
  drift: ["schedule", "manual"],
};

/** What a run is to do: the input `command`, else what its event asks for. Throws where the two do not go together. */
export function commandFor({ occasion, inputs }: Pick<Setting, "occasion" | "inputs">): Command {
  const { kind } = occasion;
  const { command } = inputs;
  if (kind === "command" || kind === "comment") return occasion.asked.verb;
  // To discover stacks is no work on one of them.
  if (command === "auto" || command === "discover")
    return kind === "push" ? "apply" : kind === "schedule" ? "drift" : "plan";
  if (fitting[command]?.includes(kind) !== false) return command;
  throw new UserError(
    "bad-arguments",
    `\`command: ${command}\` does not go with the event ${eventOf(kind)}`,
    {
      hint: "Leave `command` out: a pull request is planned, its merge is applied by the event push, and the event schedule looks for drift. workflow_dispatch takes any command.",
    },
  );
}

function eventOf(kind: Occasion["kind"]): string {
  const names: Partial<Record<Occasion["kind"], string>> = {
    pull: "pull_request",
    fork: "pull_request",
    queue: "merge_group",
  };
  return names[kind] ?? kind;
}
