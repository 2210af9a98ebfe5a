import type { JsonObject } from "../core/json.ts";
import type { Change } from "../core/plan.ts";
import type { Intent, ToolState } from "../core/state.ts";
import type { Comparison } from "./compare.ts";
import type { VerbCall } from "./context.ts";
import type { Journal, StateClaim } from "./journal.ts";

/** An apply in progress. */
export interface Work extends Pick<Comparison, "run" | "tools" | "plugins" | "observed"> {
  claim: StateClaim;
  journal: Journal;
  /**
   * The outputs of tools, as far as they are known. They include secret ones, and are kept in memory for this run only.
   */
  outputs: Map<string, JsonObject>;
  /** Tools whose resources were created again: what was inside the old ones may be gone, too. */
  recreated: Set<string>;
  /** Which tool has which resource, as far as that is known: tools by plugin and identity. */
  claimed: Map<string, string>;
}

/** What is to be done to a tool, now that everything it refers to is known. */
export interface ResolvedChange {
  change: Change & { action: Intent["action"] };
  call: VerbCall;
  /** The tool as it will be recorded. */
  record: ToolState;
}
