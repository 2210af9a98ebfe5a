import { ownLogin } from "./account.ts";
import { asking, askingMaybe } from "./asking.ts";
import { isOurCommit, isOurPull } from "./authorship.ts";
import type { Remote } from "./remote.ts";
import { refuseRenamed } from "./repository.ts";

// More than this makes no difference to anyone's decision.
const most = 100;

/** What deleting a repository would destroy that this project did not create, in words. */
export async function lossesOf(remote: Remote): Promise<string[]> {
  const { rest, at, name } = remote;
  const found = await askingMaybe(`looking for ${name}`, () => rest.repos.get(at));
  if (!found) return [];
  refuseRenamed(remote, { owner: found.data.owner.login, name: found.data.name });
  const me = await ownLogin(remote);
  return [
    inWords(await commitsByOthers(remote, me), "commit", " by others"),
    inWords(await issues(remote), "issue"),
    inWords(await pullsByOthers(remote, me), "pull request"),
    inWords(found.data.stargazers_count, "star"),
    inWords(found.data.forks_count, "fork"),
  ].filter((words) => words !== null);
}

async function commitsByOthers({ rest, paginate, at, name }: Remote, me: string | null): Promise<number> {
  return await asking(`listing the commits of ${name}`, async () => {
    const { data: branches } = await rest.repos.listBranches({ ...at, per_page: 100 });
    const seen = new Set<string>();
    let count = 0;
    for (const { commit } of branches) {
      if (count > most) break;
      const pages = paginate.iterator(rest.repos.listCommits, { ...at, sha: commit.sha, per_page: 100 });
      count += await countIn(pages, ({ sha, author, commit: { message } }) => {
        const isKnown = seen.has(sha);
        seen.add(sha);
        return !isKnown && !isOurCommit(message, author, me);
      });
    }
    return count;
  });
}

// Closed ones are destroyed as well.
async function issues({ rest, paginate, at, name }: Remote): Promise<number> {
  return await asking(`listing the issues of ${name}`, () => {
    const pages = paginate.iterator(rest.issues.listForRepo, { ...at, state: "all", per_page: 100 });
    return countIn(pages, (issue) => !issue.pull_request);
  });
}

async function pullsByOthers({ rest, paginate, at, name }: Remote, me: string | null): Promise<number> {
  return await asking(`listing the pull requests of ${name}`, () => {
    const pages = paginate.iterator(rest.pulls.list, { ...at, state: "all", per_page: 100 });
    return countIn(pages, ({ head, user }) => !isOurPull(head.ref, user, me));
  });
}

async function countIn<T>(pages: AsyncIterable<{ data: T[] }>, counts: (one: T) => boolean): Promise<number> {
  let count = 0;
  for await (const { data } of pages) {
    count += data.filter(counts).length;
    if (count > most) break;
  }
  return count;
}

function inWords(count: number, what: string, more = ""): string | null {
  if (count === 0) return null;
  return `${count > most ? `more than ${most}` : count} ${what}${count === 1 ? "" : "s"}${more}`;
}
