import type { Node } from "../../core/graph.ts";
import { dot } from "./dot.ts";
import { mermaid } from "./mermaid.ts";

/** Writes tools and their dependencies in one language. */
export type GraphFormat = (tools: Node[]) => string;

/** The languages of `dtm graph`. */
export const graphFormats = { mermaid, dot } satisfies Record<string, GraphFormat>;

/** Their names for `--format`. */
export type GraphFormatName = keyof typeof graphFormats;
