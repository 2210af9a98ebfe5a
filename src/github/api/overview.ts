import { UserError } from "../../core/errors.ts";
import type { OverviewRow } from "../../core/stack-status.ts";
import { overviewMarkdown } from "../../report/overview.ts";
import { type Marker, readMarker } from "../../review/marker.ts";
import { isOverview, overviewBody, saysOverview } from "../../review/overview.ts";
import { asking, askingMaybe } from "../../scm/github/asking.ts";
import type { GitHubClient } from "../../scm/github/client.ts";
import type { Log } from "../run/print.ts";
import type { Setting } from "../run/setting.ts";
import type { Repo } from "./pulls.ts";
import { ownLogin } from "./self.ts";

/** The comment about all stacks of a pull request, which exists once a second stack has a comment. */
export interface Overview {
  /** Records that a stack's comment was written, which may not be the only one. */
  note(): void;
  /** Updates the overview from the comments. A failure here is a warning. */
  show(): Promise<void>;
}

const room = 60_000;
// Each stack may have its own job. Every writer looks again afterwards, so that the last one sees everything.
const rounds = 4;

/** Opens the overview of a run's pull request. */
export function makeOverview(setting: () => Setting, log: Pick<Log, "warn">): Overview {
  let isNoted = false;
  return {
    note: () => void (isNoted = true),
    async show() {
      if (!isNoted) return;
      try {
        const { pull, client, repo } = setting();
        const found = await pull();
        if (found) await keep(await client(), repo, found.number);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        log.warn(`The overview comment could not be updated: ${error.message}`);
      }
    },
  };
}

/** The stacks that have a comment of ours on a pull request. */
export async function commentedStacks(
  client: GitHubClient,
  repo: Repo,
  pull: number,
): Promise<OverviewRow[]> {
  return (await commentsOf(client, repo, pull, 1)).rows;
}

async function keep(client: GitHubClient, repo: Repo, pull: number): Promise<void> {
  const { issues } = client.rest;
  for (let round = 0; round < rounds; round++) {
    const { rows, overviews } = await commentsOf(client, repo, pull);
    if (rows.length < 2) return;
    const [own, ...more] = overviews;
    for (const { id } of more)
      await askingMaybe("deleting a second overview comment", () =>
        issues.deleteComment({ ...repo, comment_id: id }),
      );
    if (own && saysOverview(own.body, rows)) return;
    const body = overviewBody(rows, overviewMarkdown(rows, room));
    await asking("writing the overview comment", async () => {
      if (own) await issues.updateComment({ ...repo, comment_id: own.id, body });
      else await issues.createComment({ ...repo, issue_number: pull, body });
    });
  }
}

async function commentsOf(
  client: GitHubClient,
  repo: Repo,
  pull: number,
  least = 2,
): Promise<{ rows: OverviewRow[]; overviews: { id: number; body: string }[] }> {
  const all = await asking("reading the comments", () =>
    client.paginate(client.rest.issues.listComments, { ...repo, issue_number: pull, per_page: 100 }),
  );
  const marked = all.flatMap(({ id, body = "", html_url: url, user }) => {
    const marker = readMarker(body);
    return marker || isOverview(body) ? [{ id, body, url, marker, login: user?.login }] : [];
  });
  if (marked.length < least) return { rows: [], overviews: [] };
  const self = await ownLogin(client);
  const ours = marked.filter(({ login }) => login === self);
  return {
    rows: ours.flatMap(({ marker, url }) => (marker ? [rowOf(marker, url)] : [])).toSorted(byStack),
    overviews: ours.filter(({ body }) => isOverview(body)),
  };
}

function rowOf({ stack, status }: Marker, url: string): OverviewRow {
  return { stack, url, ...(status ? { status } : {}) };
}

function byStack(a: OverviewRow, b: OverviewRow): number {
  return a.stack < b.stack ? -1 : 1;
}
