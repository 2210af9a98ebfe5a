import type { Tool } from "../core/config.ts";
import type { Data } from "./data.ts";
import type { Mark } from "./source.ts";

/** A tool that is checked on its own and does not know the others yet. */
export interface Draft extends Pick<Tool, "name" | "instanceID" | "options" | "lifecycle"> {
  /** `dependsOn` as written, with places. */
  waitsFor: { key: string; at: Mark }[];
  /** More keys of tools that come first; sorted, and shared between drafts since there may be thousands. */
  after: readonly string[];
  /** Where `locate` looks: a map with `options`. */
  root: Data;
  at: Mark;
}
