import { UserError } from "../../core/errors.ts";
import type { Result } from "../../core/events.ts";
import type { Plan } from "../../core/plan.ts";
import { withoutOffer } from "../../report/comment/next.ts";
import { outdatedNote } from "../../report/outdated.ts";
import { bodyOf, textIn } from "../../review/body.ts";
import { type Marker, readMarker } from "../../review/marker.ts";
import { outdatedBy, touchedBy } from "../../review/outdated.ts";
import { asking } from "../../scm/github/asking.ts";
import type { GitHubClient } from "../../scm/github/client.ts";
import { otherEditor, ownLogin } from "./self.ts";
import type { Log } from "../run/print.ts";
import type { Setting } from "../run/setting.ts";
import { longestComment } from "./limits.ts";

// One page of pull requests, one of comments, and this many updates: a courtesy is worth no more. A plan that is missed
// here is found outdated when its merge plans again.
const most = 10;

/**
 * Marks other open pull requests, most recently discussed first, as outdated if an apply has changed what their plan is
 * about. Returns their numbers. The apply is done by then, so a failure here is a warning.
 */
export async function tellNeighbors(
  plan: Plan,
  result: Result,
  own: () => Promise<number | undefined>,
  setting: Setting,
  log: Pick<Log, "say" | "warn">,
): Promise<number[]> {
  const touched = touchedBy(plan.changes, result.tools);
  if (touched.size === 0 || !setting.inputs.comment) return [];
  try {
    const told = await tell(await setting.client(), plan.stack, touched, await own(), setting);
    if (told.length > 0)
      log.say(`This apply makes these plans outdated: ${told.map((number) => `#${number}`).join(", ")}.`);
    return told;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    log.warn(`Other pull requests could not be marked as outdated: ${error.message}`);
    return [];
  }
}

async function tell(
  client: GitHubClient,
  stack: string,
  touched: ReadonlySet<string>,
  own: number | undefined,
  { repo, links, inputs }: Setting,
): Promise<number[]> {
  const open = (await openPulls(client, repo)).filter((number) => number !== own);
  if (open.length === 0) return [];
  const told: number[] = [];
  for (const { id, nodeId, pull, body, marker } of await commentsAbout(client, repo, stack)) {
    if (told.length === most) break;
    if (!open.includes(pull) || told.includes(pull)) continue;
    const noted = withNote(body, marker, touched, links.run);
    if (noted === undefined) continue;
    // Writing it again would make a plan that somebody else has put there look like ours.
    if (inputs.check && (await otherEditor(client, nodeId)) !== undefined) continue;
    await asking(`marking the plan of #${pull} as outdated`, () =>
      client.rest.issues.updateComment({ ...repo, comment_id: id, body: noted }),
    );
    told.push(pull);
  }
  return told;
}

// Undefined: its plan is about other tools, or there is no room for a note.
function withNote(
  body: string,
  marker: Marker,
  touched: ReadonlySet<string>,
  run: string | undefined,
): string | undefined {
  const outdated = outdatedBy(marker, touched);
  if (!outdated) return undefined;
  // What is outdated is not applied as it is, so it does not offer that.
  const text = withoutOffer(textIn(body, marker));
  const noted = bodyOf({ ...marker, outdated }, text, outdatedNote(outdated, run));
  return noted.length > longestComment ? undefined : noted;
}

async function openPulls(client: GitHubClient, repo: Setting["repo"]): Promise<number[]> {
  const { data } = await asking("looking for open pull requests", () =>
    client.rest.pulls.list({ ...repo, state: "open", sort: "updated", direction: "desc", per_page: 100 }),
  );
  return data.map(({ number }) => number);
}

async function commentsAbout(
  client: GitHubClient,
  repo: Setting["repo"],
  stack: string,
): Promise<{ id: number; nodeId: string; pull: number; body: string; marker: Marker }[]> {
  const { data } = await asking("looking for comments on other pull requests", () =>
    client.rest.issues.listCommentsForRepo({ ...repo, sort: "updated", direction: "desc", per_page: 100 }),
  );
  const about = data.flatMap(({ id, node_id: nodeId, body = "", issue_url: url, user }) => {
    const marker = readMarker(body);
    const pull = Number(url.split("/").at(-1));
    return marker?.stack === stack ? [{ id, nodeId, body, pull, marker, login: user?.login }] : [];
  });
  if (about.length === 0) return [];
  const self = await ownLogin(client);
  return about.filter(({ login }) => login === self);
}
