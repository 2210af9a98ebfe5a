import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { UserError } from "../../src/core/errors.ts";
import { openAction } from "../../src/github/run/open.ts";
import { readPrinted } from "../github/commands.ts";
import { eventExamples } from "../github/examples.ts";
import type { Payload } from "../github/payloads.ts";
import { runnerEnv } from "../github/runner-env.ts";
import { inputsOf } from "../github/runner.ts";
import { type GitHub, startGitHub } from "../github/server.ts";
import { contextIn } from "./context.ts";
import { recorder } from "./printing.ts";

const folder = mkdtempSync(join(tmpdir(), "payloads-"));
// A process without signal listeners, because there are hundreds of runs.
const quiet = Object.assign(Object.create(process) as NodeJS.Process, { on: () => quiet });
let github: GitHub;

beforeAll(async () => {
  github = await startGitHub();
});
afterAll(async () => {
  await github.close();
  rmSync(folder, { recursive: true });
});

/** What the Action does with an event: the command that it would run, or the line with which it declines. */
async function answerTo(eventName: string, event: Payload): Promise<string> {
  const files = { GITHUB_OUTPUT: join(folder, "output"), GITHUB_EVENT_PATH: join(folder, "event.json") };
  writeFileSync(files.GITHUB_OUTPUT, "");
  writeFileSync(files.GITHUB_EVENT_PATH, JSON.stringify(event));
  const env = runnerEnv({ github, eventName, event, workspace: folder }, { temp: folder, folder, files });
  for (const [name, value] of Object.entries({ ...env, ...(await inputsOf({})) })) vi.stubEnv(name, value);
  const printing = recorder();
  try {
    const runner = async () => ({ runnerContext: contextIn(env) });
    const [asked] = await printing.run(async () => (await openAction(quiet, undefined, runner)).runs());
    if (asked) return asked.request.command;
  } catch (error) {
    if (error instanceof UserError && error.code === "event-unsupported") return error.message;
    throw error;
  }
  const said = readPrinted(printing.text()).log.split("\n");
  return said.filter((line) => line !== "" && !line.startsWith("::")).join("\n");
}

const commands = /^(plan|apply|drift)$/;
const declined =
  /^(The event "\w+" is not supported|Nothing to do: .+\.|The pull request was closed without .+\.)$/;

test.each(eventExamples)(
  "every $name that GitHub sends is a command, or declined with one line",
  async (event) => {
    for (const example of event.examples)
      expect(await answerTo(event.name, example)).toMatch(
        new RegExp(`${commands.source}|${declined.source}`),
      );
  },
);

test("supported events lead to their commands", async () => {
  const asked: Record<string, string[]> = {};
  for (const { name, examples } of eventExamples)
    for (const example of examples) {
      const answer = await answerTo(name, example);
      if (!commands.test(answer)) continue;
      const kind = example["action"];
      const action = typeof kind === "string" ? `${name} ${kind}` : name;
      asked[action] = [...new Set([...(asked[action] ?? []), answer])];
    }
  expect(asked).toEqual({
    "merge_group checks_requested": ["plan"],
    "pull_request opened": ["plan"],
    "pull_request ready_for_review": ["plan"],
    "pull_request reopened": ["plan"],
    "pull_request synchronize": ["plan"],
    push: ["apply"],
    workflow_dispatch: ["plan"],
  });
});
