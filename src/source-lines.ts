import { readFile } from "node:fs/promises";
import { SourceMap, type SourceMapping } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Makes the stack trace of an error, and those of its causes, name source files and lines instead of the bundle's. The
 * maps are beside the bundle and are read only here: few runs have a stack trace to show. Run from source, it changes
 * nothing.
 */
export async function nameSourceLines(thrown: unknown): Promise<void> {
  const maps = new Map<string, Promise<SourceMap | undefined>>();
  for (const one of errorsIn(thrown)) {
    const { stack = "" } = one;
    const places = [...new Set(stack.match(place))];
    const sources = new Map(
      await Promise.all(places.map(async (text) => [text, await sourceOf(text, maps)] as const)),
    );
    one.stack = stack.replace(place, (text) => sources.get(text) ?? text);
  }
}

// In the bundle, all code is in one folder with this.
const place = /file:\/\/[^\s()]+\.js:\d+:\d+/g;

function errorsIn(error: unknown): Error[] {
  const found = new Set<Error>();
  for (let one = error; one instanceof Error && !found.has(one); one = one.cause) found.add(one);
  return [...found];
}

async function sourceOf(
  text: string,
  maps: Map<string, Promise<SourceMap | undefined>>,
): Promise<string | undefined> {
  const [, url = "", line, column] = /^(.*):(\d+):(\d+)$/.exec(text) ?? [];
  const map = maps.get(url) ?? readMap(url);
  maps.set(url, map);
  // Both are undefined for what comes from a package.
  const { originalSource, originalLine = 0 }: Partial<SourceMapping> =
    (await map)?.findEntry(Number(line) - 1, Number(column) - 1) ?? {};
  return originalSource && `${originalSource.replace(/^(?:\.\.\/)+/, "")}:${originalLine + 1}`;
}

async function readMap(url: string): Promise<SourceMap | undefined> {
  const file = fileURLToPath(url);
  if (dirname(file) !== import.meta.dirname) return undefined;
  try {
    return new SourceMap(JSON.parse(await readFile(`${file}.map`, "utf8")));
  } catch {
    return undefined; // What fails here must not hide the failure that is being shown.
  }
}
