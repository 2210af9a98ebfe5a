/** The entries of a JSON object that fit into an output, and the names of those that do not. */
export interface FittingEntries {
  text: string;
  left: string[];
}

// GitHub drops all outputs of a job if they are over 1 MB together, and counts them in UTF-16. The other outputs need room, too.
const room = 400_000;

/** The small entries of a JSON object, as many as an output can have. `entries` are JSON texts by name. */
export function fittingEntries(entries: Record<string, string>, most = room): FittingEntries {
  const bySize = Object.entries(entries).toSorted(([, a], [, b]) => a.length - b.length);
  let size = 2;
  const kept = new Set<string>();
  for (const [name, text] of bySize) {
    size += name.length + text.length + 4;
    if (size > most) break;
    kept.add(name);
  }
  const names = Object.keys(entries);
  const parts = names
    .filter((name) => kept.has(name))
    .map((name) => `${JSON.stringify(name)}:${entries[name]}`);
  return { text: `{${parts.join(",")}}`, left: names.filter((name) => !kept.has(name)) };
}

/** Why an output is not complete. `where` says what has the rest. */
export function whyLeft(output: string, left: string[], where: string): string {
  const few = left.slice(0, 10).join(", ");
  const names = left.length > 10 ? `${few} and ${left.length - 10} more` : few;
  return `The output \`${output}\` is without ${names}: GitHub drops the outputs of a job that are larger than 1 MB. ${where}`;
}
