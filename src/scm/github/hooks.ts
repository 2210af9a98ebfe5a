import type { Hook } from "../code-host.ts";
import { asking, askingMaybe, askingOnce } from "./asking.ts";
import { describeRepository } from "./repository.ts";
import type { Remote } from "./remote.ts";
import { repeatable } from "./repeat.ts";

type Found = Awaited<ReturnType<Remote["rest"]["repos"]["listWebhooks"]>>["data"][number];

const eventNames = { push: "push", "pull-request": "pull_request" } as const;

/** Creates or updates the webhook of a URL. */
export async function ensureHook(remote: Remote, hook: Hook): Promise<void> {
  const [found] = await hooksAt(remote, hook.url);
  if (found) return await changeHook(remote, found, hook);
  await askingOnce(
    `creating a webhook of ${remote.name}`,
    async () =>
      (await remote.rest.repos.createWebhook({ ...remote.at, ...settingsOf(hook), request: repeatable }))
        .data,
    async () => (await hooksAt(remote, hook.url))[0],
  );
}

/** Removes the webhook of a URL. Succeeds if there is no such webhook or repository. */
export async function removeHook(remote: Remote, url: string): Promise<void> {
  // GitHub hides webhooks in the same way from a token that cannot see them, which is an error.
  if ((await describeRepository(remote)) === null) return;
  for (const { id } of await hooksAt(remote, url))
    await askingMaybe(`deleting a webhook of ${remote.name}`, () =>
      remote.rest.repos.deleteWebhook({ ...remote.at, hook_id: id }),
    );
}

async function changeHook(remote: Remote, found: Found, hook: Hook): Promise<void> {
  if (hook.secret === undefined && isAsWanted(found, hook)) return;
  await asking(`changing a webhook of ${remote.name}`, () =>
    remote.rest.repos.updateWebhook({ ...remote.at, hook_id: found.id, ...settingsOf(hook) }),
  );
}

function isAsWanted({ active, events, config }: Found, hook: Hook): boolean {
  const wanted = hook.events.map((event) => eventNames[event]);
  const hasEvents = events.length === wanted.length && wanted.every((event) => events.includes(event));
  return active && hasEvents && config.content_type === "json" && !config.secret;
}

function settingsOf({ url, secret, events }: Hook) {
  const signed = secret === undefined ? {} : { secret };
  return {
    active: true,
    events: events.map((event) => eventNames[event]),
    config: { url, content_type: "json", ...signed },
  };
}

async function hooksAt({ rest, paginate, at, name }: Remote, url: string): Promise<Found[]> {
  const hooks = await asking(`listing the webhooks of ${name}`, () =>
    paginate(rest.repos.listWebhooks, { ...at, per_page: 100 }),
  );
  return hooks.filter(({ config }) => config.url === url);
}
