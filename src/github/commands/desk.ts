import { UserError } from "../../core/errors.ts";
import { code, prose } from "../../report/escape.ts";
import { asking } from "../../scm/github/asking.ts";
import type { GitHubClient } from "../../scm/github/client.ts";
import { checkedOut, refuseOtherCheckout } from "./checkout.ts";
import type { Trigger, TriggerOf } from "../../review/trigger.ts";
import { permissions } from "../run/inputs.ts";
import type { Log } from "../run/print.ts";
import { mayMerge, readMergeable, type PullNow } from "../api/pull-now.ts";
import { type Replies, makeReplies } from "./replies.ts";
import type { Setting } from "../run/setting.ts";

type Comment = TriggerOf<"comment">;

/** A command that somebody gave by a comment, while it is seen to. */
export interface CommandDesk {
  /** Looks whether the command may be given, answers what needs no run, and gives what is to be done now. */
  open(): Promise<Trigger>;
  /** Tells the author how it ended; `said` is what the run printed as its answer. */
  close(code: number, said: string): Promise<void>;
}

/** Opens the desk for a comment. `folder` is the checkout, `base` the commit of the default branch that the run is for. */
export function commandDesk(
  comment: Comment,
  setting: Setting,
  { folder, base }: { folder: string; base: string },
  log: Pick<Log, "warn">,
): CommandDesk {
  const { asked } = comment;
  const replies = makeReplies(comment, setting, log);
  let isRunning = false;
  return {
    async open() {
      if (!isFor(setting.inputs.command, asked.verb))
        return {
          kind: "ignored",
          why: `\`/dtm ${asked.verb}\` is not for a job with \`command: ${setting.inputs.command}\``,
        };
      const client = await setting.client();
      const why = await refusalOf(client, comment, setting);
      if (why) return refused(replies, why);
      await replies.react("eyes");
      if (asked.verb === "help") return helped(replies, asked.problem);
      try {
        const pull = await readMergeable(client, setting.repo, comment.number);
        const cannot = cannotBe(asked.verb, pull);
        if (cannot) return await refused(replies, cannot.why, cannot.hint);
        const trigger = await pinned(client, comment, pull, setting, { folder, base });
        isRunning = true;
        return trigger;
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        await replies.react("confused");
        await replies.say(answer("❌", `${error.message}.`, error.hint));
        throw error;
      }
    },
    async close(exit, said) {
      if (!isRunning) return;
      await replies.react(exit === 0 ? "rocket" : "confused");
      if (asked.verb === "unlock") await replies.say(answer(exit === 0 ? "🔓" : "❌", said));
    },
  };
}

// Where jobs for plans and for applies have permissions and reviewers of their own, each comment is for one of them.
function isFor(command: Setting["inputs"]["command"], verb: Comment["asked"]["verb"]): boolean {
  if (command === "auto") return true;
  const isPlan = verb === "plan" || verb === "help";
  return isPlan ? command === "plan" : command === "apply";
}

// Whoever may not give the command gets no words: a stranger shall not make us write.
async function refusalOf(
  client: GitHubClient,
  { asked, comment: { author } }: Comment,
  { repo, inputs }: Setting,
): Promise<string | undefined> {
  const { data } = await asking(`asking what ${author} may do in the repository`, () =>
    client.rest.repos.getCollaboratorPermissionLevel({ ...repo, username: author }),
  );
  const needed = asked.verb === "apply" ? inputs.applyPermission : "write";
  const rank = (name: string | undefined) => permissions.findIndex((known) => known === name);
  // A role that an organization made itself counts as the one it is built on; only `role_name` tells of "maintain".
  const level = Math.max(rank(data.permission), rank(data.role_name));
  if (level >= rank(needed)) return undefined;
  return `${author} may not: \`/dtm ${asked.verb}\` needs the permission "${needed}"`;
}

async function refused(replies: Replies, why: string, hint?: string): Promise<Trigger> {
  await replies.react("-1");
  if (hint !== undefined) await replies.say(answer("🚫", `${why}.`, hint));
  return { kind: "ignored", why };
}

async function helped(replies: Replies, problem: string | undefined): Promise<Trigger> {
  if (problem !== undefined) await replies.react("confused");
  await replies.say(problem === undefined ? help : `${problem}\n\n${help}`);
  return { kind: "ignored", why: "the command is answered by a comment" };
}

// A block of several lines is one only where it begins a line.
function answer(icon: string, ...texts: (string | undefined)[]): string {
  const said = texts.flatMap((text) => (text ? [prose(text)] : []));
  return [icon, ...said].join(said.some((text) => text.includes("\n")) ? "\n\n" : " ");
}

function cannotBe(verb: string, pull: PullNow): { why: string; hint: string } | undefined {
  if (pull.isFork)
    return {
      why: "The pull request comes from a fork, whose files get neither credentials nor plugins here",
      hint: "Bring its commits to a branch of this repository and open a pull request from there.",
    };
  if (verb === "unlock") return undefined;
  if (pull.state === "closed")
    return { why: "The pull request was closed without merging", hint: "Reopen it to plan it again." };
  if (pull.state === "merged" && !pull.isFinal)
    return {
      why: "The pull request was not merged into the default branch",
      hint: "Give the command on the pull request that brings it there.",
    };
  if (verb === "apply" && pull.state === "open") return mayMerge(pull);
  return undefined;
}

// What the author saw is at the head of the pull request, or, once that is merged, at the default branch's.
async function pinned(
  client: GitHubClient,
  { number, comment, asked }: Comment,
  pull: PullNow,
  { repo }: Setting,
  { folder, base }: { folder: string; base: string },
): Promise<Trigger> {
  const sha = await checkedOut(folder);
  const isMerged = pull.state === "merged";
  const head = isMerged ? base : pull.headSha;
  if (asked.verb !== "unlock") await refuseOtherCheckout(client, repo, { number, head, sha });
  const isWhole = asked.targets.length === 0;
  if (asked.verb === "plan" && isWhole && !isMerged)
    return { kind: "pull", number, headSha: pull.headSha, isFinal: pull.isFinal };
  if (asked.verb === "apply" && !isMerged) await refuseBehind(client, repo, { base: pull.baseRef, sha });
  const at = pull.state === "open" ? { headSha: pull.headSha } : {};
  return { kind: "command", number, comment, asked, sha, ...at, isMerged };
}

// Without the base's newest commits, an apply would take away what those brought.
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
    `What is checked out lacks ${data.behind_by} commits of ${code(base, 100)}`,
    {
      hint: "Bring the pull request up to date with its base, or let the workflow check out `refs/pull/N/merge` as docs/github.md shows. Then look at the new plan and write the command again.",
    },
  );
}

const help = `What you can write here, as the first line of a comment:

| Command | What it does |
| --- | --- |
| \`/dtm plan\` | plans again and brings the comment up to date |
| \`/dtm apply\` | applies what that comment shows, and nothing else |
| \`/dtm unlock\` | takes the lock of the state away from a run that is gone |
| \`/dtm help\` | shows this list |

\`--target name.instanceID\` limits \`plan\` and \`apply\` to that tool and what it depends on; it may be given several times.`;
