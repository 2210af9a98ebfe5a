import { posix } from "node:path";

import { UserError } from "../../core/errors.ts";
import type { Host } from "../../core/events.ts";
import type { Secrets } from "../../core/secrets.ts";
import { redactError, redactEvent, redactPlan, redactProblem, redactResult } from "../../core/redacted.ts";
import { cutOffMarkdown } from "../../report/applying.ts";
import { retiredMarkdown } from "../../report/markdown.ts";
import { notable } from "../../report/words.ts";
import { factsOf } from "../../review/facts.ts";
import { makeAnnotations } from "../api/annotations.ts";
import type { Sink } from "./board.ts";
import { type Standing, tellCheck } from "../api/check.ts";
import { commandFor } from "./command.ts";
import { makeConversation } from "./conversation.ts";
import type { Labels } from "../api/labels.ts";
import { makeLive } from "./live.ts";
import { makeOutputs } from "./outputs.ts";
import type { Overview } from "./overview.ts";
import { commentRoom, offerRoom, type Ports, wholeRoom } from "./ports.ts";
import { makeLog } from "./print.ts";
import { type Setting, settingIfAny } from "./setting.ts";
import { judge } from "./tell-approval.ts";
import { logFailure, tellFailure } from "./tell-failure.ts";
import { showDrift, showPlan } from "./tell-plan.ts";
import { showResult } from "./tell-result.ts";

/** The host of one stack. */
export interface GitHubHost extends Host {
  /** Says why nothing is done with this stack, which is no failure. */
  leave(why: string): void;
  /** Takes back the plan of a pull request that is closed. */
  retire(): Promise<void>;
  /** Tells that an apply was killed. */
  cutOff(): Promise<void>;
  /** Does what could wait until the lock is given back, and shows what still waits for GitHub's word. */
  end(): Promise<void>;
}

/** Where the host of a stack puts things. */
interface Places {
  /** Where the plan's file goes. */
  temp: string;
  /** Where names of files start inside the repository. */
  folder: string;
  /** These two all stacks of a run share. */
  labels: Labels;
  overview: Overview;
  sink: Sink;
  /** After it nothing is kept back. */
  signal?: AbortSignal;
  /** How many stacks there are; 1 when left out. */
  count?: number;
  /** At least how many milliseconds are between two comments on an apply that is under way. */
  pace?: number | undefined;
}

/**
 * The host of a workflow run: log, outputs and summary first, the comment last. `setting` throws what is wrong with
 * inputs or event.
 */
export function githubHost(
  setting: () => Setting,
  secrets: Secrets,
  { temp, folder, labels, overview, sink, signal, count = 1, pace = 10_000 }: Places,
): GitHubHost {
  const log = makeLog(secrets);
  signal?.addEventListener("abort", log.stop, { once: true });
  const outputs = makeOutputs(secrets, temp, sink);
  const conversation = makeConversation(setting, { log, outputs, secrets, overview });
  const nameOf = (stack: string) => posix.join(folder, stack);
  const ports: Ports = {
    setting,
    secrets,
    log,
    annotations: makeAnnotations(() => settingIfAny(setting), log, folder),
    warned: [],
    outputs,
    conversation,
    summaryRoom: Math.floor(wholeRoom / count),
    nameOf,
    check: (stack, { title, text, ...standing }) => {
      const shown = { ...standing, title: secrets.redact(title), text: secrets.redact(text) };
      return tellCheck(stack, inRepository(shown, folder), setting(), log);
    },
    live: makeLive((stack, text) => conversation.answer(stack, text), {
      stack: () => nameOf(setting().stack ?? ""),
      links: () => setting().links,
      room: commentRoom - offerRoom,
      every: pace,
    }),
    labels,
    async isOvertaken() {
      if (factsOf(setting().trigger).plan !== "reviewed") return false;
      const why = await (await import("./overtaken.ts")).overtaken(setting());
      if (why !== undefined) log.say(`Nothing of this run is shown on the pull request: ${why}.`);
      return why !== undefined;
    },
    together: [],
    later: [],
  };
  let isTold = false;
  const { live } = ports;
  return {
    secrets,
    report(event) {
      live.event(redactEvent(event, secrets));
      if (event.type !== "warning" || !event.problem) return log.event(event);
      ports.warned.push(redactProblem(event.problem, secrets));
      ports.annotations.add("warning", event.problem, "configuration");
    },
    print: log.say,
    async planned(plan) {
      const shown = redactPlan(plan, secrets);
      await (commandFor(setting()) === "drift" ? showDrift(shown, ports) : showPlan(shown, ports));
    },
    async approve(plan, last) {
      await live.end();
      const shown = redactPlan(plan, secrets);
      const approval = await judge(shown, last, ports);
      if (!approval) return false;
      if (approval.approved) {
        if (notable(plan).length > 0) live.begin({ ...shown, stack: nameOf(plan.stack) });
        log.say(`Applying: ${approval.because}.`);
        return true;
      }
      isTold = true;
      throw approval.error;
    },
    async confirm(question) {
      if (setting().inputs.confirm) return;
      throw new UserError("bad-arguments", `There is nobody to ask here: ${question}`, {
        hint: "The input `confirm: true` is your word for it.",
      });
    },
    async applied(plan, result) {
      await live.end();
      await showResult(redactPlan(plan, secrets), redactResult(result, secrets), ports);
    },
    async failed(thrown) {
      const error = redactError(thrown, secrets);
      outputs.failure(error);
      await live.end();
      await logFailure(error, ports);
      if (!isTold) await tellFailure(error, ports);
    },
    leave(why) {
      log.say(`${why}, so nothing is done here.`);
      outputs.skipped();
    },
    retire: () => {
      const { stack = "", links } = setting();
      const name = ports.nameOf(stack);
      ports.labels.note();
      return ports.conversation.retire(name, retiredMarkdown(name, links));
    },
    cutOff: () => {
      const { stack, links } = setting();
      const name = ports.nameOf(stack ?? "");
      ports.labels.note("failed");
      return ports.conversation.answer(name, cutOffMarkdown(name, links));
    },
    async end() {
      for (const task of ports.later.splice(0)) await task();
      await ports.annotations.show();
    },
  };
}

// Names of files start at the configuration's folder; GitHub wants them from the repository's.
function inRepository(standing: Standing, folder: string): Standing {
  if (!standing.plan) return standing;
  const changes = standing.plan.changes.map((change) =>
    change.source
      ? { ...change, source: { ...change.source, file: posix.join(folder, change.source.file) } }
      : change,
  );
  return { ...standing, plan: { ...standing.plan, changes } };
}
