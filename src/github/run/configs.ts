import { existsSync } from "node:fs";
import { glob } from "node:fs/promises";
import { join, sep } from "node:path";

import { UserError } from "../../core/errors.ts";

/** The lines of the input `config`, each a path or a pattern. */
export function patternsIn(config = ""): string[] {
  const lines = config.split("\n").map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ""))];
}

/** Whether the input `config` may name several stacks. A file whose name looks like a pattern is that file. */
export function isSeveral(folder: string, config: string | undefined): boolean {
  const lines = patternsIn(config);
  return lines.length > 1 || lines.some((line) => isPattern(folder, line));
}

/**
 * The paths that the input `config` names, sorted, without duplicates. Throws `config-not-found` if one matches
 * nothing.
 */
export async function configsIn(folder: string, config: string | undefined): Promise<string[]> {
  const lists = await Promise.all(patternsIn(config).map((line) => matching(folder, line)));
  return [...new Set(lists.flat())].sort();
}

async function matching(folder: string, line: string): Promise<string[]> {
  if (!isPattern(folder, line)) return [line.replace(/^(\.\/)+|\/+$/g, "")];
  const exclude = ["**/node_modules/**", "**/.git/**"];
  const found: string[] = [];
  for await (const path of glob(line, { cwd: folder, exclude })) found.push(path.replaceAll(sep, "/"));
  if (found.length > 0) return found;
  throw new UserError("config-not-found", `No file matches "${line}", a line of the input \`config\``, {
    hint: "Patterns are relative to `working-directory`; `*` stays within a folder, `**` does not.",
  });
}

function isPattern(folder: string, line: string): boolean {
  return /[*?[{]/.test(line) && !existsSync(join(folder, line));
}
