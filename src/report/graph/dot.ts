import type { Node } from "../../core/graph.ts";

/** The dependencies as DOT, for Graphviz. */
export function dot(tools: Node[]): string {
  const nodes = tools.map(({ key }) => `  ${JSON.stringify(key)};`);
  const edges = tools.flatMap(({ key, dependsOn }) =>
    dependsOn.map((on) => `  ${JSON.stringify(on)} -> ${JSON.stringify(key)};`),
  );
  return ["digraph toolchain {", "  rankdir=LR;", ...nodes, ...edges, "}"].join("\n");
}
