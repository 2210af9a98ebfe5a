import { stackOf } from "../report/marker.ts";
import { asking, githubError, type GitHubClient, statusOf } from "../scm/client.ts";
import type { Repo } from "./pulls.ts";

/** The comment of ours about one stack. */
export interface Comment {
  id: number;
  body: string;
  url: string;
}

/** The one comment about a stack on a pull request. */
export interface Sticky {
  /** By its marker and its author, over all pages; null when there is none. */
  find(): Promise<Comment | null>;
  /** Brings the comment up to date, or makes it. */
  put(body: string): Promise<Comment>;
}

/** Opens the comment of a stack; nothing is asked before it is used. */
export function stickyComment(client: GitHubClient, repo: Repo, pull: number, stack: string): Sticky {
  let known: Promise<Comment | null> | undefined;
  const find = () => (known ??= search(client, repo, pull, stack));
  return {
    find,
    async put(body) {
      const there = await find();
      const { data } = await asking("writing the comment", async () => {
        if (there) return client.rest.issues.updateComment({ ...repo, comment_id: there.id, body });
        return client.rest.issues.createComment({ ...repo, issue_number: pull, body });
      });
      const comment = { id: data.id, body, url: data.html_url };
      known = Promise.resolve(comment);
      return comment;
    },
  };
}

async function search(
  client: GitHubClient,
  repo: Repo,
  pull: number,
  stack: string,
): Promise<Comment | null> {
  const pages = client.paginate.iterator(client.rest.issues.listComments, {
    ...repo,
    issue_number: pull,
    per_page: 100,
  });
  return asking("reading the comments", async () => {
    let self: string | undefined;
    for await (const { data } of pages)
      for (const comment of data) {
        if (stackOf(comment.body ?? "") !== stack) continue;
        self ??= await ownLogin(client);
        if (comment.user?.login === self)
          return { id: comment.id, body: comment.body ?? "", url: comment.html_url };
      }
    return null;
  });
}

// GraphQL tells any token whose it is; REST refuses to tell an App's, among them a workflow's own, whose login is this.
async function ownLogin(client: GitHubClient): Promise<string> {
  try {
    const { viewer } = await client.graphql<{ viewer: { login: string } }>("query { viewer { login } }");
    return viewer.login;
  } catch (error) {
    if (statusOf(error) === 401) throw githubError(error, "asking whose token this is");
    return "github-actions[bot]";
  }
}
