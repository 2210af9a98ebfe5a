import { UserError } from "../../core/errors.ts";
import type { Place } from "../define.ts";
import type { BranchOptions } from "./options.ts";

/** Where the state is, with all defaults filled in. */
export interface BranchPlace {
  repository: string;
  branch: string;
  path: string;
}

/** Fills in the defaults. Throws `config-invalid`. */
export function placeOnBranch(options: BranchOptions, { stack, home }: Place) {
  const repository = options.repository ?? home?.repository;
  if (!home || repository === undefined)
    throw new UserError("config-invalid", "The state backend branch needs a repository, and none is known", {
      hint: "Set `config.state.options.repository` to `owner/name`, or the environment variable GITHUB_REPOSITORY.",
    });
  const path = options.path ?? pathOfStack(stack);
  if (path === null)
    throw new UserError(
      "config-invalid",
      `The stack ${stack} is outside the working folder, so it has no default path on the branch`,
      {
        hint: "Set `config.state.options.path`, or name the configuration by a path inside the working folder.",
      },
    );
  return { home, repository, branch: options.branch, path };
}

/** The file of a stack: `infra/dtm.yaml.state.json` for `infra/dtm.yaml`, `dtm.state.json` for the working folder. Null: the stack is outside of it. */
export function pathOfStack(stack: string): string | null {
  const plain = stack
    .replaceAll("\\", "/")
    .replace(/^(\.\/+)+/, "")
    .replace(/\/+$/, "");
  if (plain === "." || /^(\.\/)+$/.test(stack)) return "dtm.state.json";
  return isPlainPath(plain) ? `${plain}.state.json` : null;
}

/** Whether a path stays inside the branch. */
export function isPlainPath(path: string): boolean {
  return (
    path.split("/").every((part) => !["", ".", "..", ".git"].includes(part)) && !/[\\\p{Cc}]/u.test(path)
  );
}
