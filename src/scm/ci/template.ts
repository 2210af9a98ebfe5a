import { opendir, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";

import { decodeUtf8, sha256 } from "../../core/bytes.ts";
import { messageOf, UserError } from "../../core/errors.ts";
import type { Context, Pins } from "../../core/plugin.ts";
import { checkoutOf, readFileUpTo, readUpTo, realPathInside } from "../../confined.ts";

/** A template for a file of the pipeline. `name` is its path within the folder, or the file's own name. */
export interface Template {
  name: string;
  text: string;
}

/** The templates of a pipeline, and the digest of what was downloaded. */
export interface Templates {
  templates: Template[];
  pins: Pins;
}

type Surroundings = Pick<Context, "http" | "baseDir">;

const most = { bytes: 1_000_000, entries: 1000 };

/**
 * Reads what `configLocation` names: one file, from a URL or the checkout, or a folder with all its files. Links in a
 * folder are left out.
 */
export async function readTemplates(location: string, ctx: Surroundings): Promise<Templates> {
  if (isDownload(location)) return await download(location, ctx);
  return { templates: await filesAt(location, ctx), pins: {} };
}

/** Whether a location is not in the checkout, so that what is there can move. */
export function isDownload(location: string): boolean {
  return /^https?:\/\//.test(location);
}

/** The name of the file that a download is. */
export function downloadName(url: string): string {
  return basename(new URL(url).pathname);
}

async function filesAt(location: string, ctx: Surroundings): Promise<Template[]> {
  const named = resolve(ctx.baseDir, location.replace(/^file:\/\//, ""));
  const path = await pathInCheckout(location, named, ctx);
  if (!(await stat(path)).isDirectory()) return [{ name: basename(named), text: await readText(path) }];
  const files = (await filesIn(path, location)).map((file) => ({
    name: relative(path, file).split(sep).join("/"),
    file,
  }));
  files.sort((a, b) => (a.name < b.name ? -1 : 1));
  return Promise.all(files.map(async ({ name, file }) => ({ name, text: await readText(file) })));
}

async function pathInCheckout(location: string, path: string, { baseDir }: Surroundings): Promise<string> {
  const checkout = await checkoutOf(baseDir);
  const found = await realPathInside(checkout, path).catch((error: unknown) => {
    throw unreadable(location, `cannot be read (looked for ${path})`, error);
  });
  if (found === undefined) throw unreadable(location, `is outside the checkout ${checkout}`);
  return found;
}

// Limited while it is listed, since a folder may be huge.
async function filesIn(folder: string, location: string): Promise<string[]> {
  const files: string[] = [];
  const rest = [folder];
  let entries = 0;
  for (let at = rest.pop(); at !== undefined; at = rest.pop())
    for await (const entry of await opendir(at)) {
      entries += 1;
      if (entries > most.entries)
        throw unreadable(location, `has more than ${most.entries} files and folders`);
      const path = join(at, entry.name);
      if (entry.isDirectory() && entry.name !== ".git") rest.push(path);
      if (entry.isFile()) files.push(path);
    }
  return files;
}

async function download(url: string, ctx: Surroundings): Promise<Templates> {
  const response = await ctx.http(url);
  if (!response.ok) throw undownloaded(url, `status ${response.status}`);
  try {
    const bytes = await readUpTo(most.bytes, response.body ?? new Blob([]).stream());
    const text = templateText(bytes ?? "too large", url);
    const pins = { configLocation: `sha256:${sha256(bytes as Uint8Array)}` };
    return { templates: [{ name: downloadName(url), text }], pins };
  } catch (error) {
    throw error instanceof UserError ? error : undownloaded(url, messageOf(error), error);
  }
}

function undownloaded(url: string, why: string, cause?: unknown): UserError {
  return new UserError("download-failed", `The pipeline's template ${url} could not be read: ${why}`, {
    hint: "Check `pipeline.configLocation`: it must be the URL of the file itself, not of a page that shows it.",
    cause,
  });
}

async function readText(path: string): Promise<string> {
  return templateText(await readFileUpTo(path, most.bytes), path);
}

function templateText(bytes: Uint8Array | "not a file" | "too large", from: string): string {
  const hint = "A template is a text file of the pipeline, with `[[ ]]` around whatever is filled in.";
  const invalid = (why: string) => new UserError("template-invalid", `${from} ${why}`, { hint });
  if (bytes === "too large") throw invalid(`is larger than ${most.bytes} bytes`);
  if (bytes === "not a file") throw invalid("is not a regular file");
  const text = decodeUtf8(bytes);
  if (text === undefined) throw invalid("is not UTF-8 text");
  return text;
}

function unreadable(location: string, why: string, cause?: unknown): UserError {
  return new UserError("config-invalid", `pipeline.configLocation: "${location}" ${why}`, {
    hint: "It must be an http:// or https:// URL, or a path that starts at the folder of the configuration. A path must stay inside the checkout, through links, too, and outside `.git`.",
    cause,
  });
}
