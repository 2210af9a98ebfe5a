import { type RepoInfo, resolve, type Wrong } from "../repo-info.ts";

/**
 * What keeps a plugin that serves GitHub only from working with a repository; null: nothing, or something that
 * `RepoInfo` itself reports.
 */
export function githubProblem(info: RepoInfo, plugin: string): Wrong | null {
  const repo = resolve(info);
  if ("message" in repo) return null;
  if (repo.scmType !== "github")
    return {
      key: info.scmType ? "scmType" : "url",
      message: `${plugin} works with repositories on GitHub only, and this one is on GitLab`,
    };
  if (repo.owner === "") return { key: "owner", message: "is required where there is neither org nor url" };
  if (repo.visibility === "internal")
    return { key: "visibility", message: "`internal` is for GitLab; expected `public` or `private`" };
  if (!repo.token)
    return {
      key: "token",
      message: "is required: a token of GitHub's API, such as `[[ env GITHUB_TOKEN ]]`",
    };
  return null;
}
