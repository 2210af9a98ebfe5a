import type { CodeHostKind } from "../code-host.ts";
import { type RepoUrl, writtenUrl } from "../repo-url.ts";
import type { RepositoryOptions } from "../repository.ts";

/** GitLab: gitlab.com and self-hosted servers. */
export const gitlab: CodeHostKind = {
  title: "GitLab",
  claims: () => true,
  claimed: "otherwise",
  defaultBranch: "master",
  complete(repository, url) {
    const baseURL = baseOf(repository, url);
    if (baseURL === undefined)
      return {
        key: "url",
        message: "must start with http:// or https://, or apiURL must be set",
      };
    const { owner, name } = repository;
    const plain = owner && `${baseURL}/${owner}/${name}.git`;
    return { ...repository, baseURL, url: writtenUrl(repository, url) ?? plain };
  },
};

function baseOf(given: RepositoryOptions, url: RepoUrl | undefined): string | undefined {
  if (given.baseURL) return given.baseURL.replace(/\/+$/, "");
  if (url && given.apiURL) return new URL(given.apiURL).origin;
  if (!url) return "https://gitlab.com";
  return url.isHttp ? url.origin : undefined;
}
