import { UserError } from "../core/errors.ts";
import type { JsonObject } from "../core/json.ts";
import { renderTemplate } from "../go-template/index.ts";
import { type Action, functions, type MaskedText } from "./actions.ts";
import { broken, type Context, lookup, markOf, maxSize, take } from "./context.ts";
import { sizeOf, toJson } from "./data.ts";
import { goTemplate, type Piece, pieceAt } from "./go-template.ts";
import type { Mark } from "./source.ts";

/** What a template prints, and where each part of it comes from. */
export interface RenderedText {
  text: string;
  markAt: (offset: number) => Mark;
}

/** Renders pieces of a source as a Go template, with the variables it mentions. Undefined if rendering failed. */
export function render(
  parts: (string | Action)[],
  offset: number,
  masked: MaskedText,
  context: Context,
): RenderedText | undefined {
  const { text, offsetOf } = goTemplate(parts, offset);
  const markAt = (at: number, more = 0): Mark => markOf(offsetOf(at, more), masked, context);
  const data = variablesOf(text, markAt(0), context);
  if (!data) return undefined;
  const made: Piece[] = [];
  const trace = (to: number, from: number, isCopy: boolean) => void made.push({ to, from, isCopy });
  try {
    const rendered = renderTemplate(text, data, { functions, limits, trace });
    if (!take(rendered.length >> 4, markAt(0), context)) return undefined;
    const origin = (at: number): Mark => {
      const { to, from, isCopy } = pieceAt(made, at) ?? { to: 0, from: 0, isCopy: false };
      return markAt(from, isCopy ? at - to : 0);
    };
    return { text: rendered, markAt: origin };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    failed(error, text, markAt, context);
    return undefined;
  }
}

function variablesOf(text: string, at: Mark, context: Context): JsonObject | undefined {
  const data: JsonObject = {};
  for (const [name] of text.matchAll(/\w[\w-]*/g)) {
    const value = Object.hasOwn(data, name) ? undefined : context.scope.lookup(name);
    if (value?.kind === "scalar" && value.broken) return undefined;
    if (value && !take(sizeOf(value), at, context)) return undefined;
    if (value) Object.defineProperty(data, name, { value: toJson(value), enumerable: true });
  }
  return data;
}

function failed(error: UserError, text: string, markAt: (at: number) => Mark, context: Context): void {
  const [problem] = error.problems;
  const { line = 1, column = 1 } = problem?.at ?? {};
  const lineStart = text.split("\n", line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const at = markAt(lineStart + column - 1);
  const missing = [...text.matchAll(/(?<![\w$)"])\$?\.([A-Za-z_]\w*)/g)].find(
    ([, name = ""]) => problem?.message.includes(`"${name}"`) && !context.scope.lookup(name),
  );
  if (missing) return void lookup(missing[1] ?? "", at, context);
  const message = problem?.message ?? error.message;
  const [, name = ""] = /^no entry for key "(\w+)"/.exec(message) ?? [];
  const global = `Inside \`range\` and \`with\`, write the variable as [[ $.${name} ]].`;
  const isGlobal = name !== "" && context.scope.lookup(name) !== undefined;
  broken(context, at, `template: ${message}`, isGlobal ? global : (problem?.hint ?? templateHint));
}

const templateHint =
  "Templates are those of Go: `[[ name ]]` is a variable, `[[ env NAME ]]` an environment variable.";

const limits = { depth: 200, output: maxSize, steps: 1_000_000 };
