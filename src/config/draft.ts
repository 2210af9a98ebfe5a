import type { Tool } from "../core/config.ts";
import type { Data } from "./data.ts";
import type { Mark } from "./source.ts";

/** A tool that is checked by itself but does not know the others yet. */
export interface Draft extends Pick<Tool, "name" | "instanceID" | "options" | "lifecycle"> {
  /** `dependsOn` as written, each with its place. */
  waitsFor: { key: string; at: Mark }[];
  /** Keys of tools that come first besides; sorted, and shared between drafts since there may be thousands. */
  after: readonly string[];
  /** What `locate` looks in: a map with `options`. */
  root: Data;
  at: Mark;
}
