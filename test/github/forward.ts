import { json, problem, repoOf, type Answer, type Call, type Handler, type World } from "./world.ts";

/** Passes a call to the emulator and corrects what is wrong in all of its answers. */
export const forward: Handler = async (call, world) => {
  const answer = await world.upstream.send({
    method: call.operation.method,
    path: call.path,
    ...(call.body === undefined ? {} : { body: call.body }),
    ...(call.actor ? { login: call.actor.login } : {}),
    ...(call.accept ? { accept: call.accept } : {}),
  });
  return corrected(answer);
};

/** A handler that corrects the emulator's successful answers; `fix` may change the body it gets. */
export function fixed(
  fix: (body: Record<string, unknown>, call: Call, world: World) => void | Promise<void>,
): Handler {
  return async (call, world) => {
    const answer = await forward(call, world);
    if (answer.status >= 300) return answer;
    for (const item of Array.isArray(answer.body) ? answer.body : [answer.body])
      if (typeof item === "object" && item !== null && !(item instanceof Uint8Array))
        await fix(item as Record<string, unknown>, call, world);
    return answer;
  };
}

/** A user as the API shows one. */
export async function userOf(world: World, login: string): Promise<Record<string, unknown>> {
  const answer = await world.upstream.send({ method: "GET", path: `/users/${encodeURIComponent(login)}` });
  if (answer.status !== 200)
    throw new Error(`nobody is called ${login}: name them in startGitHub({ users })`);
  return answer.body as Record<string, unknown>;
}

/** Refuses writes to the git data of a repository without commits, as GitHub does. */
export function needsCommits(handler: Handler): Handler {
  return async (call, world) => {
    const repo = repoOf(call, world);
    if (repo.empty) {
      const branches = await world.upstream.ask<unknown[]>("GET", `/repos/${repo.name}/branches`);
      repo.empty = branches.length === 0;
    }
    return repo.empty ? problem(409, "Git Repository is empty.") : handler(call, world);
  };
}

function corrected(answer: Answer): Answer {
  const { body, status } = answer;
  if (status < 400) return answer;
  const { message, errors } = body as { message?: string; errors?: object[] };
  return problem(status, message ?? "", errors);
}

/** The user's own account. */
export const currentUser: Handler = async (call, world) =>
  json(200, await userOf(world, call.actor?.login ?? ""));
