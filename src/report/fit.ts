/** A list that may be cut between rows; `more` says what the rows are. */
export interface Part {
  head: string[];
  rows: string[];
  more: string;
}

/**
 * Joins head, parts and foot to at most `most` UTF-8 bytes. Parts get the remaining room in order, and are cut after
 * whole rows, with a line on how many are left out.
 */
export function fitted(head: string[], parts: Part[], foot: string[], most: number): string {
  let room = most - bytes([...head, ...foot].join("\n\n")) - 200;
  const bodies = parts.flatMap((part) => {
    const body = cut(part, room);
    room -= bytes(body) + 2;
    return body === "" ? [] : [body];
  });
  return [...head, ...bodies, ...foot].filter((text) => text !== "").join("\n\n");
}

function cut({ head, rows, more }: Part, room: number): string {
  if (rows.length === 0) return "";
  const note = (left: number) =>
    more === "" ? "" : `\n\n… and ${left} more ${more}: see the summary of the run.`;
  let left = room - bytes(head.join("\n")) - bytes(note(rows.length));
  const kept: string[] = [];
  for (const row of rows) {
    left -= bytes(row) + 1;
    if (left < 0) break;
    kept.push(row);
  }
  const body = kept.length > 0 ? [...head, ...kept].join("\n") : "";
  return kept.length < rows.length ? `${body}${note(rows.length - kept.length)}`.trimStart() : body;
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
