/** Adds, at any depth, what the emulator omits from accounts and repositories; changes the value. */
export function repair(value: unknown, url: string): void {
  if (typeof value !== "object" || value === null) return;
  const found = value as Record<string, unknown>;
  if (typeof found["login"] === "string") repairAccount(found, found["login"], url);
  if (typeof found["full_name"] === "string") repairRepository(found);
  for (const inner of Object.values(found)) repair(inner, url);
}

// Organizations lack the links that GitHub gives owners, and bots come back as people.
function repairAccount(account: Record<string, unknown>, login: string, url: string): void {
  if (login.endsWith("[bot]")) account["type"] = "Bot";
  for (const [name, link] of Object.entries(accountLinks(login, url))) account[name] ??= link;
  account["gravatar_id"] ??= "";
  account["site_admin"] = false;
}

function repairRepository(repo: Record<string, unknown>): void {
  repo["network_count"] ??= 0;
  repo["subscribers_count"] ??= 0;
  repo["pushed_at"] ??= repo["created_at"];
}

/** The links that the API gives with every account. */
export function accountLinks(login: string, url: string): Record<string, string> {
  const at = `${url}/users/${login}`;
  return {
    avatar_url: `${url}/avatars/u/${login}`,
    html_url: `${url}/${login}`,
    url: at,
    followers_url: `${at}/followers`,
    following_url: `${at}/following{/other_user}`,
    gists_url: `${at}/gists{/gist_id}`,
    starred_url: `${at}/starred{/owner}{/repo}`,
    subscriptions_url: `${at}/subscriptions`,
    organizations_url: `${at}/orgs`,
    repos_url: `${at}/repos`,
    events_url: `${at}/events{/privacy}`,
    received_events_url: `${at}/received_events`,
  };
}
