/** A workflow command: `::name key=value::message`. */
export interface Command {
  name: string;
  properties: Record<string, string>;
  message: string;
}

/** What a runner reads from the output of an Action. */
export interface Printed {
  commands: Command[];
  masks: string[];
  /** The text as the log shows it: masked, without masking commands. */
  log: string;
}

/** Reads output as the runner does: line by line, with each mask active from its command on. */
export function readPrinted(text: string): Printed {
  const printed: Printed = { commands: [], masks: [], log: "" };
  let stopped: string | null = null;
  for (const line of text.split(/\r?\n/)) {
    if (stopped !== null) {
      if (line === `::${stopped}::`) stopped = null;
      printed.log += `${masked(line, printed.masks)}\n`;
      continue;
    }
    const command = commandOf(line);
    if (command) printed.commands.push(command);
    if (command?.name === "stop-commands") stopped = command.message;
    if (command?.name === "add-mask")
      printed.masks.push(...command.message.split(/\r?\n/).filter((part) => part !== ""));
    else printed.log += `${masked(line, printed.masks)}\n`;
  }
  return printed;
}

/** The values of a command file: `name=value` lines and `name<<MARK` blocks; later ones win. */
export function readFileCommands(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split("\n");
  while (lines.length > 0) {
    const line = (lines.shift() ?? "").replace(/\r$/, "");
    const [, key, mark] = /^([^=]*?)<<(.+)$/.exec(line) ?? [];
    if (key !== undefined && mark !== undefined) {
      const end = lines.indexOf(mark);
      if (end < 0) throw new Error(`the value of ${key} has no end: "${mark}" is missing`);
      values[key] = lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join("\n");
    } else if (line !== "") {
      const at = line.indexOf("=");
      if (at < 0) throw new Error(`not a command of the runner: "${line}"`);
      values[line.slice(0, at)] = line.slice(at + 1);
    }
  }
  return values;
}

function commandOf(line: string): Command | null {
  const [, name, list = "", message = ""] =
    /^\s*::([\w-]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/.exec(line) ?? [];
  if (name === undefined) return null;
  const pairs = list.split(",").filter((pair) => pair.includes("="));
  const properties = pairs.map((pair) => {
    const at = pair.indexOf("=");
    return [
      pair.slice(0, at).trim(),
      unescape(pair.slice(at + 1))
        .replaceAll("%3A", ":")
        .replaceAll("%2C", ","),
    ];
  });
  return { name, properties: Object.fromEntries(properties), message: unescape(message) };
}

function unescape(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

function masked(line: string, masks: string[]): string {
  return masks.reduce((text, mask) => text.replaceAll(mask, "***"), line);
}
