// What is known about a thrown value of any kind: plugins and packages also throw what is not an error, and broken
// errors.

const deepest = 5;

/** What a thrown value says, with its causes: `fetch failed: connect ECONNREFUSED 10.0.0.1:443`. */
export function thrownText(thrown: unknown, depth = deepest): string {
  const own = ownText(thrown);
  const causes = depth > 0 ? causesOf(thrown).map((cause) => thrownText(cause, depth - 1)) : [];
  const more = [...new Set(causes)].filter((text) => !own.includes(text)).join("; ");
  if (more === "") return own === "" ? "an error without a message" : own;
  return own === "" || more.includes(own) ? more : `${own}: ${more}`;
}

/** The stack traces of a thrown value and its causes. Nothing else of them: a request, for one, has headers. */
export function stacksOf(thrown: unknown, depth = deepest): string {
  const own = textIn(thrown, "stack") || thrownText(thrown, 0);
  if (depth === 0) return own;
  const causes = causesOf(thrown).map((cause) => `\nCaused by: ${stacksOf(cause, depth - 1)}`);
  return own + causes.join("");
}

/** A thrown value as an error with a stack. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(thrownText(thrown), { cause: thrown });
}

function ownText(thrown: unknown): string {
  if (isObject(thrown)) return textIn(thrown, "message") || textIn(thrown, "code");
  return typeof thrown === "string" ? thrown : `${String(thrown)} was thrown`;
}

function causesOf(thrown: unknown): unknown[] {
  const cause = valueIn(thrown, "cause");
  const errors = valueIn(thrown, "errors");
  return [
    ...(cause === undefined || cause === null ? [] : [cause]),
    ...(Array.isArray(errors) ? errors : []),
  ];
}

function textIn(thrown: unknown, key: string): string {
  const value = valueIn(thrown, key);
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

// A getter may throw, too.
function valueIn(thrown: unknown, key: string): unknown {
  try {
    return isObject(thrown) ? (Reflect.get(thrown, key) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

function isObject(thrown: unknown): thrown is object {
  return (typeof thrown === "object" && thrown !== null) || typeof thrown === "function";
}
