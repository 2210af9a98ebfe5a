import { once } from "node:events";
import { createInterface } from "node:readline/promises";

import { UserError } from "../core/errors.ts";

/** The streams to ask on, and what ends the question without an answer. */
export interface Dialog {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream & { isTTY?: boolean };
  signal: AbortSignal | undefined;
}

/** Returns if the answer is yes; throws `cancelled`, or `bad-arguments` if nobody can be asked. */
export async function confirm(question: string, asking: Dialog): Promise<void> {
  if (!asking.input.isTTY || !asking.output.isTTY)
    throw new UserError("bad-arguments", "Nobody can be asked here, so nothing was changed", {
      hint: "Add `--yes` to continue without being asked.",
    });
  const said = await answer(`${question} [y/N] `, asking);
  if (!/^y(es)?$/i.test(said?.trim() ?? "")) throw new UserError("cancelled", "Nothing was changed");
}

/**
 * Returns if someone types a word; throws `cancelled`, or `bad-arguments` if nobody can be asked. `isSilent`: whoever
 * started this does not want to be asked.
 */
export async function confirmWord(
  question: string,
  word: string,
  { isSilent, ...asking }: Dialog & { isSilent: boolean },
): Promise<void> {
  if (isSilent || !asking.input.isTTY || !asking.output.isTTY)
    throw new UserError(
      "bad-arguments",
      "This would destroy what was not created here, so `--yes` is not enough",
      {
        hint: `Add \`--yes --confirm ${word}\` to continue without being asked.`,
      },
    );
  const said = await answer(
    `${question} It destroys what was not created here. Type ${word} to continue: `,
    asking,
  );
  if (said?.trim() !== word) throw new UserError("cancelled", "Nothing was changed");
}

/** Returns the answer, or the first choice if it is empty; throws `cancelled`. */
export async function choose(
  question: string,
  choices: readonly [string, ...string[]],
  asking: Dialog,
): Promise<string> {
  const said = await answer(`${question} (${choices.join(", ")}) [${choices[0]}] `, asking);
  if (said === undefined) throw new UserError("cancelled", "Nothing was chosen");
  return said.trim() || choices[0];
}

// Undefined: Ctrl-C, Ctrl-D or a signal came instead.
async function answer(text: string, { input, output, signal }: Dialog): Promise<string | undefined> {
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
