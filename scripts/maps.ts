import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";

import { decode, encode, type SourceMapMappings, type SourceMapSegment } from "@jridgewell/sourcemap-codec";

import { root } from "./sources.ts";

/** A chunk that rolldown wrote: its lines, and their origins. */
interface Chunk {
  lines: string[];
  /** Paths from the project's folder. */
  sources: string[];
  mappings: SourceMapMappings;
}

/** Where a piece of text comes from; null: from a package, or from nowhere. */
type Origin = { source: string; line: number } | null;

const comment = /\n\/\/# sourceMappingURL=\S+\s*$/;

/**
 * Writes maps of our own source beside the files in `dist`, replacing those that ncc wrote: these lead to the chunks in
 * `build`, whose maps lead on to the source. They have files and lines, for stack traces: without columns, names and
 * strings they are a tenth as large. Packages are left out.
 */
export async function writeMaps(build: string, dist: string): Promise<void> {
  const chunks = await readChunks(build);
  const maps = (await readdir(dist)).filter((name) => name.endsWith(".js.map"));
  for (const name of maps) {
    const file = join(dist, name.slice(0, -".map".length));
    const text = (await readFile(file, "utf8")).replace(comment, "");
    const map = ourMap(text, JSON.parse(await readFile(join(dist, name), "utf8")), chunks);
    await writeFile(file, text);
    if (map.sources.length > 0) await writeFile(join(dist, name), `${JSON.stringify(map)}\n`);
    else await rm(join(dist, name));
  }
}

async function readChunks(build: string): Promise<Map<string, Chunk>> {
  // A chunk that only exports what others have has no map.
  const names = (await readdir(build)).filter((name) => name.endsWith(".js.map"));
  const chunks = names.map(async (map) => {
    const name = map.slice(0, -".map".length);
    const { sources, mappings } = JSON.parse(await readFile(join(build, map), "utf8"));
    const lines = (await readFile(join(build, name), "utf8")).split("\n");
    const paths = sources.map((source: string) =>
      relative(root, resolve(build, source)).replaceAll(sep, "/"),
    );
    return [name, { lines, sources: paths, mappings: decode(mappings) }] as const;
  });
  return new Map(await Promise.all(chunks));
}

function ourMap(
  text: string,
  packed: { sources: string[]; mappings: string },
  chunks: ReadonlyMap<string, Chunk>,
) {
  const sources: string[] = [];
  const lines = text.split("\n");
  const mappings = decode(packed.mappings).map((segments, i) => {
    const chunkOf = (index: number) => chunks.get(basename(packed.sources[index] ?? ""));
    return withoutRepeats(
      segments.flatMap((segment, k) => follow(segment, segments[k + 1], lines[i] ?? "", chunkOf)),
      sources,
    );
  });
  return {
    version: 3,
    sources: sources.map((source) => `../${source}`),
    names: [],
    mappings: encode(mappings),
  };
}

// A segment of ncc's map stands for a piece of a chunk that was copied unchanged, in which rolldown's map may have
// several places; or for a name that was replaced, where only the start counts.
function follow(
  [column, index, line = 0, start = 0]: SourceMapSegment,
  next: SourceMapSegment | undefined,
  text: string,
  chunkOf: (index: number) => Chunk | undefined,
): [column: number, origin: Origin][] {
  const chunk = index === undefined ? undefined : chunkOf(index);
  if (!chunk) return [[column, null]];
  const piece = text.slice(column, next?.[0]);
  const end = start + commonStart(piece, (chunk.lines[line] ?? "").slice(start, start + piece.length));
  const inside = chunk.mappings[line] ?? [];
  const first = countUpTo(inside, start);
  const rest = inside.slice(first, countUpTo(inside, end - 1));
  return [
    [column, originOf(inside[first - 1], chunk)],
    ...rest.map((segment): [number, Origin] => [column + segment[0] - start, originOf(segment, chunk)]),
  ];
}

// How many segments of a line start at a column or before it. A chunk is one line of a hundred thousand segments.
function countUpTo(segments: SourceMapSegment[], column: number): number {
  let [low, high] = [0, segments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.[0] ?? 0) <= column) low = middle + 1;
    else high = middle;
  }
  return low;
}

function originOf(segment: SourceMapSegment | undefined, { sources }: Chunk): Origin {
  const [, index, line] = segment ?? [];
  const source = index === undefined ? undefined : sources[index];
  return source !== undefined && line !== undefined && /^(?:src|plugins)\//.test(source)
    ? { source, line }
    : null;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

// The first of the places on the same line of the same file.
function withoutRepeats(places: [column: number, origin: Origin][], sources: string[]): SourceMapSegment[] {
  const segments: SourceMapSegment[] = [];
  let last: string | undefined;
  for (const [column, origin] of places) {
    const place = origin ? `${origin.source}:${origin.line}` : undefined;
    if (place === last) continue;
    last = place;
    segments.push(origin ? [column, indexIn(sources, origin.source), origin.line, 0] : [column]);
  }
  return segments;
}

function indexIn(sources: string[], source: string): number {
  const index = sources.indexOf(source);
  return index < 0 ? sources.push(source) - 1 : index;
}
