import type { Problem } from "../core/errors.ts";
import { didYouMean } from "../core/nearest.ts";

// After this many mistakes another suggestion helps nobody, and each one compares every name.
const enough = 100;

/** A hint with the word that was probably meant. */
export function suggest(
  word: string,
  known: () => Iterable<string>,
  problems: Problem[],
): string | undefined {
  return problems.length < enough ? didYouMean(word, known()) : undefined;
}
