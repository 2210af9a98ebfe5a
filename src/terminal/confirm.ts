import { once } from "node:events";
import { createInterface } from "node:readline/promises";

import { UserError } from "../core/errors.ts";

/** Who is asked, and what ends the question without an answer. */
export interface Asking {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream & { isTTY?: boolean };
  signal: AbortSignal | undefined;
}

/** Returns when a person says yes; throws `cancelled`, or `bad-arguments` where there is nobody to ask. */
export async function confirm(question: string, asking: Asking): Promise<void> {
  if (!asking.input.isTTY || !asking.output.isTTY)
    throw new UserError("bad-arguments", "There is nobody to ask here, so nothing was changed", {
      hint: "Add `--yes` to go on without being asked.",
    });
  const said = await answer(`${question} [y/N] `, asking);
  if (!/^y(es)?$/i.test(said?.trim() ?? "")) throw new UserError("cancelled", "Nothing was changed");
}

/** Gives what a person says, the first of the choices where that is nothing; throws `cancelled`. */
export async function choose(
  question: string,
  choices: readonly [string, ...string[]],
  asking: Asking,
): Promise<string> {
  const said = await answer(`${question} (${choices.join(", ")}) [${choices[0]}] `, asking);
  if (said === undefined) throw new UserError("cancelled", "Nothing was chosen");
  return said.trim() || choices[0];
}

// Undefined: Ctrl-C, Ctrl-D or a signal came instead.
async function answer(text: string, { input, output, signal }: Asking): Promise<string | undefined> {
  const lines = createInterface({ input, output });
  try {
    const said = lines.question(text, signal ? { signal } : {});
    return await Promise.race([said, once(lines, "close").then(() => undefined)]);
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") return undefined;
    throw error;
  } finally {
    lines.close();
  }
}
