import type { Result } from "../core/events.ts";
import type { Plan } from "../core/plan.ts";
import { errorAsJson, planAsJson, resultAsJson } from "./json.ts";
import type { Style } from "./paint.ts";
import { planText } from "./plan-text.ts";
import { resultText } from "./result-text.ts";

/** How the command line answers with a plan, a result or a failure. */
export interface ReportFormat {
  plan(plan: Plan, style: Style): string;
  result(plan: Plan, result: Result, style: Style): string;
  /** A failure as an answer, on stdout; without it, only stderr has it. */
  error?(error: unknown): string;
  /** Programs read the answers: a plan that needs approval is shown on stderr, as text, and nothing is drawn. */
  isForPrograms: boolean;
}

/** The formats by their names; the first is the usual one. */
export const reportFormats = {
  text: {
    plan: planText,
    result: (plan, result, style) => resultText(result, style, plan),
    isForPrograms: false,
  },
  json: { plan: planAsJson, result: resultAsJson, error: errorAsJson, isForPrograms: true },
} satisfies Record<string, ReportFormat>;

/** Their names as switches of the command line. */
export type ReportFormatName = keyof typeof reportFormats;

/** The format of the switch that is given; without one, text. */
export function askedFormat(isGiven: (name: ReportFormatName) => boolean): ReportFormatName {
  const names = Object.keys(reportFormats) as ReportFormatName[];
  return names.find((name) => name !== "text" && isGiven(name)) ?? "text";
}
