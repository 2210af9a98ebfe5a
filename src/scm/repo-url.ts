/** The parts of a repository's URL. */
export interface RepoUrl {
  /** As written. */
  text: string;
  /** The server, under its usual name. */
  host: string;
  /** Where the web pages are: `https://` and the host, unless the URL has `http://`. */
  origin: string;
  /** Whether it was written with `http://` or `https://`. */
  isHttp: boolean;
  owner: string;
  name: string;
}

/**
 * Parses a URL: `host/o/r`, `https://host/o/r.git`, `ssh://git@host/o/r`, `git@host:o/r.git`. Otherwise, why it is
 * none.
 */
export function parseRepoUrl(text: string): RepoUrl | string {
  const at = place(text);
  if (!at) return `"${withoutUser(text)}" is not the address of a repository`;
  const [owner, name, ...more] = at.path
    .replace(/\/+$/, "")
    .replace(/\.git$/i, "")
    .split("/")
    .filter((part) => part !== "");
  if (!owner || !name || more.length > 0)
    return `"${withoutUser(text)}" must name a repository as OWNER/NAME, with nothing before, between or after`;
  const isHttp = /^https?:\/\//i.test(text);
  const scheme = /^http:\/\//i.test(text) ? "http" : "https";
  const host = serverName(at.host);
  return { text, host, origin: `${scheme}://${host}`, isHttp, owner, name };
}

/** The URL as written, if it still names the same repository; else undefined. */
export function writtenUrl(
  repository: { owner: string; name: string },
  url: RepoUrl | undefined,
): string | undefined {
  return url?.owner === repository.owner && url.name === repository.name ? url.text : undefined;
}

// It may contain a password.
function withoutUser(text: string): string {
  return text.replace(/(?<=:\/\/)[^/]*@/, "***@");
}

/** The URL with `https://` in front, if it has no scheme. */
export function cloneUrlOf(url: string): string {
  return url === "" || url.includes("git@") || /^\w+:\/\//.test(url) ? url : `https://${url}`;
}

// Other names of the same servers. The first of each is for SSH over the port of HTTPS.
const serverNames: Record<string, string> = {
  "ssh.github.com": "github.com",
  "www.github.com": "github.com",
  "altssh.gitlab.com": "gitlab.com",
  "www.gitlab.com": "gitlab.com",
};

// A trailing dot says that a name is complete.
function serverName(host: string): string {
  const name = host.toLowerCase().replace(/\.(?=$|:)/, "");
  return Object.hasOwn(serverNames, name) ? (serverNames[name] ?? name) : name;
}

function place(text: string): { host: string; path: string } | undefined {
  if (text.includes("@") && !text.includes("://")) return scpPlace(text);
  const url = URL.parse(text.includes("://") ? text : `https://${text}`);
  return url ? { host: url.protocol === "ssh:" ? url.hostname : url.host, path: url.pathname } : undefined;
}

// git@host:o/r, and git@host:port:o/r, which some people write.
function scpPlace(text: string): { host: string; path: string } | undefined {
  const [, host, path] = /^[^@/]+@([^:/]+):(?:.*:)?([^:]+)$/.exec(text) ?? [];
  return host && path ? { host, path } : undefined;
}
