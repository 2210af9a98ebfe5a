import { purposes } from "../purposes.ts";

/** The author of something on GitHub, as its API shows it; null: someone without an account. */
type Author = { login?: string; type?: string } | null | undefined;

const messages = new Set<string>(["begin", ...Object.values(purposes).map(({ message }) => message)]);
const transits = [...new Set(Object.values(purposes).map(({ transit }) => transit))].join("|");
const transitBranch = new RegExp(`^(?:${transits})-[0-9a-f]{7}$`);
const mergeMessage = new RegExp(`^Merge pull request #\\d+ from [^/]+/(?:${transits})-[0-9a-f]{7}$`);

/** Whether this project made a commit, judging by its message and author. `me` is null if the token is an App's. */
export function isOurCommit(message: string, author: Author, me: string | null): boolean {
  const [title = ""] = message.split("\n");
  // If our pull request waited for people, the merge is theirs, but what it brought is ours.
  return mergeMessage.test(title) || (messages.has(title.replace(/ \(#\d+\)$/, "")) && isUs(author, me));
}

/** Whether this project opened a pull request, judging by its branch and author. */
export function isOurPull(branch: string, author: Author, me: string | null): boolean {
  return transitBranch.test(branch) && isUs(author, me);
}

function isUs(author: Author, me: string | null): boolean {
  if (!author?.login) return false;
  return author.type === "Bot" || author.login.toLowerCase() === me?.toLowerCase();
}
