import type { Node } from "../../core/graph.ts";
import { visible } from "../escape.ts";

/** The dependencies as Mermaid. A tool may have a class, which `classes` styles. */
export function mermaid(
  tools: (Node & { class?: string })[],
  classes: Readonly<Record<string, string>> = {},
): string {
  const ids = new Map(tools.map(({ key }, i) => [key, `n${i}`]));
  const nodes = tools.map(
    (tool) =>
      `  ${ids.get(tool.key)}["${label(tool.key)}"]${tool.class === undefined ? "" : `:::${tool.class}`}`,
  );
  const edges = tools.flatMap(({ key, dependsOn }) =>
    dependsOn.flatMap((on) => (ids.has(on) ? `  ${ids.get(on)} --> ${ids.get(key)}` : [])),
  );
  const styles = Object.entries(classes).map(([name, style]) => `  classDef ${name} ${style}`);
  return ["graph LR", ...nodes, ...edges, ...styles].join("\n");
}

function label(text: string): string {
  return visible(text).replace(/[^\w.\- ]/g, (char) => `#${char.codePointAt(0)};`);
}
