import { downloadOnce } from "../archives.ts";
import type { CodeHostKind, Surroundings } from "../code-host.ts";
import { parseRepoUrl, writtenUrl } from "../repo-url.ts";
import type { Repository } from "../repository.ts";
import { impossibleName } from "./names.ts";

/** GitHub: github.com, GitHub Enterprise Cloud and GitHub Enterprise Server. */
export const github: CodeHostKind = {
  title: "GitHub",
  claims: (host) => host.includes("github"),
  claimed: "if the host in `url` contains that word",
  defaultBranch: "main",
  complete(given, url) {
    const { baseURL: _, ...repository } = given;
    const { owner, name } = repository;
    const impossible = impossibleName(given, url);
    if (impossible) return impossible;
    const plain = owner && `${url?.origin ?? "https://github.com"}/${owner}/${name}`;
    return { ...repository, url: writtenUrl(repository, url) ?? plain };
  },
  access: {
    env: { GITHUB_API_URL: { public: true } },
    tokenVariable: "GITHUB_TOKEN",
    problem: ({ visibility }) =>
      visibility === "internal"
        ? { key: "visibility", message: "`internal` is for GitLab; expected `public` or `private`" }
        : null,
    apiUrl,
    serverOf,
    async open(server) {
      const { githubClient } = await import("./client.ts");
      const { githubHost } = await import("./host.ts");
      return githubHost(githubClient(server), downloadOnce(server));
    },
  },
};

// The API in `apiURL`; for github.com, that of the run; else that of the repository's server.
function apiUrl(repository: Repository, ctx: Pick<Surroundings, "env">): string {
  if (repository.apiURL) return repository.apiURL;
  const url = parseRepoUrl(repository.url);
  if (typeof url === "string" || url.host === "github.com")
    return ctx.env("GITHUB_API_URL") || "https://api.github.com";
  return url.host.endsWith(".ghe.com") ? `https://api.${url.host}` : `${url.origin}/api/v3`;
}

// The API of one server has another path or host than its pages.
function serverOf(apiUrl: string): string {
  const { host, pathname } = new URL(apiUrl);
  const path = pathname.replace(/\/+$/, "").replace(/\/api\/v\d+$/, "");
  return `${host.replace(/^api\.(?=github\.com$|.*\.ghe\.com$)/, "")}${path}`;
}
