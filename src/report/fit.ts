/** A list that may be cut between rows; `tail` closes what `head` opens, and `more` says what the rows are. */
export interface Part {
  head: string[];
  rows: string[];
  tail?: string[];
  more: string;
}

/**
 * Joins head, parts and foot to at most `most` UTF-8 bytes. Parts get the remaining room in order, and are cut after
 * whole rows, with a line on how many are left out.
 */
export function fitted(head: string[], parts: Part[], foot: string[], most: number): string {
  let room = most - sizeOf([...head, ...foot].join("\n\n")) - 200;
  const bodies = parts.flatMap((part) => {
    const body = cut(part, room);
    room -= sizeOf(body) + 2;
    return body === "" ? [] : [body];
  });
  return [...head, ...bodies, ...foot].filter((text) => text !== "").join("\n\n");
}

function cut({ head, rows, tail = [], more }: Part, room: number): string {
  if (rows.length === 0) return "";
  const note = (left: number) =>
    more === "" ? "" : `\n\n… and ${left} more ${more}: see the summary of the run.`;
  let left = room - sizeOf([...head, ...tail].join("\n")) - sizeOf(note(rows.length));
  const kept: string[] = [];
  for (const row of rows) {
    left -= sizeOf(row) + 1;
    if (left < 0) break;
    kept.push(row);
  }
  const body = kept.length > 0 ? [...head, ...kept, ...tail].join("\n") : "";
  return kept.length < rows.length ? `${body}${note(rows.length - kept.length)}`.trimStart() : body;
}

/** The size of a text, in bytes of UTF-8. */
export function sizeOf(text: string): number {
  return Buffer.byteLength(text);
}

/** Shares room among needs: nobody gets more than it needs, and the others get what it does not need. */
export function shares(needs: number[], room: number): number[] {
  const order = needs.map((need, at) => ({ need, at })).toSorted((a, b) => a.need - b.need);
  const given: number[] = [];
  let left = Math.max(0, room);
  for (const [i, { need, at }] of order.entries()) {
    const share = Math.min(need, Math.floor(left / (needs.length - i)));
    given[at] = share;
    left -= share;
  }
  return given;
}
