import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";

import { decodeUtf8 } from "../../core/bytes.ts";
import { UserError } from "../../core/errors.ts";
import type { Context } from "../../core/plugin.ts";

/** A template for a file of the pipeline. `name` is its path within the folder, or the file's own name. */
export interface Template {
  name: string;
  text: string;
}

type Surroundings = Pick<Context, "http" | "baseDir">;

const most = 1_000_000;

/**
 * Reads what `configLocation` names: one file, from a URL or the configuration's folder, or a folder with all its
 * files.
 */
export async function readTemplates(location: string, ctx: Surroundings): Promise<Template[]> {
  if (/^https?:\/\//.test(location)) return [await download(location, ctx)];
  const path = resolve(ctx.baseDir, location.replace(/^file:\/\//, ""));
  const found = await stat(path).catch((error: unknown) => {
    throw unreadable(location, path, error);
  });
  if (!found.isDirectory()) return [{ name: basename(path), text: await readText(path) }];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.sort().map(async (file) => ({ name: file.slice(path.length + 1), text: await readText(file) })),
  );
}

async function download(url: string, ctx: Surroundings): Promise<Template> {
  const response = await ctx.http(url);
  if (!response.ok)
    throw new UserError(
      "download-failed",
      `The pipeline's template ${url} could not be read: status ${response.status}`,
      {
        hint: "Check `pipeline.configLocation`: it must be the URL of the file itself, not of a page that shows it.",
      },
    );
  const bytes = await response.bytes();
  return { name: basename(new URL(url).pathname), text: templateText(bytes, url) };
}

async function readText(path: string): Promise<string> {
  return templateText(await readFile(path), path);
}

function templateText(bytes: Uint8Array, from: string): string {
  const hint = "A template is a text file of the pipeline, with `[[ ]]` around whatever is filled in.";
  if (bytes.length > most)
    throw new UserError("template-invalid", `${from} is larger than ${most} bytes`, { hint });
  const text = decodeUtf8(bytes);
  if (text === undefined) throw new UserError("template-invalid", `${from} is not UTF-8 text`, { hint });
  return text;
}

function unreadable(location: string, path: string, cause: unknown): UserError {
  return new UserError(
    "config-invalid",
    `pipeline.configLocation: "${location}" cannot be read (looked for ${path})`,
    {
      hint: "It must be an http:// or https:// URL, or a path that starts at the folder of the configuration.",
      cause,
    },
  );
}
