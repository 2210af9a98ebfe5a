// Enough to find out which message it was.
const ends = 300;

/** Who receives the lines of a stream. A line that is too long is dropped, except for its start and its end. */
export interface LineReceiver {
  line: (text: string) => void;
  tooLong: (start: string, end: string) => void;
}

/** Takes the chunks of a stream and passes on its lines, none longer than `most` bytes. */
export function lineReader(most: number, { line, tooLong }: LineReceiver): (chunk: Buffer) => void {
  let parts: Buffer[] = [];
  let size = 0;
  let start: string | undefined;
  const add = (part: Buffer): void => {
    size += part.length;
    parts.push(part);
    if (size <= most) return;
    const all = Buffer.concat(parts);
    start ??= all.subarray(0, ends).toString();
    parts = [all.subarray(-ends)];
  };
  const end = (): void => {
    const text = Buffer.concat(parts).toString();
    if (start !== undefined) tooLong(start, text.slice(-ends));
    else if (text.trim() !== "") line(text);
    [parts, size, start] = [[], 0, undefined];
  };
  return (chunk) => {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      add(chunk.subarray(from, at));
      end();
      from = at + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  };
}
