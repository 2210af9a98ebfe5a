import type { JsonObject } from "../core/json.ts";

/** The text after `scheme:`; null: another scheme, or no text. */
export function afterScheme(scheme: string, url: string): string | null {
  return url.startsWith(`${scheme}:`) && url.length > scheme.length + 1 ? url.slice(scheme.length + 1) : null;
}

interface UrlParts {
  host: string;
  path: string;
  /** The query, each value as YAML would read it. */
  query: JsonObject;
}

/** The parts of `scheme://host/path?query`; null: another scheme, or no host or path. */
export function urlParts(scheme: string, text: string): UrlParts | null {
  if (!text.startsWith(`${scheme}://`) || !URL.canParse(text)) return null;
  const { host, pathname, searchParams } = new URL(text);
  const path = decoded(pathname.slice(1));
  if (host === "" || path === "") return null;
  return {
    host,
    path,
    query: Object.fromEntries([...searchParams].map(([name, value]) => [name, typed(value)])),
  };
}

// Empty if a `%` is not followed by a code.
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

function typed(value: string): string | number | boolean {
  if (value === "true" || value === "false") return value === "true";
  return /^\d+$/.test(value) ? Number(value) : value;
}
