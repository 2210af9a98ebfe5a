import type { Problem } from "../core/errors.ts";
import { didYouMean } from "../core/nearest.ts";

// After so many mistakes one more suggestion helps nobody, and each costs a look at every name.
const enough = 100;

/** A hint that names the word which was probably meant. */
export function suggest(
  word: string,
  known: () => Iterable<string>,
  problems: Problem[],
): string | undefined {
  return problems.length < enough ? didYouMean(word, known()) : undefined;
}
