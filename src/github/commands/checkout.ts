import { execFile } from "node:child_process";
import { promisify } from "node:util";

import { UserError } from "../../core/errors.ts";
import { asking } from "../../scm/github/asking.ts";
import type { GitHubClient } from "../../scm/github/client.ts";
import type { Repo } from "../api/pulls.ts";

/** The commit that is checked out in a folder. */
export async function checkedOut(folder: string): Promise<string> {
  // The folder may belong to another user than the one this runs as, in a container for one.
  const words = ["-c", "safe.directory=*", "-C", folder, "rev-parse", "HEAD"];
  try {
    return (await promisify(execFile)("git", words)).stdout.trim();
  } catch (cause) {
    throw new UserError("checkout-wrong", `${folder} is no checkout: git cannot tell its commit`, {
      hint: "Check out the pull request with actions/checkout before this Action; docs/github.md shows how.",
      cause,
    });
  }
}

/** Throws `checkout-wrong` when a commit is neither the wanted one nor a merge that brings the wanted one to its base. */
export async function refuseOtherCheckout(
  client: GitHubClient,
  repo: Repo,
  { number, head, sha }: { number: number; head: string; sha: string },
): Promise<void> {
  if (sha === head) return;
  const { data } = await asking("reading the commit that is checked out", () =>
    client.rest.repos.getCommit({ ...repo, ref: sha }),
  );
  const [, merged, ...more] = data.parents;
  if (merged?.sha === head && more.length === 0) return;
  throw new UserError(
    "checkout-wrong",
    `Checked out is ${sha.slice(0, 7)}, but pull request ${number} is at ${head.slice(0, 7)}`,
    {
      hint: `Either it got a commit in the meantime: write the command again. Or the workflow checks out something else: for a comment, give actions/checkout the \`ref\` that docs/github.md shows.`,
    },
  );
}
