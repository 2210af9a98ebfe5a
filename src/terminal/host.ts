import { stackOf, UserError } from "../core/errors.ts";
import type { Event, Host } from "../core/events.ts";
import type { Plan } from "../core/plan.ts";
import type { RunContext } from "../core/run-context.ts";
import { makeSecrets } from "../core/secrets.ts";
import { redactError, redactEvent, redactPlan, redactResult } from "../core/redacted.ts";
import { oneLine, visible } from "../report/escape.ts";
import { type ReportFormat, type ReportFormatName, reportFormats } from "../report/formats.ts";
import { errorText, eventText, planText } from "../report/terminal.ts";
import { question } from "../report/words.ts";
import { choose, confirm, confirmWord } from "./confirm.ts";
import { liveScreen, plainScreen, type Screen } from "./screen.ts";

/** The streams of a process, and how to use them. */
export interface Terminal {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: NodeJS.WritableStream & { isTTY?: boolean };
  stderr: NodeJS.WritableStream & { isTTY?: boolean; columns?: number; rows?: number };
  format: ReportFormatName;
  yes: boolean;
  /** Show the stack trace and the causes of a failure. */
  debug?: boolean;
  /** What the environment says about the terminal: NO_COLOR, TERM, CI. */
  env?: RunContext["env"];
  /** Aborted when the run should stop. */
  signal?: AbortSignal;
}

/** The host of the command line, and a way to restore its terminal. */
export interface TerminalHost extends Host {
  /** Removes what is drawn. */
  clear: () => void;
}

/** The host of the command line: answers on stdout, everything else on stderr, all text redacted. */
export function terminalHost(terminal: Terminal): TerminalHost {
  const secrets = makeSecrets();
  const { stdin, stdout, stderr, yes, debug = false, signal } = terminal;
  secrets.add(terminal.env?.["GITHUB_TOKEN"] ?? "");
  const format: ReportFormat = reportFormats[terminal.format];
  const screen = screenOf(terminal, format);
  const redact = (text: string) => secrets.redact(text);
  const answer = (text: string): void => {
    screen.clear();
    stdout.write(`${redact(text)}\n`);
  };
  const tell = (text: string): void => screen.line(redact(text));
  const style = { colour: hasColour(stdout, terminal) };
  const aside = { colour: hasColour(stderr, terminal) };
  // Redacted again once control characters are visible: colors inside a secret had hidden it.
  const seen = { ...secrets, redact: (text: string) => redact(visible(redact(text))) };
  signal?.addEventListener("abort", () => tell(stopping), { once: true });

  return {
    secrets,
    clear: screen.clear,
    report(given: Event) {
      const event = redactEvent(given, seen);
      screen.follow(event);
      if (event.type === "saved" && !debug) return;
      const text = eventText(event, aside);
      if (text !== undefined && !(screen.isLive && isListed(event))) tell(text);
    },
    print: answer,
    async planned(made) {
      const plan = redactPlan(made, secrets);
      answer(format.plan(plan, style));
    },
    async approve(made, _last, word) {
      const plan = redactPlan(made, secrets);
      const isAsked = word !== undefined || (!yes && hasWork(plan));
      if (!format.isForPrograms) answer(format.plan(plan, style));
      else if (isAsked) tell(planText(plan, aside));
      const asking = { input: stdin, output: stderr, signal };
      if (word !== undefined) await confirmWord(question(plan), word, { ...asking, isSilent: yes });
      else if (isAsked) await confirm(question(plan), asking);
      return true;
    },
    async confirm(asked) {
      if (!yes) await confirm(oneLine(redact(asked)), { input: stdin, output: stderr, signal });
    },
    async applied(plan, made) {
      const result = redactResult(made, secrets);
      answer(format.result(redactPlan(plan, secrets), result, style));
    },
    async failed(failure) {
      screen.clear();
      const showsStack = debug || !(failure instanceof UserError);
      if (showsStack) await (await import("../source-lines.ts")).nameSourceLines(failure);
      const error = redactError(failure, secrets);
      if (format.error) answer(format.error(error));
      tell(errorText(error, aside));
      if (debug) tell(visible(redact(stacks(failure))));
    },
    choose: async (asked, choices) =>
      stdin.isTTY && stderr.isTTY
        ? choose(asked, choices, { input: stdin, output: stderr, signal })
        : choices[0],
  };
}

const stopping =
  "Stopping: running tools are finished and saved, and no other starts. Press Ctrl-C again to stop at once.";

function screenOf({ stderr, env = {} }: Terminal, { isForPrograms }: ReportFormat): Screen {
  const { isTTY = false, columns = 0, rows = 0 } = stderr;
  const canDraw = isTTY && columns > 0 && rows > 0 && env["TERM"] !== "dumb" && (env["CI"] ?? "") === "";
  return canDraw && !isForPrograms ? liveScreen(stderr) : plainScreen(stderr);
}

// https://no-color.org
function hasColour(stream: { isTTY?: boolean }, { env = {} }: Terminal): boolean {
  return stream.isTTY === true && (env["NO_COLOR"] ?? "") === "" && env["TERM"] !== "dumb";
}

// What the list of running tools already shows.
function isListed({ type }: Event): boolean {
  return type === "started" || type === "progress";
}

function hasWork(plan: Plan): boolean {
  return plan.changes.some((change) => change.action !== "none");
}

// Stack traces only: whatever else an error carries, such as a request with its headers, must not be shown.
function stacks(error: unknown): string {
  const hasCause = error instanceof Error && error.cause !== undefined;
  return hasCause ? `${stackOf(error)}\nCaused by: ${stacks(error.cause)}` : stackOf(error);
}
