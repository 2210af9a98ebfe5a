/**
 * Whether a path of options (`options.scm.token`) is secret, because it, or something that contains it, is marked.
 * Marked paths are written `scm.token`, `connections[].password`, `pair[1]`, and `headers.*` for any key.
 */
export function isSecretPath(path: string, marked: string[]): boolean {
  if (marked.length === 0) return false;
  const steps = read(path).slice(1);
  return patternsOf(marked).some((pattern) => pattern.every((step, i) => fits(step, steps[i])));
}

/** Whether an output is secret; `*` marks all. */
export function isSecretOutput(key: string, marked: string[]): boolean {
  return marked.includes(key) || marked.includes("*");
}

const known = new WeakMap<string[], string[][]>();

function patternsOf(marked: string[]): string[][] {
  const patterns = known.get(marked) ?? marked.map(read);
  known.set(marked, patterns);
  return patterns;
}

function fits(pattern: string, step: string | undefined): boolean {
  if (step === undefined) return false;
  if (pattern === "[]") return /^\[\d+\]$/.test(step);
  return pattern === step || (pattern === "*" && !/^\[\d+\]$/.test(step));
}

// Keys, or `[0]` for an index; a quoted key stays as it is, so that it differs from both.
function read(path: string): string[] {
  return path.match(/\[\d*\]|\["(?:[^"\\]|\\.)*"\]|[^.[\]]+/g) ?? [];
}
