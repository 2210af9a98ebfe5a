import type { JsonObject } from "../core/json.ts";

/** What follows `scheme:`; null where it is another scheme, or nothing follows. */
export function afterScheme(scheme: string, url: string): string | null {
  return url.startsWith(`${scheme}:`) && url.length > scheme.length + 1 ? url.slice(scheme.length + 1) : null;
}

interface UrlParts {
  host: string;
  path: string;
  /** Its query, each value as YAML would read it. */
  query: JsonObject;
}

/** The parts of `scheme://host/path?query`; null where it is another scheme, or one of the parts before the `?` is missing. */
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

// A `%` that begins no code makes the text no place.
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
