import type { Value } from "./values.ts";

/** Part of an action that has a value; `at` is its offset in the text. */
export type Expression =
  | { kind: "dot" | "nil"; at: number }
  | { kind: "literal"; at: number; value: Value }
  | { kind: "overflow"; at: number; text: string }
  | { kind: "field"; at: number; names: string[] }
  | { kind: "variable"; at: number; name: string; names: string[] }
  | { kind: "chain"; at: number; of: Expression; names: string[] }
  | { kind: "function"; at: number; name: string }
  | Pipeline;

/** Commands joined by `|`, with the variables that receive their result. */
export interface Pipeline {
  kind: "pipeline";
  at: number;
  variables: string[];
  assigns: boolean;
  commands: Command[];
}

/** A first word and its arguments. */
export interface Command {
  at: number;
  words: [Expression, ...Expression[]];
}

/** One arm of `if` or `with`; `else if` and `else with` are further arms. */
export interface Arm {
  test: Pipeline;
  body: Statement[];
}

/** Part of a template that can be executed. */
export type Statement =
  | { kind: "text"; at: number; text: string }
  | { kind: "print"; at: number; pipeline: Pipeline }
  | { kind: "if" | "with"; at: number; arms: Arm[]; otherwise: Statement[] }
  | { kind: "range"; at: number; over: Pipeline; body: Statement[]; otherwise: Statement[] }
  | { kind: "template"; at: number; name: string; pipeline: Pipeline | undefined }
  | { kind: "break" | "continue"; at: number };
