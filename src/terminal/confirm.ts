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
  if (!/^y(es)?$/i.test(said.trim())) throw new UserError("cancelled", "Nothing was changed");
}

// Ctrl-C, Ctrl-D and a signal are answers, too: no.
async function answer(text: string, { input, output, signal }: Asking): Promise<string> {
  const lines = createInterface({ input, output });
  try {
    const said = lines.question(text, signal ? { signal } : {});
    return await Promise.race([said, once(lines, "close").then(() => "")]);
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") return "";
    throw error;
  } finally {
    lines.close();
  }
}
