import { distance } from "fastest-levenshtein";

// What is longer was not typed by a person, and comparing takes the product of both lengths.
const longest = 300;

/** The known word most like a mistyped one; undefined when none is near enough to be meant. */
export function nearest(mistyped: string, known: Iterable<string>): string | undefined {
  const word = mistyped.slice(0, longest);
  const ranked = [...known]
    .map((candidate) => ({ candidate, away: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.away - b.away);
  const best = ranked[0];
  if (!best || best.away > Math.max(2, Math.floor(word.length / 3))) return undefined;
  // Words that have no letter in common are not alike, however short they are.
  return best.away < Math.max(word.length, best.candidate.length) ? best.candidate : undefined;
}

/** The hint that names the word which was probably meant; undefined when there is none. */
export function didYouMean(mistyped: string, known: Iterable<string>): string | undefined {
  const near = nearest(mistyped, known);
  return near === undefined ? undefined : `Did you mean ${JSON.stringify(near)}?`;
}
