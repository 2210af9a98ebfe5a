import { place, type Problem } from "../core/errors.ts";
import { type MaskedText, restored } from "./actions.ts";
import { brokenData, type Data } from "./data.ts";
import { makeRoom, type Scope } from "./context.ts";
import { evaluate } from "./evaluate.ts";
import { positionOf, problemAt, type Mark } from "./source.ts";
import type { Pair } from "./yaml.ts";

/** One entry of a `vars` section, with its document. */
export interface Variable extends Pair {
  masked: MaskedText;
}

// Each variable inside a variable takes up stack.
const maxChain = 100;

/** The variables while they are evaluated: those that are known, and the chain of those in progress. */
interface Evaluation {
  variables: Map<string, Variable>;
  known: Map<string, Data>;
  chain: string[];
  problems: Problem[];
}

/** The global variables. Each is evaluated once, when first needed or at the end, so they may be in any order. */
export function makeScope(
  variables: Variable[],
  problems: Problem[],
  isLost: Scope["isLost"] = () => false,
): Scope {
  const evaluation: Evaluation = { variables: new Map(), known: new Map(), chain: [], problems };
  for (const one of variables) define(one, evaluation.variables, problems);
  const scope: Scope = {
    room: makeRoom(),
    isLost,
    names: () => [...evaluation.variables.keys()],
    lookup: (name) => valueOf(name, evaluation, scope),
  };
  for (const name of evaluation.variables.keys()) scope.lookup(name);
  return scope;
}

function valueOf(name: string, evaluation: Evaluation, scope: Scope): Data | undefined {
  const { variables, known, chain, problems } = evaluation;
  const variable = variables.get(name);
  const found = known.get(name);
  if (!variable || found) return found;
  if (chain.includes(name) || chain.length >= maxChain) return refuseChain(name, variable, evaluation);
  chain.push(name);
  const data = evaluate(variable.value, variable.masked, { scope, problems, keepsText: true });
  chain.pop();
  // A loop may have made it known meanwhile.
  if (!known.has(name)) known.set(name, data);
  return known.get(name);
}

function refuseChain(name: string, variable: Variable, { chain, known, problems }: Evaluation): Data {
  const at = markOf(variable);
  const start = chain.indexOf(name);
  const message =
    start < 0
      ? `more than ${maxChain} variables are nested in each other`
      : `the variables refer to each other: ${[...chain.slice(start), name].join(" → ")}`;
  problems.push(problemAt(at, message, "Give one of them a value that does not use the others."));
  for (const member of chain.slice(Math.max(start, 0))) known.set(member, brokenData(at));
  known.set(name, brokenData(at));
  return brokenData(at);
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
