import { UserError } from "../../core/errors.ts";
import type { Place } from "../define.ts";
import type { BranchOptions } from "./options.ts";

/** Where the backend `branch` keeps a state, every default filled in. */
export interface BranchPlace {
  repository: string;
  branch: string;
  path: string;
}

/** Fills in what the options leave out. Throws `config-invalid`. */
export function placeOnBranch(options: BranchOptions, { stack, github }: Place) {
  const repository = options.repository ?? github?.repository;
  if (!github || repository === undefined)
    throw new UserError(
      "config-invalid",
      "The state backend branch needs a repository, and none is known here",
      {
        hint: "Set `config.state.options.repository` to `owner/name`, or the environment variable GITHUB_REPOSITORY.",
      },
    );
  const path = options.path ?? pathOfStack(stack);
  if (path === null)
    throw new UserError(
      "config-invalid",
      `No path for the state can be made from the name of the stack, ${stack}`,
      {
        hint: "Name the configuration by a path below the working folder, or set `config.state.options.path`.",
      },
    );
  return { github, repository, branch: options.branch, path };
}

/** The file of a stack: `infra/dtm.yaml` becomes `infra/dtm.yaml.state.json`, the working folder `dtm.state.json`. Null: it lies outside. */
export function pathOfStack(stack: string): string | null {
  const plain = stack
    .replaceAll("\\", "/")
    .replace(/^(\.\/+)+/, "")
    .replace(/\/+$/, "");
  if (plain === "." || /^(\.\/)+$/.test(stack)) return "dtm.state.json";
  return isPlainPath(plain) ? `${plain}.state.json` : null;
}

/** Whether a text is a path that stays inside the branch. */
export function isPlainPath(path: string): boolean {
  return (
    path.split("/").every((part) => !["", ".", "..", ".git"].includes(part)) && !/[\\\p{Cc}]/u.test(path)
  );
}
