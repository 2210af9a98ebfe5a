import { levelOf } from "./auth.ts";
import { fixed, forward, userOf } from "./forward.ts";
import {
  emptyRepo,
  fields,
  json,
  problem,
  repoOf,
  type Handler,
  type Level,
  type Repo,
  type World,
} from "./world.ts";

/** Creates a repository of the user. */
export const createForUser: Handler = async (call, world) => {
  if (world.repos.has(`${call.actor?.login ?? ""}/${String(fields(call)["name"])}`)) return taken();
  const answer = await forward(call, world);
  if (answer.status === 201) await register(world, answer.body as Created, call.actor?.login ?? "");
  return answer;
};

/** Creates a repository of an organization; only for members. */
export const createInOrg: Handler = async (call, world) => {
  const org = call.params["org"] ?? "";
  const login = call.actor?.login ?? "";
  if (!world.orgs[org]) return problem(404, "Not Found");
  if (!world.orgs[org].includes(login))
    return problem(403, "You need admin access to the organization before adding a repository to it.");
  if (world.repos.has(`${org}/${String(fields(call)["name"])}`)) return taken();
  const answer = await forward(call, world);
  if (answer.status === 201) await register(world, answer.body as Created, login);
  return answer;
};

/** The repository, with what the user may do in it. */
export const getRepo: Handler = fixed((body, call, world) => {
  const repo = repoOf(call, world);
  const level = levelOf(call.actor, repo);
  Object.assign(body, { stargazers_count: repo.stars, watchers_count: repo.stars, forks_count: repo.forks });
  const ranks = { read: 1, write: 2, admin: 3, none: 0 };
  const least = (wanted: Level) => ranks[level] >= ranks[wanted];
  if (!call.actor) delete body["permissions"];
  else
    body["permissions"] = {
      admin: least("admin"),
      maintain: least("admin"),
      push: least("write"),
      triage: least("write"),
      pull: least("read"),
    };
});

/** Deletes a repository with everything stored about it. */
export const deleteRepo: Handler = async (call, world) => {
  const { name } = repoOf(call, world);
  const answer = await forward(call, world);
  if (answer.status === 204) world.repos.delete(name);
  return answer;
};

/** What a user may do here; GitHub calls none "none". */
export const getPermission: Handler = async (call, world) => {
  const login = call.params["username"] ?? "";
  const known = [...world.tokens.values()].find((actor) => actor.login === login);
  const answer = await world.upstream.send({ method: "GET", path: `/users/${encodeURIComponent(login)}` });
  if (answer.status !== 200) return problem(404, `${login} is not a user`);
  const level = levelOf(known ?? { login, type: "user", permissions: {} }, repoOf(call, world));
  const user = { ...(await userOf(world, login)), role_name: level };
  return json(200, { permission: level, role_name: level, user });
};

/** Records a repository that the emulator created. */
export async function register(world: World, created: Created, creator: string): Promise<Repo> {
  const repo = emptyRepo(created.full_name, created.private);
  repo.permissions[creator] = "admin";
  world.repos.set(repo.name, repo);
  if (world.orgs[created.owner.login]) return repo;
  // In a user's repository the emulator accepts only collaborators.
  const others = new Set([...world.tokens.values()].map((actor) => actor.login));
  others.delete(created.owner.login);
  for (const login of others) {
    const path = `/repos/${repo.name}/collaborators/${encodeURIComponent(login)}`;
    await world.upstream.ask("PUT", path, { permission: "admin" }, created.owner.login);
  }
  return repo;
}

/** The used part of a repository's description. */
export interface Created {
  full_name: string;
  private: boolean;
  owner: { login: string };
}

function taken(): ReturnType<typeof problem> {
  const message = "name already exists on this account";
  const error = { resource: "Repository", code: "custom", field: "name", message };
  return problem(422, "Repository creation failed.", [error]);
}
