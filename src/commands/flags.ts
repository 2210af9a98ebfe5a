// Flags that several commands take.
import { count, duration, type Flag, offOn, onOff, texts } from "../core/flag.ts";
import type { ReportFormatName } from "../report/formats.ts";

export const configFile: Flag = {
  short: "f",
  value: "PATH",
  about: "a file or a folder of .yaml files (default: dtm.yaml, then config.yaml)",
};

export const target = texts(
  "TOOL",
  "only this tool (name.instanceID) and its dependencies, or its dependents when deleting; can be repeated",
);

export const refresh = offOn("plan from the state alone, without reading resources");

export const parallelism = count(
  "N",
  "how many tools are worked on at once (default: 10, or what the configuration says)",
  999,
);

export const detailedExitcode = onOff("exit with 2 if there are changes");

export const lockTimeout = duration(
  "TIME",
  "how long to wait for the lock on the state, such as 30s or 5m (default: 0s)",
);

export const yes: Flag = { short: "y", about: "do not ask; required if there is no terminal" };

// One switch for each other format than text.
const formats: Record<Exclude<ReportFormatName, "text">, Flag> = {
  json: { about: "print JSON on stdout, for failures too" },
};

/** The flags that every command takes. */
export const everywhere = {
  ...formats,
  debug: { about: "show the stack trace and the causes of a failure" },
  pluginDir: {
    short: "d",
    value: "PATH",
    about:
      "where fetched plugins are kept: a folder that `dtm init` filled needs no network (default: a cache)",
  },
  help: { short: "h", about: "show what a command does and takes" },
} satisfies Record<string, Flag>;

/** What the help of a command that changes things says. */
export const asksFirst = `Without --yes it shows the plan and asks; any answer but y or yes changes nothing. The first Ctrl-C stops cleanly:
running tools are finished and saved, and no other starts. The second stops at once; the next run resumes.`;
