import { posix } from "node:path";

import { UserError } from "../../core/errors.ts";
import { type Facts, factsOf, type TriggerFor } from "../../review/facts.ts";
import type { Trigger, TriggerFields } from "../../review/trigger.ts";
import { type GitHubHost, githubHost } from "../host/host.ts";
import type { Action } from "./action.ts";
import { makeBoard } from "./board.ts";
import { configsIn, isSeveral } from "./configs.ts";
import { folderOf, requestFor } from "./request.ts";
import { withdrawLeft } from "./left.ts";
import { ofStack, type Setting, withTrigger } from "./setting.ts";
import type { Run } from "./stacks.ts";

type Job = Facts["job"];

const jobs: { [J in Job]: (trigger: TriggerFor<J>, action: Action) => Promise<Run[]> } = {
  stacks,
  withdraw,
  publish,
  command,
  nothing: ({ why }, action) => skip(`Nothing to do: ${why}.`, action),
};

/** The work on each stack; none if there is nothing to do, or it is already done. */
export async function runsOf(action: Action): Promise<Run[]> {
  const { trigger, inputs } = action.setting();
  const { job } = factsOf(trigger);
  return inputs.command === "discover" && job !== "nothing" ? discover(action) : start(trigger, action);
}

/** The stacks of a run, each with its request. */
export async function stackRuns(action: Action): Promise<Run[]> {
  const { cwd, env, signal } = action;
  return hostsOf(action).then((hosts) =>
    hosts.map(({ setting, host }) => ({
      name: setting.stack ?? "",
      request: requestFor({ cwd, env, signal }, setting),
      host,
    })),
  );
}

function start(trigger: Trigger, action: Action): Promise<Run[]> {
  const job = jobs[factsOf(trigger).job] as (trigger: Trigger, action: Action) => Promise<Run[]>;
  return job(trigger, action);
}

async function stacks(_trigger: Trigger, action: Action): Promise<Run[]> {
  const runs = await stackRuns(action);
  const { stack } = action.setting();
  // A stack may have left together with its file.
  if (stack === undefined)
    await withdrawLeft(
      runs.map(({ name }) => name),
      action,
    );
  return runs;
}

async function withdraw(_trigger: Trigger, action: Action): Promise<Run[]> {
  for (const { host } of await hostsOf(action)) await host.withdraw();
  return skip("The pull request was closed without merging: its plan will not be applied.", action);
}

async function publish(trigger: TriggerFor<"publish">, action: Action): Promise<Run[]> {
  const { log, outputs, places } = action;
  const { publish: show } = await import("../forks/publish.ts");
  await show(trigger, action.setting(), { log, outputs, folder: places.folder });
  return [];
}

// A comment becomes another trigger once it is known that the command is allowed.
async function command(trigger: TriggerFor<"command">, action: Action): Promise<Run[]> {
  const { cwd, env, log, state } = action;
  const { commandDesk } = await import("../commands/desk.ts");
  const setting = action.setting();
  const where = { folder: folderOf(cwd, env, setting), base: setting.context.sha ?? "" };
  state.desk = commandDesk(trigger, setting, where, log);
  const given = await state.desk.open();
  state.setting = withTrigger(setting, env, given);
  return start(given, action);
}

async function skip(why: string, { host, outputs }: Action): Promise<Run[]> {
  host.print(why);
  outputs.skipped();
  return [];
}

// Returns no work: that is for other jobs of the workflow.
async function discover(action: Action): Promise<Run[]> {
  const { cwd, env, host, outputs, places, combined } = action;
  const { changedFiles, changedStacks, refuseTooMany } = await import("./discover.ts");
  const whole = action.setting();
  const all = (await settingsOf(action)).map(({ stack = "" }) => stack);
  const at = { folder: folderOf(cwd, env, whole), below: places.folder.replace(/\/$/, "") };
  const stacks = changedStacks(all, await changedFiles(whole), at);
  await withdrawLeft(stacks, action);
  refuseTooMany(stacks);
  host.print(JSON.stringify(stacks));
  outputs.discovered(stacks);
  await combined.expect(stacks.map((stack) => posix.join(places.folder, stack)));
  return [];
}

async function hostsOf(action: Action): Promise<{ setting: Setting; host: GitHubHost }[]> {
  const settings = await settingsOf(action);
  const count = settings.length;
  action.state.board = makeBoard(count === 1, action.runner, action.log);
  return settings.map((setting) => ({ setting, host: hostOf(setting, count, action) }));
}

async function settingsOf(action: Action): Promise<Setting[]> {
  const { drift }: TriggerFields = action.setting().trigger;
  const all = await everySetting(action);
  if (drift === undefined) return all;
  const found = all.filter(({ stack = "" }) => posix.join(action.places.folder, stack) === drift);
  if (found.length > 0) return found;
  throw new UserError("config-not-found", `This workflow has no stack ${drift}, whose drift issue this is`, {
    hint: "Write the command where the stack's own workflow answers it, or close the issue.",
  });
}

async function everySetting({ cwd, env, setting }: Action): Promise<Setting[]> {
  const whole = setting();
  const { config } = whole.inputs;
  const folder = folderOf(cwd, env, whole);
  if (!isSeveral(folder, config)) return [whole];
  return (await configsIn(folder, config)).map((path) => ofStack(whole, env, path));
}

// What it prints is also the answer to a comment command.
function hostOf(setting: Setting, count: number, { secrets, places, state }: Action): GitHubHost {
  const { stack: name = "" } = setting;
  const sink = state.board.sink(name, `${places.folder}${name}`);
  const own = githubHost(() => setting, secrets, { ...places, sink, count });
  const say = (text: string) => state.said.push(secrets.redact(text));
  return {
    ...own,
    print: (text) => (say(text), own.print(text)),
    failed: (error) => (say(reasonOf(error)), own.failed(error)),
  };
}

function reasonOf(error: unknown): string {
  return error instanceof UserError ? [error.message, error.hint].filter(Boolean).join(". ") : "";
}
