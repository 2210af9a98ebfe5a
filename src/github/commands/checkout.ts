import { execFile } from "node:child_process";
import { promisify } from "node:util";

import { UserError } from "../../core/errors.ts";
import { code } from "../../report/escape.ts";
import type { PullRequest } from "../../review/command-rules.ts";
import type { Trigger, TriggerOf } from "../../review/trigger.ts";
import { asking } from "../../scm/github/asking.ts";
import type { GitHubClient } from "../../scm/github/client.ts";
import type { Repo } from "../api/pulls.ts";
import type { Setting } from "../run/setting.ts";

/** A folder with a checkout, and the commit of the default branch that the run is for. */
export interface Checkout {
  folder: string;
  base: string;
}

/**
 * The trigger for a command, at the commit that is checked out. What its author saw is at the head of the pull request
 * or, once that is merged, at the head of the default branch. Throws `checkout-wrong` for another commit.
 */
export async function pinned(
  { number, comment, asked }: TriggerOf<"comment">,
  pull: PullRequest,
  { client: opened, repo }: Setting,
  { folder, base }: Checkout,
): Promise<Trigger> {
  const client = await opened();
  const sha = await checkedOut(folder);
  const isMerged = pull.state === "merged";
  const head = isMerged ? base : pull.headSha;
  if (asked.verb !== "unlock")
    await refuseOtherCheckout(client, repo, { number, head, sha, merge: pull.merge });
  const isWhole = asked.targets.length === 0;
  if (asked.verb === "plan" && isWhole && !isMerged)
    return { kind: "pull", number, headSha: pull.headSha, isFinal: pull.isFinal };
  if (asked.verb === "apply" && !isMerged) await refuseBehind(client, repo, { base: pull.baseRef, sha });
  const at = pull.state === "open" ? { headSha: pull.headSha } : {};
  return { kind: "command", number, comment, asked, sha, ...at, isMerged };
}

/**
 * The trigger for an apply that undoes drift of a stack: at the head of the default branch. Throws `checkout-wrong` for
 * another commit.
 */
export async function pinnedToBase(
  { number, comment, asked }: TriggerOf<"comment">,
  drift: string,
  { folder, base }: Checkout,
): Promise<Trigger> {
  const sha = await checkedOut(folder);
  if (asked.targets.length > 0)
    throw new UserError("bad-arguments", "`--target` does not apply to a drift issue", {
      hint: "The whole of what it shows is applied. Comment `/dtm apply`.",
    });
  if (sha !== base)
    throw new UserError(
      "checkout-wrong",
      `The checkout is at ${sha.slice(0, 7)}, but the run is for ${base.slice(0, 7)} of the default branch`,
      { hint: "For a comment on an issue, give actions/checkout no `ref`." },
    );
  return { kind: "command", number, comment, asked, sha, isMerged: true, drift };
}

async function checkedOut(folder: string): Promise<string> {
  // The folder may belong to a user other than ours, for example in a container.
  const words = ["-c", "safe.directory=*", "-C", folder, "rev-parse", "HEAD"];
  try {
    return (await promisify(execFile)("git", words)).stdout.trim();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT")
      throw new UserError(
        "checkout-wrong",
        "The program git is not installed, so the checkout has no known commit",
        {
          hint: "Install git in the container of the job, before actions/checkout: without git, that downloads files that belong to no commit.",
          cause,
        },
      );
    throw new UserError("checkout-wrong", `${folder} is not a checkout: git does not know its commit`, {
      hint: "Check out the pull request with actions/checkout before this Action; docs/github.md shows how.",
      cause,
    });
  }
}

// Either the expected commit, or a merge of it with its base.
async function refuseOtherCheckout(
  client: GitHubClient,
  repo: Repo,
  { number, head, sha, merge }: { number: number; head: string; sha: string; merge: PullRequest["merge"] },
): Promise<void> {
  if (sha === head) return;
  const { data } = await asking("reading the commit that is checked out", () =>
    client.rest.repos.getCommit({ ...repo, ref: sha }),
  );
  const [, merged, ...more] = data.parents;
  if (merged?.sha === head && more.length === 0) return;
  if (merge === "conflicts")
    throw new UserError("checkout-wrong", `Pull request ${number} has conflicts with its base`, {
      hint: "GitHub makes no merge of its head that could be checked out, and starts no workflow for its commits. Resolve the conflicts: the push that does so is planned by itself.",
    });
  throw new UserError(
    "checkout-wrong",
    `The checkout is at ${sha.slice(0, 7)}, but pull request ${number} is at ${head.slice(0, 7)}`,
    {
      hint: `If it got a commit in the meantime, write the command again. Otherwise the workflow checks out something else: for comments, give actions/checkout the \`ref\` from docs/github.md.`,
    },
  );
}

// Without the newest commits of the base, an apply would undo what they brought.
async function refuseBehind(
  client: GitHubClient,
  repo: Setting["repo"],
  { base, sha }: { base: string; sha: string },
): Promise<void> {
  const { data } = await asking(`comparing with ${base}`, () =>
    client.rest.repos.compareCommitsWithBasehead({ ...repo, basehead: `${base}...${sha}`, per_page: 1 }),
  );
  if (data.behind_by === 0) return;
  throw new UserError(
    "checkout-wrong",
    `The checkout is ${data.behind_by} commits behind ${code(base, 100)}`,
    {
      hint: "Update the pull request from its base, or check out `refs/pull/N/merge` in the workflow, as in docs/github.md. Then look at the new plan and write the command again.",
    },
  );
}
