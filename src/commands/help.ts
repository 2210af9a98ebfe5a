import { type Command, defineCommand, type Group } from "../core/command.ts";
import { everywhere } from "./flags.ts";

/** `dtm help`, for the commands of a list. */
export function helpOn(list: () => readonly (Command | Group)[]) {
  return defineCommand({
    name: "help",
    words: ["[COMMAND]", "[COMMAND]"],
    about: "say what a command does and takes",
    flags: {},

    async run({ words }, host) {
      const { findCommand } = await import("../core/find-command.ts");
      const { commandHelp, overview } = await import("../report/help.ts");
      const named = words.filter((word) => word !== undefined);
      const commands = list();
      host.print(
        named.length === 0
          ? overview(commands, everywhere)
          : commandHelp(findCommand(commands, named).entry, everywhere),
      );
      return 0;
    },
  });
}
