import { type Command, defineCommand, type Group } from "../core/command.ts";
import { everywhere } from "./flags.ts";

/** `dtm help`, for the commands of a list. */
export function helpOn(list: () => readonly (Command | Group)[]) {
  return defineCommand({
    name: "help",
    words: ["[COMMAND…]"],
    about: "show what a command does and takes",
    flags: {},

    async run({ words }, host) {
      const { findCommand } = await import("../core/find-command.ts");
      const { commandHelp, overview } = await import("../report/help.ts");
      const commands = list();
      host.print(
        words.length === 0
          ? overview(commands, everywhere)
          : await commandHelp(findCommand(commands, words).entry, everywhere),
      );
      return 0;
    },
  });
}
