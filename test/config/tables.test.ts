import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { resolveEnv } from "../../src/core/deferred.ts";
import { UserError } from "../../src/core/errors.ts";
import { findReferences } from "../../src/core/references.ts";
import { oneTool, optionsOf } from "./loading.ts";

// DevStream's own answers; see the README beside the tables.
const json = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, "../devstream/tables", name), "utf8")) as unknown;

interface Rendered {
  input: string;
  rendered?: string;
}
const { cases, env, vars } = json("variable-syntax.json") as {
  cases: Rendered[];
  env: Record<string, string>;
  vars: object;
};

// Where our answer is better than the recorded one.
const instead: Record<string, string> = {
  // The environment is looked up only when a plugin is called.
  "[[ env NOPE ]]": "(env NOPE)",
  "[[ env EMPTY ]]": "",
  "[[ env 'FOO' ]]": "bar",
  // DevStream quotes bare words, and adds a dot where none belongs.
  "[[ len .foo ]]": "5",
  "[[- a -]]": "x",
  // A reference to a tool that does not exist is a mistake.
  "${{ a.b.outputs.c }}": "an error",
  // What cannot be a template is text.
  "[[a] ]": "[[a] ]",
  "[[]]": "[[]]",
  "[[ ]]": "[[ ]]",
  "[[ 12 ]]": "[[ 12 ]]",
  "[[[a]]]": "[x]",
};

test.each(cases)(
  "$input has the same result as in DevStream, or a better one",
  async ({ input, rendered }) => {
    expect(await renderedAs(input)).toBe(instead[input] ?? rendered ?? "an error");
  },
);

async function renderedAs(input: string): Promise<unknown> {
  try {
    const options = await optionsOf(oneTool(`v: |-\n  ${input}`, `vars: ${JSON.stringify(vars)}\n`));
    return (resolveEnv(options ?? {}, (name) => env[name] ?? `(env ${name})`) as { v: unknown }).v;
  } catch (error) {
    if (error instanceof UserError) return "an error";
    throw error;
  }
}

interface Reference {
  input: string;
  match: boolean;
  tool: string;
  instanceID: string;
  key: string;
}

// DevStream saw only the last of several references, and accepted odd names; in dtm, instance IDs can have dots.
const meant: Record<string, string[]> = {
  "${{a.b.outputs.x}}+${{c.d.outputs.y}}": ["a.b x", "c.d y"],
  "${{ a.b.c.outputs.d }}": ["a.b.c d"],
  "${{a.b.outputs.d}}}}": ["a.b d"],
  "${{ a.b.outputs. }}": [],
  "${{ .b.outputs.d }}": [],
  "${{ a . b.outputs.d }}": [],
};

test.each(json("output-reference.json") as Reference[])(
  "$input has the same reference as in DevStream, or a better one",
  ({ input, match, tool, instanceID, key }) => {
    const seen = match ? [`${tool}.${instanceID} ${key}`] : [];
    expect(findReferences({ v: input }).map((found) => `${found.tool} ${found.key}`)).toEqual(
      meant[input] ?? seen,
    );
  },
);
