import { posix } from "node:path";

import { counted } from "../../core/counted.ts";
import { place, type Position, type Problem, UserError } from "../../core/errors.ts";
import { problemText } from "../../report/terminal.ts";
import { factsOf, ownPull } from "../../review/facts.ts";
import type { InDiff } from "./changes.ts";
import type { Level, Log } from "../run/print.ts";
import type { Setting } from "../run/setting.ts";

/** Problems as notes at lines of the pull request. They wait until it is known which lines it shows. */
export interface Annotations {
  add(level: Level, problem: Problem, title: string): void;
  /** Shows what waits. GitHub is asked once, and only where a problem has a place. */
  show(): Promise<void>;
}

interface Note {
  level: Level;
  problem: Problem;
  title: string;
  /** Where it is in the repository. */
  at: Position | undefined;
}

// GitHub shows ten notes of a level: nine at their lines, and one that speaks for all others.
const most = 9;
const named = 5;

const everywhere: InDiff = () => true;

/** The annotations of a run. `folder` is where file names of problems start from, inside the repository. */
export function makeAnnotations(setting: () => Setting | undefined, log: Log, folder: string): Annotations {
  const waiting: Note[] = [];
  let known: Promise<InDiff> | undefined;
  return {
    add(level, problem, title) {
      const at = problem.at && { ...problem.at, file: posix.join(folder, problem.at.file) };
      waiting.push({ level, problem, title, at });
    },
    async show() {
      const notes = waiting.splice(0);
      const isPlaced = notes.some(({ at }) => at);
      const inDiff = isPlaced ? await (known ??= diffOf(setting(), log)) : everywhere;
      for (const level of ["error", "warning"] as const)
        showLevel(
          level,
          notes.filter((note) => note.level === level),
          inDiff,
          log,
        );
    },
  };
}

/** What is wrong with something that the configuration says at a line; undefined: nobody knows which. */
export function problemAt(message: string, source: { file: string; line: number } | undefined): Problem {
  return { message, ...(source ? { at: { ...source, column: 1 } } : {}) };
}

async function diffOf(setting: Setting | undefined, log: Log): Promise<InDiff> {
  const pull = setting && factsOf(setting.trigger).annotations === "diff" ? ownPull(setting.trigger) : null;
  if (!setting || !pull) return everywhere;
  const { client, repo } = setting;
  const { changedLines } = await import("./changes.ts");
  try {
    return await changedLines(await client(), repo, pull.number);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    log.say(`${error.message}. So every problem is noted at its line, changed or not.`);
    return everywhere;
  }
}

function showLevel(level: Level, notes: Note[], inDiff: InDiff, log: Log): void {
  const shown = notes.filter(({ at }) => !at || inDiff(at)).slice(0, most);
  for (const { problem, title, at } of shown) log.annotate(level, problemText(problem), { title, at });
  const others = notes.filter((note) => !shown.includes(note));
  if (others.length > 0) showOthers(level, others, log);
}

// All of them in the log; a note without a line still stands on the page of the run.
function showOthers(level: Level, notes: Note[], log: Log): void {
  const codes = [...new Set(notes.map((note) => note.title))].join(", ");
  const title = `${codes}: ${counted(notes.length, level)} elsewhere`;
  log.group(title, notes.map(({ problem }) => problemText(problem)).join("\n"));
  const lines = notes
    .slice(0, named)
    .map(({ problem: { at, message } }) => `${at ? `${place(at)}: ` : ""}${message}`);
  const more = notes.length > named ? [`and ${notes.length - named} more`] : [];
  log.annotate(level, [...lines, ...more, "The log of the run shows each with its line."].join("\n"), {
    title,
  });
}
