import type { Holder } from "./backend.ts";
import type { Problem } from "./errors.ts";
import type { JsonObject } from "./json.ts";
import type { Action, Plan } from "./plan.ts";
import type { Secrets } from "./secrets.ts";

/** What the engine tells while it works. Hosts decide what a person sees of it. */
export type Event =
  | { type: "reading"; tool: string }
  | { type: "started"; tool: string; action: Action }
  | { type: "progress"; tool: string; text: string; fraction?: number }
  | { type: "log"; tool: string; text: string }
  | { type: "finished"; tool: string; result: ToolResult }
  | { type: "waiting"; holder: Holder | null }
  /** The backend has the state with this serial: for debug logs. */
  | { type: "saved"; serial: number }
  | { type: "note"; text: string }
  | { type: "warning"; message: string; problem?: Problem };

/** What came of one tool. `unchanged`: a dependency's outputs turned out as they were, so nothing had to be done. */
export interface ToolResult {
  tool: string;
  action: Action;
  status: "done" | "unchanged" | "failed" | "skipped";
  /** For failed and skipped: what happened, or which tool's failure is the cause. */
  message?: string;
  milliseconds: number;
}

/** What came of an apply. `outputs` leaves out those that are secret. */
export interface Result {
  outcome: "success" | "no-changes" | "failed" | "cancelled";
  tools: ToolResult[];
  outputs: Record<string, JsonObject>;
  serial: number;
}

/** Where a run is seen: a terminal, a pull request, a test. */
export interface Host {
  secrets: Secrets;
  /** Called often; must be quick and never throw. */
  report(event: Event): void;
  /** Text that is the answer itself: rendered tools, a version. */
  print(text: string): void;
  /** Shows a plan and keeps what a later apply must find again. */
  planned(plan: Plan): Promise<void>;
  /**
   * Returns when this plan may be applied; throws `plan-stale`, `plan-missing` or `cancelled`. False: it need not be
   * any more, which the host has told. `last` is the commit that was applied last.
   */
  approve(plan: Plan, last?: string): Promise<boolean>;
  /** Returns when a person says yes to a question that ends in `?`; throws `cancelled`, or `bad-arguments` where nobody can be asked. */
  confirm(question: string): Promise<void>;
  /** Asks a person for one of several words and gives what was said; the first where there is nobody. */
  choose?(question: string, choices: readonly [string, ...string[]]): Promise<string>;
  /** Shows what came of an apply. */
  applied(plan: Plan, result: Result): Promise<void>;
  /** Shows a failure; called once, last. */
  failed(error: unknown): Promise<void>;
}
