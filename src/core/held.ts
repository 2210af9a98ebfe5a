import { dependentsOf } from "./graph.ts";
import type { Block, Change } from "./plan.ts";

/**
 * The changes of a plan, with those blocked that wait for a blocked one: an apply skips them. The blocked tool that they
 * wait for is named.
 */
export function withHeld(changes: Change[]): Change[] {
  const causes = changes.filter(({ blocked }) => blocked);
  if (causes.length === 0) return changes;
  const work = changes.filter(({ action, blocked }) => action !== "none" || blocked);
  const dependents = dependentsOf(work.map((change) => ({ key: change.tool, dependsOn: before(change) })));
  const held = new Map<string, Change>();
  // Not recursive: a chain of dependents may be thousands long.
  const left = causes.map((cause) => ({ tool: cause.tool, cause }));
  for (let one = left.pop(); one; one = left.pop()) {
    const { tool, cause } = one;
    if (held.has(tool)) continue;
    held.set(tool, cause);
    left.push(...(dependents.get(tool) ?? []).map((next) => ({ tool: next, cause })));
  }
  return changes.map((change) => {
    const cause = held.get(change.tool);
    return change.blocked || !cause?.blocked
      ? change
      : { ...change, blocked: waitingFor(cause.tool, cause.blocked) };
  });
}

// As an apply orders them.
function before({ action, after = [], dependsOn }: Change): string[] {
  return action === "delete" ? after : dependsOn;
}

function waitingFor(tool: string, { code }: Block): Block {
  return { code, message: `It waits for ${tool}, which is blocked.` };
}
