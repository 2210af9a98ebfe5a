import { print } from "./builtins.ts";
import { assign, evaluate, spend, type Scope, type Variable } from "./evaluate.ts";
import { Fault, suggest } from "./problem.ts";
import type { Pipeline, Statement } from "./tree.ts";
import { byteOf, describe, isMap, isTrue, lift, sortedKeys, wholeNumber, type Value } from "./values.ts";

/** The items of a `range`, taken one at a time. */
interface Loop {
  over: Pipeline;
  count: number;
  item(i: number): [key: Value, item: Value];
  next: number;
  /** How many variables there are before an iteration adds its own. */
  mark: number;
}

/** A list of statements being executed. `mark` is how many variables remain when it is done. */
interface Frame {
  list: readonly Statement[];
  next: number;
  dot: Value;
  variables: Variable[];
  mark: number;
  /** How deep templates are nested here. */
  depth: number;
  loop?: Loop;
  /** The `else` of a range. In Go, a `break` in it, which must belong to an outer range, only leaves the `else`. */
  stopsBreak?: true;
}

/** A run: its output, and the nested frames, kept here rather than on JavaScript's stack so that we can limit depth. */
interface Run {
  scope: Scope;
  templates: ReadonlyMap<string, readonly Statement[]>;
  frames: Frame[];
  output: string;
}

/** Executes statements and returns the text that they print. Throws `Fault`; its place is `scope.at`. */
export function runTemplate(
  scope: Scope,
  body: readonly Statement[],
  templates: ReadonlyMap<string, readonly Statement[]>,
  data: Value,
): string {
  const run: Run = { scope, templates, frames: [], output: "" };
  run.frames.push({
    list: body,
    next: 0,
    dot: data,
    variables: [{ name: "$", value: data }],
    mark: 1,
    depth: 0,
  });
  for (let frame = run.frames.at(-1); frame !== undefined; frame = run.frames.at(-1)) {
    const statement = frame.list[frame.next++];
    scope.variables = frame.variables;
    if (statement === undefined) finish(run, frame);
    else carryOut(run, frame, statement);
  }
  return run.output;
}

/** Enters a nested list of statements. */
function enter(
  run: Run,
  { variables, depth }: Frame,
  list: readonly Statement[],
  dot: Value,
  mark: number,
): void {
  run.frames.push({ list, next: 0, dot, variables, mark, depth });
}

function carryOut(run: Run, frame: Frame, statement: Statement): void {
  run.scope.at = statement.at;
  spend(run.scope, 1);
  switch (statement.kind) {
    case "text":
      return write(run, statement.text, true);
    case "print":
      return printPipeline(run, frame, statement.pipeline);
    case "if":
    case "with":
      return choose(run, frame, statement);
    case "range":
      return startLoop(run, frame, statement);
    case "template":
      return enterTemplate(run, frame, statement);
    case "break":
    case "continue":
      return jump(run, statement.kind);
  }
  statement satisfies never;
}

function write(run: Run, text: string, isText = false): void {
  run.scope.trace?.(run.output.length, run.scope.at, isText);
  run.output += text;
  const { output } = run.scope.limits;
  if (run.output.length > output) throw new Fault(`the output is longer than ${output} characters`);
}

function printPipeline(run: Run, { dot }: Frame, pipeline: Pipeline): void {
  const value = evaluate(run.scope, dot, pipeline);
  if (pipeline.variables.length > 0) return;
  run.scope.at = pipeline.at;
  if (typeof value === "string") write(run, value);
  else write(run, value == null ? "<no value>" : print([value], run.scope.limits.output));
}

function choose(run: Run, frame: Frame, statement: Statement & { kind: "if" | "with" }): void {
  const mark = frame.variables.length;
  for (const { test, body } of statement.arms) {
    const value = evaluate(run.scope, frame.dot, test);
    if (isTrue(value)) return enter(run, frame, body, statement.kind === "with" ? value : frame.dot, mark);
  }
  enter(run, frame, statement.otherwise, frame.dot, mark);
}

