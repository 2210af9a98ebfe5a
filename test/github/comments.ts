import { fixed, userOf } from "./forward.ts";
import {
  fields,
  invalid,
  json,
  paged,
  problem,
  repoOf,
  type Call,
  type Handler,
  type World,
} from "./world.ts";

const longest = 65_536;

/** Creates or changes a comment; GitHub refuses more than 65,536 characters. */
export const writeComment: Handler = async (call, world) => {
  const { body } = fields(call);
  if (typeof body === "string" && body.length > longest)
    return invalid(
      "IssueComment",
      "body",
      "unprocessable",
      `body is too long (maximum is ${longest} characters)`,
    );
  const isNew = call.operation.id === "issues/create-comment";
  if (isNew && repoOf(call, world).locked.has(Number(call.params["issue_number"])))
    return problem(403, "Unable to create comment because issue is locked.");
  const answer = await showComment(call, world);
  const { node_id: id, updated_at: at } = (answer.body ?? {}) as { node_id?: string; updated_at?: string };
  if (call.operation.id === "issues/update-comment" && id !== undefined)
    repoOf(call, world).edits.set(id, { login: call.actor?.login ?? "", at: at ?? "" });
  return answer;
};

/** A comment with the number of its reactions. */
export const showComment: Handler = fixed((comment, call, world) => {
  const { reactions, name } = repoOf(call, world);
  const mine = reactions.filter((reaction) => reaction.comment === comment["id"]);
  const count = (content: string) => mine.filter(({ body }) => body["content"] === content).length;
  const url = `${world.url}/repos/${name}/issues/comments/${String(comment["id"])}/reactions`;
  const counts = Object.fromEntries(contents.map((content) => [content, count(content)]));
  comment["reactions"] = { url, total_count: mine.length, ...counts };
});

const contents = ["+1", "-1", "laugh", "hooray", "confused", "heart", "rocket", "eyes"];

/** The comments of a whole repository; the emulator has them only by issue. */
export const listAllComments: Handler = async (call, world) => {
  const { name } = repoOf(call, world);
  const ask = <T>(path: string) => world.upstream.ask<T[]>("GET", `/repos/${name}/issues${path}`);
  const issues = await ask<{ number: number }>("?state=all&per_page=100");
  const found: Record<string, unknown>[] = [];
  for (const { number } of issues) found.push(...(await ask<Record<string, unknown>>(`/${number}/comments`)));
  const key = call.query.get("sort") === "updated" ? "updated_at" : "created_at";
  const sign = call.query.get("direction") === "desc" ? -1 : 1;
  const time = (comment: Record<string, unknown>) => Date.parse(String(comment[key]));
  found.sort((a, b) => sign * (time(a) - time(b) || Number(a["id"]) - Number(b["id"])));
  return paged(call, world, found);
};

/** Reacts to a comment; the same reaction again returns the existing one. */
export const react: Handler = async (call, world) => {
  const id = await commentOf(call, world);
  if (id === null) return problem(404, "Not Found");
  const { reactions } = repoOf(call, world);
  const { content } = fields(call);
  const login = call.actor?.login ?? "";
  const twin = reactions.find(
    ({ comment, body }) =>
      comment === id && body["content"] === content && (body["user"] as { login: string }).login === login,
  );
  if (twin) return json(200, twin.body);
  const number = world.nextId();
  const user = await userOf(world, login);
  const body = { id: number, node_id: `REA_${number}`, user, content, created_at: new Date().toISOString() };
  reactions.push({ comment: id, body });
  return json(201, body);
};

/** Reactions to a comment, oldest first. */
export const listReactions: Handler = async (call, world) => {
  const id = await commentOf(call, world);
  if (id === null) return problem(404, "Not Found");
  const wanted = call.query.get("content");
  const mine = repoOf(call, world).reactions.filter(
    ({ comment, body }) => comment === id && (!wanted || body["content"] === wanted),
  );
  return paged(
    call,
    world,
    mine.map(({ body }) => body),
  );
};

/** Deletes a reaction. */
export const unreact: Handler = (call, world) => {
  const { reactions } = repoOf(call, world);
  const at = reactions.findIndex(({ body }) => String(body["id"]) === call.params["reaction_id"]);
  if (at < 0) return problem(404, "Not Found");
  reactions.splice(at, 1);
  return { status: 204 };
};

/** Changes an issue, and records who changed its text. */
export const updateIssue: Handler = async (call, world) => {
  const answer = await showIssue(call, world);
  const { node_id: id, updated_at: at } = (answer.body ?? {}) as { node_id?: string; updated_at?: string };
  if ("body" in fields(call) && id !== undefined)
    repoOf(call, world).edits.set(id, { login: call.actor?.login ?? "", at: at ?? "" });
  return answer;
};

/** An issue; that of a pull request says so. */
export const showIssue: Handler = fixed((issue, call, world) => {
  const repo = repoOf(call, world);
  const pull = repo.pulls.get(Number(issue["number"]));
  if (!pull) return;
  const html = `${world.url}/${repo.name}/pull/${pull.number}`;
  const url = `${world.url}/repos/${repo.name}/pulls/${pull.number}`;
  issue["html_url"] = html;
  issue["pull_request"] = {
    url,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    merged_at: pull.merged?.at ?? null,
  };
});

async function commentOf(call: Call, world: World): Promise<number | null> {
  const id = call.params["comment_id"] ?? "";
  const path = `/repos/${repoOf(call, world).name}/issues/comments/${id}`;
  const answer = await world.upstream.send({ method: "GET", path });
  return answer.status === 200 ? Number(id) : null;
}
