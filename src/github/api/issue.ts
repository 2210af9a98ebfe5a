import { type Marker, readMarker } from "../../review/marker.ts";
import { asking, askingAgain } from "../../scm/github/asking.ts";
import type { GitHubClient } from "../../scm/github/client.ts";
import { lastEdit, ownLogin } from "./self.ts";
import type { Repo } from "./pulls.ts";

/** Our issue about one stack. */
export interface Issue {
  number: number;
  marker: Marker;
  url: string;
  isOpen: boolean;
}

/** The one issue about a stack, found by its marker and its author. */
export interface StackIssue {
  /** The open one, else the last one that was closed; null if there is none. */
  find(): Promise<Issue | null>;
  /** The open one; null if there is none. */
  findOpen(): Promise<Issue | null>;
  create(title: string, body: string): Promise<Issue>;
  /** Replaces its body, and reopens it if it was closed. */
  update(number: number, body: string): Promise<void>;
  /** Adds a last comment, then closes it. */
  close(number: number, comment: string): Promise<void>;
}

/** Opens the issue of a stack; nothing is requested before it is used. */
export function stackIssue(client: GitHubClient, repo: Repo, stack: string): StackIssue {
  const { issues } = client.rest;
  const ours = ourIssue(client, stack);
  const findOpen = () => asking("reading the open issues", () => firstOpen(client, repo, ours));
  return {
    findOpen,
    find: async () =>
      (await findOpen()) ?? asking("reading the closed issues", () => lastClosed(client, repo, ours)),
    async create(title, body) {
      const marker = readMarker(body) ?? { stack };
      const write = async () => {
        const { data } = await issues.create({ ...repo, title, body });
        return { number: data.number, marker, url: data.html_url, isOpen: true };
      };
      return await askingAgain("writing the issue", write, findOpen);
    },
    async update(number, body) {
      const given = { ...repo, issue_number: number, body, state: "open" } as const;
      await asking("updating the issue", () => issues.update(given));
    },
    async close(number, comment) {
      const at = { ...repo, issue_number: number };
      await asking("commenting on the issue", () => issues.createComment({ ...at, body: comment }));
      const closed = { state: "closed", state_reason: "completed" } as const;
      await asking("closing the issue", () => issues.update({ ...at, ...closed }));
    },
  };
}

/** A drift issue as its reader saw it: what it keeps, and since when. */
export interface ShownIssue {
  marker: Marker;
  at: string;
  editor: () => Promise<string | undefined>;
}

/** An open issue of ours; null: it is closed, somebody else's, or about something else. */
export async function shownIssue(
  client: GitHubClient,
  repo: Repo,
  number: number,
): Promise<ShownIssue | null> {
  const { data } = await asking(`reading issue ${number}`, () =>
    client.rest.issues.get({ ...repo, issue_number: number }),
  );
  const marker = data.pull_request || data.state !== "open" ? null : readMarker(data.body ?? "");
  if (!marker || data.user?.login !== (await ownLogin(client))) return null;
  const edit = await lastEdit(client, data.node_id);
  return { marker, at: edit?.at ?? data.created_at, editor: async () => edit?.by };
}

type IssueList = Awaited<ReturnType<GitHubClient["rest"]["issues"]["listForRepo"]>>["data"];
type Choose = (listed: IssueList) => Promise<Issue[]>;

async function firstOpen(client: GitHubClient, repo: Repo, ours: Choose): Promise<Issue | null> {
  const wanted = { ...repo, state: "open", per_page: 100 } as const;
  for await (const { data } of client.paginate.iterator(client.rest.issues.listForRepo, wanted)) {
    const [first, ...twins] = (await ours(data)).toSorted((a, b) => a.number - b.number);
    for (const twin of twins) await closeTwin(client, repo, twin.number);
    if (first) return first;
  }
  return null;
}

// Two runs at once may open one each. What was said is in the first one.
async function closeTwin(client: GitHubClient, repo: Repo, number: number): Promise<void> {
  const closed = { state: "closed", state_reason: "not_planned" } as const;
  await client.rest.issues.update({ ...repo, issue_number: number, ...closed });
}

// A busy repository has thousands of closed issues, so a new one is opened if ours is too far back.
async function lastClosed(client: GitHubClient, repo: Repo, ours: Choose): Promise<Issue | null> {
  const wanted = { ...repo, state: "closed", sort: "updated", direction: "desc", per_page: 100 } as const;
  const [latest = null] = await ours((await client.rest.issues.listForRepo(wanted)).data);
  return latest;
}

// Anyone can open an issue with a marker in it.
function ourIssue(client: GitHubClient, stack: string): Choose {
  let self: string | undefined;
  return async (listed) => {
    const found: Issue[] = [];
    for (const { number, body, html_url: url, state, user, pull_request: pull } of listed) {
      const marker = pull ? null : readMarker(body ?? "");
      if (marker?.stack !== stack) continue;
      self ??= await ownLogin(client);
      if (user?.login === self) found.push({ number, marker, url, isOpen: state === "open" });
    }
    return found;
  };
}
