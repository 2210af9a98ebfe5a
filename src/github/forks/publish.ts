import { posix } from "node:path";

import { UserError } from "../../core/errors.ts";
import { plannedStatus } from "../../core/stack-status.ts";
import { preparePlanDiff } from "../../report/line-diff.ts";
import { publishedMarkdown } from "../../report/comment/plan.ts";
import { bodyOf } from "../../review/body.ts";
import { asking } from "../../scm/github/asking.ts";
import type { GitHubClient } from "../../scm/github/client.ts";
import { fileInArtifact } from "./artifact.ts";
import { stickyComment } from "../api/comments.ts";
import { rooms } from "../api/limits.ts";
import type { TriggerOf } from "../../review/trigger.ts";
import { Declined, readForkPlan } from "./fork-plan.ts";
import type { Outputs } from "../run/outputs.ts";
import type { Log } from "../run/print.ts";
import type { Setting } from "../run/setting.ts";

type Publication = TriggerOf<"publish">;

/**
 * Shows the plan of a fork's run on the fork's pull request. It is data: nothing in it counts as reviewed. Anything
 * that is not such a plan, or not for the head of an open pull request, is declined in one line.
 */
export async function publish(
  trigger: Publication,
  setting: Setting,
  { log, outputs, folder }: { log: Log; outputs: Outputs; folder: string },
): Promise<void> {
  const { command, comment, artifact } = setting.inputs;
  if (command !== "auto") throw needsAuto(command);
  try {
    if (!comment) throw new Declined("`comment: false`");
    const { pull, url } = await show(trigger, setting, folder);
    log.say(`The plan of ${trigger.from} at ${trigger.headSha.slice(0, 7)} is shown on #${pull}: ${url}`);
    outputs.published(url);
  } catch (error) {
    if (!(error instanceof Declined)) throw error;
    log.say(
      `Nothing to do: the artifact ${artifact} of run ${trigger.runId} is not shown: ${error.message}.`,
    );
    outputs.skipped();
  }
}

async function show(
  { runId, headSha, from, branch }: Publication,
  { client: opened, repo, inputs, links }: Setting,
  folder: string,
): Promise<{ pull: number; url: string }> {
  const client = await opened();
  const plan = readForkPlan(await fileInArtifact(client, repo, { runId, name: inputs.artifact }));
  await preparePlanDiff(plan);
  // Last, so that a head that moved in the meantime is noticed.
  const pull = await openPull(client, { repo, headSha, from, branch });
  const named = { ...plan, stack: posix.join(folder, plan.stack) };
  // The stack name is the fork's choice, and must not match another comment. Without a plan, nothing counts as
  // reviewed.
  const name = `${inputs.artifact} of a fork`;
  const marker = { stack: name, status: plannedStatus(named) };
  const body = bodyOf(marker, publishedMarkdown(named, from, links, rooms.comment));
  const { url } = await stickyComment(client, repo, pull, name).put(body);
  return { pull, url };
}

/** The pull request of a fork's branch, as GitHub knows it; neither the run nor its artifact is trusted for that. */
async function openPull(
  client: GitHubClient,
  { repo, headSha, from, branch }: Pick<Publication, "headSha" | "from" | "branch"> & Pick<Setting, "repo">,
): Promise<number> {
  const head = `${from.split("/")[0] ?? ""}:${branch}`;
  const { data } = await asking(`looking for the pull request of ${from}`, () =>
    client.rest.pulls.list({ ...repo, state: "open", head, per_page: 100 }),
  );
  const fitting = data.filter((pull) => {
    // GitHub's API description does not mention deleted forks.
    const fork = pull.head.repo as { full_name: string } | null;
    return pull.state === "open" && pull.head.sha === headSha && fork?.full_name === from;
  });
  const [pull, ...others] = fitting;
  const what = `pull request of ${from} is at ${headSha.slice(0, 7)}`;
  if (!pull) throw new Declined(`no open ${what}`);
  if (others.length > 0) throw new Declined(`more than one open ${what}`);
  return pull.number;
}

function needsAuto(command: string): UserError {
  return new UserError(
    "bad-arguments",
    `\`command: ${command}\` cannot be used with the event workflow_run`,
    {
      hint: "That event only shows the plan of a fork's run. Leave `command` out.",
    },
  );
}
