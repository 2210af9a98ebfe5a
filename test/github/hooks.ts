import {
  fields,
  json,
  paged,
  problem,
  repoOf,
  type Call,
  type Handler,
  type Repo,
  type World,
} from "./world.ts";

/** A webhook as stored here, with its secret, which the API never shows. */
export interface Hook {
  id: number;
  url: string;
  secret: string | null;
  events: string[];
  active: boolean;
  created: string;
  updated: string;
}

/** All webhooks, oldest first. */
export const listHooks: Handler = (call, world) => {
  const repo = repoOf(call, world);
  return paged(
    call,
    world,
    repo.hooks.map((hook) => hookView(world, repo, hook)),
  );
};

/** Creates a webhook; a second one for the same URL is refused. */
export const createHook: Handler = (call, world) => {
  const repo = repoOf(call, world);
  const { config, events } = settingsOf(call);
  if (!config?.url || !URL.canParse(config.url)) return refused("Config must contain URL for webhooks");
  if (repo.hooks.some(({ url }) => url === config.url))
    return refused("Hook already exists on this repository");
  const now = new Date().toISOString();
  const hook: Hook = {
    id: world.nextId(),
    url: config.url,
    secret: config.secret ?? null,
    events: events ?? ["push"],
    active: settingsOf(call).active ?? true,
    created: now,
    updated: now,
  };
  repo.hooks.push(hook);
  return json(201, hookView(world, repo, hook));
};

/** Changes a webhook. A config replaces the whole old one: without a secret, the webhook has none. */
export const updateHook: Handler = (call, world) => {
  const repo = repoOf(call, world);
  const hook = repo.hooks.find(({ id }) => String(id) === call.params["hook_id"]);
  if (!hook) return problem(404, "Not Found");
  const { config, events, active } = settingsOf(call);
  if (config?.url) Object.assign(hook, { url: config.url, secret: config.secret ?? null });
  Object.assign(hook, events ? { events } : {}, active === undefined ? {} : { active });
  hook.updated = new Date().toISOString();
  return json(200, hookView(world, repo, hook));
};

/** Deletes a webhook. */
export const deleteHook: Handler = (call, world) => {
  const repo = repoOf(call, world);
  const at = repo.hooks.findIndex(({ id }) => String(id) === call.params["hook_id"]);
  if (at < 0) return problem(404, "Not Found");
  repo.hooks.splice(at, 1);
  return { status: 204 };
};

function settingsOf(call: Call) {
  return fields(call) as {
    config?: { url?: string; secret?: string };
    events?: string[];
    active?: boolean;
  };
}

function refused(message: string): ReturnType<typeof problem> {
  return problem(422, "Validation Failed", [{ resource: "Hook", code: "custom", message }]);
}

function hookView(world: World, repo: Repo, hook: Hook): object {
  const url = `${world.url}/repos/${repo.name}/hooks/${hook.id}`;
  return {
    type: "Repository",
    id: hook.id,
    name: "web",
    active: hook.active,
    events: hook.events,
    config: {
      url: hook.url,
      content_type: "json",
      insecure_ssl: "0",
      ...(hook.secret === null ? {} : { secret: "********" }),
    },
    created_at: hook.created,
    updated_at: hook.updated,
    url,
    test_url: `${url}/test`,
    ping_url: `${url}/pings`,
    deliveries_url: `${url}/deliveries`,
    last_response: { code: null, status: "unused", message: null },
  };
}
