/** What the graph needs to know about a node: its key and the keys it comes after. Unknown keys count as done. */
export interface Node {
  key: string;
  dependsOn: string[];
}

/**
 * The nodes in an order in which each comes after all its dependencies. Among nodes that could come next, the given
 * order decides. Nodes on a loop, or after one, are left out: see `findLoop`.
 */
export function inOrder<N extends Node>(nodes: N[]): N[] {
  const dependents = dependentsOf(nodes);
  const open = new Map(nodes.map((node) => [node.key, 0]));
  for (const keys of dependents.values()) for (const key of keys) open.set(key, (open.get(key) ?? 0) + 1);
  const place = new Map(nodes.map((node, i) => [node.key, i]));
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const order: N[] = [];
  let ready = nodes.filter((node) => open.get(node.key) === 0);
  while (ready.length > 0) {
    order.push(...ready);
    const next = new Set<string>();
    for (const node of ready)
      for (const key of dependents.get(node.key) ?? []) {
        const left = (open.get(key) ?? 0) - 1;
        open.set(key, left);
        if (left === 0) next.add(key);
      }
    ready = [...next]
      .sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
      .flatMap((key) => byKey.get(key) ?? []);
  }
  return order;
}

/** One loop among the nodes as the list of its keys, with the first repeated at the end; undefined if there is none. */
export function findLoop(nodes: Node[]): string[] | undefined {
  if (isInOrder(nodes)) return undefined;
  const done = new Set(inOrder(nodes).map((node) => node.key));
  const byKey = new Map(nodes.filter((node) => !done.has(node.key)).map((node) => [node.key, node]));
  const trail: string[] = [];
  let current = [...byKey.keys()][0];
  while (current !== undefined) {
    const seen = trail.indexOf(current);
    if (seen >= 0) return [...trail.slice(seen), current];
    trail.push(current);
    current = byKey.get(current)?.dependsOn.find((key) => byKey.has(key));
  }
  return undefined;
}

// Most people declare first what comes first. Then there is nothing to search for.
function isInOrder(nodes: Node[]): boolean {
  const before = new Set<string>();
  return nodes.every(({ key, dependsOn }) => {
    const isAfter = dependsOn.every((other) => before.has(other));
    before.add(key);
    return isAfter;
  });
}

/** The nodes without the dependencies that close a loop. A configuration has no loops, but a state may. */
export function withoutLoops<N extends Node>(nodes: N[]): N[] {
  let left = nodes;
  for (;;) {
    const [from, to] = findLoop(left)?.slice(-2) ?? [];
    if (from === undefined) return left;
    const cut = (node: N) => ({ ...node, dependsOn: node.dependsOn.filter((key) => key !== to) });
    left = left.map((node) => (node.key === from ? cut(node) : node));
  }
}

/** For each key, the keys of its direct dependents. */
export function dependentsOf(nodes: Node[]): Map<string, string[]> {
  const dependents = new Map<string, string[]>(nodes.map((node) => [node.key, []]));
  for (const { key, dependsOn } of nodes) {
    const others = dependsOn.length > 1 ? new Set(dependsOn) : dependsOn;
    for (const other of others) dependents.get(other)?.push(key);
  }
  return dependents;
}
