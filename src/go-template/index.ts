import type { Json } from "../core/json.ts";
import { builtins } from "./builtins.ts";
import { joined } from "./bytes.ts";
import type { Limits, Scope, TemplateFunction, Trace } from "./evaluate.ts";
import { runTemplate } from "./exec.ts";
import { parse, type ParsedTemplate } from "./parse.ts";
import { located, type Source } from "./problem.ts";
import { lift } from "./values.ts";

/** How a template is parsed and executed. Every field has a default. */
export interface TemplateOptions {
  /** The name of the text in messages. */
  file?: string;
  /** The delimiters; by default `[[` and `]]`. */
  delimiters?: readonly [left: string, right: string];
  /** Functions in addition to Go's own, which they override. They get plain data, and all declared parameters. */
  functions?: Readonly<Record<string, TemplateFunction>>;
  /** Whether a missing map entry is an error (the default here, as in DevStream) or no value, as in plain Go. */
  missingKey?: "error" | "default";
  limits?: Partial<Limits>;
  /** Reports which part of the template each part of the output comes from. */
  trace?: Trace;
}

/** A parsed template, which can be executed any number of times. */
export interface Template {
  source: Source;
  parsed: ParsedTemplate;
  options: TemplateOptions;
}

const defaults: Limits = { depth: 1000, output: 64 * 1024 * 1024, steps: 10_000_000 };

/**
 * Renders a Go `text/template`. Throws a `UserError` "template-invalid" with file, line and column if the text is wrong
 * or its data does not fit. Whole numbers in the data count as Go's `int`, all others as `float64`.
 */
export function renderTemplate(text: string, data: Json, options: TemplateOptions = {}): string {
  return execute(parseTemplate(text, options), data);
}

/** Parses a template. The names of its functions must be known; the functions may differ for each execution. */
export function parseTemplate(text: string, options: TemplateOptions = {}): Template {
  const source = { file: options.file ?? "template", text };
  const names = new Set([...builtins.keys(), ...Object.keys(options.functions ?? {})]);
  try {
    return { source, parsed: parse(text, options.delimiters ?? ["[[", "]]"], names), options };
  } catch (error) {
    throw located(error, source, 0);
  }
}

/** Executes a parsed template with data. */
export function execute(
  template: Template,
  data: Json,
  functions = template.options.functions ?? {},
): string {
  const { source, parsed, options } = template;
  const limits = { ...defaults, ...options.limits };
  const missingKey = options.missingKey ?? "error";
  const { trace } = options;
  const scope: Scope = {
    functions,
    missingKey,
    limits,
    variables: [],
    at: 0,
    stepsLeft: limits.steps,
    trace,
  };
  try {
    return joined(runTemplate(scope, parsed.body, parsed.templates, lift(data) ?? undefined)).toWellFormed();
  } catch (error) {
    throw located(error, source, scope.at);
  }
}
