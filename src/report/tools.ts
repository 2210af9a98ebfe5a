import { dump } from "js-yaml";

import { keyOf, type Tool } from "../core/config.ts";

/** The tools as `render --json` prints them, with deferred values and references left symbolic. */
export function toolsAsJson(tools: Tool[]): string {
  return JSON.stringify({ tools: tools.map(toolEntry) }, null, 2);
}

/** The same, as a configuration that could replace the original. */
export function toolsAsText(tools: Tool[]): string {
  return dump({ tools: tools.map(toolEntry) }, { lineWidth: -1, noRefs: true }).trimEnd();
}

function toolEntry({ name, instanceID, dependsOn, options, lifecycle }: Tool) {
  const rules = Object.keys(lifecycle).length > 0 && { lifecycle };
  return { name, instanceID, dependsOn, ...rules, options };
}

/** The dependencies of the tools as `graph --json` prints them. */
export function graphAsJson(tools: Tool[]): string {
  return JSON.stringify(
    { tools: tools.map((tool) => ({ tool: keyOf(tool), dependsOn: tool.dependsOn })) },
    null,
    2,
  );
}
