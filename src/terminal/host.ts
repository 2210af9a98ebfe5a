import { createInterface } from "node:readline/promises";

import { UserError } from "../core/errors.ts";
import type { Event, Host, Result } from "../core/events.ts";
import type { Plan } from "../core/plan.ts";
import { makeSecrets } from "../core/secrets.ts";
import { shownError, shownEvent, shownPlan, shownResult } from "../core/shown.ts";
import { oneLine } from "../report/escape.ts";
import { planAsJson } from "../report/json.ts";
import { errorText, eventText, planText, resultText } from "../report/terminal.ts";

/** The streams of a process and how a person wants to be talked to. */
export interface Terminal {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: NodeJS.WritableStream & { isTTY?: boolean };
  stderr: NodeJS.WritableStream & { isTTY?: boolean };
  json: boolean;
  yes: boolean;
}

/** The command line's host: answers on stdout, all else on stderr, every text redacted. */
export function terminalHost(terminal: Terminal): Host {
  const secrets = makeSecrets();
  const { stdin, stdout, stderr, json, yes } = terminal;
  const answer = (text: string) => void stdout.write(`${secrets.redact(text)}\n`);
  const tell = (text: string) => void stderr.write(`${secrets.redact(text)}\n`);
  const colour = stdout.isTTY ?? false;

  return {
    secrets,
    report: (event: Event) => {
      const text = eventText(shownEvent(event, secrets), { colour: stderr.isTTY ?? false });
      if (text !== undefined) tell(text);
    },
    print: answer,
    async planned(made) {
      const plan = shownPlan(made, secrets);
      answer(json ? planAsJson(plan) : planText(plan, { colour }));
    },
    async approve(plan) {
      if (!json) answer(planText(shownPlan(plan, secrets), { colour }));
      if (!yes && hasWork(plan)) await confirm("Apply these changes?", stdin, stderr);
    },
    async confirm(question) {
      if (!yes) await confirm(oneLine(secrets.redact(question)), stdin, stderr);
    },
    async applied(plan, made) {
      const result = shownResult(made, secrets);
      answer(json ? asJson(shownPlan(plan, secrets), result) : resultText(result, { colour }));
    },
    failed: async (error) => tell(errorText(shownError(error, secrets), { colour: stderr.isTTY ?? false })),
  };
}

function hasWork(plan: Plan): boolean {
  return plan.changes.some((change) => change.action !== "none");
}

async function confirm(
  question: string,
  input: Terminal["stdin"],
  output: Terminal["stderr"],
): Promise<void> {
  if (!input.isTTY)
    throw new UserError("bad-arguments", "There is nobody to ask here, so nothing was changed", {
      hint: "Add `--yes` to go on without being asked.",
    });
  const lines = createInterface({ input, output });
  try {
    const said = await lines.question(`${question} [y/N] `);
    if (!/^y(es)?$/i.test(said.trim())) throw new UserError("cancelled", "Nothing was changed");
  } finally {
    lines.close();
  }
}

function asJson(plan: Plan, result: Result): string {
  return JSON.stringify({ plan, result }, null, 2);
}
