import { distance } from "fastest-levenshtein";

// Nobody types longer words, and a comparison takes time proportional to the product of both lengths.
const longest = 300;

/** The known word most similar to a mistyped one; undefined if none is close enough. */
export function nearest(mistyped: string, known: Iterable<string>): string | undefined {
  const word = mistyped.slice(0, longest);
  const ranked = [...known]
    .map((candidate) => ({ candidate, away: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.away - b.away);
  const best = ranked[0];
  if (!best || best.away > Math.max(2, Math.floor(word.length / 3))) return undefined;
  // Words without a common letter are not similar, however short they are.
  return best.away < Math.max(word.length, best.candidate.length) ? best.candidate : undefined;
}

/** A hint with the word that was probably meant, if there is one. */
export function didYouMean(mistyped: string, known: Iterable<string>): string | undefined {
  const near = nearest(mistyped, known);
  return near === undefined ? undefined : `Did you mean ${JSON.stringify(near)}?`;
}
