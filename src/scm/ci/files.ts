import { createHash } from "node:crypto";

import { UserError } from "../../core/errors.ts";
import type { JsonObject } from "../../core/json.ts";
import { renderTemplate } from "../../go-template/index.ts";
import { blobSha, type FileContent } from "../blob.ts";
import type { Template } from "./template.ts";

/** The desired files of a pipeline, by path in the repository. */
export type CiFiles = Record<string, string>;

/** The status of a file: its desired text (as MD5), and what the repository has. */
export type CiStatus = Record<string, { localSHA: string; scm: { scmSHA: string; scmBranch: string }[] }>;

/** Where a template goes in the repository; null: it is not a file of the pipeline. */
export type Placement = (name: string, isOnly: boolean) => string | null;

/** Renders a pipeline's templates and places each one. */
export function renderFiles(templates: Template[], variables: JsonObject, placeOf: Placement): CiFiles {
  const files: CiFiles = {};
  for (const { name, text } of templates) {
    const path = placeOf(name, templates.length === 1);
    if (path !== null) files[path] = render(name, text, variables);
  }
  if (Object.keys(files).length > 0) return files;
  const names = templates.map((template) => template.name).join(", ") || "nothing";
  throw new UserError("config-invalid", `pipeline.configLocation has no pipeline files, only ${names}`);
}

/** The files as bytes, ready to push. */
export function contentsOf(files: CiFiles): Record<string, FileContent> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, { content: Buffer.from(text) }]),
  );
}

/** The status of files; `shaAt` returns the hash of the content that the repository has at a path. */
export function statusOfFiles(
  files: CiFiles,
  branch: string,
  shaAt: (path: string) => string | undefined = (path) => blobSha(Buffer.from(files[path] ?? "")),
): CiStatus {
  const entries = Object.entries(files).map(([path, text]) => {
    const sha = shaAt(path);
    const scm = sha === undefined ? [] : [{ scmSHA: sha, scmBranch: branch }];
    return [path, { localSHA: createHash("md5").update(text).digest("hex"), scm }];
  });
  return Object.fromEntries(entries) as CiStatus;
}

/** The status of files whose desired text is not known: it is taken to be what was recorded. */
export function statusAsRecorded(
  paths: string[],
  recorded: CiStatus,
  branch: string,
  shaAt: (path: string) => string | undefined,
): CiStatus {
  const entries = paths.map((path): [string, CiStatus[string]] => {
    const sha = shaAt(path);
    const scm = sha === undefined ? [] : [{ scmSHA: sha, scmBranch: branch }];
    return [path, { localSHA: recorded[path]?.localSHA ?? "", scm }];
  });
  return Object.fromEntries(entries);
}

function render(name: string, text: string, variables: JsonObject): string {
  try {
    return renderTemplate(text, variables, { file: name, missingKey: "error" });
  } catch (error) {
    const lacksLanguage =
      error instanceof UserError && !("language" in variables) && /language/.test(error.message);
    if (!lacksLanguage) throw error;
    throw new UserError(
      "config-invalid",
      `pipeline.language.name is not set, and the template needs it: ${error.message}`,
      {
        problems: error.problems,
        hint: "Set the language of the repository: `language: { name: go }`.",
        cause: error,
      },
    );
  }
}
