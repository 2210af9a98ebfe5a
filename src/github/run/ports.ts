import type { Problem } from "../../core/errors.ts";
import type { Secrets } from "../../core/secrets.ts";
import type { Annotations } from "../api/annotations.ts";
import type { Standing } from "../api/check.ts";
import type { Conversation } from "./conversation.ts";
import type { Labels } from "../api/labels.ts";
import type { Live } from "./live.ts";
import type { Outputs } from "./outputs.ts";
import type { Log } from "./print.ts";
import type { Setting } from "./setting.ts";

// GitHub takes 65,536 characters in a comment, of which the marker has up to 16,000, and 1 MiB in a summary, which
// stacks have to share.
export const commentRoom = 44_000;
export const offerRoom = 16_000;
export const checkRoom = 60_000;
export const wholeRoom = 900_000;
export const failureRoom = 100_000;

/** Where the host of a stack tells what happens. */
export interface Ports {
  setting: () => Setting;
  secrets: Secrets;
  log: Log;
  annotations: Annotations;
  /** What the configuration was warned of so far. */
  warned: Problem[];
  outputs: Outputs;
  conversation: Conversation;
  /** How many characters the summary takes. */
  summaryRoom: number;
  /** The name of a stack in the whole repository: stacks of two folders may be called the same there. */
  nameOf: (stack: string) => string;
  live: Live;
  /** Says how a stack stands on the commit of the run. */
  check: (stack: string, standing: Standing) => Promise<void>;
  labels: Labels;
  /** Whether this run comes too late to speak on its pull request; says why in the log. */
  isOvertaken: () => Promise<boolean>;
  /** Earlier pull requests whose merges are applied along with this one. */
  together: number[];
  /** What nobody waits for: it is done when the lock is given back. */
  later: (() => Promise<unknown>)[];
}
