import { distance } from "fastest-levenshtein";

/** The known word most like a mistyped one; undefined when none is near enough to be meant. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const ranked = [...known]
    .map((candidate) => ({ candidate, away: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.away - b.away);
  const best = ranked[0];
  if (!best || best.away > Math.max(2, Math.floor(word.length / 3))) return undefined;
  // Words that have no letter in common are not alike, however short they are.
  return best.away < Math.max(word.length, best.candidate.length) ? best.candidate : undefined;
}
