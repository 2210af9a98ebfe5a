import { readFile, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The folder of a package as a module finds it, with links followed; undefined: it is not installed. */
export async function packageFolder(name: string, from: string): Promise<string | undefined> {
  for (let at = from; ; at = dirname(at)) {
    const found = await realpath(join(at, "node_modules", name)).catch(() => undefined);
    if (found !== undefined) return found;
    if (at === dirname(at)) return undefined;
  }
}

/** The name of the package in an import: `@acme/kit/x` is in `@acme/kit`. */
export function packageName(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

/** The parts of a `package.json` that decide what is loaded. */
export interface Manifest {
  path: string;
  name: string | undefined;
  /** The packages that it needs. */
  needs: string[];
  /** The paths in its maps `imports` and `exports`. */
  paths: string[];
}

/** The nearest `package.json` at or above a folder, up to one in `node_modules`. */
export async function manifestAbove(folder: string): Promise<Manifest | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    const found = await manifestIn(at);
    if (found || at === dirname(at)) return found;
  }
}

/** The `package.json` in a folder; undefined: there is none that can be read. */
export async function manifestIn(folder: string): Promise<Manifest | undefined> {
  const path = join(folder, "package.json");
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const manifest = parsed(text);
  const keys = (name: string) => Object.keys(Object(manifest[name]) as object);
  return {
    path,
    name: typeof manifest["name"] === "string" ? manifest["name"] : undefined,
    needs: ["dependencies", "optionalDependencies", "peerDependencies"].flatMap(keys),
    paths: [...textsIn(manifest["imports"]), ...textsIn(manifest["exports"])],
  };
}

// What is not JSON is reported by Node, if it matters.
function parsed(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return Object.values(Object(value) as object).flatMap(textsIn);
}
