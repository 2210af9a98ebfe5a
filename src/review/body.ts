import { belowHidden } from "./hidden-lines.ts";
import { type Marker, markerLines } from "./marker.ts";

// Ends a note, so that it can be removed again whatever it says.
const noteEnd = "<!-- dtm:text -->";

/** A comment: its hidden lines, a note above the text if there is one, and the text. */
export function bodyOf(marker: Marker, text: string, note?: string): string {
  const parts = note === undefined ? [text] : [note, noteEnd, text];
  return [markerLines(marker), ...parts].join("\n");
}

/** The text of a comment, without hidden lines and note. */
export function textIn(body: string, { outdated }: Marker): string {
  const below = belowHidden(body);
  const end = outdated ? below.indexOf(noteEnd) : -1;
  return end < 0 ? below : below.slice(end + noteEnd.length).replace(/^\r?\n/, "");
}
