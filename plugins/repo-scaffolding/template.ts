import { decodeUtf8 } from "../../src/core/bytes.ts";
import { UserError } from "../../src/core/errors.ts";
import type { JsonObject } from "../../src/core/json.ts";
import { renderTemplate } from "../../src/go-template/index.ts";
import type { FileContent } from "../../src/scm/blob.ts";
import type { Repository } from "../../src/scm/repository.ts";

/** Files of a new repository, by path. */
export type Scaffold = Record<string, FileContent>;

/**
 * Makes a repository's files from those of its template. `_app_name_` in a path becomes the repository's name. Files
 * with `.tpl` in their name are rendered, and lose a trailing `.tpl`. The template's own `README.md` files are left
 * out; one for the new repository is named `README.md.tpl`.
 */
export function scaffold(
  files: ReadonlyMap<string, FileContent>,
  repo: Repository,
  vars: JsonObject,
): Scaffold {
  const variables: JsonObject = { AppName: repo.name, Repo: { Name: repo.name, Owner: repo.owner }, ...vars };
  const kept = [...files].filter(
    ([path]) => !path.split("/").includes(".git") && !path.endsWith("README.md"),
  );
  const made = kept.map(([path, file]): [string, FileContent] => {
    const target = path.replaceAll("_app_name_", repo.name).replace(/\.tpl$/, "");
    return [target, /\.tpl\b/.test(path) ? rendered(path, file, variables) : file];
  });
  return Object.fromEntries(made);
}

function rendered(path: string, file: FileContent, variables: JsonObject): FileContent {
  const text = renderTemplate(templateText(path, file), variables, { file: path, missingKey: "error" });
  return { ...file, content: Buffer.from(text) };
}

function templateText(path: string, { content }: FileContent): string {
  const text = decodeUtf8(content, { keepsMark: true });
  if (text !== undefined) return text;
  throw new UserError("template-invalid", `${path} should be rendered, but it is not UTF-8 text`, {
    hint: "Remove `.tpl` from its name in the template repository.",
  });
}
