import type { Command } from "../core/request.ts";

interface Flag {
  short?: string;
  /** What stands for its value; none: it is a switch. */
  value?: string;
  /** Only its negative says something. */
  isNegative?: true;
  about: string;
}

/** Every option of `dtm`. */
export const flags = {
  "config-file": {
    short: "f",
    value: "PATH",
    about: "a file or a folder of .yaml files (default: dtm.yaml, then config.yaml)",
  },
  target: {
    value: "TOOL",
    about: "this tool (name.instanceID) and what it needs, or where it goes what needs it; can be repeated",
  },
  refresh: { isNegative: true, about: "plan from the state alone, without asking what is there" },
  destroy: { about: "plan: show what `dtm destroy` would do" },
  force: {
    about: "delete: also what the state does not know; state push: also an older or a foreign document",
  },
  limit: { value: "N", about: "state history: how many versions (default: 20)" },
  to: { value: "PLACE", about: "state migrate: where the state shall go" },
  reason: { value: "TEXT", about: "unlock: why, for whoever reads the log" },
  out: {
    value: "FILE",
    about: "plan: save the plan, for `dtm apply FILE`; migrate: where the result goes",
  },
  write: { about: "migrate: put the result in the place of the file, which is kept as FILE.bak" },
  check: { about: "migrate: exit with 2 when the file would change" },
  template: { short: "t", value: "NAME", about: "init: quickstart, gitops or apps" },
  yes: { short: "y", about: "go ahead without asking; needed where there is no terminal" },
  "detailed-exitcode": { about: "exit with 2 when there are changes" },
  parallelism: {
    value: "N",
    about: "how many tools are worked on at once (default: 10, or what the file says)",
  },
  "lock-timeout": {
    value: "TIME",
    about: "how long to wait for the state's lock, such as 30s or 5m (default: 0s)",
  },
  format: { value: "LANGUAGE", about: "graph: mermaid (default) or dot" },
  json: { about: "print as JSON on stdout, failures too" },
  debug: { about: "show the stack and the causes of a failure" },
  "plugin-dir": {
    short: "d",
    value: "PATH",
    about: "DevStream's; taken and not used: plugins need no folder",
  },
  help: { short: "h", about: "what a command does and takes" },
} satisfies Record<string, Flag>;

/** The name of an option. */
export type FlagName = keyof typeof flags;

interface Usage {
  /** What may follow the command. */
  words?: string;
  about: string;
  more?: string;
  flags: FlagName[];
}

const always: FlagName[] = ["json", "debug", "plugin-dir", "help"];
const file: FlagName[] = ["config-file"];
const work: FlagName[] = ["yes", "target", "parallelism", "lock-timeout"];
const look: FlagName[] = ["target", "detailed-exitcode", "parallelism"];

const stopping = `Without --yes the plan is shown and asked about; any answer but y or yes changes nothing. The first Ctrl-C ends in good
order: what runs is finished and saved, nothing new begins. The second ends at once; the next run goes on from there.`;

const stateVerbs = `  dtm state list, show TOOL         what the state knows
  dtm state rm TOOL…                forget tools; what they are in the world stays
  dtm state mv TOOL NEW             give a tool another instance name
  dtm state pull [FILE], push FILE  the document as it is stored; push takes a newer one, --force any
  dtm state history, diff ID [ID]   earlier versions, and what is different between them (or to the current one)
  dtm state rollback ID             save anew what an earlier version says
  dtm state migrate --to PLACE      s3://bucket/key?region=…, k8s://namespace/name, branch:name[:path], file:path`;

