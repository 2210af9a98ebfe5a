import type { Problem } from "../core/errors.ts";
import { type Masked, restored } from "./actions.ts";
import { brokenData, type Data } from "./data.ts";
import { evaluate, makeRoom, type Scope } from "./evaluate.ts";
import { positionOf, problemAt, type Mark } from "./source.ts";
import { place } from "../core/errors.ts";
import type { Pair } from "./yaml.ts";

/** One entry of a `vars` section, with its document. */
export interface Variable extends Pair {
  masked: Masked;
}

// Each variable inside a variable takes up stack.
const maxChain = 100;

/** The global variables. Each is evaluated once, when first needed or at the end, so they may be in any order. */
export function makeScope(variables: Variable[], problems: Problem[]): Scope {
  const byName = new Map<string, Variable>();
  for (const one of variables) define(one, byName, problems);
  const known = new Map<string, Data>();
  const trail: string[] = [];

  const scope: Scope = {
    room: makeRoom(),
    names: () => [...byName.keys()],
    lookup(name) {
      const variable = byName.get(name);
      const found = known.get(name);
      if (!variable || found) return found;
      if (trail.includes(name) || trail.length >= maxChain) return loop(name, variable);
      trail.push(name);
      const data = evaluate(variable.value, variable.masked, { scope, problems, keepsText: true });
      trail.pop();
      if (!known.has(name)) known.set(name, data);
      return known.get(name);
    },
  };

  function loop(name: string, variable: Variable): Data {
    const at = markOf(variable);
    const start = trail.indexOf(name);
    const message =
      start < 0
        ? `more than ${maxChain} variables are nested in each other`
        : `the variables refer to each other: ${[...trail.slice(start), name].join(" → ")}`;
    problems.push(problemAt(at, message, "Give one of them a value that does not use the others."));
    for (const member of trail.slice(Math.max(start, 0))) known.set(member, brokenData(at));
    known.set(name, brokenData(at));
    return brokenData(at);
  }

  for (const name of byName.keys()) scope.lookup(name);
  return scope;
}

function define(variable: Variable, byName: Map<string, Variable>, problems: Problem[]): void {
  const name = restored(variable.key.text, variable.masked);
  const earlier = byName.get(name);
  if (!earlier) return void byName.set(name, variable);
  const message = `the variable "${name}" is defined twice; first at ${place(positionOf(markOf(earlier)))}`;
  problems.push(problemAt(markOf(variable), message, "Remove one of the two."));
}

function markOf({ key, masked }: Variable): Mark {
  return { source: masked.source, offset: key.offset };
}