function startLoop(run: Run, frame: Frame, statement: Statement & { kind: "range" }): void {
  const { over, body, otherwise } = statement;
  const { dot, variables, depth } = frame;
  const mark = variables.length;
  const value = evaluate(run.scope, dot, over);
  run.scope.at = over.at;
  const items = itemsOf(value, over.variables.length);
  if (items.count <= 0) {
    run.frames.push({ list: otherwise, next: 0, dot, variables, mark, depth, stopsBreak: true });
    return;
  }
  const loop: Loop = { ...items, over, next: 0, mark: variables.length };
  run.frames.push({ list: body, next: body.length, dot: undefined, variables, mark, depth, loop });
}

function itemsOf(value: Value, variables: number): Pick<Loop, "count" | "item"> {
  if (value === undefined) return { count: 0, item: () => [undefined, undefined] };
  if (Array.isArray(value)) return { count: value.length, item: (i) => [BigInt(i), lift(value[i])] };
  if (isMap(value)) {
    const keys = sortedKeys(value);
    return { count: keys.length, item: (i) => [keys[i], lift(value[keys[i] ?? ""])] };
  }
  const whole = wholeNumber(value);
  if (whole === undefined)
    throw new Fault(`range cannot go over ${describe(value)}; expected a list, a map or a number`);
  if (variables > 1) throw new Fault("a range over a number sets only one variable");
  return {
    count: Number(whole),
    item: (i) => [undefined, typeof value === "bigint" ? BigInt(i) : byteOf(i)],
  };
}

/** Ends a frame, unless it is a loop with another item. */
function finish(run: Run, frame: Frame): void {
  if (frame.loop !== undefined && frame.loop.next < frame.loop.count) return iterate(run, frame, frame.loop);
  frame.variables.length = frame.mark;
  run.frames.pop();
}

function iterate(run: Run, frame: Frame, loop: Loop): void {
  const { variables } = frame;
  const { over } = loop;
  run.scope.at = over.at;
  spend(run.scope, 1);
  const [key, item] = loop.item(loop.next++);
  variables.length = loop.mark;
  const values = over.variables.length > 1 ? [key, item] : [item];
  over.variables.forEach((name, i) => {
    if (over.assigns) assign(run.scope, name, values[i]);
    else variables[loop.mark - over.variables.length + i] = { name, value: values[i] };
  });
  frame.dot = item;
  frame.next = 0;
}

function enterTemplate(run: Run, frame: Frame, statement: Statement & { kind: "template" }): void {
  const { name, pipeline, at } = statement;
  const body = run.templates.get(name);
  if (body === undefined) {
    const hint = suggest(name, [...run.templates.keys()], "templates");
    throw new Fault(`there is no template ${JSON.stringify(name)}`, at, hint);
  }
  const { depth } = run.scope.limits;
  if (frame.depth >= depth) throw new Fault(`templates call each other more than ${depth} deep`, at);
  const dot = pipeline === undefined ? undefined : evaluate(run.scope, frame.dot, pipeline);
  const variables = [{ name: "$", value: dot }];
  run.frames.push({ list: body, next: 0, dot, variables, mark: 1, depth: frame.depth + 1 });
}

/** Leaves everything inside the nearest loop: `break` ends it, `continue` takes its next item. */
function jump(run: Run, kind: "break" | "continue"): void {
  const stops = (frame: Frame): boolean =>
    frame.loop !== undefined || (kind === "break" && frame.stopsBreak === true);
  const index = run.frames.findLastIndex(stops);
  const frame = run.frames[index];
  if (frame === undefined) throw new Error(`${kind} outside of a loop got through the parser`);
  run.frames.length = index + 1;
  frame.next = frame.list.length;
  if (kind === "break" && frame.loop !== undefined) frame.loop.next = frame.loop.count;
}
