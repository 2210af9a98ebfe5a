import type { Octokit } from "@octokit/core";

/** What the failure of an answer says that GitHub cannot have given. */
export const notFromGitHub = "the response is not one of GitHub's API";

/**
 * What is read from the answers, by call. Every answer must have it: one that is cut, empty or somebody else's would
 * otherwise look like one that says "there is none". `[]` stands for each entry of a list, `a or b` for either.
 */
export const shapes: Record<string, readonly string[]> = {
  "GET /user": ["login"],
  "POST /user/repos": ["name", "owner.login", "clone_url", "default_branch"],
  "POST /orgs/{org}/repos": ["name", "owner.login", "clone_url", "default_branch"],
  "GET /repos/{owner}/{repo}": ["name", "owner.login", "default_branch"],
  "GET /repos/{owner}/{repo}/actions/secrets/public-key": ["key_id", "key"],
  "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts": ["artifacts[].id"],
  "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}": ["status"],
  "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs": ["jobs[].status"],
  "GET /repos/{owner}/{repo}/branches": ["[].commit.sha"],
  "GET /repos/{owner}/{repo}/branches/{branch}": ["commit.sha", "commit.commit.tree.sha"],
  "GET /repos/{owner}/{repo}/collaborators/{username}/permission": ["permission"],
  "GET /repos/{owner}/{repo}/commits": ["[].sha", "[].commit.message"],
  "GET /repos/{owner}/{repo}/commits/{ref}": ["sha", "parents[].sha"],
  "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls": ["[].number"],
  "GET /repos/{owner}/{repo}/commits/{ref}/check-runs": ["check_runs[].id"],
  "POST /repos/{owner}/{repo}/check-runs": ["id"],
  "GET /repos/{owner}/{repo}/compare/{basehead}": ["behind_by", "commits[].sha"],
  "GET /repos/{owner}/{repo}/contents/{path}": ["type or [].type"],
  "POST /repos/{owner}/{repo}/git/blobs": ["sha"],
  "POST /repos/{owner}/{repo}/git/commits": ["sha"],
  "GET /repos/{owner}/{repo}/git/commits/{commit_sha}": ["tree.sha", "message"],
  "GET /repos/{owner}/{repo}/git/ref/{ref}": ["object.sha"],
  "POST /repos/{owner}/{repo}/git/refs": ["object.sha"],
  "PATCH /repos/{owner}/{repo}/git/refs/{ref}": ["object.sha"],
  "POST /repos/{owner}/{repo}/git/trees": ["sha"],
  "GET /repos/{owner}/{repo}/git/trees/{tree_sha}": ["tree[].path"],
  "GET /repos/{owner}/{repo}/hooks": ["[].id", "[].config"],
  "POST /repos/{owner}/{repo}/hooks": ["id"],
  "GET /repos/{owner}/{repo}/issues": ["[].number"],
  "POST /repos/{owner}/{repo}/issues": ["number"],
  "GET /repos/{owner}/{repo}/issues/{issue_number}": ["node_id", "state", "created_at"],
  "PATCH /repos/{owner}/{repo}/issues/{issue_number}": ["number"],
  "GET /repos/{owner}/{repo}/issues/comments": ["[].id"],
  "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}": ["id", "html_url", "updated_at"],
  "GET /repos/{owner}/{repo}/issues/{issue_number}/comments": ["[].id", "[].updated_at"],
  "POST /repos/{owner}/{repo}/issues/{issue_number}/comments": ["id", "html_url", "updated_at"],
  "GET /repos/{owner}/{repo}/issues/{issue_number}/labels": ["[].name"],
  "GET /repos/{owner}/{repo}/pulls": ["[].number", "[].head.sha"],
  "POST /repos/{owner}/{repo}/pulls": ["number", "html_url"],
  "GET /repos/{owner}/{repo}/pulls/{pull_number}": ["number", "state", "merged", "head.sha", "base.ref"],
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/files": ["[].filename"],
  "PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge": ["sha"],
};

/** Lets a client take no answer that lacks its shape. Must come before the plugins that retry. */
export function checkShapes(octokit: Octokit): void {
  octokit.hook.after("request", (response, options) => {
    const { method, url, baseUrl, mediaType, request } = options;
    const isBody = request["parseSuccessResponseBody"] === false || mediaType.format === "raw";
    const call = `${method} ${url.replace(baseUrl, "")}`;
    if (isBody ? !isHtml(response.headers) : isWhole(call, mediaType.format, response)) return;
    throw Object.assign(new Error(notFromGitHub), { status: 502, request: options, response });
  });
}

function isHtml(headers: Record<string, string | number | undefined>): boolean {
  return /^text\/html\b/.test(String(headers["content-type"] ?? ""));
}

interface Answer {
  status: number;
  data: unknown;
}

function isWhole(call: string, format: string | undefined, { status, data }: Answer): boolean {
  if (format === "sha") return /^[0-9a-f]{40,64}$/.test(String(data));
  if (/^POST .*\/graphql$/.test(call)) return has(data, ["data"]) || has(data, ["errors", "[]"]);
  const shape = shapeOf(call);
  if (shape) return shape.every((path) => path.split(" or ").some((one) => has(data, stepsOf(one))));
  return !call.startsWith("GET ") || status === 204 || (typeof data === "object" && data !== null);
}

function stepsOf(path: string): string[] {
  return path
    .replaceAll("[]", ".[]")
    .split(".")
    .filter((step) => step !== "");
}

const patterns = Object.entries(shapes).map(([call, shape]) => {
  return { pattern: new RegExp(`^${call.replaceAll(/\{\w+\}/g, "[^/]+")}$`), shape };
});

// The address of a next page has the ID of the repository in place of its name.
function shapeOf(call: string): readonly string[] | undefined {
  const path = call.split("?")[0]?.replace(/\/repositories\/\d+/, "/repos/{owner}/{repo}") ?? "";
  return shapes[path] ?? patterns.find(({ pattern }) => pattern.test(path))?.shape;
}

function has(value: unknown, [step, ...rest]: string[]): boolean {
  if (step === undefined) return value !== undefined;
  if (step === "[]") return Array.isArray(value) && value.every((one) => has(one, rest));
  return typeof value === "object" && value !== null && has((value as Record<string, unknown>)[step], rest);
}
