import { readFile } from "node:fs/promises";
import { join } from "node:path";

import * as z from "zod";

import { realPathInside } from "../../confined.ts";
import { type Config, lockFileName, type PluginSource } from "../../core/config.ts";
import { type Problem, UserError } from "../../core/errors.ts";
import { fileFailure } from "../../core/file-failure.ts";
import { mistakeIn } from "../../core/wording.ts";

const Entry = z.strictObject({
  name: z.string().min(1),
  source: z.string().min(1),
  wanted: z.string().min(1).exactOptional(),
  version: z.string().min(1),
  integrity: z.string().regex(/^sha512-[A-Za-z0-9+/]{86}==$/, "must be `sha512-` and a digest"),
  digest: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/, "must be `sha256:` and a digest")
    .exactOptional(),
});

/** What is pinned of a plugin. `wanted` is the version that the configuration asked for. */
export type LockEntry = z.infer<typeof Entry>;

const Lock = z.strictObject({ version: z.literal(1), plugins: z.array(Entry) });

/** Reads the lock file beside a configuration; no entries: there is none. Throws "plugin-unlocked". */
export async function readLock(config: Pick<Config, "baseDir" | "checkout" | "stack">): Promise<LockEntry[]> {
  const text = await textOf(config);
  if (text === undefined) return [];
  const { load } = await import("js-yaml");
  const damaged = (why: string, cause?: unknown) =>
    new UserError("plugin-unlocked", `${lockFileName} cannot be used: ${why}`, {
      hint: `Restore it from version control, or delete it and run \`${initCommand(config)}\` to resolve all plugins again.`,
      cause,
    });
  let data: unknown;
  try {
    data = load(text);
  } catch (cause) {
    const isConflict = /^(?:<{7}|={7}|>{7})/m.test(text);
    throw damaged(isConflict ? "it has the marks of a merge conflict" : "it is not valid YAML", cause);
  }
  const { data: lock, error } = Lock.safeParse(data);
  if (error) throw damaged(mistakeIn(error, data));
  return lock.plugins;
}

async function textOf({
  baseDir,
  checkout,
}: Pick<Config, "baseDir" | "checkout">): Promise<string | undefined> {
  const path = join(baseDir, lockFileName);
  try {
    if (checkout !== undefined && (await realPathInside(checkout, path)) === undefined)
      throw new UserError("plugin-unlocked", `${lockFileName} is outside the checkout`, {
        hint: "Make it a file of the repository: links must not lead out of it.",
      });
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof UserError) throw error;
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new UserError("plugin-unlocked", `${lockFileName} could not be read: ${fileFailure(error)}`, {
      hint: "Check the permissions of the file.",
      cause: error,
    });
  }
}

/** The text of a lock file. The same entries give the same text. */
export async function lockText(entries: LockEntry[]): Promise<string> {
  const { dump } = await import("js-yaml");
  const keys = ["name", "source", "wanted", "version", "integrity", "digest"] as const;
  const sorted = entries.toSorted((a, b) => compare(a.name, b.name) || compare(a.source, b.source));
  const plugins = sorted.map((entry) =>
    Object.fromEntries(keys.flatMap((key) => (entry[key] === undefined ? [] : [[key, entry[key]]]))),
  );
  const head = "# Written by `dtm init`; commit it. It pins the plugins that are not built in.\n";
  return `${head}${dump({ version: 1, plugins }, { lineWidth: -1 })}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The entry of a declared plugin; undefined: there is none for exactly this source and version. */
export function entryOf(source: PluginSource, entries: LockEntry[]): LockEntry | undefined {
  return entries.find((entry) => isFor(source, entry));
}

function isFor(source: PluginSource, entry: LockEntry): boolean {
  return entry.name === source.name && entry.source === source.source && entry.wanted === source.version;
}

/** What is wrong with a plugin that is not pinned. */
export function unlocked(
  source: PluginSource,
  entries: LockEntry[],
  config: Pick<Config, "stack">,
): UserError {
  const said = declared(source);
  const other = entries.find(({ name }) => name === source.name);
  const why = other ? `has it as ${declared({ ...other, version: other.wanted })}` : "does not have it";
  const problem: Problem = {
    message: `plugin ${source.name}: ${lockFileName} ${why}`,
    at: source.at,
    hint: `Run \`${initCommand(config)}\` and commit ${lockFileName}.`,
  };
  return new UserError(
    "plugin-unlocked",
    `The plugin ${source.name} (${said}) is not pinned: ${lockFileName} ${why}`,
    {
      problems: [problem],
    },
  );
}

/** A source and the version that is asked for. */
export function declared({ source, version }: { source: string; version?: string | undefined }): string {
  return version === undefined ? source : `${source} ${version}`;
}

/** `dtm init` for a configuration. */
export function initCommand({ stack }: Pick<Config, "stack">, flags = ""): string {
  const file = stack === "dtm.yaml" ? "" : ` -f ${stack}`;
  return `dtm init${file}${flags}`;
}
