import { UserError } from "../../core/errors.ts";
import type { Plan } from "../../core/plan.ts";
import { oneLine, shortened } from "../../report/escape.ts";
import { checkedCommit } from "../../review/facts.ts";
import { type Marker, readMarker } from "../../review/marker.ts";
import type { Outcome } from "../../review/outcome.ts";
import { notable, why } from "../../report/words.ts";
import { asking, askingAgain, askingMaybe } from "../../scm/github/asking.ts";
import type { GitHubClient } from "../../scm/github/client.ts";
import { repeatable } from "../../scm/github/repeat.ts";
import type { Repo } from "./pulls.ts";
import { ownLogin } from "./self.ts";
import type { Log } from "../run/print.ts";
import type { Setting } from "../run/setting.ts";

/** What a check on a commit reports. */
export interface Check {
  /** undefined: it has not ended. */
  conclusion: Outcome["conclusion"] | undefined;
  /** In a few words. */
  title: string;
  /** In full, as Markdown. */
  text: string;
  /** The plan, with file names as they are in the repository. */
  plan?: Plan | undefined;
  /** Hidden lines for later runs. */
  hidden?: string | undefined;
}

// GitHub's limits are 65,535 characters and 50 annotations.
const room = 65_000;
const most = 50;

/** The name of a stack's check. */
export function checkName(stack: string): string {
  return shortened(`dtm: ${oneLine(stack)}`, 100);
}

/**
 * Writes a check on the commit of a run, so that it can be required for merging: as a check run, else as a commit status.
 * If the token allows neither, the log says so, and nothing is lost, since summary and comment have it all. Returns
 * whether the check keeps the hidden lines.
 */
export async function writeCheck(
  name: string,
  check: Check,
  setting: Setting,
  log: Pick<Log, "say">,
): Promise<boolean> {
  const { inputs, trigger } = setting;
  const sha = checkedCommit(trigger);
  if (!inputs.check || sha === undefined) return false;
  try {
    await createCheck(name, sha, check, setting);
    return check.hidden !== undefined;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await createStatus(name, sha, check, setting).catch((second: unknown) => {
      if (!(second instanceof UserError)) throw second;
      log.say(
        `No check on the commit: ${error.message}. It needs \`checks: write\`; or set \`check: false\`.`,
      );
    });
    return false;
  }
}

async function createCheck(
  name: string,
  head_sha: string,
  { conclusion, title, text, plan, hidden }: Check,
  { client, repo, links }: Setting,
): Promise<void> {
  const known = await client();
  const check = {
    ...repo,
    name,
    head_sha,
    ...(conclusion ? { status: "completed" as const, conclusion } : { status: "in_progress" as const }),
    ...(links.run === undefined ? {} : { details_url: links.run }),
    ...(plan ? { external_id: plan.digest } : {}),
    output: {
      title: shortened(oneLine(title), 200),
      summary: shortened(text, room),
      ...(hidden === undefined ? {} : { text: hidden }),
      annotations: plan ? annotationsOf(plan) : [],
    },
  };
  // Once the first one is known to be lost, a second one changes nothing.
  const requests = [{}, repeatable];
  const write = () => known.rest.checks.create({ ...check, request: requests.shift() ?? repeatable });
  const isIt = ({ details_url: url, output }: CheckRun) =>
    (url ?? undefined) === links.run && output.title === check.output.title;
  await askingAgain<unknown>("writing the check", write, async () =>
    (await ourChecks(known, repo, head_sha, check.name)).find(isIt),
  );
}

// What is blocked comes first, because it has to be fixed.
function annotationsOf(plan: Plan) {
  const placed = notable(plan).flatMap((change) =>
    change.source ? [{ change, source: change.source }] : [],
  );
  return placed
    .toSorted((a, b) => Number(b.change.blocked !== undefined) - Number(a.change.blocked !== undefined))
    .slice(0, most)
    .map(({ change, source }) => ({
      path: source.file,
      start_line: source.line,
      end_line: source.line,
      annotation_level: change.blocked ? ("failure" as const) : ("notice" as const),
      message: shortened(
        oneLine(`${change.tool}: ${change.blocked?.message ?? `${change.action}, ${why(change)}`}`),
        1000,
      ),
    }));
}

/**
 * The marker in our newest check on a commit; null: there is none, or it has no marker. A check is ours if our App made
 * it, since nobody else can make checks for that App.
 */
export async function checkedMarker(
  stack: string,
  ref: string,
  { client, repo }: Pick<Setting, "client" | "repo">,
): Promise<Marker | null> {
  const [newest] = await ourChecks(await client(), repo, ref, checkName(stack));
  const marker = readMarker(newest?.output.text ?? "");
  return marker?.stack === stack ? marker : null;
}

type CheckRun = Awaited<
  ReturnType<GitHubClient["rest"]["checks"]["listForRef"]>
>["data"]["check_runs"][number];

async function ourChecks(
  client: GitHubClient,
  repo: Repo,
  ref: string,
  check_name: string,
): Promise<CheckRun[]> {
  // Where checks cannot be read, none of them was written by us.
  const found = await askingMaybe(
    "reading the check",
    () => client.rest.checks.listForRef({ ...repo, ref, check_name, per_page: 100 }),
    [403, 404],
  );
  const named = found?.data.check_runs ?? [];
  if (named.length === 0) return [];
  const self = await ownLogin(client);
  const ours = named.filter(({ app }) => app && `${app.slug}[bot]` === self);
  return ours.toSorted((a, b) => b.id - a.id);
}

async function createStatus(
  name: string,
  sha: string,
  { conclusion, title }: Check,
  { client, repo, links }: Setting,
): Promise<void> {
  const { rest } = await client();
  await asking("writing the commit's status", () =>
    rest.repos.createCommitStatus({
      ...repo,
      request: repeatable,
      sha,
      context: name,
      state: stateOf(conclusion),
      description: statusText(title),
      ...(links.run === undefined ? {} : { target_url: links.run }),
    }),
  );
}

// GitHub refuses statuses of more than 140 characters, and those with characters of four bytes, such as most emoji.
function statusText(title: string): string {
  const text = oneLine(title)
    .replace(/[\u{10000}-\u{10ffff}]/gu, "")
    .trim();
  return text.length <= 140 ? text : `${text.slice(0, 139)}…`;
}

function stateOf(conclusion: Check["conclusion"]): "pending" | "success" | "failure" {
  if (conclusion === undefined) return "pending";
  return conclusion === "success" ? "success" : "failure";
}