/** Every command: what it does and what it takes. */
export const usages: Record<Command, Usage> = {
  plan: {
    about: "show what would change",
    more: "Reads what is there and compares; changes nothing and takes no lock.",
    flags: [...file, "target", "refresh", "destroy", "out", "detailed-exitcode", "parallelism"],
  },
  apply: {
    words: "[plan.json]",
    about: "make it so; with a saved plan: exactly that, or nothing",
    more: `${stopping}\nA saved plan is applied without a question, and refused (5) once anything has moved since it was made. It keeps its --target, --destroy and --refresh.`,
    flags: [...file, ...work, "refresh"],
  },
  delete: {
    about: "delete the tools that the file names",
    more: `Those among them that the state knows, with --force also the others. ${stopping}`,
    flags: [...file, ...work, "force"],
  },
  destroy: {
    about: "delete everything that the state knows",
    more: `Whatever the file says of it. ${stopping}`,
    flags: [...file, ...work, "force"],
  },
  verify: {
    about: "plan, for its exit code",
    more: "Exits with 0 also when there are changes, as in DevStream, unless there is --detailed-exitcode.",
    flags: [...file, ...look, "refresh"],
  },
  drift: {
    about: "show only where reality is not what was made",
    flags: [...file, ...look],
  },
  validate: { about: "check the configuration; needs no network and no secrets", flags: file },
  render: { about: "print the tools with variables and templates resolved", flags: file },
  graph: {
    about: "print the dependencies as Mermaid, or as DOT with --format dot",
    flags: [...file, "format"],
  },
  schema: { about: "print the JSON Schema of the configuration, for editors", flags: [] },
  state: {
    words: "VERB",
    about: "look at the state and change it by hand: dtm help state lists the verbs",
    more: stateVerbs,
    flags: [...file, "yes", "force", "limit", "to", "lock-timeout"],
  },
  import: {
    words: "TOOL",
    about: "take over what is there already, as the file has it (name.instance)",
    flags: [...file, "lock-timeout"],
  },
  unlock: {
    about: "take the state's lock away from a run that is gone",
    flags: [...file, "yes", "reason"],
  },
  migrate: {
    about: "rewrite a file of DevStream's in today's words",
    more: "Prints the result; comments, order and quotes stay. What it cannot decide is told with file and line.",
    flags: [...file, "write", "out", "check"],
  },
  init: {
    words: "[FOLDER]",
    about: "write a dtm.yaml to start from",
    more: "Never writes over a file that is there.",
    flags: [...file, "template"],
  },
  version: { about: "print the version", flags: [] },
  help: { words: "[COMMAND]", about: "say what a command does and takes", flags: [] },
};

/** The options that a command takes. */
export function flagsOf(command: Command): FlagName[] {
  return [...usages[command].flags, ...always];
}

/** The text of `dtm help`, or of `dtm help COMMAND`. */
export function help(topic?: Command): string {
  return topic === undefined ? overview() : page(topic);
}

function overview(): string {
  const commands = Object.entries(usages).map(([name, { words = "", about }]) => [
    `  dtm ${name} ${words}`.trimEnd(),
    about,
  ]);
  const names = Object.keys(flags) as FlagName[];
  return `dtm: a DevOps toolchain in one YAML file

${columns(commands)}

${columns(names.map(flagRow))}

More about a command: dtm help COMMAND.

${exits}`;
}

function page(command: Command): string {
  const { words = "", about, more } = usages[command];
  const head = `${`dtm ${command} ${words}`.trimEnd()}: ${about}`;
  const text = more === undefined ? [] : [more];
  return [head, ...text, columns(flagsOf(command).map(flagRow)), exits].join("\n\n");
}

function flagRow(name: FlagName): string[] {
  const { short, value, isNegative, about }: Flag = flags[name];
  const dashes = short === undefined ? "      " : `  -${short}, `;
  return [`${dashes}--${isNegative ? "no-" : ""}${name}${value === undefined ? "" : ` ${value}`}`, about];
}

function columns(rows: string[][]): string {
  const width = Math.max(...rows.map(([left = ""]) => left.length)) + 3;
  return rows.map(([left = "", right]) => `${left.padEnd(width)}${right}`).join("\n");
}

const exits = `DTM_STATE_KEY holds the age identities of the state, one a line: the first seals, all open.

Exit codes: 0 done, 1 failed, 2 changes (with --detailed-exitcode), 3 bad input, 4 locked, 5 stale plan.
`;
