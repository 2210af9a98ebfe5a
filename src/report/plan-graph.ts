import { withHeld } from "../core/held.ts";
import type { Change, Plan } from "../core/plan.ts";
import { mermaid } from "./graph/mermaid.ts";
import { shownAs } from "./words.ts";

const most = 60;
const colors = {
  create: "fill:#dafbe1,stroke:#1a7f37,color:#1f2328",
  update: "fill:#fff8c5,stroke:#9a6700,color:#1f2328",
  replace: "fill:#fff1e5,stroke:#bc4c00,color:#1f2328",
  delete: "fill:#ffebe9,stroke:#cf222e,color:#1f2328",
  none: "fill:#f6f8fa,stroke:#8c959f,color:#1f2328",
  blocked: "fill:#f6f8fa,stroke:#59636e,color:#59636e",
};

/** The dependencies of a plan as a Mermaid graph, colored by action; undefined if there is nothing worth drawing. */
export function planGraph(plan: Plan): string | undefined {
  const shown = connected(worthDrawing(withHeld(plan.changes)));
  if (shown.length < 2 || shown.length > most) return undefined;
  const nodes = shown.map((change) => ({
    key: change.tool,
    class: classOf(change),
    dependsOn: change.dependsOn,
  }));
  return mermaid(nodes, colors);
}

function classOf(change: Change): keyof typeof colors {
  return change.action === "none" && !change.blocked ? "none" : shownAs(change);
}

// Changed tools and their direct neighbors.
function worthDrawing(changes: Change[]): Change[] {
  const busy = new Set(changes.filter((change) => change.action !== "none").map((change) => change.tool));
  const near = new Set(
    changes.filter((change) => busy.has(change.tool)).flatMap((change) => change.dependsOn),
  );
  return changes.filter(
    ({ tool, dependsOn }) => busy.has(tool) || near.has(tool) || dependsOn.some((on) => busy.has(on)),
  );
}

function connected(changes: Change[]): Change[] {
  const there = new Set(changes.map(({ tool }) => tool));
  const used = new Set(changes.flatMap(({ dependsOn }) => dependsOn));
  return changes.filter(({ tool, dependsOn }) => used.has(tool) || dependsOn.some((on) => there.has(on)));
}
