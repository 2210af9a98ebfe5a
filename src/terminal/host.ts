import { UserError } from "../core/errors.ts";
import type { Event, Host } from "../core/events.ts";
import { stacksOf } from "../core/thrown.ts";
import { redactError, redactEvent, redactPlan, redactResult } from "../core/redacted.ts";
import { oneLine, visible } from "../report/escape.ts";
import { planText } from "../report/plan-text.ts";
import { errorText, eventText } from "../report/terminal.ts";
import { question, workOf } from "../report/words.ts";
import { choose, confirm, confirmWord } from "./confirm.ts";
import { makeCount } from "./count.ts";
import { openVoice, type Terminal, type Voice } from "./voice.ts";

/** The host of the command line, and a way to restore its terminal. */
export interface TerminalHost extends Host {
  /** Removes what is drawn. */
  clear: () => void;
}

/** The host of the command line: answers on stdout, everything else on stderr, all text redacted. */
export function terminalHost(terminal: Terminal): TerminalHost {
  const voice = openVoice(terminal);
  terminal.signal?.addEventListener("abort", () => voice.tell(stopping), { once: true });
  return {
    secrets: voice.secrets,
    clear: voice.screen.clear,
    print: voice.answer,
    ...showing(voice, terminal.debug ?? false),
    ...asking(voice, terminal),
  };
}

const stopping =
  "Stopping: running tools are finished and saved, and no other starts. Press Ctrl-C again to stop at once.";

function showing(voice: Voice, debug: boolean): Pick<Host, "report" | "planned" | "applied" | "failed"> {
  const { secrets, screen, format, answer, style, tell, aside } = voice;
  const count = makeCount();
  // Redacted again once control characters are visible: colors inside a secret had hidden it.
  const seen = { ...secrets, redact: (text: string) => secrets.redact(visible(secrets.redact(text))) };
  return {
    report(given) {
      const event = redactEvent(given, seen);
      screen.follow(event);
      if ((event.type === "saved" || event.type === "trace") && !debug) return;
      const progress = count.add(event) ? count.text() : "";
      const text = eventText(event, aside, progress);
      if (text !== undefined && !(screen.isLive && isListed(event))) tell(text);
    },
    planned: async (plan) => answer(format.plan(redactPlan(plan, secrets), style)),
    applied: async (plan, result) =>
      answer(format.result(redactPlan(plan, secrets), redactResult(result, secrets), style)),
    async failed(failure) {
      screen.clear();
      const showsStack = debug || !(failure instanceof UserError);
      if (showsStack) await (await import("../source-lines.ts")).nameSourceLines(failure);
      const error = redactError(failure, secrets);
      if (format.error) answer(format.error(error));
      tell(errorText(error, aside));
      if (debug) tell(visible(secrets.redact(stacksOf(failure))));
    },
  };
}

function asking(voice: Voice, terminal: Terminal): Pick<Host, "approve" | "confirm" | "choose"> {
  const { secrets, format, answer, style, tell, aside } = voice;
  const { stdin: input, stderr: output, yes, signal } = terminal;
  const person = { input, output, signal };
  return {
    async approve(made, _last, word) {
      const plan = redactPlan(made, secrets);
      const isAsked = word !== undefined || (!yes && workOf(plan).length > 0);
      if (!format.isForPrograms) answer(format.plan(plan, style));
      else if (isAsked) tell(planText(plan, aside));
      if (word !== undefined) await confirmWord(question(plan), word, { ...person, isSilent: yes });
      else if (isAsked) await confirm(question(plan), person);
      return true;
    },
    async confirm(asked) {
      if (!yes) await confirm(oneLine(secrets.redact(asked)), person);
    },
    choose: async (asked, choices) =>
      input.isTTY && output.isTTY ? choose(asked, choices, person) : choices[0],
  };
}

// What the list of running tools already shows.
function isListed({ type }: Event): boolean {
  return type === "started" || type === "progress";
}
