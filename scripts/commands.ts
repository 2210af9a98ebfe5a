// docs/commands.md, written from the list of commands.
import { commands, everywhere, commandList } from "../src/commands/index.ts";
import { type Command, type Group, moreOn, usage } from "../src/core/command.ts";
import type { Flags } from "../src/core/flag.ts";
import { exitCodes, flagUsage, stateKeyHelp } from "../src/report/help.ts";
import { table } from "./table.ts";

/** The page about all commands. */
export async function commandsPage(): Promise<string> {
  const parts = [
    "# Commands",
    "The same as `dtm help`, which has the version that you run; `dtm help COMMAND` shows one command.",
    table(["Command", "What it does"], commandList.map(overviewRow)),
    ...(await Promise.all(commands.map(section))),
    `## Every command\n\n${flagTable(everywhere)}`,
    `## Environment\n\n${stateKeyHelp}`,
    `## Exit codes\n\n${table(["Code", "Meaning"], Object.entries(exitCodes))}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

function overviewRow(entry: Command | Group): string[] {
  return [`\`dtm ${usage(entry)}\``, sentence(entry.about)];
}

async function section(command: Command): Promise<string> {
  const { about, flags } = command;
  const more = await moreOn(command);
  const texts = [sentence(about), ...(more === undefined ? [] : [more.replaceAll("\n", " ")])];
  const rows = Object.keys(flags).length === 0 ? [] : [flagTable(flags)];
  return [`## \`dtm ${usage(command)}\``, texts.join(" "), ...rows].join("\n\n");
}

function flagTable(flags: Flags): string {
  const rows = Object.entries(flags).map(([name, flag]) => [
    `\`${flagUsage(name, flag)}\``,
    sentence(flag.about),
  ]);
  return table(["Flag", "Meaning"], rows);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
