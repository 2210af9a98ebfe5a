import type { Tool } from "../core/config.ts";

/** The resolved tools as `render --json` prints them: late values and references symbolic. */
export function toolsAsJson(tools: Tool[]): string {
  const shown = tools.map(({ name, instanceID, dependsOn, options }) => ({ name, instanceID, dependsOn, options }));
  return JSON.stringify({ tools: shown }, null, 2);
}
