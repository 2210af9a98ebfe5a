// The list of commands. It defines the command line, its help, docs/commands.md, and the Action's input `command`.
import type { Command, Group, RequestOf } from "../core/command.ts";
import type { Host } from "../core/events.ts";
import { readFlags } from "../core/flag.ts";
import type { RunContext } from "../core/run-context.ts";
import { apply } from "./apply.ts";
import { deleteTools } from "./delete.ts";
import { destroy } from "./destroy.ts";
import { drift } from "./drift.ts";
import { graph } from "./graph.ts";
import { helpOn } from "./help.ts";
import { importTool } from "./import.ts";
import { init } from "./init.ts";
import { migrate } from "./migrate.ts";
import { output } from "./output.ts";
import { plan } from "./plan.ts";
import { render } from "./render.ts";
import { schema } from "./schema.ts";
import { show } from "./show.ts";
import { state } from "./state/index.ts";
import { unlock } from "./unlock.ts";
import { validate } from "./validate.ts";
import { verify } from "./verify.ts";
import { version } from "./version.ts";

export { everywhere } from "./flags.ts";

/** Commands and groups of commands, in the order of the help. */
export const commandList = [
  plan,
  show,
  apply,
  deleteTools,
  destroy,
  verify,
  drift,
  output,
  validate,
  render,
  graph,
  schema,
  state,
  importTool,
  unlock,
  migrate,
  init,
  version,
  helpOn(listed),
] as const;

// Declared with its type, because the list contains `help`, which is about the list.
function listed(): readonly (Command | Group)[] {
  return commandList;
}

type Entry = (typeof commandList)[number];
type ListedCommand = Entry extends infer One
  ? One extends Group<infer Members>
    ? Members[number]
    : One
  : never;

/** Every command, those in groups with their full names. */
export const commands: readonly Command[] = listed().flatMap((entry) =>
  "commands" in entry ? entry.commands : [entry],
);

/** A command of the list with its own words and flags. */
export type Request = RequestOf<ListedCommand>;
/** The name of a command: `plan`, `state list`. */
export type CommandName = Request["command"];
/** Values of flags, whichever commands take them. */
export type FlagValues = Partial<Intersection<Request["flags"]>>;
type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  one: infer All,
) => void
  ? All
  : never;

/** What the Action's input `command` may be, besides its own words. */
export const inputNames = commands.filter(({ input }) => input).map(({ name }) => name) as CommandName[];

/** Whether a workflow may run a command whatever triggered it. */
export function fitsAnyEvent(name: CommandName): boolean {
  return commandNamed(name).input === "any event";
}

/** A request for a command without words. It gets those flags that it takes, and defaults for the others. */
export function requestFor(command: CommandName, context: RunContext, values: FlagValues = {}): Request {
  const flags = readFlags(commandNamed(command).flags, {});
  const given = Object.entries(values).filter(([name]) => name in flags);
  return {
    command,
    words: [],
    flags: { ...flags, ...Object.fromEntries(given) },
    context,
  } as unknown as Request;
}

/** Runs a command and returns its exit code. Failures are thrown for the host to show. */
export async function run(request: Request, host: Host): Promise<number> {
  const over = new AbortController();
  const context = { ...request.context, over: over.signal };
  try {
    return await commandNamed(request.command).run({ ...request, context }, host);
  } finally {
    over.abort();
  }
}

function commandNamed(name: CommandName): Command {
  const found = commands.find((command) => command.name === name);
  if (!found) throw new Error(`the list has no command ${name}`);
  return found;
}
