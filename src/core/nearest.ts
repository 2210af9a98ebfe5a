import { distance } from "fastest-levenshtein";

/** The known word most like a mistyped one; undefined when none is near enough to be meant. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const ranked = [...known]
    .map((candidate) => ({ candidate, away: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.away - b.away);
  const best = ranked[0];
  return best && best.away <= Math.max(2, Math.floor(word.length / 3)) ? best.candidate : undefined;
}
