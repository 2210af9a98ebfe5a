import { dump } from "js-yaml";

import type { Tool } from "../core/config.ts";

/** The resolved tools as `render --json` prints them: late values and references symbolic. */
export function toolsAsJson(tools: Tool[]): string {
  return JSON.stringify({ tools: tools.map(shown) }, null, 2);
}

/** The same as a configuration that could be used instead. */
export function toolsAsText(tools: Tool[]): string {
  return dump({ tools: tools.map(shown) }, { lineWidth: -1 }).trimEnd();
}

function shown({ name, instanceID, dependsOn, options }: Tool) {
  return { name, instanceID, dependsOn, options };
}
