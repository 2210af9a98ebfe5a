import { type Marker, readMarker } from "../../review/marker.ts";
import { asking, askingAgain, askingMaybe } from "../../scm/github/asking.ts";
import type { GitHubClient } from "../../scm/github/client.ts";
import type { Repo } from "./pulls.ts";
import { otherEditor, ownLogin } from "./self.ts";

/** Our comment about one stack. */
export interface Comment {
  id: number;
  body: string;
  marker: Marker;
  url: string;
  /** When it was last changed; ISO 8601. */
  at: string;
  isNew: boolean;
  /** A comment about another stack was seen, too. */
  hasCompany: boolean;
  /** Later comments of ours about the same stack: two runs at once may write one each. */
  twins?: number[];
  /** Asks who else edited it last; missing: it is not guarded, or was just written. */
  editor?: () => Promise<string | undefined>;
}

/** The sticky comment about a stack on a pull request. */
export interface StickyComment {
  readonly pull: number;
  /** Finds it by its marker and its author, over all pages; null if there is none. */
  find(): Promise<Comment | null>;
  /** Updates or creates the comment. */
  put(body: string): Promise<Comment>;
}

/**
 * Opens the comment of a stack; nothing is requested before it is used. `isGuarded`: its plan counts only if nobody else
 * has edited it.
 */
export function stickyComment(
  client: GitHubClient,
  repo: Repo,
  pull: number,
  stack: string,
  isGuarded = false,
): StickyComment {
  let known: Promise<Comment | null> | undefined;
  const find = () => (known ??= search(client, repo, pull, stack, isGuarded));
  return {
    pull,
    find,
    async put(body) {
      const there = await find();
      const updated = there && (await update(client, repo, there.id, body));
      for (const twin of there?.twins ?? []) await remove(client, repo, twin);
      const {
        id,
        html_url: url,
        updated_at: at,
      } = updated ?? (await create(client, repo, pull, stack, body));
      const marker = readMarker(body) ?? { stack };
      const comment = { id, body, marker, url, at, isNew: !updated, hasCompany: there?.hasCompany ?? false };
      known = Promise.resolve(comment);
      return comment;
    },
  };
}

/** Writes a comment that no later run updates. */
export async function replyOn(client: GitHubClient, repo: Repo, pull: number, body: string): Promise<void> {
  await asking("writing a comment", () => send(client, repo, pull, body));
}

/** Whose comment keeps a plan of a stack that does not count, because this token belongs to `self`; null: nobody's. */
export async function planOfAnother(client: GitHubClient, repo: Repo, pull: number, stack: string) {
  const comments = await asking("reading the comments", () =>
    client.paginate(client.rest.issues.listComments, { ...repo, issue_number: pull, per_page: 100 }),
  );
  const self = await ownLogin(client);
  const keeping = comments.filter(({ body = "", user }) => {
    const marker = readMarker(body);
    return marker?.stack === stack && marker.reviewed !== undefined && user?.login !== self;
  });
  const by = keeping.at(-1)?.user?.login;
  return by === undefined ? null : { by, self };
}

// Null: someone has deleted it in the meantime.
async function update(client: GitHubClient, repo: Repo, id: number, body: string) {
  const updated = await askingMaybe("updating the comment", () =>
    client.rest.issues.updateComment({ ...repo, comment_id: id, body }),
  );
  return updated?.data ?? null;
}

async function remove(client: GitHubClient, repo: Repo, id: number): Promise<void> {
  await askingMaybe("deleting a second comment", () =>
    client.rest.issues.deleteComment({ ...repo, comment_id: id }),
  );
}

function send(client: GitHubClient, repo: Repo, pull: number, body: string) {
  return client.rest.issues.createComment({ ...repo, issue_number: pull, body });
}

async function create(client: GitHubClient, repo: Repo, pull: number, stack: string, body: string) {
  return await askingAgain<{ id: number; html_url: string; updated_at: string }>(
    "writing the comment",
    async () => (await send(client, repo, pull, body)).data,
    async () => {
      const found = await search(client, repo, pull, stack, false);
      return found && { id: found.id, html_url: found.url, updated_at: found.at };
    },
  );
}

async function search(
  client: GitHubClient,
  repo: Repo,
  pull: number,
  stack: string,
  isGuarded: boolean,
): Promise<Comment | null> {
  const pages = client.paginate.iterator(client.rest.issues.listComments, {
    ...repo,
    issue_number: pull,
    per_page: 100,
  });
  return asking("reading the comments", async () => {
    let self: string | undefined;
    for await (const { data } of pages)
      for (const { id, node_id: nodeId, body = "", html_url: url, updated_at: at, user } of data) {
        const marker = readMarker(body);
        if (marker?.stack !== stack) continue;
        self ??= await ownLogin(client);
        if (user?.login !== self) continue;
        const hasCompany = data.some((other) => (readMarker(other.body ?? "")?.stack ?? stack) !== stack);
        const same = data.filter((other) => isTwin(other, { id, stack, self }));
        const twins = same.map((other) => other.id);
        const found = { id, body, marker, url, at, isNew: false, hasCompany, twins };
        return isGuarded ? { ...found, editor: () => otherEditor(client, nodeId) } : found;
      }
    return null;
  });
}

function isTwin(
  { id, body, user }: { id: number; body?: string; user: { login: string } | null },
  known: { id: number; stack: string; self: string | undefined },
): boolean {
  return id > known.id && user?.login === known.self && readMarker(body ?? "")?.stack === known.stack;
}
