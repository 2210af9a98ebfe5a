import type { Holder } from "./backend.ts";
import type { Problem } from "./errors.ts";
import type { JsonObject } from "./json.ts";
import type { Action, Plan } from "./plan.ts";
import type { About, Pins } from "./plugin.ts";
import type { Secrets } from "./secrets.ts";

/** What the engine reports while it works. Hosts decide how much of it people see. */
export type Event =
  | { type: "reading"; tool: string }
  /** An apply begins. `tools` are those that it works on; what is blocked is not among them. */
  | { type: "applying"; tools: string[] }
  | { type: "started"; tool: string; action: Action }
  | { type: "progress"; tool: string; text: string; fraction?: number }
  | { type: "log"; tool: string; text: string }
  | { type: "finished"; tool: string; result: ToolResult }
  | { type: "waiting"; holder: Holder | null }
  /** The backend has saved the state with this serial: for debug logs. */
  | { type: "saved"; serial: number }
  /** The stack traces of a tool's failure: for debug logs. */
  | { type: "trace"; tool: string; text: string }
  | { type: "note"; text: string }
  | { type: "warning"; message: string; problem?: Problem };

/** How a tool ended. `unchanged`: the outputs of a dependency did not change after all, so nothing had to be done. */
export interface ToolResult {
  tool: string;
  action: Action;
  status: "done" | "unchanged" | "failed" | "skipped";
  /** For failed and skipped: what happened, or whose failure is the cause. */
  message?: string;
  milliseconds: number;
  /** The resource, as people know it; missing if its plugin does not say. */
  about?: About;
}

/** The result of an apply. `outputs` has no secret ones. */
export interface Result {
  outcome: "success" | "no-changes" | "failed" | "cancelled";
  tools: ToolResult[];
  outputs: Record<string, JsonObject>;
  serial: number;
}

/** Where a run is shown: a terminal, a pull request, a test. */
export interface Host {
  secrets: Secrets;
  /** Called often; must be quick and never throw. */
  report(event: Event): void;
  /** Prints text that is the answer itself: rendered tools, a version. */
  print(text: string): void;
  /** Shows a plan and keeps what a later apply needs to find again. Throws `plan-unkept` if it has to and cannot. */
  planned(plan: Plan): Promise<void>;
  /**
   * The pins of some tools in the plan of a stack that was reviewed before this apply; undefined: none was. `last` as in
   * `approve`.
   */
  reviewedPins?(
    stack: string,
    tools: string[],
    last?: string,
  ): Promise<ReadonlyMap<string, Pins> | undefined>;
  /**
   * Returns true if this plan may be applied, and false if there is no longer a need to, which the host has reported.
   * Throws `plan-stale`, `plan-missing` or `cancelled`. `last` is the commit that was applied last. `word`: what a
   * person has to type instead of yes.
   */
  approve(plan: Plan, last?: string, word?: string): Promise<boolean>;
  /** Returns if someone answers a question with yes; throws `cancelled`, or `bad-arguments` if nobody can be asked. */
  confirm(question: string): Promise<void>;
  /** Asks someone to choose a word and returns it; the first one if nobody can be asked. */
  choose?(question: string, choices: readonly [string, ...string[]]): Promise<string>;
  /** Shows the result of an apply. */
  applied(plan: Plan, result: Result): Promise<void>;
  /** Shows a failure; called once, last. */
  failed(error: unknown): Promise<void>;
}
