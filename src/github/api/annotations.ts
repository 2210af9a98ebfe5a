import { posix } from "node:path";

import { counted } from "../../core/counted.ts";
import { place, type Position, type Problem, UserError } from "../../core/errors.ts";
import { problemText } from "../../report/terminal.ts";
import { factsOf, ownPull } from "../../review/facts.ts";
import type { InDiff } from "./changes.ts";
import type { Level, Log } from "../run/print.ts";
import type { Setting } from "../run/setting.ts";

/** Problems as annotations on lines of the pull request. They wait until it is known which lines it shows. */
export interface Annotations {
  add(level: Level, problem: Problem, title: string): void;
  /** Shows the waiting annotations. GitHub is asked once, and only if a problem has a place. */
  show(): Promise<void>;
}

interface Note {
  level: Level;
  problem: Problem;
  title: string;
  /** The path in the repository. */
  at: Position | undefined;
}

// GitHub shows ten annotations per level: nine on their lines, and one that stands for all others.
const most = 9;
const named = 5;

const everywhere: InDiff = () => true;

/** The annotations of a run. `folder` is where file names in problems start, inside the repository. */
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

/** A problem with whatever the configuration declares on a line; undefined: the line is not known. */
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
    log.say(
      `${error.message}. Every problem is annotated on its line, whether or not the pull request changes it.`,
    );
    return everywhere;
  }
}

function showLevel(level: Level, notes: Note[], inDiff: InDiff, log: Log): void {
  const shown = notes.filter(({ at }) => !at || inDiff(at)).slice(0, most);
  for (const { problem, title, at } of shown) log.annotate(level, problemText(problem), { title, at });
  const others = notes.filter((note) => !shown.includes(note));
  if (others.length > 0) showOthers(level, others, log);
}

// The log has all of them; an annotation without a line is shown on the page of the run.
function showOthers(level: Level, notes: Note[], log: Log): void {
  const codes = [...new Set(notes.map((note) => note.title))].join(", ");
  const title = `${codes}: ${counted(notes.length, level)} elsewhere`;
  log.group(title, notes.map(({ problem }) => problemText(problem)).join("\n"));
  const lines = notes
    .slice(0, named)
    .map(({ problem: { at, message } }) => `${at ? `${place(at)}: ` : ""}${message}`);
  const more = notes.length > named ? [`and ${notes.length - named} more`] : [];
  log.annotate(level, [...lines, ...more, "The log of the run shows each one with its line."].join("\n"), {
    title,
  });
}
