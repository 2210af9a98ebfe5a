import type { RunContext } from "../core/run-context.ts";
import { makeSecrets, type Secrets } from "../core/secrets.ts";
import { type ReportFormat, type ReportFormatName, reportFormats } from "../report/formats.ts";
import type { Style } from "../report/paint.ts";
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

/** How a terminal is written to. All text is redacted. */
export interface Voice {
  secrets: Secrets;
  screen: Screen;
  format: ReportFormat;
  /** Writes the answer itself, on stdout, in the style `style`. */
  answer: (text: string) => void;
  style: Style;
  /** Writes everything else, on stderr, in the style `aside`. */
  tell: (text: string) => void;
  aside: Style;
}

/** Opens the voice of a terminal. */
export function openVoice(terminal: Terminal): Voice {
  const secrets = makeSecrets();
  secrets.add(terminal.env?.["GITHUB_TOKEN"] ?? "");
  const format: ReportFormat = reportFormats[terminal.format];
  const screen = screenOf(terminal, format);
  const answer = (text: string): void => {
    screen.clear();
    terminal.stdout.write(`${secrets.redact(text)}\n`);
  };
  return {
    secrets,
    screen,
    format,
    answer,
    style: { color: hasColor(terminal.stdout, terminal) },
    tell: (text) => screen.line(secrets.redact(text)),
    aside: { color: hasColor(terminal.stderr, terminal) },
  };
}

function screenOf({ stderr, env = {} }: Terminal, { isForPrograms }: ReportFormat): Screen {
  const { isTTY = false, columns = 0, rows = 0 } = stderr;
  const canDraw = isTTY && columns > 0 && rows > 0 && env["TERM"] !== "dumb" && (env["CI"] ?? "") === "";
  return canDraw && !isForPrograms ? liveScreen(stderr) : plainScreen(stderr);
}

// https://no-color.org
function hasColor(stream: { isTTY?: boolean }, { env = {} }: Terminal): boolean {
  return stream.isTTY === true && (env["NO_COLOR"] ?? "") === "" && env["TERM"] !== "dumb";
}
